/**
 * The tables from which an agenda is read: those of the working draft, or the copies of a published version.
 * Both have the same columns but for the few that are told here; the arguments are aliases of rows.
 */
export interface AgendaRows {
  sessions: string;
  items: string;
  presenters: string;
  /** Condition: both rows belong to one draft or version, given that their ids fit together. */
  together: (one: string, other: string) => string;
  /** When an item ends; null unless start and duration are known. */
  plannedEnd: (item: string) => string;
  /** Id of the room of an item: its own, else that of its session. */
  itemRoom: (item: string) => string;
  /** Names as localized text or, for people, as text. */
  itemRoomName: (item: string) => string;
  sessionRoomName: (session: string) => string;
  personName: (presenter: string) => string;
  postTitle: (presenter: string) => string;
  bodyName: (presenter: string) => string;
}

const itemRoom = (item: string) =>
  `coalesce(${item}.room_id, (select room_id from agenda_session where id = ${item}.session_id))`;

/** The working draft: names are those of today. */
export const DRAFT_ROWS: AgendaRows = {
  sessions: 'agenda_session',
  items: 'agenda_item',
  presenters: 'presenter',
  together: () => 'true',
  plannedEnd: item => `(${item}.planned_start + make_interval(mins => ${item}.duration_minutes))`,
  itemRoom,
  itemRoomName: item => `(select name from room where id = ${itemRoom(item)})`,
  sessionRoomName: session => `(select name from room where id = ${session}.room_id)`,
  personName: presenter => `(select name from person where id = ${presenter}.person_id)`,
  postTitle: presenter =>
    `(select post.title from appointment join post on post.id = appointment.post_id where appointment.id = ${presenter}.appointment_id)`,
  bodyName: presenter => `(select name from body where id = ${presenter}.body_id)`,
};

/** A published version: names are those of the day on which it was published. */
export const PUBLISHED_ROWS: AgendaRows = {
  sessions: 'published_session',
  items: 'published_item',
  presenters: 'published_presenter',
  together: (one, other) => `${one}.version_id = ${other}.version_id`,
  plannedEnd: item => `${item}.planned_end`,
  itemRoom: item => `${item}.room_id`,
  itemRoomName: item => `${item}.room_name`,
  sessionRoomName: session => `${session}.room_name`,
  personName: presenter => `${presenter}.person_name`,
  postTitle: presenter => `${presenter}.post_title`,
  bodyName: presenter => `${presenter}.body_name`,
};

/** SQL: id of the current version of a conference; null if its agenda was never published. */
export function currentVersion(conferenceId: string): string {
  return `(select id from agenda_version where conference_id = ${conferenceId} order by number desc limit 1)`;
}
