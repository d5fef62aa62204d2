import { InputType } from '@nestjs/graphql';
import { DateField, IdField, MutationInput, RevisionField, TextField } from '../../platform/graphql/index.js';

@InputType({
  description:
    'An urgent directive is carried out without waiting for the notice. It needs what issuing needs; groups are expanded to their members of that day.',
})
export class ActivateDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @DateField('Day from which the bodies are to act; not in the future.')
  activatedOn: string;

  @TextField('Why it cannot wait.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'The event that a directive waits for has happened, and sets its deadline.' })
export class RecordDirectiveEventInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @DateField('Day of the event; not in the future.')
  happenedOn: string;

  @DateField('Last day to carry the directive out; not before the event.')
  deadline: string;
}

@InputType({ description: 'An ongoing directive was reviewed today.' })
export class ReviewDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('What was found.', { max: 5000 })
  note: string;

  @DateField('Day on which it is to be reviewed next.')
  nextReviewOn: string;
}

@InputType({ description: 'Another directive stands in the place of one.' })
export class SupersedeDirectiveInput extends MutationInput {
  @IdField('The directive that is superseded.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdField('The directive in its place: in force, of the same conference or of a later one.')
  byId: string;
}

@InputType({ description: 'A directive is no longer followed (kết thúc theo dõi).' })
export class CloseDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('What there is to say; needed for an ongoing one, whose open shares end.', {
    clearable: true,
    max: 1000,
  })
  note?: string | null;
}
