import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Room } from '../conferences/index.js';
import { Person } from '../directory/index.js';
import { AgendaConflictKind } from './agenda.enums.js';
import { AgendaItem } from './agenda.type.js';

@ObjectType({ description: 'Two items of a draft that cannot both be held as planned.' })
export class AgendaConflict {
  @Field(() => AgendaConflictKind, { description: 'What clashes.' })
  kind: AgendaConflictKind;

  @Field(() => AgendaItem, { description: 'The item that starts first.' })
  first: AgendaItem;

  @Field(() => AgendaItem, { description: 'The item that starts while the first is held.' })
  second: AgendaItem;

  @Field(() => Room, {
    nullable: true,
    description: 'The room that is used twice; null if a person clashes.',
  })
  room: Room | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who is at both items; null if a room clashes.',
  })
  person: Person | null;

  @Field(() => Int, { description: 'Minutes for which the items overlap; a part of a minute counts as one.' })
  overlapMinutes: number;
}
