import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { ConferenceEntity } from '../../conferences/index.js';
import { BODY, BodyEntity, bodyDissolved, successorsOn } from '../../directory/index.js';
import { Clock } from '../../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../platform/errors/index.js';
import { AssignmentEntity } from '../assignment.entity.js';
import { AssignmentState, OPEN_STATES } from '../assignment.states.js';
import type { Target } from '../directive.changes.js';
import { DirectiveEntity } from '../directive.entity.js';
import { settleHandBacks } from '../share-requests.js';
import { HandBackEntity } from './hand-back.entity.js';
import { HandBackDecision } from './hand-back.type.js';
import { handedBackAlready, notHandedBack, passesToItself, SHARE, shareState } from './transfer.errors.js';
import type { HandBackShareInput, InsistOnShareInput, ReassignShareInput } from './transfer.input.js';
import { receive } from './transfer.rules.js';
import { openShare, openSharesIn, writeTransfer } from './transfer.sql.js';

const NAMED = { path: ['id'], what: SHARE };

/** A share that was given to a body by mistake: handed back by the body, passed on or insisted on by the organisers. */
@Injectable()
export class SharesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  handBack(by: By, { id, expectedRevision, reason }: HandBackShareInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { share, directive } = await held(tx, id);
      // What is not in force yet is a working paper of the staff.
      if (!share.bodyId || !directive.inForceOn) throw notFound(NAMED.path, NAMED.what);
      tx.ofBody(share.bodyId, NAMED);
      tx.inConference(directive.conferenceId, NAMED);
      assertRevision(share, expectedRevision, directive.id);
      if (share.state !== AssignmentState.ASSIGNED) throw shareState(share.state);
      if (await undecided(manager, id)) throw handedBackAlready();
      const day = await this.today(by, manager, directive);
      await manager.insert(HandBackEntity, { id: uuidv7(), assignmentId: id, day, reason });
      return directive.id;
    });
  }

  insist(by: By, { id, expectedRevision, reason }: InsistOnShareInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { share, directive } = await heldIn(tx, { id, expectedRevision });
      if (!share.state || !OPEN_STATES.includes(share.state)) throw shareState(share.state);
      if (!(await undecided(manager, id))) throw notHandedBack();
      const day = await this.today(by, manager, directive);
      await settleHandBacks(manager, [id], HandBackDecision.INSISTED, { day, reason });
      return directive.id;
    });
  }

  /** Passes one share to another body, with its deadline and what was accepted or reported done. */
  reassign(by: By, { id, expectedRevision, toBodyId, reason }: ReassignShareInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { share, directive } = await heldIn(tx, { id, expectedRevision });
      if (!share.state || !OPEN_STATES.includes(share.state)) throw shareState(share.state);
      if (toBodyId === share.bodyId) throw new DomainError(passesToItself(['toBodyId']));
      const day = await this.today(by, manager, directive);
      await assertExists(manager, toBodyId, day);
      const successors = new Map([[share.bodyId!, toBodyId]]);
      const own = await openSharesIn(manager, [directive.id], [toBodyId]);
      const received = receive(await openShare(manager, id), own, successors, day);
      await writeTransfer(manager, received, { day, reason, basisId: null });
      return directive.id;
    });
  }

  private async today(by: By, manager: EntityManager, { conferenceId }: DirectiveEntity): Promise<string> {
    const { timeZone } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
    return this.clock.dayOf(by, timeZone);
  }
}

/** The share and its directive, which is held before it, as by all that change both. */
async function held({ manager }: Tx, id: string) {
  const { directiveId } = await rowOf(manager, AssignmentEntity, id, NAMED);
  const directive = await rowOf(manager, DirectiveEntity, directiveId, NAMED, true);
  return { directive, share: await rowOf(manager, AssignmentEntity, id, NAMED, true) };
}

async function heldIn(tx: Tx, { id, expectedRevision }: Target) {
  const both = await held(tx, id);
  tx.inConference(both.directive.conferenceId, NAMED);
  assertRevision(both.share, expectedRevision, both.directive.id);
  return both;
}

async function assertExists(manager: EntityManager, bodyId: string, day: string): Promise<void> {
  const path = ['toBodyId'];
  const { name, validFrom, validTo } = await rowOf(manager, BodyEntity, bodyId, { path, what: BODY });
  if ((validFrom ?? day) <= day && (validTo ?? day) >= day) return;
  throw new DomainError(bodyDissolved(name, day, await successorsOn(manager, bodyId, day), path));
}

function undecided(manager: EntityManager, assignmentId: string): Promise<boolean> {
  return manager.existsBy(HandBackEntity, { assignmentId, decision: IsNull() });
}
