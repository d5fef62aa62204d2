import type { EntityManager } from 'typeorm';
import { type AgendaRows, DRAFT_ROWS } from '../agenda-rows.js';

/**
 * Copies the draft of a conference into a version, with the names of today. As many statements, whatever its size.
 * @throws QueryFailedError at `published_item_room_once` if one room is needed twice at a time, and at
 * `item_course_room_once` if two items that run now would be in one room
 */
export async function copyDraft(
  manager: EntityManager,
  conferenceId: string,
  versionId: string,
): Promise<void> {
  const { plannedEnd, itemRoom, itemRoomName, sessionRoomName, personName, postTitle, bodyName } = DRAFT_ROWS;
  const copy = (statement: string) => manager.query(statement, [versionId, conferenceId]);
  await copy(`
    insert into published_session (version_id, id, revision, conference_id, position, title, planned_start,
      planned_end, room_id, room_name)
    select $1, s.id, s.revision, s.conference_id, s.position, s.title, s.planned_start,
      s.planned_end, s.room_id, ${sessionRoomName('s')}
    from agenda_session s where s.conference_id = $2`);
  await copy(`
    insert into published_item (version_id, id, revision, conference_id, session_id, position, kind, title,
      planned_start, duration_minutes, planned_end, room_id, room_name, closed)
    select $1, i.id, i.revision, i.conference_id, i.session_id, i.position, i.kind, i.title,
      i.planned_start, i.duration_minutes, ${plannedEnd('i')}, ${itemRoom('i')}, ${itemRoomName('i')}, i.closed
    from agenda_item i where i.conference_id = $2`);
  await copy(`
    insert into published_presenter (version_id, id, item_id, position, role, person_id, appointment_id, body_id,
      printed, person_name, post_title, body_name)
    select $1, p.id, p.item_id, p.position, p.role, p.person_id, p.appointment_id, p.body_id,
      p.printed, ${personName('p')}, ${postTitle('p')}, ${bodyName('p')}
    from presenter p join agenda_item i on i.id = p.item_id where i.conference_id = $2`);
  await moveRunning(manager, conferenceId, versionId);
}

/** Items that run at this moment go along to the rooms that they have now. */
async function moveRunning(manager: EntityManager, conferenceId: string, versionId: string): Promise<void> {
  // Two may have changed places.
  await manager.query('set constraints item_course_room_once deferred');
  await manager.query(
    `update item_course course
        set version_id = item.version_id, room_id = item.room_id, revision = course.revision + 1, updated_at = now()
       from published_item item
      where item.version_id = $1 and item.id = course.id and course.state = 'RUNNING' and course.conference_id = $2`,
    [versionId, conferenceId],
  );
  await manager.query('set constraints item_course_room_once immediate');
}

/** SQL expression: all that is copied of a draft or a version but the names, as one text that differs when any of it does. */
export function copiedText(rows: AgendaRows, belongs: (row: string) => string): string {
  const { sessions, items, presenters, itemRoom, together } = rows;
  const listed = (list: string, from: string, where: string, order: string) =>
    `(select json_agg(json_build_array(${list}) order by ${order}) from ${from} where ${where})`;
  return (
    `json_build_array(` +
    `${listed('s.id, s.position, s.title, s.planned_start, s.planned_end, s.room_id', `${sessions} s`, belongs('s'), 's.position')}, ` +
    `${listed(
      `i.id, i.session_id, i.position, i.kind, i.title, i.planned_start, i.duration_minutes, ${itemRoom('i')}, i.closed`,
      `${items} i`,
      belongs('i'),
      'i.session_id, i.position',
    )}, ` +
    `${listed(
      'p.item_id, p.position, p.role, p.person_id, p.appointment_id, p.body_id, p.printed',
      `${presenters} p join ${items} i on i.id = p.item_id and ${together('p', 'i')}`,
      belongs('i'),
      'p.item_id, p.position',
    )})::text`
  );
}
