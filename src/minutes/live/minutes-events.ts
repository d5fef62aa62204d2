import { Injectable } from '@nestjs/common';
import { staffAudienceOf } from '../../agenda/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { Statement } from '../../platform/graphql/index.js';
import { type Audience, Feed, type LiveEvent, TrailSource } from '../../platform/live/index.js';
import { ANNOUNCED } from './announced.js';
import { MinutesEventKind } from './minutes-event.type.js';

export interface MinutesHappening extends LiveEvent {
  kind: MinutesEventKind;
}

/** What happens to minutes, for those who keep them. */
@Injectable()
export class MinutesEvents extends TrailSource<MinutesHappening> {
  constructor(sql: Sql) {
    super(sql, ANNOUNCED);
  }

  /** @throws GraphQLError BAD_USER_INPUT if that is no id */
  feed(conferenceId: string, after: number | null | undefined, viewer: Actor): Feed<MinutesHappening> {
    Statement.without(viewer).id(conferenceId, 'conferenceId');
    return new Feed<MinutesHappening>(this, conferenceId.toLowerCase(), after ?? null, () => true);
  }

  tooMany(number: number): MinutesHappening {
    return { number, kind: MinutesEventKind.READ_ANEW };
  }

  async audiences(conferenceId: string, actors: readonly Actor[]): Promise<(Audience | null)[]> {
    const [found] = await this.sql.read('select from conference where id = $1', [conferenceId]);
    return actors.map(actor => (found ? staffAudienceOf(actor, conferenceId) : null));
  }
}
