import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ConferencePayload, conferenceShape } from '../../conferences/index.js';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { agendaItemShape, agendaSessionShape } from '../agenda.shapes.js';
import { AgendaItemPayload, AgendaSessionPayload } from '../agenda.type.js';
import { AgendaEditingService } from './agenda-editing.service.js';
import { UndoAgendaChangeInput } from './agenda-undo.input.js';
import { AgendaUndoService } from './agenda-undo.service.js';
import { ChangeAgendaInput } from './change-agenda.input.js';
import { ChangeAgendaService } from './change-agenda.service.js';
import { draftChangeShape } from './draft-change.shapes.js';
import { ChangedAgendaPayload, DraftChangePayload } from './draft-change.type.js';
import {
  CompactSessionInput,
  CopyAgendaItemInput,
  InsertBreakInput,
  ShiftRestInput,
} from './editing.input.js';

@Resolver()
export class AgendaEditingResolver {
  constructor(
    private readonly editing: AgendaEditingService,
    private readonly changes: ChangeAgendaService,
    private readonly undo: AgendaUndoService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => AgendaItemPayload, {
    nullable: true,
    description:
      'Copies an agenda item, into its session or another one of the conference; answers with the copy.',
  })
  async copyAgendaItem(
    @Args('input') input: CopyAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaItemShape, request, await this.editing.copyItem(by, input));
  }

  @Mutation(() => AgendaItemPayload, {
    nullable: true,
    description:
      'Inserts a break into a session; later items begin later by its length. Answers with the break.',
  })
  async insertBreak(
    @Args('input') input: InsertBreakInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaItemShape, request, await this.editing.insertBreak(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description:
      'Moves an item and all later ones, of its session or of the day, by as many minutes: all of them or, if one would ' +
      'not fit, none.',
  })
  async shiftRest(@Args('input') input: ShiftRestInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(conferenceShape, request, await this.editing.shiftRest(by, input));
  }

  @Mutation(() => AgendaSessionPayload, {
    nullable: true,
    description: 'Closes the gaps of a session: each item begins when the one before it ends.',
  })
  async compactSession(
    @Args('input') input: CompactSessionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaSessionShape, request, await this.editing.compactSession(by, input));
  }

  @Mutation(() => ChangedAgendaPayload, {
    nullable: true,
    description:
      'Makes many changes of the draft of an agenda: all of them or, if one is not possible, none.',
  })
  async changeAgenda(
    @Args('input') input: ChangeAgendaInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const { conferenceId, ids } = await this.changes.change(by, input);
    return { ...(await this.reader.payload(conferenceShape, request, conferenceId)), ids };
  }

  @Mutation(() => DraftChangePayload, {
    nullable: true,
    description:
      'Undoes the last change of the draft of an agenda, or the one that is named, if nothing that it changed was changed ' +
      'since. The undo is a change as well: undoing that one restores what it took back. What is published stays.',
  })
  async undoAgendaChange(
    @Args('input') input: UndoAgendaChangeInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(draftChangeShape, request, await this.undo.undo(by, input));
  }
}
