import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Room } from '../../conferences/index.js';
import { Person } from '../../directory/index.js';
import { AgendaItem } from '../agenda.type.js';
import { AgendaConflictKind, AgendaConflictSeverity } from './agenda-conflict.enums.js';

@ObjectType({ description: 'What stands against holding a draft of an agenda as it is planned.' })
export class AgendaConflict {
  @Field(() => AgendaConflictKind, { description: 'What is wrong.' })
  kind: AgendaConflictKind;

  @Field(() => AgendaConflictSeverity, { description: 'How grave it is.' })
  severity: AgendaConflictSeverity;

  @Field(() => AgendaItem, {
    nullable: true,
    description:
      'The item, of two the one that starts first; null if the conference as a whole is concerned.',
  })
  first: AgendaItem | null;

  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The other item, where two do not go together.',
  })
  second: AgendaItem | null;

  @Field(() => Room, {
    nullable: true,
    description:
      'The room that is used twice, has too few seats, or is hard to reach in time; null if none is concerned.',
  })
  room: Room | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who cannot be where the draft needs them; null if none is concerned.',
  })
  person: Person | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes for which the items overlap, or in which the person is not available; a part of a minute counts as one. Null where nothing overlaps.',
  })
  overlapMinutes: number | null;
}
