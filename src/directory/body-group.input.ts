import { InputType } from '@nestjs/graphql';
import {
  EnumField,
  EnumsField,
  IdField,
  IdsField,
  InputField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
} from '../platform/graphql/index.js';
import { BodyKind, BodyLevel } from './body.enums.js';

@InputType({
  description: 'The rule of a group. Every part that is given must hold; at least one is needed.',
})
export class BodyGroupRuleInput {
  @EnumsField(BodyKind, 'Bodies of one of these kinds.', { clearable: true })
  kinds?: BodyKind[] | null;

  @EnumField(BodyLevel, 'Bodies at this level.', { clearable: true })
  level?: BodyLevel | null;

  @IdField('Bodies somewhere below this one.', { clearable: true })
  underId?: string | null;
}

@InputType({
  description:
    'A new group of bodies: with a rule, with a list, or with neither when a source only names the group.',
})
export class CreateBodyGroupInput extends MutationInput {
  @LocalizedField('Name of the group.')
  name: LocalizedTextInput[];

  @IdField('The wider group that its members belong to.', { clearable: true })
  withinId?: string | null;

  @InputField(() => BodyGroupRuleInput, 'The rule that its members follow.', { clearable: true })
  rule?: BodyGroupRuleInput | null;

  @IdsField('The list of its members.', { clearable: true, max: 5000 })
  memberIds?: string[] | null;
}
