import { InputType, OmitType } from '@nestjs/graphql';
import {
  IdField,
  InputField,
  InputListField,
  MutationInput,
  TextField,
} from '../../platform/graphql/index.js';
import {
  AddAgendaItemInput,
  MoveAgendaItemInput,
  RemoveAgendaItemInput,
  UpdateAgendaItemInput,
} from '../agenda-item.input.js';
import {
  AddSessionInput,
  MoveSessionInput,
  RemoveSessionInput,
  UpdateSessionInput,
} from '../agenda-session.input.js';

/** Parts of a whole have no operationId of their own. */
const OF_PARTS = ['operationId'] as const;

@InputType({ description: 'A session that is added.' })
export class AddSessionChange extends OmitType(AddSessionInput, ['operationId', 'conferenceId'] as const) {
  @TextField('A name for it in this list, by which later changes put items into it.', {
    optional: true,
    max: 50,
  })
  ref?: string;
}

@InputType({ description: 'Changes of a session.' })
export class UpdateSessionChange extends OmitType(UpdateSessionInput, OF_PARTS) {}

@InputType({ description: 'Another place of a session.' })
export class MoveSessionChange extends OmitType(MoveSessionInput, OF_PARTS) {}

@InputType({ description: 'A session without items that is taken off.' })
export class RemoveSessionChange extends OmitType(RemoveSessionInput, OF_PARTS) {}

@InputType({
  description: 'An item that is added, to one of the sessions: by its id, or by its name in this list.',
})
export class AddItemChange extends OmitType(AddAgendaItemInput, ['operationId', 'sessionId'] as const) {
  @IdField('The session that it belongs to.', { optional: true })
  sessionId?: string;

  @TextField('The session that it belongs to, if it is added by this list.', { optional: true, max: 50 })
  sessionRef?: string;
}

@InputType({ description: 'Changes of an item.' })
export class UpdateItemChange extends OmitType(UpdateAgendaItemInput, OF_PARTS) {}

@InputType({ description: 'Another place of an item.' })
export class MoveItemChange extends OmitType(MoveAgendaItemInput, OF_PARTS) {
  @TextField('The session that it goes to, if that is added by this list.', { optional: true, max: 50 })
  sessionRef?: string;
}

@InputType({ description: 'An item that is taken off.' })
export class RemoveItemChange extends OmitType(RemoveAgendaItemInput, OF_PARTS) {}

@InputType({ description: 'One change of an agenda: just one of the fields is given.' })
export class AgendaChangeInput {
  @InputField(() => AddSessionChange, 'Adds a session.', { optional: true })
  addSession?: AddSessionChange;

  @InputField(() => UpdateSessionChange, 'Changes a session.', { optional: true })
  updateSession?: UpdateSessionChange;

  @InputField(() => MoveSessionChange, 'Gives a session another place.', { optional: true })
  moveSession?: MoveSessionChange;

  @InputField(() => RemoveSessionChange, 'Takes off a session without items.', { optional: true })
  removeSession?: RemoveSessionChange;

  @InputField(() => AddItemChange, 'Adds an item.', { optional: true })
  addItem?: AddItemChange;

  @InputField(() => UpdateItemChange, 'Changes an item.', { optional: true })
  updateItem?: UpdateItemChange;

  @InputField(() => MoveItemChange, 'Gives an item another place.', { optional: true })
  moveItem?: MoveItemChange;

  @InputField(() => RemoveItemChange, 'Takes off an item.', { optional: true })
  removeItem?: RemoveItemChange;
}

@InputType({
  description:
    'Changes of the draft of an agenda, applied in their order, whole or not at all. Each must be possible where it stands. ' +
    'A revision is that of before the first change, however often the list changes the thing.',
})
export class ChangeAgendaInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @InputListField(() => AgendaChangeInput, 'The changes, in order.', { max: 500 })
  changes: AgendaChangeInput[];
}
