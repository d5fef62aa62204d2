import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { Statement } from '../../platform/graphql/index.js';
import { type Audience, Feed, type LiveEvent, type LiveSource } from '../../platform/live/index.js';
import { AgendaEventKind } from './agenda-event.type.js';
import { isEvent, kindOf, versionOf } from './announced.js';
import { Audiences } from './audience.js';

export interface AgendaHappening extends LiveEvent {
  kind: AgendaEventKind;
  /** Number of the version that was published, else of the current one. */
  version: number | null;
}

/** Kinds of events that change which agenda is valid; all change what is on now or next. */
const { PUBLISHED, CONFERENCE_ADVANCED, READ_ANEW } = AgendaEventKind;
const OF_AGENDA: readonly AgendaEventKind[] = [PUBLISHED, CONFERENCE_ADVANCED, READ_ANEW];

export function changesAgenda({ kind }: AgendaHappening): boolean {
  return OF_AGENDA.includes(kind);
}

const EVENT = `entry.sequence::int as number, ${kindOf('entry')} as kind,
  (select number from agenda_version where id = ${versionOf('entry')}) as version`;

const LATEST = 'coalesce((select length from audit_chain where id = $1), 0)::int';

/**
 * The audit trail of a conference as a source of events: it is without gaps and in the order of the commits, so its
 * numbers tell what somebody has missed, whichever process they come back to.
 */
@Injectable()
export class AgendaEvents implements LiveSource<AgendaHappening> {
  readonly channel = 'plenary_conference';

  constructor(
    private readonly sql: Sql,
    private readonly audiencesOf: Audiences,
  ) {}

  /**
   * @param after the last number that the subscriber knows of
   * @throws GraphQLError BAD_USER_INPUT if that is no id
   */
  feed(
    conferenceId: string,
    after: number | null | undefined,
    wants: (event: AgendaHappening) => boolean,
    viewer: Actor,
  ): Feed<AgendaHappening> {
    Statement.without(viewer).id(conferenceId, 'conferenceId');
    return new Feed<AgendaHappening>(this, conferenceId.toLowerCase(), after ?? null, wants);
  }

  async latest(conferenceId: string): Promise<number> {
    const [{ latest } = { latest: 0 }] = await this.sql.read<{ latest: number }>(
      `select ${LATEST} as latest`,
      [conferenceId],
    );
    return latest;
  }

  async next(conferenceId: string, after: number, most: number) {
    const found = await this.sql.read<{ latest: number; events: AgendaHappening[] }>(
      `select ${LATEST} as latest, (select coalesce(json_agg(event order by event.number), '[]'::json) from (
         select ${EVENT} from audit_entry entry
          where entry.chain = $1 and entry.sequence > $2 and ${isEvent('entry')}
          order by entry.sequence limit $3) event) as events`,
      [conferenceId, after, most],
    );
    return found[0]!;
  }

  async missed(conferenceId: string, after: number, upTo: number, most: number): Promise<AgendaHappening[]> {
    const events = await this.sql.read<AgendaHappening>(
      `select ${EVENT} from audit_entry entry
        where entry.chain = $1 and entry.sequence > $2 and entry.sequence <= $3 and ${isEvent('entry')}
        order by entry.sequence desc limit $4`,
      [conferenceId, after, upTo, most],
    );
    return events.reverse();
  }

  tooMany(number: number): AgendaHappening {
    return { number, kind: AgendaEventKind.READ_ANEW, version: null };
  }

  audiences(conferenceId: string, actors: readonly Actor[]): Promise<(Audience | null)[]> {
    return this.audiencesOf.of(conferenceId, actors);
  }
}
