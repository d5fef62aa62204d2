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
    const wants = ({ kind, items }: FloorHappening) =>
      kind === FloorEventKind.READ_ANEW || !itemId || items.some(({ id }) => id === itemId.toLowerCase());
    return new Feed<FloorHappening>(this, conferenceId.toLowerCase(), after ?? null, wants);
  }

  /** That something happens at a closed item is only for those who are admitted at that moment. */
  tells(conferenceId: string, { kind, items }: FloorHappening, { reader }: Audience): boolean {
    const person = reader.personAt(conferenceId);
    const isAdmitted = ({ closed, people }: FloorHappening['items'][number]) =>
      !closed || reader.hasRole(conferenceId, ...STAFF) || (person !== null && people.includes(person));
    return kind === FloorEventKind.READ_ANEW || items.some(isAdmitted);
  }

  tooMany(number: number): FloorHappening {
    return { number, kind: FloorEventKind.READ_ANEW, items: [] };
  }

  audiences(conferenceId: string, actors: readonly Actor[]): Promise<(Audience | null)[]> {
    return this.audiencesOf.of(conferenceId, actors);
  }
}
