import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { AccessTokenEntity } from './access-token.entity.js';
import { AccountEntity } from './account.entity.js';
import type { TokenScope } from './account.enums.js';
import { ACCESS_TOKEN, ACCOUNT, expiryOutOfRange } from './account.errors.js';
import { ownAccount } from './own-account.js';
import { newToken } from './tokens.js';

export interface NewAccessToken {
  accountId: string;
  name: string;
  scope: TokenScope;
  /** The only conferences that it is good for; absent or null is no such limit. */
  conferenceIds?: string[] | null;
  /** Last day on which it is valid, in UTC. */
  expiresOn: string;
}

@Injectable()
export class AccessTokensService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a token. It is told here and never again: null when the operation is a repeated one.
   * The result of the transaction is kept with the operation, so the token is no part of it.
   */
  async create(by: By, { accountId, expiresOn, ...input }: NewAccessToken) {
    const fresh = uuidv7();
    const { token, hash } = newToken('pat');
    const id = await this.transactor.run(by, async ({ manager }) => {
      await rowOf(manager, AccountEntity, accountId, { path: ['accountId'], what: ACCOUNT });
      await manager.insert(AccessTokenEntity, {
        id: fresh,
        accountId,
        name: input.name,
        scope: input.scope,
        conferenceIds: input.conferenceIds && [...new Set(input.conferenceIds)],
        tokenHash: hash,
        createdAt: this.clock.now(),
        expiresAt: this.endOf(expiresOn),
      });
      return fresh;
    });
    return { id, token: id === fresh ? token : null };
  }

  /** The same for the account that acts. */
  createOwn(by: By, input: Omit<NewAccessToken, 'accountId'>) {
    return this.create(by, { ...input, accountId: ownAccount(by.actor) });
  }

  /** Takes back one of the actor's own tokens, at once, and gives the id of the account. */
  revoke(by: By, { id }: { id: string }): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const accountId = ownAccount(by.actor);
      const own = { id, accountId, revokedAt: IsNull() };
      const { affected } = await manager.update(AccessTokenEntity, own, { revokedAt: this.clock.now() });
      if (affected === 0) throw notFound(['id'], ACCESS_TOKEN);
      return accountId;
    });
  }

  /** @throws DomainError EXPIRY_OUT_OF_RANGE unless the day is from today to a year from now */
  private endOf(day: string): Date {
    const today = this.clock.today('UTC');
    const inAYear = DateTime.fromISO(today, { zone: 'UTC' }).plus({ years: 1 }).toISODate()!;
    if (day < today || day > inAYear) throw expiryOutOfRange(today, inAYear);
    return DateTime.fromISO(day, { zone: 'UTC' }).plus({ days: 1 }).toJSDate();
  }
}
