import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../platform/clock/index.js';
import { type By, Transactor } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { AccountEntity } from './account.entity.js';
import { SESSION } from './account.errors.js';
import { ownAccount } from './own-account.js';
import { SessionEntity } from './session.entity.js';
import { hashOf, newToken } from './tokens.js';

const DAY = 24 * 60 * 60 * 1000;
/** A session ends after so long, in milliseconds, even if it is used all the time. */
export const LONGEST_SESSION = 30 * DAY;
/** A session ends when it was not used for so long, in milliseconds. */
export const LONGEST_IDLE = DAY / 2;

const LONGEST_USER_AGENT = 300;

/** Where a session is opened from. */
export interface Device {
  userAgent?: string;
  address?: string;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a session for somebody who has proved who they are, and gives its token.
   * @param passwordHash that the proof was made with: if the account has another one by now, the proof is void
   * @returns null if the account is disabled or the proof is void
   */
  async open(
    accountId: string,
    { userAgent, address }: Device = {},
    passwordHash?: string,
  ): Promise<string | null> {
    const { token, hash } = newToken('session');
    const now = this.clock.now();
    return this.dataSource.transaction(async manager => {
      // Whoever disables the account or changes the password waits here, and then ends this session too.
      const account = await manager.findOne(AccountEntity, {
        where: { id: accountId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!account || account.disabledAt) return null;
      if (passwordHash !== undefined && account.passwordHash !== passwordHash) return null;
      await manager.insert(SessionEntity, {
        id: uuidv7(),
        accountId,
        tokenHash: hash,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + LONGEST_SESSION),
        userAgent: userAgent?.slice(0, LONGEST_USER_AGENT),
        address,
      });
      return token;
    });
  }

  /** Ends the session of a token, if there is one. */
  async close(token: string): Promise<void> {
    await this.dataSource.manager.update(
      SessionEntity,
      { tokenHash: hashOf(token), endedAt: IsNull() },
      { endedAt: this.clock.now() },
    );
  }

  /** Ends one of the actor's own sessions, and gives the id of the account. */
  end(by: By, { id }: { id: string }): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const accountId = ownAccount(by.actor);
      const own = { id, accountId, endedAt: IsNull() };
      const { affected } = await manager.update(SessionEntity, own, { endedAt: this.clock.now() });
      if (affected === 0) throw notFound(['id'], SESSION);
      return accountId;
    });
  }

  /** Ends all sessions of the actor but the one that it acts in, and gives the id of the account. */
  endOthers(by: By): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const accountId = ownAccount(by.actor);
      await this.endAll(manager, accountId, by.actor.via?.id);
      return accountId;
    });
  }

  /** Ends all sessions of an account, within the transaction of what makes that necessary. */
  async endAll(manager: EntityManager, accountId: string, except?: string): Promise<void> {
    await manager.update(
      SessionEntity,
      { accountId, endedAt: IsNull(), ...(except ? { id: Not(except) } : {}) },
      { endedAt: this.clock.now() },
    );
  }
}
