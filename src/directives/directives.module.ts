import { Module } from '@nestjs/common';
import { AGENDA_ITEM } from '../agenda/index.js';
import { ConferenceViewerCan } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { DomainError, notFound } from '../platform/errors/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import {
  assignedTwice,
  deadlineInPast,
  deadlineMissing,
  multipleLeads,
  notIssuable,
} from './directive.errors.js';
import {
  AssignmentFields,
  BodyDirectivesFields,
  ConferenceDirectivesFields,
  DirectiveFields,
  MinutesEntryDirectivesFields,
} from './directive.fields.js';
import { DirectiveNoteCode } from './directive.notes.js';
import { DirectivesQueries } from './directives.queries.js';
import { DirectivesResolver } from './directives.resolver.js';
import { DirectivesService } from './directives.service.js';

translateConstraint('assignment_one_lead', () => new DomainError(multipleLeads()));
translateConstraint('assignment_once', () => new DomainError(assignedTwice()));
translateConstraint('directive_deadline_of_timing', deadlineMissing);
translateConstraint('directive_deadline_after_issue', () => new DomainError(deadlineInPast()));
translateConstraint(
  'directive_review_if_ongoing',
  () => new DomainError(notIssuable(DirectiveNoteCode.NO_REVIEW_DATE)),
);
// The item was taken off the agenda at the same moment.
translateConstraint('directive_agenda_item_id_conference_id_fk', () =>
  notFound(['agendaItemId'], AGENDA_ITEM),
);

const DirectivesCommands = commandsOn(
  () => ConferenceViewerCan,
  ['recordDirective', 'verifyDirective', 'issueDirective'],
);

@Module({
  providers: [
    DirectivesCommands,
    DirectivesResolver,
    DirectiveFields,
    AssignmentFields,
    ConferenceDirectivesFields,
    BodyDirectivesFields,
    MinutesEntryDirectivesFields,
    DirectivesQueries,
    DirectivesService,
  ],
  exports: [DirectivesService],
})
export class DirectivesModule {}
