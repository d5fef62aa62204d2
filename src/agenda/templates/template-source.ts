import type { ConferenceEntity } from '../../conferences/index.js';
import { conferenceShape } from '../../conferences/index.js';
import { existsOn } from '../../directory/index.js';
import { type Actor, STAFF } from '../../platform/auth/index.js';
import type { Tx } from '../../platform/database/index.js';
import { and, type LocalizedText, Statement } from '../../platform/graphql/index.js';
import { draftAccess } from '../agenda.access.js';
import type { AgendaItemEntity, AgendaSessionEntity, PresenterEntity } from '../agenda.entity.js';
import { currentVersion, DRAFT_ROWS, PUBLISHED_ROWS } from '../agenda-rows.js';
import { admitted } from '../closed-items.js';

/** Whether the actor sees a conference. */
export async function isSeen({ manager }: Tx, actor: Actor, conferenceId: string): Promise<boolean> {
  const statement = Statement.without(actor);
  const row = statement.alias();
  const [found]: { seen: boolean }[] = await manager.query(
    `select exists (select from conference ${row} where ${row}.id = ${statement.param(conferenceId)} ` +
      `and ${statement.visible(conferenceShape, row)}) as seen`,
    statement.values,
  );
  return found!.seen;
}

/** The agenda of an earlier conference, in order, with the ids that it has there. */
export interface SourceAgenda {
  sessions: Pick<
    AgendaSessionEntity,
    'id' | 'position' | 'title' | 'plannedStart' | 'plannedEnd' | 'roomId'
  >[];
  items: Pick<
    AgendaItemEntity,
    | 'id'
    | 'sessionId'
    | 'kind'
    | 'title'
    | 'plannedStart'
    | 'durationMinutes'
    | 'roomId'
    | 'closed'
    | 'expectedPeople'
  >[];
  presenters: (Pick<
    PresenterEntity,
    'itemId' | 'position' | 'role' | 'personId' | 'appointmentId' | 'bodyId' | 'printed'
  > & { held: boolean; person: string | null; post: LocalizedText | null })[];
}

/**
 * The agenda as far as the actor sees it: the draft for the staff and where nothing was ever published, else the current
 * version; no closed items that the actor is not admitted to. Three statements, whatever its size.
 * @param on day on which the posts of the presenters are to be held
 */
export async function agendaOf(
  { manager }: Tx,
  actor: Actor,
  { id }: ConferenceEntity,
  on: string,
): Promise<SourceAgenda> {
  const [{ version }]: [{ version: string | null }] = await manager.query(
    `select ${currentVersion('$1')} as version`,
    [id],
  );
  const published = version !== null && !actor.hasRole(id, ...STAFF);
  const rows = published ? PUBLISHED_ROWS : DRAFT_ROWS;
  const read = (write: (statement: Statement) => string) => {
    const statement = Statement.without(actor);
    return manager.query(write(statement), statement.values);
  };
  const seen = (row: string, statement: Statement) =>
    published
      ? `${row}.version_id = ${statement.param(version)}`
      : and([`${row}.conference_id = ${statement.param(id)}`, draftAccess.scope!(row, statement)]);
  const items = (statement: Statement) => and([seen('i', statement), admitted('i', statement, rows)]);
  return {
    sessions: await read(
      statement =>
        `select id, position, title, planned_start as "plannedStart", planned_end as "plannedEnd", room_id as "roomId" ` +
        `from ${rows.sessions} s where ${seen('s', statement)} order by position`,
    ),
    items: await read(
      statement =>
        `select id, session_id as "sessionId", kind, title, planned_start as "plannedStart", ` +
        `duration_minutes as "durationMinutes", room_id as "roomId", closed, ` +
        `${published ? 'null::integer' : 'expected_people'} as "expectedPeople" from ${rows.items} i where ${items(statement)} order by position`,
    ),
    presenters: await read(
      statement =>
        `select p.item_id as "itemId", p.position, p.role, p.person_id as "personId", p.appointment_id as "appointmentId", ` +
        `p.body_id as "bodyId", p.printed, ${rows.personName('p')} as person, ${rows.postTitle('p')} as post, ` +
        `a.id is null or ${existsOn('a', `${statement.param(on)}::date`, 'held_from', 'held_to')} as held ` +
        `from ${rows.presenters} p join ${rows.items} i on i.id = p.item_id and ${rows.together('p', 'i')} ` +
        `left join appointment a on a.id = p.appointment_id where ${items(statement)} order by p.item_id, p.position`,
    ),
  };
}
