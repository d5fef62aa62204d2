import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateTimeField,
  EnumField,
  IdField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
} from '../../platform/graphql/index.js';
import { ShiftScope } from './editing.enums.js';

const PLACE = { min: 1, max: 10_000 };
const MOVE_SESSIONS =
  'Whether the planned times of the sessions concerned move along, as far as they lie at the start of the first item ' +
  'that moves or later: one that goes on gets longer, a later one moves. False if not given: items must stay inside.';

@InputType({ description: 'A copy of an agenda item, in its session or in another one of the conference.' })
export class CopyAgendaItemInput extends MutationInput {
  @IdField('The item that is copied.')
  id: string;

  @IdField('The session that the copy goes to; that of the item if not given.', { optional: true })
  sessionId?: string;

  @IntField('Place of the copy in that session, from 1; last if not given.', { optional: true, ...PLACE })
  position?: number;

  @DateTimeField('Planned start of the copy, inside the session; not planned if not given.', {
    clearable: true,
  })
  plannedStart?: string | null;

  @BooleanField('Whether its presenters come along; true if not given.', { optional: true })
  presenters?: boolean;
}

@InputType({ description: 'An item and all later ones begin earlier or later, by as many minutes.' })
export class ShiftRestInput extends MutationInput {
  @IdField('The first item that moves; it has a planned start.')
  itemId: string;

  @RevisionField()
  expectedRevision: number;

  @IntField('By how many minutes they begin later; negative is earlier.', { min: -1440, max: 1440 })
  minutes: number;

  @EnumField(ShiftScope, 'How far it reaches; SESSION if not given.', { optional: true })
  scope?: ShiftScope;

  @BooleanField(MOVE_SESSIONS, { optional: true })
  moveSessions?: boolean;
}

@InputType({ description: 'The gaps of a session are closed: each item begins when the one before it ends.' })
export class CompactSessionInput extends MutationInput {
  @IdField('The session; each of its items but the last has a duration.')
  sessionId: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'A break at a place of a session; later items begin later by its length.' })
export class InsertBreakInput extends MutationInput {
  @IdField('The session.')
  sessionId: string;

  @IntField('Place of the break in the session, from 1; last if not given.', { optional: true, ...PLACE })
  position?: number;

  @IntField('Its length in minutes.', { min: 1, max: 1440 })
  durationMinutes: number;

  @LocalizedField('Title; `Nghỉ giải lao` if not given.', { optional: true, max: 1000 })
  title?: LocalizedTextInput[];

  @BooleanField(MOVE_SESSIONS, { optional: true })
  moveSessions?: boolean;
}
