import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateTimeField,
  EnumField,
  IdField,
  InputListField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { AgendaItemKind, PresenterRole } from './agenda.enums.js';

const PLACE = { min: 1, max: 10_000 };
const DURATION = { min: 1, max: 1440 };
const PEOPLE = { min: 1, max: 1_000_000 };

@InputType({
  description: 'Who presents at an item: a person, or a body by a representative who is not named.',
})
export class PresenterInput {
  @EnumField(PresenterRole, 'What the presenter does; PRESENTER if not given.', { optional: true })
  role?: PresenterRole;

  @IdField('The person; without one, the body presents by a representative who is not named.', {
    clearable: true,
  })
  personId?: string | null;

  @IdField('The post in which the person presents; it must be held on the first day of the conference.', {
    clearable: true,
  })
  postId?: string | null;

  @IdField('The body that the presenter stands for; the body of the post if not given.', { clearable: true })
  bodyId?: string | null;

  @TextField('The presenter as the source prints it.', { clearable: true })
  printed?: string | null;
}

@InputType({ description: 'A new item of an agenda.' })
export class AddAgendaItemInput extends MutationInput {
  @IdField('The session that it belongs to.')
  sessionId: string;

  @IntField('Place in the session, from 1: it is inserted there. Last if not given.', {
    optional: true,
    ...PLACE,
  })
  position?: number;

  @EnumField(AgendaItemKind, 'What happens at it.')
  kind: AgendaItemKind;

  @LocalizedField('Title.', { max: 1000 })
  title: LocalizedTextInput[];

  @DateTimeField('Planned start, inside the session.', { clearable: true })
  plannedStart?: string | null;

  @IntField('Planned duration in minutes.', { clearable: true, ...DURATION })
  durationMinutes?: number | null;

  @IdField('Its room, if it is not that of the session.', { clearable: true })
  roomId?: string | null;

  @BooleanField('Whether it is held behind closed doors (họp kín); false if not given.', { optional: true })
  closed?: boolean;

  @IntField('How many people are expected.', { clearable: true, ...PEOPLE })
  expectedPeople?: number | null;

  @InputListField(() => PresenterInput, 'Who presents, discusses or leads it, in order.', {
    optional: true,
    max: 50,
  })
  presenters?: PresenterInput[];
}

@InputType({
  description:
    'Changes of an agenda item; absent is unchanged, null clears. Its place is changed with `moveAgendaItem`.',
})
export class UpdateAgendaItemInput extends MutationInput {
  @IdField('The item.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(AgendaItemKind, 'What happens at it.', { optional: true })
  kind?: AgendaItemKind;

  @LocalizedField('Title.', { optional: true, max: 1000 })
  title?: LocalizedTextInput[];

  @DateTimeField('Planned start, inside the session.', { clearable: true })
  plannedStart?: string | null;

  @IntField('Planned duration in minutes.', { clearable: true, ...DURATION })
  durationMinutes?: number | null;

  @BooleanField(
    'Whether the later items of its session begin earlier or later by as much as its end moves; false if not given.',
    { optional: true },
  )
  shiftLater?: boolean;

  @IdField('Its room, if it is not that of the session.', { clearable: true })
  roomId?: string | null;

  @BooleanField('Whether it is held behind closed doors (họp kín).', { optional: true })
  closed?: boolean;

  @IntField('How many people are expected.', { clearable: true, ...PEOPLE })
  expectedPeople?: number | null;

  @InputListField(() => PresenterInput, 'Who presents, discusses or leads it, in order: the whole list.', {
    optional: true,
    max: 50,
  })
  presenters?: PresenterInput[];
}

@InputType({
  description: 'An agenda item gets another place, in its session or in another one of the same conference.',
})
export class MoveAgendaItemInput extends MutationInput {
  @IdField('The item.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdField('The session that it goes to; its own if not given.', { optional: true })
  sessionId?: string;

  @IntField('Place in that session, from 1; last if not given.', { optional: true, ...PLACE })
  position?: number;

  @DateTimeField('Planned start at the new place; absent is unchanged, null clears.', { clearable: true })
  plannedStart?: string | null;
}

@InputType({ description: 'An item is taken off the agenda.' })
export class RemoveAgendaItemInput extends MutationInput {
  @IdField('The item.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}
