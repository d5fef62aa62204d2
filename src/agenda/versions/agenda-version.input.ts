import { InputType } from '@nestjs/graphql';
import { IdField, IntField, MutationInput, RevisionField, TextField } from '../../platform/graphql/index.js';

const NUMBER = { min: 0, max: 100_000 };

@InputType({ isAbstract: true })
abstract class AgendaDraftInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'The draft of an agenda goes to whoever approves it.' })
export class SubmitAgendaInput extends AgendaDraftInput {}

@InputType({ description: 'A submitted draft is approved, by another person than who submitted it.' })
export class ApproveAgendaInput extends AgendaDraftInput {}

@InputType({ description: 'A submitted draft goes back, with what is to be changed.' })
export class ReturnAgendaInput extends AgendaDraftInput {
  @TextField('What is to be changed.', { max: 2000 })
  note: string;
}

@InputType({ description: 'The draft of an agenda becomes its next version, for everybody to read.' })
export class PublishAgendaInput extends AgendaDraftInput {
  @IntField(
    'Number of the version that was current when the draft was looked at, 0 before the first (`AgendaDraft.baseVersion`).',
    NUMBER,
  )
  baseVersion: number;

  @TextField('Why the agenda is changed; the first version needs no reason.', { clearable: true, max: 1000 })
  reason?: string | null;
}
