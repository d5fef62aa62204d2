import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AccountEntity } from '../accounts/index.js';
import { ConferenceEntity, conferenceOf, OfficerEntity, OfficerRole } from '../conferences/index.js';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../platform/database/index.js';
import { MinutesEntity, MinutesSignatureEntity } from './minutes.entity.js';
import { MinutesSignatory } from './minutes.enums.js';
import {
  anotherSignatory,
  MINUTES,
  minutesEmpty,
  minutesOpenAlready,
  notThatOfficer,
  officerHasAccount,
  signedAlready,
  signedInFuture,
} from './minutes.errors.js';
import type {
  CheckMinutesInput,
  OpenMinutesInput,
  RecordPaperSignatureInput,
  ReturnMinutesInput,
  SignMinutesInput,
} from './minutes.input.js';
import { MinutesAction, MinutesState, SIGNED_WHILE, WRITTEN_WHILE } from './minutes.states.js';
import { MinutesEntryEntity } from './minutes-entry.entity.js';
import { assertConference, assertStep } from './open-minutes.js';

const NAMED = { path: ['id'], what: MINUTES };

interface Target {
  id: string;
  expectedRevision: number;
}

/** Takes minutes from the first entry to their approval. Each command answers with the id of the minutes. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  open(by: By, { conferenceId }: OpenMinutesInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { state } = await conferenceOf(tx, conferenceId, ['conferenceId']);
      assertConference(state, WRITTEN_WHILE, ['conferenceId']);
      if (await manager.existsBy(MinutesEntity, { conferenceId })) throw minutesOpenAlready();
      const id = uuidv7();
      await manager.insert(MinutesEntity, { id, conferenceId });
      return id;
    });
  }

  check(by: By, target: CheckMinutesInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { conferenceId } = await this.step(tx, target, MinutesAction.CHECK);
      if (!(await tx.manager.existsBy(MinutesEntryEntity, { conferenceId }))) throw minutesEmpty();
      return this.change(tx, target, { state: MinutesState.CHECKED });
    });
  }

  /** Back to the draft; what was signed is not what will be signed, so signatures fall. */
  return(by: By, { reason, ...target }: ReturnMinutesInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { conferenceId } = await this.step(tx, target, MinutesAction.RETURN);
      await tx.manager.delete(MinutesSignatureEntity, { conferenceId });
      return this.change(tx, target, { state: MinutesState.DRAFT, returnReason: reason });
    });
  }

  /** Signs as the officer that the account is in person. */
  sign(by: By, { role, ...target }: SignMinutesInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId } = await rowOf(manager, MinutesEntity, target.id, NAMED);
      const personId = by.actor.personAt(conferenceId);
      const isOfficer = personId !== null && (await holds(manager, { conferenceId, personId, role }));
      await this.step(tx, target, MinutesAction.SIGN, isOfficer);
      const { timeZone } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      return this.addSignature(tx, target, {
        ...{ conferenceId, role, personId: personId!, onPaper: false },
        signedById: by.actor.accountId,
        signedOn: this.clock.dayOf(by, timeZone),
      });
    });
  }

  /** For an officer without an account: an organiser says that, and when, that one has signed. */
  recordPaperSignature(
    by: By,
    { role, personId, signedOn, ...target }: RecordPaperSignatureInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId } = await this.step(tx, target, MinutesAction.SIGN);
      if (!(await holds(manager, { conferenceId, personId, role }))) throw notThatOfficer(role);
      if (await manager.existsBy(AccountEntity, { personId, disabledAt: IsNull() }))
        throw officerHasAccount();
      const { timeZone } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      const today = this.clock.today(timeZone);
      if (signedOn > today) throw signedInFuture(today);
      const signature = { conferenceId, role, personId, onPaper: true, signedById: null, signedOn };
      return this.addSignature(tx, target, signature, ['personId']);
    });
  }

  /** The minutes, held until the step is done; nobody writes entries meanwhile. */
  private async step(
    tx: Tx,
    { id, expectedRevision }: Target,
    action: MinutesAction,
    isSignatory?: boolean,
  ): Promise<MinutesEntity> {
    const { manager } = tx;
    const minutes = await rowOf(manager, MinutesEntity, id, NAMED, true);
    tx.inConference(minutes.conferenceId, NAMED, isSignatory === undefined ? {} : { isSignatory });
    assertRevision(minutes, expectedRevision);
    assertStep(minutes, action);
    const { state } = await manager.findOneByOrFail(ConferenceEntity, { id: minutes.conferenceId });
    assertConference(state, SIGNED_WHILE, ['id']);
    return minutes;
  }

  /**
   * With the signature of the secretary and that of the chair the minutes are approved.
   * @param path at which it is told that the person has signed as the other one
   */
  private async addSignature(
    tx: Tx,
    target: Target,
    signature: MinutesSignatureEntity,
    path?: readonly string[],
  ): Promise<string> {
    const { manager } = tx;
    const { conferenceId, role, personId, signedById } = signature;
    const present = await manager.findBy(MinutesSignatureEntity, { conferenceId });
    if (present.some(signed => signed.role === role)) throw signedAlready();
    const isSame = (signed: MinutesSignatureEntity) =>
      signed.personId === personId || (signedById !== null && signed.signedById === signedById);
    if (present.some(isSame)) throw anotherSignatory(path);
    await manager.insert(MinutesSignatureEntity, signature);
    const isWhole = present.length + 1 === Object.keys(MinutesSignatory).length;
    if (!isWhole) return target.id;
    await manager.query(
      `update minutes set state = 'APPROVED', approved_at = $2, digest = minutes_digest(conference_id, $2),
         revision = revision + 1, updated_at = now() where id = $1`,
      [target.id, this.clock.now()],
    );
    return target.id;
  }

  private async change(tx: Tx, { id }: Target, changes: Partial<MinutesEntity>): Promise<string> {
    await tx.manager.update(MinutesEntity, { id }, changes);
    return id;
  }
}

/** Whether the person is that officer of the conference. */
function holds(
  manager: EntityManager,
  { role, ...person }: { conferenceId: string; personId: string; role: MinutesSignatory },
): Promise<boolean> {
  return manager.existsBy(OfficerEntity, { ...person, role: OfficerRole[role] });
}
