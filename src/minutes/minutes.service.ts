import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AccountEntity } from '../accounts/index.js';
import { ConferenceEntity, conferenceOf, OfficerEntity, OfficerRole } from '../conferences/index.js';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../platform/database/index.js';
import { MinutesEntity, MinutesSignatureEntity } from './minutes.entity.js';
import { MinutesSignatory } from './minutes.enums.js';
import {
  chairHasAccount,
  MINUTES,
  minutesEmpty,
  minutesOpenAlready,
  noChair,
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

  /** Signs as the officer, or officers, that the account is in person. */
  sign(by: By, target: SignMinutesInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId } = await rowOf(manager, MinutesEntity, target.id, NAMED);
      const personId = by.actor.personAt(conferenceId);
      const roles = await rolesOf(manager, conferenceId, personId);
      await this.step(tx, target, MinutesAction.SIGN, roles.length > 0);
      const { timeZone } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      const signedOn = this.clock.dayOf(by, timeZone);
      const signatures = roles.map(role => ({
        conferenceId,
        role,
        personId: personId!,
        onPaper: false,
        signedOn,
      }));
      return this.addSignatures(tx, target, signatures);
    });
  }

  /** For a chair without an account: an organiser says that, and when, the chair has signed. */
  recordPaperSignature(by: By, { signedOn, ...target }: RecordPaperSignatureInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId } = await this.step(tx, target, MinutesAction.SIGN);
      const chair = await manager.findOneBy(OfficerEntity, { conferenceId, role: OfficerRole.CHAIR });
      if (!chair) throw noChair();
      if (await manager.existsBy(AccountEntity, { personId: chair.personId })) throw chairHasAccount();
      const { timeZone } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      const today = this.clock.today(timeZone);
      if (signedOn > today) throw signedInFuture(today);
      const signature = { conferenceId, role: MinutesSignatory.CHAIR, personId: chair.personId };
      return this.addSignatures(tx, target, [{ ...signature, onPaper: true, signedOn }]);
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

  /** Signatures that are not there yet; with that of the secretary and that of the chair the minutes are approved. */
  private async addSignatures(tx: Tx, target: Target, signatures: MinutesSignatureEntity[]): Promise<string> {
    const { manager } = tx;
    const { conferenceId } = signatures[0]!;
    const present = await manager.findBy(MinutesSignatureEntity, { conferenceId });
    const missing = signatures.filter(({ role }) => !present.some(signed => signed.role === role));
    if (missing.length === 0) throw signedAlready();
    await manager.insert(MinutesSignatureEntity, missing);
    const isWhole = present.length + missing.length === Object.keys(MinutesSignatory).length;
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

/** As whom the person signs at that conference. */
async function rolesOf(
  manager: EntityManager,
  conferenceId: string,
  personId: string | null,
): Promise<MinutesSignatory[]> {
  if (!personId) return [];
  const officers = await manager.findBy(OfficerEntity, { conferenceId, personId });
  return Object.values(MinutesSignatory).filter(signatory =>
    officers.some(({ role }) => role === OfficerRole[signatory]),
  );
}
