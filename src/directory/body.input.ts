import { InputType } from '@nestjs/graphql';
import {
  DateField,
  EnumField,
  IdField,
  IdsField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { BodyBloc, BodyKind, BodyLevel } from './body.enums.js';

@InputType({ description: 'A new body.' })
export class CreateBodyInput extends MutationInput {
  @LocalizedField('Official name.')
  name: LocalizedTextInput[];

  @TextField('Abbreviation that the body has set for itself.', { clearable: true, max: 50 })
  abbreviation?: string | null;

  @EnumField(BodyKind, 'What sort of body it is.')
  kind: BodyKind;

  @EnumField(BodyLevel, 'Level of government at which it stands.')
  level: BodyLevel;

  @EnumField(BodyBloc, 'Its bloc in the order of precedence; that of the body above if not said.', {
    clearable: true,
  })
  bloc?: BodyBloc | null;

  @IdField('The body that it belongs to.', { clearable: true })
  parentId?: string | null;

  @DateField('First day of its existence, if known.', { clearable: true })
  validFrom?: string | null;

  @DateField('Last day of its existence, if it has ended.', { clearable: true })
  validTo?: string | null;
}

@InputType({
  description:
    'Corrections of a body; absent is unchanged, null clears. A new name goes through `renameBody`.',
})
export class UpdateBodyInput extends MutationInput {
  @IdField('The body.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @LocalizedField('Official name, corrected.', { optional: true })
  name?: LocalizedTextInput[];

  @TextField('Abbreviation that the body has set for itself.', { clearable: true, max: 50 })
  abbreviation?: string | null;

  @EnumField(BodyKind, 'What sort of body it is.', { optional: true })
  kind?: BodyKind;

  @EnumField(BodyLevel, 'Level of government at which it stands.', { optional: true })
  level?: BodyLevel;

  @EnumField(BodyBloc, 'Its bloc in the order of precedence; that of the body above if not said.', {
    clearable: true,
  })
  bloc?: BodyBloc | null;

  @IdField('The body that it belongs to.', { clearable: true })
  parentId?: string | null;

  @DateField('First day of its existence, if known.', { clearable: true })
  validFrom?: string | null;

  @DateField('Last day of its existence, if it has ended.', { clearable: true })
  validTo?: string | null;
}

@InputType({ description: 'A body bears a new name; the old one is kept with its last day.' })
export class RenameBodyInput extends MutationInput {
  @IdField('The body.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @LocalizedField('The new name.')
  name: LocalizedTextInput[];

  @TextField('The new abbreviation.', { clearable: true, max: 50 })
  abbreviation?: string | null;

  @DateField('Last day of the old name.')
  oldNameUntil: string;
}

@InputType({
  description:
    'Bodies take over from others: a merger, a split or a reorganisation. A predecessor that is not among the successors ends on the day before.',
})
export class ReorganiseBodiesInput extends MutationInput {
  @IdsField('The bodies that were.', { max: 200 })
  predecessorIds: string[];

  @IdsField('The bodies that take over; they exist already.', { max: 200 })
  successorIds: string[];

  @DateField('First day of the new order.')
  takesEffectOn: string;
}
