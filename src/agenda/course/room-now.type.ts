import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Room } from '../../conferences/index.js';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import { AgendaItem } from '../agenda.type.js';

@ObjectType({
  description: 'What is on in a room of a conference, and what comes next. Depends on the time of asking.',
})
export class RoomNow {
  @Field(() => Room, {
    nullable: true,
    description:
      'The room; null for the items whose room is not known, or not told to those who are not admitted to a closed item.',
  })
  room: Room | null;

  @Field(() => AgendaItem, {
    nullable: true,
    description:
      'What is on: the item that is running or, where none was started and the conference is not adjourned, the one expected for now.',
  })
  current: AgendaItem | null;

  @Field(() => Boolean, {
    description: 'Whether `current` was really started, as its staff recorded; false if it is only expected.',
  })
  currentIsRecorded: boolean;

  @Field(() => AgendaItem, { nullable: true, description: 'What comes next in the room.' })
  next: AgendaItem | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When `next` is expected to begin: as its `expectedStart` says, but not before `current` is expected to end.',
  })
  nextExpectedStart: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many whole minutes later than planned `current` is expected to end or, where that cannot be told, `next` to ' +
      'begin; 0 if on time, null if neither can be told.',
  })
  minutesLate: number | null;

  @Field(() => DateTimeScalar, { description: "The server's time to which all of this belongs." })
  serverTime: string;
}

@ArgsType()
export class OnNowArgs {
  @Field(() => ID, { nullable: true, description: 'Only this room.' })
  roomId?: string | null;
}
