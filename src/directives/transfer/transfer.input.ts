import { InputType } from '@nestjs/graphql';
import {
  DateField,
  IdField,
  InputListField,
  MutationInput,
  RevisionField,
  TextField,
} from '../../platform/graphql/index.js';

@InputType({ description: 'A body, and the one that what is open for it passes to.' })
export class TransferPairInput {
  @IdField('The body whose open shares pass on.')
  fromBodyId: string;

  @IdField('The body that they pass to; it must exist on the day.')
  toBodyId: string;
}

@InputType({
  description:
    'The open shares of bodies in directives pass to others, as when provinces are merged: all of them at once, by an act with a reason.',
})
export class TransferAssignmentsInput extends MutationInput {
  @DateField('Day from which the successors are to act; not in the future.')
  takesEffectOn: string;

  @InputListField(() => TransferPairInput, 'Who passes to whom; each body passes to one.')
  pairs: TransferPairInput[];

  @TextField('Why, for example the resolution on the reorganisation.', { max: 1000 })
  reason: string;

  @IdField('The legal instrument by which it is so.', { clearable: true })
  basisId?: string | null;

  @IdField('Only what is open from this conference; administrators may leave it out for all.', {
    clearable: true,
  })
  conferenceId?: string | null;
}

@InputType({ description: 'The share of a body that leads passes to another body, with its deadline.' })
export class ReassignShareInput extends MutationInput {
  @IdField('The share.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdField('The body that it passes to; it must exist today.')
  toBodyId: string;

  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({
  description: 'A body hands back a share that is not in its competence; it has not accepted it.',
})
export class HandBackShareInput extends MutationInput {
  @IdField('The share.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why it is not in the competence of the body.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'A share that a body has handed back stays with it.' })
export class InsistOnShareInput extends MutationInput {
  @IdField('The share.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}
