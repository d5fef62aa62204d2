import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { ConferenceEntity } from '../../conferences/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type By, Transactor } from '../../platform/database/index.js';
import { PublishedItemEntity } from '../versions/agenda-version.entity.js';
import { assertEnd, assertOnItsDays, happened, local } from './actual-times.js';
import { ItemCourseEntity } from './item-course.entity.js';
import { durationUnknown, placeBusy, roomBusy } from './item-course.errors.js';
import type {
  ExtendAgendaItemInput,
  FinishAgendaItemInput,
  ResetAgendaItemInput,
  SkipAgendaItemInput,
  StartAgendaItemInput,
} from './item-course.input.js';
import { AgendaItemState, ITEM_COURSE_TRANSITIONS, type ItemCourseAction } from './item-course.states.js';
import { inBoth, type OpenCourse, openCourse } from './open-course.js';

const BLANK = { actualStart: null, actualEnd: null, extraMinutes: 0, skipReason: null };

/** Records how the published agenda is really held. Each command answers with the id of its item. */
@Injectable()
export class ItemCourseService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError ROOM_BUSY while another item runs in the room, unless that is to end with this start */
  start(by: By, input: StartAgendaItemInput): Promise<string> {
    return this.step(by, input, 'START', async ({ conference, item }, manager) => {
      const time = happened(input.at, 'at', conference, this.clock.now());
      assertOnItsDays(time, 'at', conference);
      const running = await runningIn(manager, item!);
      if (running) await finishRunning(manager, running, conference, time, input.finishRunning);
      return { ...BLANK, actualStart: time };
    });
  }

  finish(by: By, input: FinishAgendaItemInput): Promise<string> {
    return this.step(by, input, 'FINISH', async ({ conference, course, title }) => {
      const now = this.clock.now();
      const start = input.startedAt
        ? happened(input.startedAt, 'startedAt', conference, now)
        : course?.actualStart;
      const end = happened(input.at, 'at', conference, now);
      assertEnd(title, start, end, conference);
      if (input.startedAt) assertOnItsDays(start, 'startedAt', conference);
      return { actualStart: start, actualEnd: end, skipReason: null };
    });
  }

  skip(by: By, input: SkipAgendaItemInput): Promise<string> {
    return this.step(by, input, 'SKIP', async () => ({ ...BLANK, skipReason: input.reason }));
  }

  /** Announces how much longer than planned a running item will take. */
  extend(by: By, input: ExtendAgendaItemInput): Promise<string> {
    return this.step(by, input, 'EXTEND', async ({ item }) => {
      if (!item!.durationMinutes) throw durationUnknown();
      return { extraMinutes: input.minutes };
    });
  }

  /** What was recorded was a mistake: it stays in the audit trail only. */
  reset(by: By, input: ResetAgendaItemInput): Promise<string> {
    return this.step(by, input, 'RESET', async () => BLANK);
  }

  private step(
    by: By,
    input: { id: string; expectedRevision: number },
    action: ItemCourseAction,
    decide: (open: OpenCourse, manager: EntityManager) => Promise<Partial<ItemCourseEntity>>,
  ): Promise<string> {
    const { id } = input;
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const open = await openCourse(tx, input, action);
      const changes = { ...(await decide(open, manager)), state: ITEM_COURSE_TRANSITIONS[action].to };
      const { item, course, conference } = open;
      const under = item && { versionId: item.versionId, roomId: item.roomId };
      if (course) await manager.update(ItemCourseEntity, { id }, { ...changes, ...under });
      else await manager.insert(ItemCourseEntity, { id, conferenceId: conference.id, ...changes, ...under });
      return id;
    });
  }
}

/** What runs in the room of an item; when a version is published, running items go along to their new rooms. */
async function runningIn(
  manager: EntityManager,
  { conferenceId, roomId }: PublishedItemEntity,
): Promise<ItemCourseEntity | null> {
  const state = AgendaItemState.RUNNING;
  return manager.findOneBy(ItemCourseEntity, { conferenceId, state, roomId: roomId ?? IsNull() });
}

async function finishRunning(
  manager: EntityManager,
  { id, versionId, roomId, actualStart }: ItemCourseEntity,
  conference: ConferenceEntity,
  time: Date,
  wanted = false,
): Promise<void> {
  const title = inBoth((await manager.findOneByOrFail(PublishedItemEntity, { id, versionId })).title);
  if (!wanted) throw (roomId ? roomBusy : placeBusy)(title, local(actualStart!, conference));
  assertEnd(title, actualStart, time, conference);
  await manager.update(ItemCourseEntity, { id }, { state: AgendaItemState.FINISHED, actualEnd: time });
}
