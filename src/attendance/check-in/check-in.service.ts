import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { DelegateState } from '../../delegations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type By, Transactor, type Tx } from '../../platform/database/index.js';
import { DomainError, type Failure } from '../../platform/errors/index.js';
import { CheckInMethod } from './check-in.enums.js';
import { refusals } from './check-in.errors.js';
import type { CheckInBatchInput, CheckInEntryInput, CheckInInput, CheckOutInput } from './check-in.input.js';
import { Desk } from './desk.js';
import { type HeldDelegate, HeldDelegates } from './held-delegates.js';
import { PresenceEntity } from './presence.entity.js';
import { Timelines } from './timelines.js';

/** What became of one entry; kept with the operation, so it is plain JSON. */
export interface CheckedIn {
  presenceId: string;
  /** ISO 8601; null if this was the first. */
  alreadyPresentSince: string | null;
  /** The same for the desk to read, in the zone of the conference. */
  alreadyInWords: string | null;
  firstDevice: string | null;
}

/** In the order of the entries: what was recorded, or why not. */
export type Outcome = { done: CheckedIn } | { refused: Failure };

type Entry = Omit<CheckInEntryInput, 'at'> & { at?: string | null };

@Injectable()
export class CheckInService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError with the reason of a refusal; a repeat is a success */
  checkIn(by: By, { conferenceId, device, ...entry }: CheckInInput): Promise<CheckedIn> {
    const byHand = entry.at ? CheckInMethod.STAFF : CheckInMethod.SEARCH;
    const method = entry.badgeCode ? CheckInMethod.BADGE : byHand;
    return this.transactor.run(by, async tx => {
      const [outcome] = await this.arrive(tx, conferenceId, [entry], { device, method });
      if ('refused' in outcome!) throw new DomainError(outcome.refused);
      return outcome!.done;
    });
  }

  /** As few statements as for one, however many entries there are; what is refused leaves the others as they are. */
  checkInBatch(by: By, { conferenceId, device, entries }: CheckInBatchInput): Promise<Outcome[]> {
    return this.transactor.run(by, tx =>
      this.arrive(tx, conferenceId, entries, { device, method: CheckInMethod.BATCH }),
    );
  }

  /**
   * Ends the stay of a delegate on that day, and with that at the conference those in sessions; who has left already, has.
   * Answers with the id of the stay.
   */
  checkOut(by: By, { conferenceId, siteId, sessionId = null, ...input }: CheckOutInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const place = { siteId, sessionId };
      const desk = await Desk.open(tx, conferenceId, [place], this.clock.now());
      const at = desk.timeOf(input.at);
      const refused = desk.refusal(place, at);
      if (refused) throw new DomainError(refused);
      const found = (await HeldDelegates.of(manager, conferenceId, [input])).find(input);
      if ('code' in found) throw new DomainError(found);
      const of = { delegateId: found.id, sessionId, day: desk.dayOf(at) };
      const timeline = (await Timelines.of(manager, conferenceId, [found.id])).get(of);
      const stay = timeline.open ?? timeline.last;
      if (!stay || (siteId && stay.siteId !== siteId))
        throw new DomainError(refusals.notPresent(fieldOf(input)));
      if (!stay.leftAt && at <= stay.arrivedAt)
        throw new DomainError(refusals.leftBeforeArrived(desk.inWords(stay.arrivedAt)));
      const left = { leftAt: stay.leftAt ?? at };
      if (!stay.leftAt) await manager.update(PresenceEntity, { id: stay.id }, left);
      if (!sessionId) await manager.update(PresenceEntity, inSessions(of, left.leftAt), left);
      return stay.id;
    });
  }

  private async arrive(
    tx: Tx,
    conferenceId: string,
    entries: readonly Entry[],
    seen: { device: string; method: CheckInMethod },
  ): Promise<Outcome[]> {
    const now = this.clock.now();
    const desk = await Desk.open(tx, conferenceId, entries, now);
    const delegates = await HeldDelegates.of(tx.manager, conferenceId, entries);
    const expected = entries.map(entry => expectedAt(desk, delegates, entry));
    const ids = expected.flatMap(found => ('id' in found ? found.id : []));
    const timelines = await Timelines.of(tx.manager, conferenceId, ids);
    const outcomes = expected.map((found, at): Outcome => {
      if ('code' in found) return { refused: found };
      const { sessionId = null, siteId = null, ...entry } = entries[at]!;
      const moment = desk.timeOf(entry.at);
      const of = { delegateId: found.id, sessionId, day: desk.dayOf(moment) };
      // Nobody is in a session who has left the conference.
      const until = sessionId ? timelines.get({ ...of, sessionId: null }).leftAfter(moment) : null;
      const sighting = { ...seen, at: moment, siteId, home: found.siteId, until };
      const { stay, already } = timelines.get(of).arrive(sighting);
      return {
        done: {
          presenceId: stay.id,
          alreadyPresentSince: already?.since.toISOString() ?? null,
          alreadyInWords: already && desk.inWords(already.since),
          firstDevice: already?.device ?? null,
        },
      };
    });
    await timelines.write(now);
    return outcomes;
  }
}

/** Where the stays are that go on in sessions at a moment, of a delegate on a day. */
function inSessions({ delegateId, day }: { delegateId: string; day: string }, at: Date) {
  const open = { undoneAt: IsNull(), leftAt: IsNull(), arrivedAt: LessThan(at) };
  return { delegateId, day, sessionId: Not(IsNull()), ...open };
}

/** The delegate of an entry, if they are let in there and then, or why not. */
function expectedAt(desk: Desk, delegates: HeldDelegates, entry: Entry): HeldDelegate | Failure {
  const refused = desk.refusal(entry, desk.timeOf(entry.at));
  if (refused) return refused;
  const found = delegates.find(entry);
  if ('code' in found || found.state === DelegateState.CONFIRMED) return found;
  return refusals.notExpected(fieldOf(entry), found.state);
}

function fieldOf({ badgeCode }: { badgeCode?: string | null }): string {
  return badgeCode ? 'badgeCode' : 'delegateId';
}
