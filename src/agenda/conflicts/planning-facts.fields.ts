import { Parent } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import { FieldsOf, LoadedField, type Row } from '../../platform/graphql/index.js';
import { TravelTime, Unavailability } from './planning-facts.type.js';

@FieldsOf(() => Conference)
export class ConferencePlanningFields {
  @LoadedField(() => [TravelTime], {
    description:
      'How long the ways between its rooms take, as far as recorded; empty for those who are not its staff.',
  })
  travelTimes(@Parent() conference: Row) {
    return conference.travelTimes;
  }

  @LoadedField(() => [Unavailability], {
    description:
      'Who cannot come to it at which times, earliest first; empty for those who are not its staff.',
  })
  unavailabilities(@Parent() conference: Row) {
    return conference.unavailabilities;
  }
}
