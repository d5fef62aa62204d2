import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type ConferenceEntity, RoomEntity, SiteEntity } from '../../conferences/index.js';
import { AgendaItemEntity, AgendaSessionEntity, PresenterEntity } from '../agenda.entity.js';
import { leavesItsTime } from '../editing/editing.errors.js';
import { timetableOf } from '../editing/retiming.js';
import { timesFault } from '../planned-times.js';
import type { SourceAgenda } from './template-source.js';

/** Moves instants by whole days in a zone: the time of the day stays, also where clocks change in between. */
export type Move = (time: Date | null) => Date | null;

export function movedBy(days: number, zone: string): Move {
  return time => time && DateTime.fromJSDate(time, { zone }).plus({ days }).toJSDate();
}

/** Copies the sites and rooms of a conference; answers with the new id of each room. */
export async function copySites(
  manager: EntityManager,
  sourceId: string,
  conferenceId: string,
): Promise<Map<string, string>> {
  const order = { position: 'asc' } as const;
  const sites = await manager.find(SiteEntity, { where: { conferenceId: sourceId }, order });
  const rooms = await manager.find(RoomEntity, { where: { conferenceId: sourceId }, order });
  const newIds = new Map([...sites, ...rooms].map(({ id }) => [id, uuidv7()]));
  await manager.insert(
    SiteEntity,
    sites.map(({ id, position, kind, name, address, hostId, capacity }) => ({
      ...{ id: newIds.get(id)!, conferenceId, position, kind, name, address, hostId, capacity },
    })),
  );
  await manager.insert(
    RoomEntity,
    rooms.map(({ id, siteId, position, name, capacity }) => ({
      ...{ id: newIds.get(id)!, siteId: newIds.get(siteId)!, conferenceId, position, name, capacity },
    })),
  );
  return newIds;
}

/**
 * Writes an agenda into a conference that has none.
 * @throws DomainError at `startsOn` if something would not fit the new days, as where clocks change in a night
 */
export async function writeAgenda(
  manager: EntityManager,
  conference: ConferenceEntity,
  { sessions, items, presenters }: SourceAgenda,
  rooms: ReadonlyMap<string, string>,
  move: Move,
): Promise<void> {
  const conferenceId = conference.id;
  const newIds = new Map([...sessions, ...items].map(({ id }) => [id, uuidv7()]));
  const room = (id: string | null) => (id && rooms.get(id)) || null;
  await manager.insert(
    AgendaSessionEntity,
    sessions.map((session, at) => ({
      ...{ id: newIds.get(session.id)!, conferenceId, position: at + 1, title: session.title },
      ...{ plannedStart: move(session.plannedStart), plannedEnd: move(session.plannedEnd) },
      roomId: room(session.roomId),
    })),
  );
  const places = new Map<string, number>();
  const place = (sessionId: string) => {
    const next = (places.get(sessionId) ?? 0) + 1;
    places.set(sessionId, next);
    return next;
  };
  await manager.insert(
    AgendaItemEntity,
    items.map(
      ({ id, sessionId, kind, title, plannedStart, durationMinutes, roomId, closed, expectedPeople }) => ({
        ...{ id: newIds.get(id)!, conferenceId, sessionId: newIds.get(sessionId)! },
        ...{ position: place(sessionId), kind, title, plannedStart: move(plannedStart), durationMinutes },
        ...{ roomId: room(roomId), closed, expectedPeople },
      }),
    ),
  );
  await manager.insert(
    PresenterEntity,
    presenters.map(({ itemId, position, role, personId, appointmentId, bodyId, printed, held }) => ({
      ...{ id: uuidv7(), itemId: newIds.get(itemId)!, position, role, personId, bodyId },
      ...{ appointmentId: held ? appointmentId : null, printed: held ? printed : null },
    })),
  );
  const timetable = await timetableOf(manager, conference);
  for (const session of timetable.sessions) {
    const own = timetable.items.filter(({ sessionId }) => sessionId === session.id);
    const fault = timesFault(session, own, conference);
    if (fault) throw leavesItsTime(['startsOn'], fault, session);
  }
}
