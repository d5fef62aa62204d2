import { Module } from '@nestjs/common';
import { ConferenceViewerCan, concludeOnlyWith } from '../conferences/index.js';
import { DirectivesModule } from '../directives/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { DomainError } from '../platform/errors/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import { IssueNoticeService } from './issue-notice.service.js';
import { draftExists, noticeOutstanding, numberTaken } from './notice.errors.js';
import { ConferenceNoticesFields, NoticeFields, NoticeParagraphFields } from './notice.fields.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticesResolver } from './notices.resolver.js';
import { NoticesService } from './notices.service.js';

// Two conferences of one convener were given the same number at the same moment.
translateConstraint('notice_number_once', () => new DomainError(numberTaken()));
translateConstraint('notice_one_draft', () => draftExists(['conferenceId']));

concludeOnlyWith({ met: conference => `notice_settled(${conference}.id)`, missing: noticeOutstanding });

const NoticesCommands = commandsOn(() => ConferenceViewerCan, ['draftNotice', 'issueNotice']);

@Module({
  imports: [DirectivesModule],
  providers: [
    NoticesCommands,
    NoticesResolver,
    NoticeFields,
    NoticeParagraphFields,
    ConferenceNoticesFields,
    NoticesQueries,
    NoticesService,
    IssueNoticeService,
  ],
})
export class NoticesModule {}
