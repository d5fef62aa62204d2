import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { invalidState, isSettled, sharedConference } from '../../conferences/index.js';
import { DelegateEntity } from '../../delegations/index.js';
import { PERSON, PersonEntity } from '../../directory/index.js';
import { Clock } from '../../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../../platform/database/index.js';
import {
  CORRECTION,
  correctionDecided,
  correctionReasonMissing,
  DELEGATE,
  nothingToCorrect,
} from '../personal-data.errors.js';
import { CorrectionEntity } from './correction.entity.js';
import { CorrectionState } from './correction.enums.js';
import type { DecideCorrectionInput, RequestCorrectionInput } from './correction.input.js';

/** What the record says of delegates is corrected at their request, by those who answer for it. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** By nobody but the delegate; one at a time (index `correction_open`). */
  request(by: By, { delegateId, name = null, postPrinted = null }: RequestCorrectionInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['delegateId'], what: DELEGATE };
      const { conferenceId, ...delegate } = await rowOf(manager, DelegateEntity, delegateId, named);
      tx.inConference(conferenceId, named, { personIds: [delegate.personId] });
      await unsettled(tx, conferenceId, named.path);
      const { name: present } = await manager.findOneByOrFail(PersonEntity, { id: delegate.personId });
      const isSame =
        (name ?? present) === present && (postPrinted ?? delegate.postPrinted) === delegate.postPrinted;
      if (isSame) throw nothingToCorrect();
      const id = uuidv7();
      const requestedAt = this.clock.now();
      await manager.insert(CorrectionEntity, {
        id,
        conferenceId,
        delegateId,
        name,
        postPrinted,
        requestedAt,
      });
      return id;
    });
  }

  /** Corrects the directory and the nomination, or tells why not. What was issued is not changed by that. */
  decide(by: By, { id, expectedRevision, accept, reason = null }: DecideCorrectionInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: CORRECTION };
      const { conferenceId, delegateId } = await rowOf(manager, CorrectionEntity, id, named);
      tx.inConference(conferenceId, named);
      await unsettled(tx, conferenceId, named.path);
      const delegate = await rowOf(manager, DelegateEntity, delegateId, named, true);
      const { personId } = delegate;
      const person = await rowOf(manager, PersonEntity, personId, { path: ['id'], what: PERSON }, true);
      const { state, ...wanted } = await rowOf(manager, CorrectionEntity, id, named, true);
      assertRevision({ ...wanted }, expectedRevision);
      if (state !== CorrectionState.REQUESTED) throw correctionDecided();
      if (!accept && !reason) throw correctionReasonMissing();
      const { name, postPrinted } = wanted;
      if (accept && name) await manager.update(PersonEntity, { id: personId }, { name });
      if (accept && postPrinted) await manager.update(DelegateEntity, { id: delegateId }, { postPrinted });
      await manager.update(
        CorrectionEntity,
        { id },
        {
          state: accept ? CorrectionState.ACCEPTED : CorrectionState.REJECTED,
          ...{ decidedAt: this.clock.now(), decidedById: by.actor.accountId, decisionReason: reason },
          ...{ nameBefore: person.name, postPrintedBefore: delegate.postPrinted },
        },
      );
      return id;
    });
  }
}

async function unsettled({ manager }: Tx, conferenceId: string, path: readonly string[]): Promise<void> {
  const { state } = await sharedConference(manager, conferenceId);
  if (isSettled(state)) throw invalidState(path, state);
}
