import { InputType } from '@nestjs/graphql';
import { IdField, MutationInput, RevisionField } from '../../platform/graphql/index.js';

@InputType({ description: 'A change of the draft of an agenda is taken back.' })
export class UndoAgendaChangeInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  /** Of the draft: who undoes must know what they undo. */
  @RevisionField()
  expectedRevision: number;

  @IdField(
    'The change, by the id of its entry in the history; the last one of the draft if not given. An earlier one can be ' +
      'undone as long as nothing that it changed was changed since.',
    { optional: true },
  )
  changeId?: string;
}
