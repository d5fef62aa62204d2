import { Injectable } from '@nestjs/common';
import { type By, Transactor } from '../platform/database/index.js';
import { ConflictError, notFound } from '../platform/errors/index.js';
import { CONFERENCE_KIND } from './conference.errors.js';
import { ConferenceKindEntity } from './conference-kind.entity.js';
import type { SetConferencePolicyInput } from './life-cycle.input.js';

@Injectable()
export class ConferenceKindsService {
  constructor(private readonly transactor: Transactor) {}

  /** Sets the rules for conferences of a kind; answers with the code of the kind. */
  setPolicy(by: By, { kindCode, expectedRevision, ...rules }: SetConferencePolicyInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const kind = await manager.findOne(ConferenceKindEntity, {
        where: { code: kindCode },
        lock: { mode: 'pessimistic_write' },
      });
      if (!kind) throw notFound(['kindCode'], CONFERENCE_KIND);
      if (kind.revision !== expectedRevision) throw new ConflictError(expectedRevision, kind.revision);
      if (Object.keys(rules).length > 0)
        await manager.update(ConferenceKindEntity, { code: kindCode }, rules);
      return kindCode;
    });
  }
}
