import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import { Minutes } from '../minutes.type.js';
import { MinutesEntry } from '../minutes-entry.type.js';

export enum MinutesEventKind {
  OPENED = 'OPENED',
  ENTRY_RECORDED = 'ENTRY_RECORDED',
  ENTRY_CHANGED = 'ENTRY_CHANGED',
  ENTRY_MOVED = 'ENTRY_MOVED',
  ENTRY_STRUCK = 'ENTRY_STRUCK',
  ENTRY_CORRECTED = 'ENTRY_CORRECTED',
  SIGNED = 'SIGNED',
  STATE_CHANGED = 'STATE_CHANGED',
  READ_ANEW = 'READ_ANEW',
}

registerEnumType(MinutesEventKind, {
  name: 'MinutesEventKind',
  description: 'What has happened to minutes.',
  valuesMap: {
    OPENED: { description: 'They were opened.' },
    ENTRY_RECORDED: { description: 'An entry was recorded.' },
    ENTRY_CHANGED: { description: 'An entry was changed.' },
    ENTRY_MOVED: { description: 'An entry has another place.' },
    ENTRY_STRUCK: { description: 'An entry was struck.' },
    ENTRY_CORRECTED: { description: 'An entry of approved minutes was corrected.' },
    SIGNED: { description: 'They were signed; another signature is missing.' },
    STATE_CHANGED: { description: 'They were checked, returned to the draft, or approved.' },
    READ_ANEW: {
      description:
        'More has happened since `after` than is told one by one: read the minutes anew. What happens from here on is told again.',
    },
  },
});

@ObjectType({ description: 'Something that has happened to the minutes of a conference.' })
export class MinutesEvent {
  @Field(() => Int, {
    description:
      'Its number; within a conference the numbers rise. Give the last one you know as `after` when you subscribe again.',
  })
  number: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the event before it: whoever has seen that one has missed none. Null for the first.',
  })
  previous: number | null;

  @Field(() => MinutesEventKind, { description: 'What has happened.' })
  kind: MinutesEventKind;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at: string;

  @Field(() => Minutes, { nullable: true, description: 'The minutes, as they are now.' })
  minutes: Minutes | null;

  @Field(() => MinutesEntry, {
    nullable: true,
    description: 'The entry that it is about, as it is now; null if it is about the minutes as a whole.',
  })
  entry: MinutesEntry | null;
}
