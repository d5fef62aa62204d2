import { and, jsonText, type LocalizedText, type Statement } from '../../platform/graphql/index.js';
import type { PresenterRole } from '../agenda.enums.js';
import type { AgendaRows } from '../agenda-rows.js';
import { CLOSED_SESSION, ifAdmittedTo } from '../closed-items.js';

/** An agenda as far as versions of it are compared: only what the viewer sees, closed items masked. */
export interface AgendaContent {
  sessions: SessionContent[];
  items: ItemContent[];
}

export interface SessionContent {
  id: string;
  title: LocalizedText | null;
  plannedStart: string | null;
  plannedEnd: string | null;
}

export interface ItemContent extends Omit<SessionContent, 'title'> {
  title: LocalizedText;
  sessionId: string;
  /** Null where the viewer is not admitted to a closed item, as its room; it has no presenters then. */
  kind: string | null;
  room: { id: string; name: LocalizedText } | null;
  closed: boolean;
  presenters: PresenterContent[];
}

export interface PresenterContent {
  role: PresenterRole;
  personId: string | null;
  person: string | null;
  post: LocalizedText | null;
  body: LocalizedText | null;
  printed: string | null;
}

/**
 * SQL expression for the `AgendaContent` of a draft or a version.
 * @param belongs condition: a session or item (its alias) belongs to it
 * @param wanted condition: an item that belongs to it is wanted; all are by default
 */
export function contentOf(
  rows: AgendaRows,
  belongs: (row: string) => string,
  statement: Statement,
  wanted: (item: string) => string = () => 'true',
): string {
  const session = statement.alias();
  const item = statement.alias();
  const presenter = statement.alias();
  const ifAdmitted = ifAdmittedTo(item, statement, rows);
  const presenters =
    `(select coalesce(json_agg(json_build_object('role', ${presenter}.role, 'personId', ${presenter}.person_id, ` +
    `'person', ${rows.personName(presenter)}, 'post', ${rows.postTitle(presenter)}, 'body', ${rows.bodyName(presenter)}, ` +
    `'printed', ${presenter}.printed) order by ${presenter}.position), '[]'::json) from ${rows.presenters} ${presenter} ` +
    `where ${and([`${presenter}.item_id = ${item}.id`, rows.together(presenter, item)])})`;
  const room =
    `case when ${rows.itemRoom(item)} is not null then ` +
    `json_build_object('id', ${rows.itemRoom(item)}, 'name', ${rows.itemRoomName(item)}) end`;
  return (
    `json_build_object('sessions', (select coalesce(json_agg(json_build_object('id', ${session}.id, ` +
    `'title', ${session}.title, 'plannedStart', ${session}.planned_start, 'plannedEnd', ${session}.planned_end) ` +
    `order by ${session}.position), '[]'::json) from ${rows.sessions} ${session} where ${belongs(session)}), ` +
    `'items', (select coalesce(json_agg(json_build_object('id', ${item}.id, 'sessionId', ${item}.session_id, ` +
    `'kind', ${ifAdmitted(`${item}.kind`)}, 'title', ${ifAdmitted(`${item}.title`, jsonText(CLOSED_SESSION))}, ` +
    `'plannedStart', ${item}.planned_start, 'plannedEnd', ${rows.plannedEnd(item)}, 'closed', ${item}.closed, ` +
    `'room', ${ifAdmitted(room)}, 'presenters', ${ifAdmitted(presenters, `'[]'::json`)}) ` +
    `order by ${item}.planned_start nulls last, ${item}.session_id, ${item}.position), '[]'::json) ` +
    `from ${rows.items} ${item} where ${and([belongs(item), wanted(item)])}))`
  );
}
