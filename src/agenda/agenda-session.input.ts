import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateTimeField,
  IdField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
} from '../platform/graphql/index.js';

const PLACE = { min: 1, max: 10_000 };

@InputType({ description: 'A new session of a conference.' })
export class AddSessionInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IntField('Place among the sessions, from 1: it is inserted there. Last if not given.', {
    optional: true,
    ...PLACE,
  })
  position?: number;

  @LocalizedField('Title, if it has one of its own.', { clearable: true })
  title?: LocalizedTextInput[] | null;

  @DateTimeField('Planned start, in the days of the conference.', { clearable: true })
  plannedStart?: string | null;

  @DateTimeField('Planned end, in the days of the conference.', { clearable: true })
  plannedEnd?: string | null;

  @IdField('Room of its items, unless an item has its own.', { clearable: true })
  roomId?: string | null;
}

@InputType({
  description:
    'Changes of a session; absent is unchanged, null clears. Its place is changed with `moveSession`.',
})
export class UpdateSessionInput extends MutationInput {
  @IdField('The session.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @LocalizedField('Title, if it has one of its own.', { clearable: true })
  title?: LocalizedTextInput[] | null;

  @DateTimeField('Planned start, in the days of the conference.', { clearable: true })
  plannedStart?: string | null;

  @DateTimeField('Planned end, in the days of the conference.', { clearable: true })
  plannedEnd?: string | null;

  @BooleanField(
    'Whether the planned starts of its items move along, by as much as the start of the session; false if not given.',
    { optional: true },
  )
  shiftItems?: boolean;

  @IdField('Room of its items, unless an item has its own.', { clearable: true })
  roomId?: string | null;
}

@InputType({ description: 'A session gets another place in the order; its planned times stay.' })
export class MoveSessionInput extends MutationInput {
  @IdField('The session.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IntField('Place among the sessions, from 1; beyond the last is last.', PLACE)
  position: number;
}

@InputType({ description: 'A session without items is taken off the agenda.' })
export class RemoveSessionInput extends MutationInput {
  @IdField('The session.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}
