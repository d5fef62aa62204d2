import type { Actor } from '../auth/index.js';
import type { Sql } from '../database/index.js';
import type { Audience, LiveEvent, LiveSource } from './live-source.js';
import type { AnnouncedTables } from './trail-tables.js';

const LATEST = 'coalesce((select length from audit_chain where id = $1), 0)::int';

/**
 * The audit trail of a conference as a source of events: it is without gaps and in the order of the commits, so its
 * numbers tell what somebody has missed, whichever process they come back to.
 */
export abstract class TrailSource<E extends LiveEvent> implements LiveSource<E> {
  readonly channel = 'plenary_conference';
  readonly accessChannel = 'plenary_conference_access';
  private readonly event: string;
  private readonly isEvent: string;

  /** @param more SQL of what an event holds beside its number and kind */
  constructor(
    protected readonly sql: Sql,
    tables: AnnouncedTables,
    more = '',
  ) {
    this.event = `entry.sequence::int as number, ${tables.kindOf('entry')} as kind${more && `, ${more}`}`;
    this.isEvent = tables.isEvent('entry');
  }

  async latest(conferenceId: string): Promise<number> {
    const [{ latest } = { latest: 0 }] = await this.sql.read<{ latest: number }>(
      `select ${LATEST} as latest`,
      [conferenceId],
    );
    return latest;
  }

  async next(conferenceId: string, after: number, most: number) {
    const found = await this.sql.read<{ latest: number; events: E[] }>(
      `select ${LATEST} as latest, (select coalesce(json_agg(event order by event.number), '[]'::json) from (
         select ${this.event} from audit_entry entry
          where entry.chain = $1 and entry.sequence > $2 and ${this.isEvent}
          order by entry.sequence limit $3) event) as events`,
      [conferenceId, after, most],
    );
    return found[0]!;
  }

  async missed(conferenceId: string, after: number, upTo: number, most: number): Promise<E[]> {
    const events = await this.sql.read<E>(
      `select ${this.event} from audit_entry entry
        where entry.chain = $1 and entry.sequence > $2 and entry.sequence <= $3 and ${this.isEvent}
        order by entry.sequence desc limit $4`,
      [conferenceId, after, upTo, most],
    );
    return events.reverse();
  }

  abstract tooMany(number: number): E;
  abstract audiences(conferenceId: string, actors: readonly Actor[]): Promise<(Audience | null)[]>;
}
