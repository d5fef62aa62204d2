import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { assertRevision, type By, rowOf, Transactor } from '../../platform/database/index.js';
import { notFound } from '../../platform/errors/index.js';
import { toLocalizedText } from '../../platform/graphql/index.js';
import { AgendaItemEntity, AgendaSessionEntity, PresenterEntity } from '../agenda.entity.js';
import { AgendaItemKind } from '../agenda.enums.js';
import { AGENDA_SESSION } from '../agenda.errors.js';
import { AgendaService } from '../agenda.service.js';
import { idsOf, itemsOf, placed, renumber } from '../ordering.js';
import { assertItemTimes, endOf, instant, timesFault } from '../planned-times.js';
import { holdDraft, openItem, openSession } from '../working-draft.js';
import { ShiftScope } from './editing.enums.js';
import {
  itemWithoutDuration,
  itemWithoutStart,
  leavesItsTime,
  sessionWithoutStart,
} from './editing.errors.js';
import type {
  CompactSessionInput,
  CopyAgendaItemInput,
  InsertBreakInput,
  ShiftRestInput,
} from './editing.input.js';
import { shifted, timetableOf, writeTimes } from './retiming.js';

const BREAK = [
  { language: 'vi', text: 'Nghỉ giải lao' },
  { language: 'en', text: 'Break' },
];

const NAMED = toLocalizedText(BREAK);

/** Edits of the working draft that concern more than one item. Nothing is ever moved by halves. */
@Injectable()
export class AgendaEditingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly agenda: AgendaService,
  ) {}

  /** Copies an item, with its presenters; answers with the id of the copy. */
  copyItem(by: By, { id: itemId, sessionId, position, ...input }: CopyAgendaItemInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conference, item } = await openItem(tx, itemId, ['id']);
      const named = { path: ['sessionId'], what: AGENDA_SESSION };
      const session = await rowOf(manager, AgendaSessionEntity, sessionId ?? item.sessionId, named);
      if (session.conferenceId !== conference.id) throw notFound(named.path, named.what);
      const { kind, title, durationMinutes, roomId, closed, expectedPeople } = item;
      const plannedStart = instant(input.plannedStart);
      assertItemTimes({ plannedStart, durationMinutes }, session, conference, 'plannedStart');
      const id = uuidv7();
      const list = itemsOf(session.id);
      const ids = await idsOf(manager, list);
      await manager.insert(AgendaItemEntity, {
        ...{ id, conferenceId: conference.id, sessionId: session.id, position: ids.length + 1 },
        ...{ kind, title, plannedStart, durationMinutes, roomId, closed, expectedPeople },
      });
      if (position) await renumber(manager, list, placed(ids, id, position));
      if (input.presenters ?? true) {
        const presenters = await manager.findBy(PresenterEntity, { itemId });
        const copies = presenters.map(({ revision: _, createdAt: __, updatedAt: ___, ...presenter }) => ({
          ...presenter,
          id: uuidv7(),
          itemId: id,
        }));
        await manager.insert(PresenterEntity, copies);
      }
      return id;
    });
  }

  /**
   * Moves an item and all later ones, of its session or of the day; answers with the id of the conference.
   * @throws DomainError that names the first thing that would not fit
   */
  shiftRest(by: By, { itemId, expectedRevision, minutes, scope, moveSessions }: ShiftRestInput) {
    return this.transactor.run(by, async tx => {
      const { conference, item } = await openItem(tx, itemId, ['itemId']);
      assertRevision(item, expectedRevision, conference.id);
      if (!item.plannedStart) throw itemWithoutStart(['itemId']);
      const timetable = await timetableOf(tx.manager, conference);
      const moved = shifted(timetable, {
        ...{ sessionId: item.sessionId, fromPosition: item.position, from: item.plannedStart, minutes },
        wholeDay: scope === ShiftScope.DAY,
        sessionTimes: moveSessions ? 'both' : 'none',
      });
      await writeTimes(tx.manager, timetable, moved, ['minutes']);
      return conference.id;
    });
  }

  /** Lets each item of a session begin when the one before it ends; answers with the id of the session. */
  compactSession(by: By, { sessionId, expectedRevision }: CompactSessionInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { conference, session } = await openSession(tx, sessionId, ['sessionId']);
      assertRevision(session, expectedRevision);
      const timetable = await timetableOf(tx.manager, conference);
      const items = timetable.items.filter(item => item.sessionId === sessionId);
      await writeTimes(tx.manager, timetable, compacted(items, session.plannedStart), ['sessionId']);
      return sessionId;
    });
  }

  /**
   * Puts a break between two items: it begins when the one before it ends, and the later ones begin later by its
   * length. Answers with the id of the break.
   */
  insertBreak(by: By, { sessionId, position, title, durationMinutes, moveSessions }: InsertBreakInput) {
    return this.transactor.run(by, async tx => {
      const named = { path: ['sessionId'], what: AGENDA_SESSION };
      const { conferenceId } = await rowOf(tx.manager, AgendaSessionEntity, sessionId, named);
      tx.inConference(conferenceId, named);
      const conference = await holdDraft(tx, conferenceId, named.path);
      const timetable = await timetableOf(tx.manager, conference);
      const items = timetable.items.filter(item => item.sessionId === sessionId);
      const place = Math.min(position ?? items.length + 1, items.length + 1);
      const before = items[place - 2];
      const next = items[place - 1];
      const session = timetable.sessions.find(({ id }) => id === sessionId);
      const start =
        (before && endOf(before)) ?? next?.plannedStart ?? (before ? null : session?.plannedStart) ?? null;
      const moved = shifted(timetable, {
        ...{ sessionId, fromPosition: place, from: start, minutes: durationMinutes },
        // A session does not begin later because a break opens it.
        ...{ wholeDay: false, sessionTimes: moveSessions ? 'ends' : 'none' },
      });
      const path = ['durationMinutes'];
      const fault =
        session && timesFault(session, [{ title: NAMED, plannedStart: start, durationMinutes }], conference);
      if (fault) throw leavesItsTime(path, fault, session);
      await writeTimes(tx.manager, timetable, moved, path);
      return this.agenda.addItem(
        { ...by, tx },
        {
          ...{ sessionId, position: place, kind: AgendaItemKind.BREAK, title: title ?? BREAK },
          ...{ plannedStart: start?.toISOString() ?? null, durationMinutes },
        },
      );
    });
  }
}

/** Sets the starts of items that follow one another; answers with the ids of those that have another one now. */
function compacted(items: readonly AgendaItemEntity[], sessionStart: Date | null): Set<string> {
  const moved = new Set<string>();
  let start = items[0]?.plannedStart ?? sessionStart;
  if (items.length > 0 && !start) throw sessionWithoutStart();
  for (const [at, item] of items.entries()) {
    if (item.plannedStart?.getTime() !== start!.getTime()) moved.add(item.id);
    item.plannedStart = start;
    const end = endOf(item);
    if (!end && at < items.length - 1) throw itemWithoutDuration(item.title);
    start = end;
  }
  return moved;
}
