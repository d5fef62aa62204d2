import { InputType } from '@nestjs/graphql';
import {
  IdField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
} from '../../platform/graphql/index.js';

@InputType({ description: 'A new series of conferences.' })
export class CreateConferenceSeriesInput extends MutationInput {
  @LocalizedField('Name, for example `Hội nghị sơ kết Chương trình 135`.')
  name: LocalizedTextInput[];

  @IdField('The body that convenes its conferences.')
  convenerId: string;
}
