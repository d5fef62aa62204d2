import { InputType } from '@nestjs/graphql';
import { BooleanField, EnumField, IdField, IntField, MutationInput } from '../../platform/graphql/index.js';
import { QuorumUnit } from './quorum.enums.js';

const COUNT = { clearable: true, min: 1, max: 1_000_000 };

@InputType({
  description:
    'How many must be present so that the conference may decide: a share of those with a vote, or a number. It holds from now on; what was set before holds for the time before, and the first that was set for all that was before it.',
})
export class SetQuorumInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @EnumField(QuorumUnit, 'What is counted.')
  counts: QuorumUnit;

  @IntField('The share: 2 of `2/3`.', COUNT)
  numerator?: number | null;

  @IntField('The share: 3 of `2/3`.', COUNT)
  denominator?: number | null;

  @BooleanField('Whether more than the share is needed (quá nửa), not just as many; no, if not given.', {
    optional: true,
  })
  moreThan?: boolean;

  @IntField('The number, in place of a share.', COUNT)
  atLeast?: number | null;

  @IntField(
    'How many there are in all by the statute; if not given, those who are confirmed and have a vote.',
    COUNT,
  )
  total?: number | null;
}

@InputType({ description: 'A conference needs no quorum, or it was set by mistake.' })
export class RemoveQuorumInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;
}
