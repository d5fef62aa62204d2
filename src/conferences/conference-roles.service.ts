import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { accountByEmail } from '../accounts/index.js';
import { ConferenceRole } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { ROLE, validUntilPast } from './conference.errors.js';
import { conferenceOf } from './conference-of.js';
import { ConferenceRoleEntity } from './conference-role.entity.js';
import type { EndRoleInput, GiveRoleInput } from './conference-role.input.js';

/** Who may do what at a conference. */
@Injectable()
export class ConferenceRolesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Gives a role; once at a time (constraint `conference_role_once`). */
  give(by: By, { conferenceId, email, role, validUntil }: GiveRoleInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      await conferenceOf(tx, conferenceId, ['conferenceId']);
      const validFrom = this.clock.now();
      const until = validUntil ? new Date(validUntil) : null;
      if (until && until <= validFrom) throw validUntilPast();
      const { id: accountId } = await accountByEmail(manager, email, ['email']);
      const id = uuidv7();
      await manager.insert(ConferenceRoleEntity, {
        ...{ id, conferenceId, accountId, role, validFrom },
        validUntil: until,
      });
      return id;
    });
  }

  /** Ends a role at once; that it was held stays known. */
  end(by: By, { id, expectedRevision }: EndRoleInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: ROLE };
      const { conferenceId, validUntil } = await rowOf(manager, ConferenceRoleEntity, id, named, true);
      tx.inConference(conferenceId, named);
      const now = this.clock.now();
      const ends = validUntil && validUntil < now ? validUntil : now;
      await updateRow(manager, ConferenceRoleEntity, { id, expectedRevision }, named, { validUntil: ends });
      return id;
    });
  }

  /** Makes whoever creates a conference its organiser. */
  async giveCreator({ actor }: By, manager: EntityManager, conferenceId: string): Promise<void> {
    if (!actor.accountId) return;
    const role = ConferenceRole.ORGANISER;
    await manager.insert(ConferenceRoleEntity, {
      id: uuidv7(),
      conferenceId,
      accountId: actor.accountId,
      role,
      validFrom: this.clock.now(),
    });
    actor.assume(conferenceId, role);
  }
}
