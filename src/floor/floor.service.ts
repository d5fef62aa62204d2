import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AGENDA_ITEM, AgendaItemState, conducts, ItemCourseEntity } from '../agenda/index.js';
import { ConferenceEntity, ConferenceState, invalidState, isOver } from '../conferences/index.js';
import { DelegateEntity, DelegateState } from '../delegations/index.js';
import type { Facts } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import {
  DELEGATE,
  delegateNotConfirmed,
  itemFinished,
  notADelegate,
  requestInState,
  SPEAK_REQUEST,
} from './floor.errors.js';
import type {
  GrantFloorInput,
  MoveSpeakRequestInput,
  RefuseFloorInput,
  RequestToSpeakInput,
  StartSpeakingInput,
  StopSpeakingInput,
  WithdrawSpeakRequestInput,
} from './floor.input.js';
import { lastPlace, placeAfter } from './places.js';
import { itemSeen, seesDelegate, seesRequest } from './seen.js';
import { SpeakRequestEntity } from './speak-request.entity.js';
import {
  OPEN_STATES,
  SPEAK_REQUEST_STEPS,
  type SpeakRequestAction,
  SpeakRequestState,
} from './speak-request.states.js';

const NAMED = { path: ['id'], what: SPEAK_REQUEST };
const { CONVENED, OPEN, ADJOURNED } = ConferenceState;
/** The floor is asked for from the day on which the delegates are known. */
const ASKED_WHILE: readonly ConferenceState[] = [CONVENED, OPEN, ADJOURNED];

interface Target {
  id: string;
  expectedRevision: number;
}

/**
 * The queue of an item, and who has the floor. All commands hold the row of the conference, as the steps of items do: they
 * come one after another. Each answers with the id of its request.
 */
@Injectable()
export class FloorService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Puts a delegate at the end of the queue; one who is in it already keeps their place. */
  request(by: By, { itemId, delegateId, topic }: RequestToSpeakInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['itemId'], what: AGENDA_ITEM };
      const conferenceId = await itemSeen(manager, by.actor, itemId);
      if (!conferenceId) throw notFound(named.path, named.what);
      const conference = await held(tx, conferenceId);
      const { id: ofDelegate } = await this.speaker(tx, by, conferenceId, delegateId);
      // Held, so that nobody leaves the conference while they join the queue.
      const delegate = await manager.findOneOrFail(DelegateEntity, {
        where: { id: ofDelegate },
        lock: { mode: 'pessimistic_read' },
      });
      const present = await manager.findOneBy(SpeakRequestEntity, {
        ...{ itemId, delegateId: delegate.id },
        state: In([...OPEN_STATES]),
      });
      if (present) return present.id;
      const course = await manager.findOneBy(ItemCourseEntity, { id: itemId });
      const isDone = [AgendaItemState.FINISHED, AgendaItemState.SKIPPED].includes(course?.state as never);
      if (isDone || isOver(conference.state)) throw itemFinished();
      if (!ASKED_WHILE.includes(conference.state)) throw invalidState(named.path, conference.state);
      if (delegate.state !== DelegateState.CONFIRMED) throw delegateNotConfirmed();
      const id = uuidv7();
      await manager.insert(SpeakRequestEntity, {
        ...{ id, conferenceId, itemId, delegateId: delegate.id, topic },
        ...{ place: await lastPlace(manager, itemId), requestedAt: this.clock.now() },
      });
      return id;
    });
  }

  withdraw(by: By, target: WithdrawSpeakRequestInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { id } = await this.step(tx, by, target, 'WITHDRAW');
      return write(tx, id, { state: SpeakRequestState.WITHDRAWN });
    });
  }

  move(by: By, { afterId = null, ...target }: MoveSpeakRequestInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const request = await this.step(tx, by, target, 'MOVE');
      return write(tx, request.id, { place: await placeAfter(tx.manager, request, afterId) });
    });
  }

  grant(by: By, { timeLimitSeconds, ...target }: GrantFloorInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { id } = await this.step(tx, by, target, 'GRANT');
      const grantedAt = this.clock.now();
      return write(tx, id, {
        ...{ state: SpeakRequestState.GRANTED, grantedAt },
        timeLimitSeconds: timeLimitSeconds ?? null,
      });
    });
  }

  refuse(by: By, { reason, ...target }: RefuseFloorInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { id } = await this.step(tx, by, target, 'REFUSE');
      return write(tx, id, { state: SpeakRequestState.REFUSED, refusedReason: reason });
    });
  }

  /** Who spoke at the item until now has spoken. */
  start(by: By, target: StartSpeakingInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { id, itemId, grantedAt, conference } = await this.step(tx, by, target, 'START');
      if (conference.state !== OPEN) throw invalidState(['id'], conference.state);
      const now = this.clock.now();
      const speaking = { itemId, state: SpeakRequestState.SPEAKING };
      await tx.manager.update(SpeakRequestEntity, speaking, {
        ...{ state: SpeakRequestState.SPOKEN, stoppedAt: now },
      });
      return write(tx, id, {
        ...{ state: SpeakRequestState.SPEAKING, startedAt: now },
        grantedAt: grantedAt ?? now,
      });
    });
  }

  stop(by: By, target: StopSpeakingInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { id } = await this.step(tx, by, target, 'STOP');
      return write(tx, id, { state: SpeakRequestState.SPOKEN, stoppedAt: this.clock.now() });
    });
  }

  /** Who is to speak, if the actor may ask for them: in person, for the body that sends them, or as staff. */
  private async speaker(
    tx: Tx,
    { actor }: By,
    conferenceId: string,
    delegateId: string | undefined,
  ): Promise<DelegateEntity> {
    const { manager } = tx;
    const named = { path: ['delegateId'], what: DELEGATE };
    if (delegateId) {
      const delegate = await rowOf(manager, DelegateEntity, delegateId, named);
      const isThere =
        delegate.conferenceId === conferenceId && (await seesDelegate(manager, actor, delegateId));
      if (!isThere) throw notFound(named.path, named.what);
      tx.inConference(conferenceId, named, ownFacts(delegate));
      return delegate;
    }
    const personId = actor.personAt(conferenceId);
    const own = personId
      ? await manager.findOneBy(DelegateEntity, { conferenceId, personId, state: DelegateState.CONFIRMED })
      : null;
    if (!own) throw notADelegate();
    tx.inConference(conferenceId, named, ownFacts(own));
    return own;
  }

  /** The request as the caller read it, held with its conference. */
  private async step(
    tx: Tx,
    { actor }: By,
    { id, expectedRevision }: Target,
    action: SpeakRequestAction,
  ): Promise<SpeakRequestEntity & { conference: ConferenceEntity }> {
    const { manager } = tx;
    const { conferenceId, delegateId } = await rowOf(manager, SpeakRequestEntity, id, NAMED);
    if (!(await seesRequest(manager, actor, id))) throw notFound(NAMED.path, NAMED.what);
    const conference = await held(tx, conferenceId);
    const personId = actor.personAt(conferenceId);
    const delegate = await manager.findOneByOrFail(DelegateEntity, { id: delegateId });
    tx.inConference(conferenceId, NAMED, {
      ...ownFacts(delegate),
      isConductor: await isConductor(tx, conferenceId, personId),
    });
    const request = await rowOf(manager, SpeakRequestEntity, id, NAMED, true);
    assertRevision(request, expectedRevision);
    if (!SPEAK_REQUEST_STEPS[action].includes(request.state)) throw requestInState(request.state);
    return Object.assign(request, { conference });
  }
}

function ownFacts({ bodyId, personId }: DelegateEntity) {
  return { bodyIds: bodyId ? [bodyId] : [], personIds: [personId] } satisfies Facts;
}

async function isConductor({ manager }: Tx, conferenceId: string, personId: string | null): Promise<boolean> {
  if (!personId) return false;
  const [{ found }]: [{ found: boolean }] = await manager.query(
    `select ${conducts('$1', '$2::uuid')} as found`,
    [personId, conferenceId],
  );
  return found;
}

function held({ manager }: Tx, id: string): Promise<ConferenceEntity> {
  // Others may refer to it meanwhile: a substitution does, while it holds a delegate that is referred to here.
  return manager.findOneOrFail(ConferenceEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
}

async function write(tx: Tx, id: string, changes: Partial<SpeakRequestEntity>): Promise<string> {
  await tx.manager.update(SpeakRequestEntity, { id }, changes);
  return id;
}
