import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AgendaSessionPayload, agendaSessionShape, ConferenceFromPayload } from '../agenda/index.js';
import { conferenceShape } from '../conferences/index.js';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest, type RequestContext } from '../platform/graphql/index.js';
import { StatusRequestsArgs } from './follow-on.args.js';
import {
  AnswerStatusRequestInput,
  AskForStatusInput,
  CreateNextConferenceInput,
  TakeUpDirectivesInput,
} from './follow-on.input.js';
import { FollowOnQueries } from './follow-on.queries.js';
import { statusRequestShape } from './follow-on.shapes.js';
import { AskForStatusPayload, StatusRequestConnection, StatusRequestPayload } from './status-request.type.js';
import { StatusRequestsService } from './status-requests.service.js';
import { TakenUpService } from './taken-up.service.js';

@Resolver()
export class FollowOnResolver {
  constructor(
    private readonly queries: FollowOnQueries,
    private readonly takenUp: TakenUpService,
    private readonly statusRequestsService: StatusRequestsService,
    private readonly reader: Reader,
  ) {}

  @Query(() => StatusRequestConnection, {
    description:
      'What bodies were asked about their shares before conferences, by the day on which it is due.',
  })
  statusRequests(@Args() args: StatusRequestsArgs, @Reading() request: ReadRequest) {
    return this.queries.statusRequests(request, args);
  }

  @Mutation(() => ConferenceFromPayload, {
    nullable: true,
    description:
      'Creates the next conference from an earlier one, as a draft, with an agenda item for each directive of the series (or of the earlier conference, if it is in none) that is still open.',
  })
  async createNextConference(
    @Args('input') input: CreateNextConferenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
    @Context() { language }: RequestContext,
  ) {
    const { conferenceId, notes } = await this.takenUp.createNext(by, input);
    const payload = await this.reader.payload(conferenceShape, request, conferenceId);
    return { ...payload, notes: notes.map(({ code, message }) => ({ code, message: message[language] })) };
  }

  @Mutation(() => AgendaSessionPayload, {
    nullable: true,
    description:
      'Puts directives of earlier conferences on the draft of an agenda: a session, an item for each.',
  })
  async takeUpDirectives(
    @Args('input') input: TakeUpDirectivesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaSessionShape, request, await this.takenUp.takeUp(by, input));
  }

  @Mutation(() => AskForStatusPayload, {
    nullable: true,
    description:
      'Asks the bodies how their shares in the directives stand that the agenda takes up; those who were asked already are not asked again.',
  })
  async askForStatus(
    @Args('input') input: AskForStatusInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const asked = await this.statusRequestsService.ask(by, input);
    return { ...(await this.reader.payload(conferenceShape, request, input.conferenceId)), asked };
  }

  @Mutation(() => StatusRequestPayload, {
    nullable: true,
    description:
      'Says how a share stands, before the conference that has asked for it; also in place of an earlier answer.',
  })
  async answerStatusRequest(
    @Args('input') input: AnswerStatusRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(
      statusRequestShape,
      request,
      await this.statusRequestsService.answer(by, input),
    );
  }
}
