import { Injectable } from '@nestjs/common';
import { Audiences } from '../../agenda/index.js';
import { type Actor, STAFF } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { Statement } from '../../platform/graphql/index.js';
import { type Audience, Feed, type LiveEvent, TrailSource } from '../../platform/live/index.js';
import { ANNOUNCED, itemsOf } from './announced.js';
import { FloorEventKind, type FollowFloorArgs } from './floor-event.type.js';

export interface FloorHappening extends LiveEvent {
  kind: FloorEventKind;
  /** The items that it is about; `people` are admitted in person to a closed one. */
  items: { id: string; closed: boolean; people: string[] }[];
}

/** What happens to the floor, for those who see the item. */
@Injectable()
export class FloorEvents extends TrailSource<FloorHappening> {
  private readonly audiencesOf: Audiences;

  constructor(sql: Sql) {
    super(sql, ANNOUNCED, `${itemsOf('entry')} as items`);
    this.audiencesOf = new Audiences(sql);
  }

  /** @throws GraphQLError BAD_USER_INPUT if an id is none */
  feed({ conferenceId, itemId, after }: FollowFloorArgs, viewer: Actor): Feed<FloorHappening> {
    const statement = Statement.without(viewer);
    statement.id(conferenceId, 'conferenceId');
    if (itemId) statement.id(itemId, 'itemId');
    const topic = conferenceId.toLowerCase();
    const isStaff = viewer.hasRole(topic, ...STAFF);
    const person = viewer.personAt(topic);
    // That something happens at a closed item is not for others, either.
    const wants = ({ kind, items }: FloorHappening) =>
      kind === FloorEventKind.READ_ANEW ||
      items.some(
        ({ id, closed, people }) =>
          (!itemId || id === itemId.toLowerCase()) &&
          (!closed || isStaff || (person !== null && people.includes(person))),
      );
    return new Feed<FloorHappening>(this, topic, after ?? null, wants);
  }

  tooMany(number: number): FloorHappening {
    return { number, kind: FloorEventKind.READ_ANEW, items: [] };
  }

  audiences(conferenceId: string, actors: readonly Actor[]): Promise<(Audience | null)[]> {
    return this.audiencesOf.of(conferenceId, actors);
  }
}
