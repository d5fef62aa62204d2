import { InputType } from '@nestjs/graphql';
import { DateField, IdField, MutationInput, RevisionField, TextField } from '../platform/graphql/index.js';

@InputType({ description: 'The text of a directive was found to match the minutes or another source.' })
export class VerifyDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdField(
    'The source of its conference that it matches; if not given, it matches what it is taken from: the entry of the minutes or, without one, its own source.',
    { clearable: true },
  )
  sourceId?: string | null;

  @TextField('Why it is verified, where its text is not, word for word, in the entry of the minutes.', {
    max: 1000,
    clearable: true,
  })
  reason?: string | null;
}

@InputType({
  description:
    'A verified directive is given to the bodies concerned. It needs an addressee and a lead, and a review date if it is ongoing; groups are expanded to their members of that day, and nothing changes after. It is issued on a day of the conference or later, up to today.',
})
export class IssueDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @DateField('Day of issue.')
  issuedOn: string;
}

@InputType({ description: 'A directive is taken back.' })
export class WithdrawDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}
