import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import { AgendaItem } from '../agenda.type.js';
import { AgendaVersion } from '../versions/agenda-version.type.js';

export enum AgendaEventKind {
  PUBLISHED = 'PUBLISHED',
  ITEM_STARTED = 'ITEM_STARTED',
  ITEM_FINISHED = 'ITEM_FINISHED',
  ITEM_SKIPPED = 'ITEM_SKIPPED',
  ITEM_EXTENDED = 'ITEM_EXTENDED',
  ITEM_RESET = 'ITEM_RESET',
  CONFERENCE_ADVANCED = 'CONFERENCE_ADVANCED',
  READ_ANEW = 'READ_ANEW',
}

registerEnumType(AgendaEventKind, {
  name: 'AgendaEventKind',
  description: 'What has happened to an agenda, or to an item on the day.',
  valuesMap: {
    PUBLISHED: { description: 'A version was published.' },
    ITEM_STARTED: { description: 'An item has begun; one that ran in its room may have ended with that.' },
    ITEM_FINISHED: { description: 'An item is over.' },
    ITEM_SKIPPED: { description: 'An item is left out.' },
    ITEM_EXTENDED: { description: 'It was announced how much longer than planned an item takes.' },
    ITEM_RESET: { description: 'What was recorded of an item was taken back.' },
    CONFERENCE_ADVANCED: {
      description: 'The conference is in another state: opened, adjourned, closed, postponed, cancelled ...',
    },
    READ_ANEW: {
      description:
        'More has happened since `after` than is told one by one: read the agenda anew. What happens from here on is told again.',
    },
  },
});

@ObjectType({ description: 'Something that has happened to the agenda of a conference.' })
export class AgendaEvent {
  @Field(() => Int, {
    description:
      'Its number; within a conference the numbers rise, with gaps. Give the last one you know as `after` when you subscribe again.',
  })
  number: number;

  @Field(() => AgendaEventKind, { description: 'What has happened.' })
  kind: AgendaEventKind;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at: string;

  @Field(() => Conference, { description: 'The conference, as it is now.' })
  conference: Conference;

  @Field(() => AgendaVersion, {
    nullable: true,
    description: 'The version that was published; else the current one.',
  })
  agenda: AgendaVersion | null;

  @Field(() => [AgendaItem], {
    description:
      'The items of the current version that it is about; empty if it is about the agenda as a whole.',
  })
  items: AgendaItem[];
}

@ArgsType()
export class FollowArgs {
  @Field(() => ID, { description: 'Id of the conference.' })
  conferenceId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the last event that you know of: what came later is told first. If not given, what happens from now on is told.',
  })
  after?: number | null;
}
