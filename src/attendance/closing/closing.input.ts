import { InputType } from '@nestjs/graphql';
import { IdField, MutationInput, TextField } from '../../platform/graphql/index.js';

@InputType({ description: 'The attendance of a conference that is over is closed.' })
export class CloseAttendanceInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;
}

@InputType({ description: 'A closed attendance has to be corrected.' })
export class ReopenAttendanceInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @TextField('Why.')
  reason: string;
}
