import { DateTime } from 'luxon';
import { AGENDA_SESSION } from '../../agenda/index.js';
import { CONFERENCE, ConferenceState, invalidState, SITE } from '../../conferences/index.js';
import type { Tx } from '../../platform/database/index.js';
import { type Failure, notFound } from '../../platform/errors/index.js';
import { attendanceClosed, refusals } from './check-in.errors.js';

/** From the invitations on, for people come before the opening; and after the end, for devices that were offline. */
const CHECKED_IN_WHILE: readonly ConferenceState[] = [
  ConferenceState.CONVENED,
  ConferenceState.OPEN,
  ConferenceState.ADJOURNED,
  ConferenceState.CLOSED,
];

/** How far the clock of a device may be ahead; milliseconds. */
const CLOCK_AHEAD = 2 * 60_000;

interface Days {
  from: string | null;
  to: string | null;
}

interface Found extends Days {
  state: ConferenceState;
  timeZone: string;
  closed: boolean;
  sites: { id: string; hostId: string | null }[];
  sessions: ({ id: string } & Days)[];
}

/** What an entry says of where and when. */
export interface Place {
  siteId?: string | null | undefined;
  sessionId?: string | null | undefined;
}

/** Where delegates of a conference are checked in: what its sites, sessions and days allow. */
export class Desk {
  private constructor(
    readonly conferenceId: string,
    private readonly found: Found,
    private readonly now: Date,
  ) {}

  /**
   * Shares the conference until the transaction ends, so that desks do not wait for each other, but whoever closes the
   * attendance waits for them. Asks whether the actor may check in at each of the places: at the site that their body runs,
   * or anywhere.
   * @throws DomainError NOT_FOUND, INVALID_STATE at `conferenceId`, or ATTENDANCE_CLOSED
   * @throws NotAllowedError
   */
  static async open(tx: Tx, conferenceId: string, places: readonly Place[], now: Date): Promise<Desk> {
    const named = { path: ['conferenceId'], what: CONFERENCE };
    const found = await findDesk(tx, conferenceId, places);
    if (!found) throw notFound(named.path, named.what);
    const hosts = new Map(found.sites.map(({ id, hostId }) => [id, hostId]));
    const bodies = new Set(places.map(({ siteId }) => (siteId ? hosts.get(siteId) : null) ?? null));
    if (places.length === 0) bodies.add(null);
    for (const bodyId of bodies) tx.inConference(conferenceId, named, { bodyIds: bodyId ? [bodyId] : [] });
    if (!CHECKED_IN_WHILE.includes(found.state)) throw invalidState(named.path, found.state);
    if (found.closed) throw attendanceClosed();
    return new Desk(conferenceId, found, now);
  }

  /** The time of an entry: a clock that is a little ahead is not believed. */
  timeOf(at: string | null | undefined): Date {
    const given = at ? new Date(at) : this.now;
    return given > this.now && !this.isInFuture(given) ? this.now : given;
  }

  /** Why nobody can be checked in there and then; undefined if they can. */
  refusal({ siteId, sessionId }: Place, at: Date): Failure | undefined {
    const { sites, sessions, from, to } = this.found;
    const session = sessions.find(({ id }) => id === sessionId);
    if (siteId && !sites.some(({ id }) => id === siteId)) return refusals.notFound('siteId', SITE);
    if (sessionId && !session) return refusals.notFound('sessionId', AGENDA_SESSION);
    if (this.isInFuture(at)) return refusals.inFuture(this.inWords(this.now));
    const days = session?.from ? session : { from, to };
    const day = this.dayOf(at);
    if (!days.from || (day >= days.from && day <= (days.to ?? days.from))) return undefined;
    return refusals.outsideDays(days.from, days.to ?? days.from, days === session);
  }

  /** In the zone of the conference. */
  dayOf(at: Date): string {
    return this.local(at).toISODate()!;
  }

  /** In the zone of the conference; the day only where it is not today. */
  inWords(at: Date): string {
    const isToday = this.local(at).hasSame(this.local(this.now), 'day');
    return this.local(at).toFormat(isToday ? 'HH:mm' : 'HH:mm dd/MM/yyyy');
  }

  private isInFuture(at: Date): boolean {
    return at.getTime() > this.now.getTime() + CLOCK_AHEAD;
  }

  private local(at: Date): DateTime {
    return DateTime.fromJSDate(at, { zone: this.found.timeZone });
  }
}

async function findDesk(
  { manager }: Tx,
  conferenceId: string,
  places: readonly Place[],
): Promise<Found | undefined> {
  const named = (field: keyof Place) => [...new Set(places.map(place => place[field]).filter(Boolean))];
  const [found] = await manager.query(
    `select c.state, c.time_zone as "timeZone", c.starts_on::text as "from", c.ends_on::text as "to",
       exists (select from attendance_closing closing where closing.conference_id = c.id and closing.reopened_at is null) as closed,
       (select coalesce(json_agg(json_build_object('id', s.id, 'hostId', s.host_id)), '[]'::json)
          from site s where s.conference_id = c.id and s.id = any($2::uuid[])) as sites,
       (select coalesce(json_agg(json_build_object('id', s.id,
            'from', (s.planned_start at time zone c.time_zone)::date, 'to', (s.planned_end at time zone c.time_zone)::date)), '[]'::json)
          from agenda_session s where s.conference_id = c.id and s.id = any($3::uuid[])) as sessions
     from conference c where c.id = $1 for share of c`,
    [conferenceId, named('siteId'), named('sessionId')],
  );
  return found;
}
