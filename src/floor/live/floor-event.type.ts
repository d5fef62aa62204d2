import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FollowArgs } from '../../agenda/index.js';
import { Conference } from '../../conferences/index.js';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import { SpeakRequest } from '../floor.type.js';

export enum FloorEventKind {
  REQUESTED = 'REQUESTED',
  WITHDRAWN = 'WITHDRAWN',
  MOVED = 'MOVED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  STARTED = 'STARTED',
  STOPPED = 'STOPPED',
  ENDED = 'ENDED',
  READ_ANEW = 'READ_ANEW',
}

registerEnumType(FloorEventKind, {
  name: 'FloorEventKind',
  description: 'What has happened to the floor.',
  valuesMap: {
    REQUESTED: { description: 'A delegate has asked for it.' },
    WITHDRAWN: { description: 'A request was taken back.' },
    MOVED: { description: 'A request has another place.' },
    GRANTED: { description: 'It was granted.' },
    REFUSED: { description: 'It was refused.' },
    STARTED: { description: 'A delegate has begun to speak; another one may have spoken with that.' },
    STOPPED: { description: 'A delegate has spoken.' },
    ENDED: { description: 'The item or the conference is over, or a delegate does not come any more.' },
    READ_ANEW: {
      description:
        'More has happened since `after` than is told one by one: read the queue anew. What happens from here on is told again.',
    },
  },
});

@ObjectType({ description: 'Something that has happened to the floor of a conference.' })
export class FloorEvent {
  @Field(() => Int, {
    description:
      'Its number; within a conference the numbers rise, with gaps. Give the last one you know as `after` when you subscribe again.',
  })
  number: number;

  @Field(() => FloorEventKind, { description: 'What has happened.' })
  kind: FloorEventKind;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at: string;

  @Field(() => Conference, { description: 'The conference, as it is now.' })
  conference: Conference;

  @Field(() => [SpeakRequest], { description: 'The requests that it is about, as they are now.' })
  requests: SpeakRequest[];
}

@ArgsType()
export class FollowFloorArgs extends FollowArgs {
  @Field(() => ID, { nullable: true, description: 'Only what happens at this agenda item.' })
  itemId?: string | null;
}
