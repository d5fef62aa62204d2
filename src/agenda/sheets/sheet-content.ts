import { and, jsonText, type Statement } from '../../platform/graphql/index.js';
import type { AgendaRows } from '../agenda-rows.js';
import { CLOSED_SESSION, ifAdmittedTo } from '../closed-items.js';

/**
 * SQL expression for the `SheetContent` of a draft or a version: sessions and items in order.
 * @param belongs condition: a session or item (its alias) belongs to it
 * @param forImport whether rows are named by their external ids, and rooms are the items' own
 */
export function contentOfSheet(
  rows: AgendaRows,
  belongs: (row: string) => string,
  statement: Statement,
  forImport: boolean,
): string {
  const session = statement.alias();
  const code = (row: string) =>
    forImport ? `coalesce(${row}.external_id, ${row}.id::text)` : `${row}.id::text`;
  return (
    `(select coalesce(json_agg(json_build_object('id', ${session}.id, 'code', ${code(session)}, ` +
    `'title', ${session}.title, 'plannedStart', ${session}.planned_start, 'plannedEnd', ${session}.planned_end, ` +
    `'roomId', ${session}.room_id, 'roomName', ${rows.sessionRoomName(session)}, ` +
    `'items', ${itemsOfSheet(rows, session, statement, code, forImport)}) ` +
    `order by ${session}.position), '[]'::json) from ${rows.sessions} ${session} where ${belongs(session)})`
  );
}

function itemsOfSheet(
  rows: AgendaRows,
  session: string,
  statement: Statement,
  code: (row: string) => string,
  forImport: boolean,
): string {
  const item = statement.alias();
  const ifAdmitted = ifAdmittedTo(item, statement, rows);
  const roomId = forImport ? `${item}.room_id` : rows.itemRoom(item);
  const ofItem = and([`${item}.session_id = ${session}.id`, rows.together(item, session)]);
  return (
    `(select coalesce(json_agg(json_build_object('code', ${code(item)}, ` +
    `'title', ${ifAdmitted(`${item}.title`, jsonText(CLOSED_SESSION))}, 'kind', ${ifAdmitted(`${item}.kind`)}, ` +
    `'plannedStart', ${item}.planned_start, 'durationMinutes', ${item}.duration_minutes, ` +
    `'roomId', ${ifAdmitted(roomId)}, 'roomName', ${ifAdmitted(rows.itemRoomName(item))}, 'closed', ${item}.closed, ` +
    `'presenters', ${ifAdmitted(presenters(rows, item, statement), `'[]'::json`)}) ` +
    `order by ${item}.position), '[]'::json) from ${rows.items} ${item} where ${ofItem})`
  );
}

function presenters(rows: AgendaRows, item: string, statement: Statement): string {
  const own = statement.alias();
  return (
    `(select coalesce(json_agg(json_build_object('id', coalesce(${own}.person_id, ${own}.body_id), ` +
    `'name', coalesce(to_json(${rows.personName(own)}), ${rows.bodyName(own)})) order by ${own}.position), '[]'::json) ` +
    `from ${rows.presenters} ${own} where ${and([`${own}.item_id = ${item}.id`, rows.together(own, item)])})`
  );
}
