import { ArgsType, Field, Int } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/index.js';

@ArgsType()
export class CalendarDaysArgs {
  @Field(() => Int, { description: 'The year, 1000 to 9999.' })
  year: number;
}

@ArgsType()
export class WorkingDaysArgs {
  @Field(() => DateScalar, { description: 'The day from which to count; it does not count itself.' })
  from: string;

  @Field(() => Int, {
    description: 'How many working days, -366 to 366; negative is before, and for 0 the day itself is found.',
  })
  count: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether so many clear days must lie between: the day that is found does not count either (see `ConferencePolicy.countsClearDays`).',
  })
  clearDays: boolean;
}
