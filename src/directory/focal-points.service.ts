import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { accountByEmail } from '../accounts/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { BodyEntity } from './body.entity.js';
import { BODY, FOCAL_POINT, validUntilPast } from './directory.errors.js';
import { FocalPointEntity } from './focal-point.entity.js';
import type { AppointFocalPointInput, DismissFocalPointInput } from './focal-point.input.js';

/** Who speaks for which body. */
@Injectable()
export class FocalPointsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Lets an account speak for a body; once at a time (constraint `focal_point_once`). */
  appoint(by: By, { bodyId, email, includesBelow, validUntil }: AppointFocalPointInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      await rowOf(manager, BodyEntity, bodyId, { path: ['bodyId'], what: BODY });
      const validFrom = this.clock.now();
      const until = validUntil ? new Date(validUntil) : null;
      if (until && until <= validFrom) throw validUntilPast();
      const { id: accountId } = await accountByEmail(manager, email, ['email']);
      const id = uuidv7();
      await manager.insert(FocalPointEntity, {
        ...{ id, bodyId, accountId, includesBelow, validFrom },
        validUntil: until,
      });
      return id;
    });
  }

  /** Ends it at once; that it was so stays known. */
  dismiss(by: By, { id, expectedRevision }: DismissFocalPointInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const named = { path: ['id'], what: FOCAL_POINT };
      const { validUntil } = await rowOf(manager, FocalPointEntity, id, named, true);
      const now = this.clock.now();
      const ends = validUntil && validUntil < now ? validUntil : now;
      await updateRow(manager, FocalPointEntity, { id, expectedRevision }, named, { validUntil: ends });
      return id;
    });
  }
}
