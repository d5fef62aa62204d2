import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../platform/clock/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { type By, Transactor, type Tx } from '../platform/database/index.js';
import { AccountEntity } from './account.entity.js';
import { LinkPurpose } from './account.enums.js';
import { accountDisabled, linkNotValid } from './account.errors.js';
import { AccountLinkEntity } from './account-link.entity.js';
import { hashOf, newToken } from './tokens.js';

const HOUR = 60 * 60 * 1000;

/** How long a link is good for, in milliseconds. */
const LINK_LIFE: Record<LinkPurpose, number> = {
  [LinkPurpose.INVITATION]: 7 * 24 * HOUR,
  [LinkPurpose.RESET]: 24 * HOUR,
};

const PAGES: Record<LinkPurpose, string> = {
  [LinkPurpose.INVITATION]: 'accept-invitation',
  [LinkPurpose.RESET]: 'reset-password',
};

/** Locks the account: all changes of its links wait for each other there. */
const HELD = { lock: { mode: 'pessimistic_write' as const } };

/** A link as it is told, once: null when the operation is a repeated one. */
export interface GivenLink {
  accountId: string;
  url: string | null;
}

/** Links that let their holder set the password of an account, once. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    @Configuration() private readonly config: Config,
  ) {}

  /**
   * Carries out a command that ends in a link; older links for the same purpose are void from now on.
   * The result of the transaction is kept with the operation, so the link is no part of it.
   * @param accountOf the work of the command; gives the id of the account that the link is for
   * @throws DomainError ACCOUNT_DISABLED
   */
  async give(by: By, purpose: LinkPurpose, accountOf: (tx: Tx) => Promise<string>): Promise<GivenLink> {
    const { token, hash } = newToken('link');
    const fresh = uuidv7();
    const { id, accountId } = await this.transactor.run(by, async tx => {
      const where = { id: await accountOf(tx) };
      const account = await tx.manager.findOneOrFail(AccountEntity, { where, ...HELD });
      if (account.disabledAt) throw accountDisabled();
      const link = { id: fresh, accountId: account.id, purpose };
      await tx.manager.delete(AccountLinkEntity, { accountId: account.id, purpose, usedAt: IsNull() });
      const expiresAt = new Date(this.clock.now().getTime() + LINK_LIFE[purpose]);
      await tx.manager.insert(AccountLinkEntity, { ...link, tokenHash: hash, expiresAt });
      return link;
    });
    const url = `${this.config.publicUrl}/auth/${PAGES[purpose]}?token=${token}`;
    return { accountId, url: id === fresh ? url : null };
  }

  /**
   * The account that a link is for, for a look at it before the work begins.
   * @throws HttpFault LINK_NOT_VALID
   */
  async accountOf(token: string, purpose: LinkPurpose): Promise<AccountEntity> {
    return (await this.find(this.dataSource.manager, hashOf(token), purpose)).account;
  }

  /**
   * Uses a link up; of two who come with it at once, one gets through.
   * @param tokenHash digest of its token
   * @throws HttpFault LINK_NOT_VALID
   */
  async use(manager: EntityManager, tokenHash: Buffer, purpose: LinkPurpose): Promise<AccountEntity> {
    const { account, link } = await this.find(manager, tokenHash, purpose, HELD);
    await manager.update(AccountLinkEntity, { id: link.id }, { usedAt: this.clock.now() });
    await this.withdraw(manager, account.id);
    return account;
  }

  /** Makes all open links of an account void. */
  async withdraw(manager: EntityManager, accountId: string): Promise<void> {
    await manager.delete(AccountLinkEntity, { accountId, usedAt: IsNull() });
  }

  private async find(manager: EntityManager, tokenHash: Buffer, purpose: LinkPurpose, held = {}) {
    const open = { tokenHash, purpose, usedAt: IsNull() };
    const named = await manager.findOneBy(AccountLinkEntity, open);
    const account =
      named && (await manager.findOne(AccountEntity, { where: { id: named.accountId }, ...held }));
    // Again, for only who holds the account can use its links or replace them.
    const link = account && (await manager.findOneBy(AccountLinkEntity, open));
    if (!link || account.disabledAt || link.expiresAt <= this.clock.now()) throw linkNotValid();
    return { account, link };
  }
}
