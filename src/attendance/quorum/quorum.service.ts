import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { conferenceOf, invalidState, isSettled } from '../../conferences/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type By, Transactor, type Tx } from '../../platform/database/index.js';
import { quorumAboveTotal, quorumNeeds, quorumNotSet } from './quorum.errors.js';
import type { RemoveQuorumInput, SetQuorumInput } from './quorum.input.js';
import { QuorumRuleEntity } from './quorum-rule.entity.js';

/** By how many a conference may decide. Both answer with its id, and neither changes what is on record once it is settled. */
@Injectable()
export class QuorumService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  set(by: By, { conferenceId, moreThan = false, ...input }: SetQuorumInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      await unsettledConference(tx, conferenceId);
      const { counts, numerator = null, denominator = null, atLeast = null, total = null } = input;
      assertNeeds({ numerator, denominator, atLeast, moreThan });
      if (atLeast && total && atLeast > total) throw quorumAboveTotal(total);
      const { manager } = tx;
      const rule = { counts, numerator, denominator, moreThan, atLeast, total };
      const from = { conferenceId, since: this.clock.now() };
      if (await manager.existsBy(QuorumRuleEntity, from)) {
        await manager.update(QuorumRuleEntity, from, rule);
      } else {
        await manager.insert(QuorumRuleEntity, { id: uuidv7(), ...from, ...rule });
      }
      return conferenceId;
    });
  }

  /** From then on nothing is told of a quorum, also for instants that are past. */
  remove(by: By, { conferenceId }: RemoveQuorumInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      await unsettledConference(tx, conferenceId);
      const { affected } = await tx.manager.delete(QuorumRuleEntity, { conferenceId });
      if (!affected) throw quorumNotSet();
      return conferenceId;
    });
  }
}

async function unsettledConference(tx: Tx, conferenceId: string): Promise<void> {
  const { state } = await conferenceOf(tx, conferenceId, ['conferenceId']);
  if (isSettled(state)) throw invalidState(['conferenceId'], state);
}

interface Needs {
  numerator: number | null;
  denominator: number | null;
  atLeast: number | null;
  moreThan: boolean;
}

/** @throws DomainError QUORUM_NEEDS */
function assertNeeds({ numerator, denominator, atLeast, moreThan }: Needs): void {
  const isShare = numerator !== null && denominator !== null && numerator <= denominator;
  const isNumber = atLeast !== null && numerator === null && denominator === null && !moreThan;
  const isAll = moreThan && numerator === denominator;
  if (!(isShare && atLeast === null && !isAll) && !isNumber) throw quorumNeeds();
}
