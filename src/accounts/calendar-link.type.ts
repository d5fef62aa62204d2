import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, payloadOf } from '../platform/graphql/index.js';

@ObjectType({
  description:
    'A secret address at which a calendar program finds the agenda items of a person (liên kết lịch).',
})
export class CalendarLink {
  @Field(() => ID, {
    description: 'UUID (version 7) that never changes; the address itself is told only once.',
  })
  id: string;

  @Field(() => DateTimeScalar, { description: 'Timestamp of its making.' })
  createdAt: Date;
}

@ObjectType({ description: 'Answer of the mutation that makes a calendar link.' })
export class CreatedCalendarLinkPayload extends payloadOf(CalendarLink) {
  @Field(() => String, {
    nullable: true,
    description:
      'The address to give to the calendar program; whoever has it reads the calendar. Shown this once: null when the ' +
      'operation is repeated.',
  })
  url: string | null;
}
