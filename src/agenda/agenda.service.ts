import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { ROOM, RoomEntity } from '../conferences/index.js';
import { assertRevision, type By, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { AgendaItemEntity, AgendaSessionEntity } from './agenda.entity.js';
import { AGENDA_ITEM, AGENDA_SESSION, itemInUse, sessionNotEmpty } from './agenda.errors.js';
import type {
  AddAgendaItemInput,
  MoveAgendaItemInput,
  RemoveAgendaItemInput,
  UpdateAgendaItemInput,
} from './agenda-item.input.js';
import type {
  AddSessionInput,
  MoveSessionInput,
  RemoveSessionInput,
  UpdateSessionInput,
} from './agenda-session.input.js';
import { shiftAfter } from './editing/retiming.js';
import { idsOf, itemsOf, placed, renumber, sessionsOf } from './ordering.js';
import { assertItemsStayInside, assertItemTimes, assertSessionTimes, instant } from './planned-times.js';
import { replacePresenters } from './presenters.js';
import { openDraft, openItem, openSession } from './working-draft.js';

const SESSION = { path: ['id'], what: AGENDA_SESSION };
const ITEM = { path: ['id'], what: AGENDA_ITEM };

/** Of what is brought in from a sheet or another program: by which it is found again. */
export interface FromOutside {
  externalId?: string | null;
}

/** Changes the working draft of an agenda. Conflicts are no hindrance: see `agendaConflicts`. */
@Injectable()
export class AgendaService {
  constructor(private readonly transactor: Transactor) {}

  /** Adds a session at a place, or as the last. */
  addSession(
    by: By,
    { conferenceId, position, title, roomId, externalId, ...planned }: AddSessionInput & FromOutside,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const conference = await openDraft(tx, conferenceId, ['conferenceId']);
      const times = { plannedStart: instant(planned.plannedStart), plannedEnd: instant(planned.plannedEnd) };
      assertSessionTimes(times, conference);
      await assertRoom(manager, roomId, conferenceId);
      const id = uuidv7();
      const list = sessionsOf(conferenceId);
      const ids = await idsOf(manager, list);
      const last = { id, conferenceId, position: ids.length + 1 };
      await manager.insert(AgendaSessionEntity, {
        ...{ ...last, ...times, roomId, externalId },
        title: toLocalizedText(title),
      });
      if (position) await renumber(manager, list, placed(ids, id, position));
      return id;
    });
  }

  /** Changes what a session is; its items must still lie inside it afterwards. */
  updateSession(
    by: By,
    { id, expectedRevision, shiftItems, ...changes }: UpdateSessionInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conference, session } = await openSession(tx, id, SESSION.path);
      const { title, roomId } = changes;
      const plannedStart = instant(changes.plannedStart, session.plannedStart);
      const plannedEnd = instant(changes.plannedEnd, session.plannedEnd);
      if (changes.plannedStart !== undefined || changes.plannedEnd !== undefined) {
        const times = { plannedStart, plannedEnd };
        assertSessionTimes(times, conference);
        if (shiftItems && session.plannedStart && plannedStart) {
          await shift(manager, id, plannedStart.getTime() - session.plannedStart.getTime());
        }
        const items = await manager.find(AgendaItemEntity, {
          where: { sessionId: id },
          order: { position: 'asc' },
        });
        assertItemsStayInside(items, times, conference);
      }
      await assertRoom(manager, roomId, conference.id);
      await updateRow(manager, AgendaSessionEntity, { id, expectedRevision }, SESSION, {
        plannedStart,
        plannedEnd,
        title: title === undefined ? undefined : toLocalizedText(title),
        roomId,
      });
      return id;
    });
  }

  /** Gives a session another place in the order. */
  moveSession(by: By, { id, expectedRevision, position }: MoveSessionInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conference } = await openSession(tx, id, SESSION.path);
      await updateRow(manager, AgendaSessionEntity, { id, expectedRevision }, SESSION, {
        updatedAt: new Date(),
      });
      const list = sessionsOf(conference.id);
      await renumber(manager, list, placed(await idsOf(manager, list), id, position));
      return id;
    });
  }

  /** Takes off a session that has no items; answers with the id of the conference. */
  removeSession(by: By, { id, expectedRevision }: RemoveSessionInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conference, session } = await openSession(tx, id, SESSION.path);
      assertRevision(session, expectedRevision, conference.id);
      const items = await manager.countBy(AgendaItemEntity, { sessionId: id });
      if (items > 0) throw sessionNotEmpty(items);
      await manager.delete(AgendaSessionEntity, { id });
      const list = sessionsOf(conference.id);
      await renumber(manager, list, await idsOf(manager, list));
      return conference.id;
    });
  }

  /** Adds an item to a session, at a place or as the last. */
  addItem(
    by: By,
    { sessionId, position, presenters, externalId, ...input }: AddAgendaItemInput & FromOutside,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conference, session } = await openSession(tx, sessionId, ['sessionId']);
      const { kind, closed, roomId, durationMinutes, expectedPeople } = input;
      const times = { plannedStart: instant(input.plannedStart), durationMinutes: durationMinutes ?? null };
      assertItemTimes(times, session, conference);
      await assertRoom(manager, roomId, conference.id);
      const id = uuidv7();
      const list = itemsOf(sessionId);
      const ids = await idsOf(manager, list);
      const last = { id, conferenceId: conference.id, sessionId, position: ids.length + 1 };
      const title = toLocalizedText(input.title);
      const more = { kind, title, closed, roomId, expectedPeople, externalId };
      await manager.insert(AgendaItemEntity, { ...last, ...times, ...more });
      if (position) await renumber(manager, list, placed(ids, id, position));
      if (presenters) await replacePresenters(manager, id, presenters, conference);
      return id;
    });
  }

  /** Changes what an item is; presenters that are given replace the whole list. */
  updateItem(
    by: By,
    { id, expectedRevision, presenters, shiftLater, ...changes }: UpdateAgendaItemInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conference, item } = await openItem(tx, id, ITEM.path);
      const { kind, closed, roomId, expectedPeople, title } = changes;
      const plannedStart = instant(changes.plannedStart, item.plannedStart);
      const durationMinutes =
        changes.durationMinutes === undefined ? item.durationMinutes : changes.durationMinutes;
      if (changes.plannedStart !== undefined || changes.durationMinutes !== undefined) {
        const session = await rowOf(manager, AgendaSessionEntity, item.sessionId, SESSION);
        assertItemTimes({ plannedStart, durationMinutes }, session, conference);
      }
      await assertRoom(manager, roomId, conference.id);
      await updateRow(manager, AgendaItemEntity, { id, expectedRevision }, ITEM, {
        ...{ kind, closed, roomId, expectedPeople, plannedStart, durationMinutes },
        title: title && toLocalizedText(title),
      });
      if (presenters) await replacePresenters(manager, id, presenters, conference);
      if (shiftLater) await shiftAfter(manager, conference, item, { plannedStart, durationMinutes });
      return id;
    });
  }

  /** Gives an item another place, in its session or in another one of the conference. */
  moveItem(
    by: By,
    { id, expectedRevision, sessionId, position, plannedStart }: MoveAgendaItemInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conference, item } = await openItem(tx, id, ITEM.path);
      const named = { path: ['sessionId'], what: AGENDA_SESSION };
      const session = await rowOf(manager, AgendaSessionEntity, sessionId ?? item.sessionId, named);
      if (session.conferenceId !== conference.id) throw notFound(named.path, named.what);
      const start = instant(plannedStart, item.plannedStart);
      if (session.id !== item.sessionId || plannedStart !== undefined) {
        assertItemTimes({ ...item, plannedStart: start }, session, conference, 'plannedStart');
      }
      const ids = await idsOf(manager, itemsOf(session.id));
      const free = { sessionId: session.id, position: ids.length + 1 };
      await updateRow(manager, AgendaItemEntity, { id, expectedRevision }, ITEM, {
        ...free,
        plannedStart: start,
      });
      await renumber(manager, itemsOf(session.id), placed(ids, id, position));
      await closeGaps(manager, item.sessionId);
      return id;
    });
  }

  /** Takes an item off the agenda; answers with the id of its session. */
  removeItem(by: By, { id, expectedRevision }: RemoveAgendaItemInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { item } = await openItem(tx, id, ITEM.path);
      assertRevision(item, expectedRevision, item.sessionId);
      await manager.delete(AgendaItemEntity, { id }).catch(rethrowInUse);
      await closeGaps(manager, item.sessionId);
      return item.sessionId;
    });
  }
}

/** Moves the planned starts of a session's items by as many milliseconds. */
async function shift(manager: EntityManager, sessionId: string, by: number): Promise<void> {
  await manager.query(
    `update agenda_item
        set planned_start = planned_start + make_interval(secs => $2), revision = revision + 1, updated_at = now()
      where session_id = $1 and planned_start is not null`,
    [sessionId, by / 1000],
  );
}

async function closeGaps(manager: EntityManager, sessionId: string): Promise<void> {
  const list = itemsOf(sessionId);
  await renumber(manager, list, await idsOf(manager, list));
}

async function assertRoom(
  manager: EntityManager,
  id: string | null | undefined,
  conferenceId: string,
): Promise<void> {
  if (!id) return;
  const named = { path: ['roomId'], what: ROOM };
  const room = await rowOf(manager, RoomEntity, id, named);
  if (room.conferenceId !== conferenceId) throw notFound(named.path, named.what);
}

const FOREIGN_KEY_VIOLATION = '23503';

/** The features above refer to items, and are not known here: the database tells that one of them does. */
function rethrowInUse(error: unknown): never {
  const refers = error instanceof QueryFailedError && error.driverError.code === FOREIGN_KEY_VIOLATION;
  throw refers ? itemInUse() : error;
}
