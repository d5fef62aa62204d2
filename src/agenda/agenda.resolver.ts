import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ConferencePayload, conferenceShape } from '../conferences/index.js';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { AgendaService } from './agenda.service.js';
import { agendaItemShape, agendaSessionShape } from './agenda.shapes.js';
import { AgendaItemPayload, AgendaSessionPayload } from './agenda.type.js';
import {
  AddAgendaItemInput,
  MoveAgendaItemInput,
  RemoveAgendaItemInput,
  UpdateAgendaItemInput,
} from './agenda-item.input.js';
import {
  AddSessionInput,
  MoveSessionInput,
  RemoveSessionInput,
  UpdateSessionInput,
} from './agenda-session.input.js';

@Resolver()
export class AgendaResolver {
  constructor(
    private readonly agenda: AgendaService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => AgendaSessionPayload, {
    nullable: true,
    description: 'Adds a session to the draft of an agenda.',
  })
  async addSession(@Args('input') input: AddSessionInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(agendaSessionShape, request, await this.agenda.addSession(by, input));
  }

  @Mutation(() => AgendaSessionPayload, { nullable: true, description: 'Changes a session.' })
  async updateSession(
    @Args('input') input: UpdateSessionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaSessionShape, request, await this.agenda.updateSession(by, input));
  }

  @Mutation(() => AgendaSessionPayload, {
    nullable: true,
    description: 'Gives a session another place in the order.',
  })
  async moveSession(
    @Args('input') input: MoveSessionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaSessionShape, request, await this.agenda.moveSession(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Takes a session without items off the draft; answers with its conference.',
  })
  async removeSession(
    @Args('input') input: RemoveSessionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.agenda.removeSession(by, input));
  }

  @Mutation(() => AgendaItemPayload, { nullable: true, description: 'Adds an item to a session.' })
  async addAgendaItem(
    @Args('input') input: AddAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaItemShape, request, await this.agenda.addItem(by, input));
  }

  @Mutation(() => AgendaItemPayload, { nullable: true, description: 'Changes an agenda item.' })
  async updateAgendaItem(
    @Args('input') input: UpdateAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaItemShape, request, await this.agenda.updateItem(by, input));
  }

  @Mutation(() => AgendaItemPayload, {
    nullable: true,
    description: 'Gives an agenda item another place, in its session or in another one of the conference.',
  })
  async moveAgendaItem(
    @Args('input') input: MoveAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaItemShape, request, await this.agenda.moveItem(by, input));
  }

  @Mutation(() => AgendaSessionPayload, {
    nullable: true,
    description: 'Takes an item off the draft; answers with its session.',
  })
  async removeAgendaItem(
    @Args('input') input: RemoveAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaSessionShape, request, await this.agenda.removeItem(by, input));
  }
}
