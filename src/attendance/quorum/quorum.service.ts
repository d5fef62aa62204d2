import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { conferenceOf } from '../../conferences/index.js';
import { type By, Transactor } from '../../platform/database/index.js';
import { quorumAboveTotal, quorumNeeds } from './quorum.errors.js';
import type { SetQuorumInput } from './quorum.input.js';
import { QuorumRuleEntity } from './quorum-rule.entity.js';

@Injectable()
export class QuorumService {
  constructor(private readonly transactor: Transactor) {}

  /** Answers with the id of the conference. */
  set(by: By, { conferenceId, moreThan = false, ...input }: SetQuorumInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      await conferenceOf(tx, conferenceId, ['conferenceId']);
      const { counts, numerator = null, denominator = null, atLeast = null, total = null } = input;
      assertNeeds({ numerator, denominator, atLeast, moreThan });
      if (atLeast && total && atLeast > total) throw quorumAboveTotal(total);
      const { manager } = tx;
      const rule = { counts, numerator, denominator, moreThan, atLeast, total };
      if (await manager.existsBy(QuorumRuleEntity, { conferenceId })) {
        await manager.update(QuorumRuleEntity, { conferenceId }, rule);
      } else {
        await manager.insert(QuorumRuleEntity, { id: uuidv7(), conferenceId, ...rule });
      }
      return conferenceId;
    });
  }
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
