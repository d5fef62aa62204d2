import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConferencePayload, conferenceShape } from '../conferences/index.js';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { IssueNoticeService } from './issue-notice.service.js';
import {
  CorrectNoticeInput,
  DeclareNoticeNotNeededInput,
  DraftNoticeInput,
  EditNoticeInput,
  IssueNoticeInput,
  RecompileNoticeInput,
} from './notice.input.js';
import { noticeShape } from './notice.shapes.js';
import { NextNoticeNumberArgs, NoticeNumber, NoticeOfConclusionsPayload } from './notice.type.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticesService } from './notices.service.js';

@Resolver()
export class NoticesResolver {
  constructor(
    private readonly queries: NoticesQueries,
    private readonly notices: NoticesService,
    private readonly issuing: IssueNoticeService,
    private readonly reader: Reader,
  ) {}

  @Query(() => NoticeNumber, {
    nullable: true,
    description: 'The number that a notice of a conference can have next; null if you do not prepare it.',
  })
  nextNoticeNumber(@Args() args: NextNoticeNumberArgs, @Reading() request: ReadRequest) {
    return this.queries.nextNumber(request, args);
  }

  @Mutation(() => NoticeOfConclusionsPayload, {
    nullable: true,
    description: 'Compiles the notice of conclusions of a conference from its findings and directives.',
  })
  async draftNotice(
    @Args('input') input: DraftNoticeInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(noticeShape, request, await this.notices.draft(by, input));
  }

  @Mutation(() => NoticeOfConclusionsPayload, {
    nullable: true,
    description: 'Compiles a draft anew; what was edited in it is lost.',
  })
  async recompileNotice(
    @Args('input') input: RecompileNoticeInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(noticeShape, request, await this.notices.recompile(by, input));
  }

  @Mutation(() => NoticeOfConclusionsPayload, { nullable: true, description: 'Changes the text of a draft.' })
  async editNotice(@Args('input') input: EditNoticeInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(noticeShape, request, await this.notices.edit(by, input));
  }

  @Mutation(() => NoticeOfConclusionsPayload, {
    nullable: true,
    description:
      'Issues a notice under the number that the clerk has given, and with it the directives that it names.',
  })
  async issueNotice(
    @Args('input') input: IssueNoticeInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(noticeShape, request, await this.issuing.issue(by, input));
  }

  @Mutation(() => NoticeOfConclusionsPayload, {
    nullable: true,
    description: 'Begins a new notice that takes the place of an issued one when it is issued itself.',
  })
  async correctNotice(
    @Args('input') input: CorrectNoticeInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(noticeShape, request, await this.notices.correct(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Declares that the conclusions of a conference need no notice.',
  })
  async declareNoticeNotNeeded(
    @Args('input') input: DeclareNoticeNotNeededInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.notices.declareNotNeeded(by, input));
  }
}
