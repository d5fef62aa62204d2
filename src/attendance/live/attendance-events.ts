import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { staffAudienceOf } from '../../agenda/index.js';
import { Actor } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { Statement } from '../../platform/graphql/index.js';
import { type Audience, Feed, type LiveEvent, TrailSource } from '../../platform/live/index.js';
import { ANNOUNCED } from './announced.js';
import { AttendanceEventKind } from './attendance-event.type.js';

/** What happens within this time is told as one; milliseconds. */
const MOMENT = 200;

export interface AttendanceHappening extends LiveEvent {
  kind: AttendanceEventKind;
}

/**
 * How the numbers of an attendance change, for the staff and for those who run a site. Numbers say all that those before them
 * said, so of many changes only the last is told.
 */
@Injectable()
export class AttendanceEvents extends TrailSource<AttendanceHappening> {
  constructor(sql: Sql) {
    super(sql, ANNOUNCED);
  }

  /** @throws GraphQLError BAD_USER_INPUT if that is no id */
  feed(conferenceId: string, after: number | null | undefined, viewer: Actor): Feed<AttendanceHappening> {
    Statement.without(viewer).id(conferenceId, 'conferenceId');
    return new Feed<AttendanceHappening>(this, conferenceId.toLowerCase(), after ?? null, () => true);
  }

  override async next(conferenceId: string, after: number) {
    await sleep(MOMENT);
    const latest = await this.latest(conferenceId);
    return { latest, events: await this.missed(conferenceId, after, latest) };
  }

  override missed(conferenceId: string, after: number, upTo: number) {
    return super.missed(conferenceId, after, upTo, 1);
  }

  tooMany(number: number): AttendanceHappening {
    return { number, kind: AttendanceEventKind.COUNTED };
  }

  async audiences(conferenceId: string, actors: readonly Actor[]): Promise<(Audience | null)[]> {
    const [found] = await this.sql.read<{ hosts: string[] }>(
      `select array(select host_id from site where conference_id = conference.id and host_id is not null) as hosts
         from conference where id = $1`,
      [conferenceId],
    );
    if (!found) return actors.map(() => null);
    // The reader sees the conference, and of it what all see who are there without a role.
    const hosts = { key: 'those who run a site', reader: Actor.onlooker(conferenceId, null) };
    return actors.map(
      actor =>
        staffAudienceOf(actor, conferenceId) ??
        (found.hosts.some(bodyId => actor.speaksFor(bodyId)) ? hosts : null),
    );
  }
}
