import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Actor } from '../platform/auth/index.js';
import { type By, Transactor } from '../platform/database/index.js';
import { AccountEntity } from './account.entity.js';
import { LinkPurpose } from './account.enums.js';
import { signInFirst, wrongPassword } from './account.errors.js';
import { AccountLinks } from './account-links.js';
import { GuessLimit } from './guess-limit.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { hashOf } from './tokens.js';

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

/** Sets passwords. Whatever was opened with the old one ends with it. */
@Injectable()
export class PasswordChangesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly links: AccountLinks,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly limit: GuessLimit,
  ) {}

  /**
   * Sets the password of the account that a link is for.
   * @throws HttpFault LINK_NOT_VALID
   * @throws DomainError at `password`
   */
  async byLink(token: string, purpose: LinkPurpose, password: string): Promise<void> {
    const { email } = await this.links.accountOf(token, purpose);
    this.passwords.assertGood(password, email, ['password']);
    const hash = await this.passwords.hash(password);
    await this.transactor.run(BY_LINK[purpose], async ({ manager }) => {
      const { id } = await this.links.use(manager, hashOf(token), purpose);
      await this.set(manager, id, hash);
    });
  }

  /**
   * Changes the actor's own password; the session in which that is done goes on.
   * @throws HttpFault UNAUTHENTICATED outside a session, RATE_LIMITED
   * @throws DomainError at `currentPassword` or `newPassword`
   */
  async change(
    actor: Actor,
    { currentPassword, newPassword }: PasswordChange,
    address: string,
  ): Promise<void> {
    const { accountId, via } = actor;
    if (!accountId || via?.kind !== 'session') throw signInFirst();
    const { email, passwordHash } = await this.dataSource.manager.findOneByOrFail(AccountEntity, {
      id: accountId,
    });
    this.passwords.assertGood(newPassword, email, ['newPassword']);
    const right = await this.limit.guess('password', email, address, async () =>
      (await this.passwords.fits(currentPassword, passwordHash)) ? true : null,
    );
    if (!right) throw wrongPassword();
    const hash = await this.passwords.hash(newPassword);
    await this.transactor.run({ actor, command: 'changePassword' }, async ({ manager }) => {
      const now = await manager.findOneOrFail(AccountEntity, {
        where: { id: accountId },
        lock: { mode: 'pessimistic_write' },
      });
      // Somebody else was faster with a change or a reset link.
      if (now.passwordHash !== passwordHash) throw wrongPassword();
      await this.set(manager, accountId, hash, via.id);
    });
  }

  private async set(manager: EntityManager, id: string, passwordHash: string, exceptSession?: string) {
    await manager.update(AccountEntity, { id }, { passwordHash });
    await this.links.withdraw(manager, id);
    await this.sessions.endAll(manager, id, exceptSession);
  }
}

/** Whoever has the link acts, and is not signed in. */
const BY_LINK: Record<LinkPurpose, By> = {
  [LinkPurpose.INVITATION]: { actor: Actor.ANONYMOUS, command: 'acceptInvitation' },
  [LinkPurpose.RESET]: { actor: Actor.ANONYMOUS, command: 'resetPassword' },
};
