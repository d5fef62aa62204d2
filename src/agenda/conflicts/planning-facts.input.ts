import { InputType } from '@nestjs/graphql';
import { DateTimeField, IdField, IntField, MutationInput } from '../../platform/graphql/index.js';

@InputType({ description: 'How long the way between two rooms of one conference takes.' })
export class SetTravelTimeInput extends MutationInput {
  @IdField('One of the rooms.')
  oneRoomId: string;

  @IdField('The other room.')
  otherRoomId: string;

  @IntField('Minutes, the same in both directions; null is: not known any more.', {
    clearable: true,
    ...{ min: 0, max: 1440 },
  })
  minutes?: number | null;
}

@InputType({
  description: 'A time at which a person cannot come to a conference. The reason is not recorded.',
})
export class RecordUnavailabilityInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdField('The person.')
  personId: string;

  @DateTimeField('From when on.')
  from: string;

  @DateTimeField('Until when.')
  to: string;
}

@InputType({ description: 'A person can come after all.' })
export class RemoveUnavailabilityInput extends MutationInput {
  @IdField('What was recorded (`Unavailability.id`).')
  id: string;
}
