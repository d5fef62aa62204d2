import type { EntityManager } from 'typeorm';
import { DRAFT_ROWS } from '../agenda-rows.js';

/**
 * Copies the draft of a conference into a version, with the names of today. Three statements, whatever its size.
 * @throws QueryFailedError at `published_item_room_once` if one room is needed twice at a time
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
}
