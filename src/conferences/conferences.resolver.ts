import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { CreateConferenceInput, UpdateConferenceInput } from './conference.input.js';
import { conferenceShape } from './conference.shapes.js';
import { Conference, ConferenceConnection, ConferencePayload } from './conference.type.js';
import { ConferencesArgs, ConferencesQueries } from './conferences.queries.js';
import { ConferencesService } from './conferences.service.js';
import {
  AdvanceConferenceInput,
  CancelConferenceInput,
  PostponeConferenceInput,
} from './life-cycle.input.js';
import { LifeCycleService } from './life-cycle.service.js';

@Resolver()
export class ConferencesResolver {
  constructor(
    private readonly queries: ConferencesQueries,
    private readonly commands: ConferencesService,
    private readonly lifeCycle: LifeCycleService,
    private readonly reader: Reader,
  ) {}

  @Query(() => Conference, { nullable: true, description: 'A conference by its id; null if there is none.' })
  conference(
    @Args('id', { type: () => ID, description: 'Id of the conference.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.byId(request, id);
  }

  @Query(() => Conference, {
    nullable: true,
    description: 'A conference by its slug; null if there is none.',
  })
  conferenceBySlug(
    @Args('slug', { type: () => String, description: 'Name of the conference in addresses.' }) slug: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.bySlug(request, slug);
  }

  @Query(() => ConferenceConnection, {
    description: 'Conferences, the latest first; those without a date before all.',
  })
  conferences(@Args() args: ConferencesArgs, @Reading() request: ReadRequest) {
    return this.queries.page(request, args);
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Creates a conference with its officers, hosts and basis.',
  })
  async createConference(
    @Args('input') input: CreateConferenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.commands.create(by, input));
  }

  @Mutation(() => ConferencePayload, { nullable: true, description: 'Changes a conference.' })
  async updateConference(
    @Args('input') input: UpdateConferenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.commands.update(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description:
      'Takes the next step in the life of a conference, from planning to the archive. It is concluded once its minutes are ' +
      'approved, or were recorded as a source of kind MINUTES where none are kept here (else MINUTES_NOT_APPROVED), and once a ' +
      'notice of conclusions is issued, declared not needed, or recorded as a source of kind NOTICE (else NOTICE_OUTSTANDING).',
  })
  async advanceConference(
    @Args('input') input: AdvanceConferenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.lifeCycle.advance(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Puts a conference off, to a new date or to none yet.',
  })
  async postponeConference(
    @Args('input') input: PostponeConferenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.lifeCycle.postpone(by, input));
  }

  @Mutation(() => ConferencePayload, { nullable: true, description: 'Calls a conference off.' })
  async cancelConference(
    @Args('input') input: CancelConferenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.lifeCycle.cancel(by, input));
  }
}
