import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { CONFERENCE, ConferenceEntity, ConferenceState } from '../conferences/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, type Tx } from '../platform/database/index.js';
import { MinutesEntity } from './minutes.entity.js';
import { entryStruck, MINUTES_ENTRY } from './minutes.errors.js';
import { MinutesAction, SIGNED_WHILE } from './minutes.states.js';
import { MinutesCorrectionEntity, MinutesEntryEntity } from './minutes-entry.entity.js';
import type {
  CorrectMinutesEntryInput,
  MoveMinutesEntryInput,
  RecordMinutesEntryInput,
  StrikeMinutesEntryInput,
  UpdateMinutesEntryInput,
} from './minutes-entry.input.js';
import { assertSaid, assertSpeaker, votesOf } from './minutes-entry.rules.js';
import { written } from './minutes-text.js';
import { assertNamed, itemOf, type NamedRows, namedColumns } from './named-rows.js';
import { assertConference, assertStep, openDraft, openEntry } from './open-minutes.js';
import { placeAfter } from './places.js';

const NAMED = { path: ['id'], what: MINUTES_ENTRY };

/** Writes the entries of minutes. Each command answers with the id of its entry. */
@Injectable()
export class MinutesEntriesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Adds an entry at the end: one statement to find all that it needs, one to write it. */
  record(by: By, { conferenceId, votes, saidAt, text, agendaItemId, ...input }: RecordMinutesEntryInput) {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['conferenceId'], what: CONFERENCE };
      tx.inConference(conferenceId, named);
      assertSpeaker(input);
      const counts = votesOf(input.kind, votes);
      const blocks = written(text);
      const wished = { ...input, agendaItemId, takesRunning: agendaItemId === undefined };
      const found = await openDraft<NamedRows>(manager, conferenceId, named, ...namedColumns(wished));
      assertNamed(wished, found);
      const now = this.clock.now();
      const isOver = found.conferenceState === ConferenceState.CLOSED;
      const said = saidAt ? new Date(saidAt) : saidAt === undefined && !isOver ? now : null;
      assertSaid(said, now, found.timeZone);
      const id = uuidv7();
      await manager.insert(MinutesEntryEntity, {
        ...{ id, conferenceId, ...input, ...counts, ...blocks },
        ...itemOf(wished, found),
        saidAt: said,
      });
      return id;
    });
  }

  update(by: By, { id, expectedRevision, ...changes }: UpdateMinutesEntryInput) {
    const target = { id, expectedRevision };
    const { votes, saidAt, text, agendaItemId, ...input } = changes;
    return this.transactor.run(by, async tx => {
      const wished = { ...input, agendaItemId };
      const { entry, found } = await openEntry<NamedRows>(tx, target, ...namedColumns(wished));
      assertNotStruck(entry);
      assertSpeaker({ ...entry, ...input });
      const kind = input.kind ?? entry.kind;
      const counts = votes === undefined && kind === entry.kind ? {} : votesOf(kind, votes);
      assertNamed(wished, found);
      const said = typeof saidAt === 'string' ? new Date(saidAt) : saidAt;
      assertSaid(said, this.clock.now(), found.timeZone);
      return write(tx, id, {
        ...input,
        ...counts,
        ...(text ? written(text) : {}),
        ...(agendaItemId === undefined ? {} : itemOf(wished, found)),
        saidAt: said,
      });
    });
  }

  move(by: By, { id, expectedRevision, afterId = null }: MoveMinutesEntryInput) {
    return this.transactor.run(by, async tx => {
      const { entry } = await openEntry(tx, { id, expectedRevision });
      return write(tx, id, { place: await placeAfter(tx.manager, entry, afterId) });
    });
  }

  /** It stays in its place, with its text, for those who work on the minutes. */
  strike(by: By, { id, expectedRevision, reason }: StrikeMinutesEntryInput) {
    return this.transactor.run(by, async tx => {
      const { entry } = await openEntry(tx, { id, expectedRevision });
      assertNotStruck(entry);
      return write(tx, id, { struckAt: this.clock.now(), struckReason: reason });
    });
  }

  /** Tells beside an entry of approved minutes what it should have said. */
  correct(by: By, { id, text, reason }: CorrectMinutesEntryInput) {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const entry = await rowOf(manager, MinutesEntryEntity, id, NAMED);
      const { conferenceId } = entry;
      tx.inConference(conferenceId, NAMED);
      const blocks = written(text);
      const minutes = await manager.findOneByOrFail(MinutesEntity, { conferenceId });
      assertStep(minutes, MinutesAction.CORRECT);
      assertNotStruck(entry);
      const { state } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      assertConference(state, SIGNED_WHILE, ['id']);
      const correction = { id: uuidv7(), conferenceId, entryId: id, reason, correctedAt: this.clock.now() };
      await manager.insert(MinutesCorrectionEntity, { ...correction, ...blocks });
      return id;
    });
  }
}

function assertNotStruck({ struckAt }: MinutesEntryEntity): void {
  if (struckAt) throw entryStruck(['id']);
}

/** Absent (undefined) values stay as they are; the revision counts the change. */
async function write(tx: Tx, id: string, changes: Partial<MinutesEntryEntity>): Promise<string> {
  const present = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await tx.manager.update(MinutesEntryEntity, { id }, { ...present, updatedAt: () => 'now()' });
  return id;
}
