import { Injectable } from '@nestjs/common';
import { conferenceShape } from '../../conferences/index.js';
import { Actor, ConferenceRole, PARTICIPANTS } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { Statement } from '../../platform/graphql/index.js';
import type { Audience } from '../../platform/live/index.js';
import { admittedPeople } from '../closed-items.js';

/** What of a conference decides who sees the same of its agenda. */
export interface AudienceFacts {
  /** Whether everybody sees the conference. */
  isPublic: boolean;
  /** Ids of those who are admitted in person to something that is closed to others. */
  admitted: ReadonlySet<string>;
}

/**
 * Those who see the same of a conference and its agenda: everybody, or those who have a part in it, by their role; those
 * who keep its record; its organisers; and each by themselves who are admitted to closed items in person.
 * The reader of an audience sees of all other things only what everybody sees, and has no role that one of them lacks,
 * so what is read for an audience shows to each of them at most what they may see.
 * @param actor somebody who sees the conference
 */
export function audienceOf(
  actor: Actor,
  conferenceId: string,
  { isPublic, admitted }: AudienceFacts,
): Audience {
  const staff = staffAudienceOf(actor, conferenceId);
  if (staff) return staff;
  const role = PARTICIPANTS.find(one => actor.hasRole(conferenceId, one));
  const as = (personId: string | null) => {
    if (role) return Actor.reader(conferenceId, { personId, roles: [{ conferenceId, role }] });
    return isPublic ? Actor.reader(conferenceId, { personId }) : Actor.onlooker(conferenceId, personId);
  };
  const personId = actor.personAt(conferenceId);
  if (personId && admitted.has(personId)) {
    return { key: ['person', personId, ...(role ? [role] : [])].join(' '), reader: as(personId) };
  }
  if (isPublic) return { key: 'everybody', reader: Actor.ANONYMOUS };
  return { key: role ?? 'onlookers', reader: as(null) };
}

/** The audience of somebody who prepares the conference or keeps its record; null for all others. */
export function staffAudienceOf(actor: Actor, conferenceId: string): Audience | null {
  const as = (role: ConferenceRole) => Actor.reader(conferenceId, { roles: [{ conferenceId, role }] });
  const { ORGANISER, SECRETARY } = ConferenceRole;
  if (actor.hasRole(conferenceId, ORGANISER)) return { key: 'organisers', reader: as(ORGANISER) };
  if (actor.hasRole(conferenceId, SECRETARY)) return { key: 'secretaries', reader: as(SECRETARY) };
  return null;
}

@Injectable()
export class Audiences {
  constructor(private readonly sql: Sql) {}

  /** The audience of each of them; null for those who do not see the conference. One statement for all. */
  async of(conferenceId: string, actors: readonly Actor[]): Promise<(Audience | null)[]> {
    const statement = Statement.without(Actor.ANONYMOUS);
    // Many see it for the same reason; each reason is asked once.
    const reasons = new Map<string, number>();
    const reasonOf = (actor: Actor) => {
      const reason = statement.about(actor).visible(conferenceShape, 'conference');
      if (!reasons.has(reason)) reasons.set(reason, reasons.size);
      return reasons.get(reason)!;
    };
    const everybody = reasonOf(Actor.ANONYMOUS);
    const different = new Map([...new Set(actors)].map(actor => [actor, reasonOf(actor)]));
    const id = statement.id(conferenceId, 'conferenceId');
    const [found] = await this.sql.read<{ seen: boolean[]; admitted: string[] }>(
      `select array[${[...reasons.keys()].join(', ')}] as seen, array(${admittedPeople('conference.id')}) as admitted
         from conference where id = ${id}`,
      statement.values,
    );
    if (!found) return actors.map(() => null);
    const facts = { isPublic: found.seen[everybody]!, admitted: new Set(found.admitted) };
    return actors.map(actor =>
      found.seen[different.get(actor)!] ? audienceOf(actor, conferenceId, facts) : null,
    );
  }
}
