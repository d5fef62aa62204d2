import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import type { ConferenceEntity } from '../../conferences/index.js';
import { AgendaItemEntity, AgendaSessionEntity } from '../agenda.entity.js';
import { timesFault } from '../planned-times.js';
import { itemWithoutStart, leavesItsTime } from './editing.errors.js';

/** Sessions of a draft with all their items, in order, as they are loaded and then moved. */
export interface Timetable {
  conference: ConferenceEntity;
  sessions: AgendaSessionEntity[];
  items: AgendaItemEntity[];
}

/** The whole draft: two statements, whatever its size. */
export async function timetableOf(manager: EntityManager, conference: ConferenceEntity): Promise<Timetable> {
  const where = { conferenceId: conference.id };
  return {
    conference,
    sessions: await manager.find(AgendaSessionEntity, { where, order: { position: 'asc' } }),
    items: await manager.find(AgendaItemEntity, { where, order: { position: 'asc' } }),
  };
}

export interface Shift {
  sessionId: string;
  /** Items of that session from this place on. */
  fromPosition: number;
  /** The moment from which on the times of sessions, and in a whole day of other items, are later ones. */
  from: Date | null;
  minutes: number;
  wholeDay: boolean;
  /** Which times of sessions move along, as far as they are later ones. */
  sessionTimes: 'none' | 'ends' | 'both';
}

/** Moves what a shift concerns; answers with the ids of the sessions and items that have another time now. */
export function shifted({ conference, sessions, items }: Timetable, shift: Shift): Set<string> {
  const { sessionId, fromPosition, from, minutes } = shift;
  const later = (time: Date) => new Date(time.getTime() + minutes * 60_000);
  const day = (time: Date) => DateTime.fromJSDate(time, { zone: conference.timeZone }).toISODate();
  const isLater = (time: Date | null) => from !== null && time !== null && time >= from;
  const inDay = (time: Date | null) =>
    shift.wholeDay && isLater(time) && day(time as Date) === day(from as Date);
  const moved = new Set<string>();
  const touched = new Set([sessionId]);
  for (const item of items) {
    const concerned = item.sessionId === sessionId ? item.position >= fromPosition : inDay(item.plannedStart);
    if (!concerned || !item.plannedStart) continue;
    item.plannedStart = later(item.plannedStart);
    moved.add(item.id);
    touched.add(item.sessionId);
  }
  if (shift.sessionTimes === 'none') return moved;
  for (const session of sessions) {
    if (!touched.has(session.id) && !inDay(session.plannedStart)) continue;
    const { plannedStart, plannedEnd } = session;
    const startMoves = shift.sessionTimes === 'both' && isLater(plannedStart);
    if (startMoves) session.plannedStart = later(plannedStart as Date);
    if (isLater(plannedEnd)) session.plannedEnd = later(plannedEnd as Date);
    if (startMoves || isLater(plannedEnd)) moved.add(session.id);
  }
  return moved;
}

/** Moves the later items of a session by as much as the end of an item has moved; it was `before`, and is `now`. */
export async function shiftAfter(
  manager: EntityManager,
  conference: ConferenceEntity,
  before: AgendaItemEntity,
  now: Pick<AgendaItemEntity, 'plannedStart' | 'durationMinutes'>,
): Promise<void> {
  const { sessionId, position } = before;
  if (!before.plannedStart || !now.plannedStart) throw itemWithoutStart(['shiftLater']);
  const started = (now.plannedStart.getTime() - before.plannedStart.getTime()) / 60_000;
  const minutes = started + (now.durationMinutes ?? 0) - (before.durationMinutes ?? 0);
  const timetable = await timetableOf(manager, conference);
  const moved = shifted(timetable, {
    ...{ sessionId, fromPosition: position + 1, from: null, minutes },
    ...{ wholeDay: false, sessionTimes: 'none' },
  });
  await writeTimes(manager, timetable, moved, ['shiftLater']);
}

/**
 * Writes the times of what was moved, with one statement a table, if all of it fits.
 * @throws DomainError at `path` that names the first session or item that would not fit
 */
export async function writeTimes(
  manager: EntityManager,
  { conference, sessions, items }: Timetable,
  moved: ReadonlySet<string>,
  path: readonly string[],
): Promise<void> {
  const touched = new Set(items.filter(({ id }) => moved.has(id)).map(({ sessionId }) => sessionId));
  for (const session of sessions) {
    if (!moved.has(session.id) && !touched.has(session.id)) continue;
    const own = items.filter(({ sessionId }) => sessionId === session.id);
    const fault = timesFault(session, own, conference);
    if (fault) throw leavesItsTime(path, fault, session);
  }
  const write = (table: string, set: string, rows: object[]) =>
    manager.query(
      `update ${table} row set ${set}, revision = row.revision + 1, updated_at = now()
         from json_populate_recordset(null::${table}, $1) moved where row.id = moved.id`,
      [JSON.stringify(rows)],
    );
  await write(
    'agenda_session',
    'planned_start = moved.planned_start, planned_end = moved.planned_end',
    sessions
      .filter(({ id }) => moved.has(id))
      .map(({ id, plannedStart, plannedEnd }) => ({
        id,
        planned_start: plannedStart,
        planned_end: plannedEnd,
      })),
  );
  await write(
    'agenda_item',
    'planned_start = moved.planned_start',
    items
      .filter(({ id }) => moved.has(id))
      .map(({ id, plannedStart }) => ({ id, planned_start: plannedStart })),
  );
}
