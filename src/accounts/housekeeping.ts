import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, Transactor } from '../platform/database/index.js';
import { AccountLinkEntity } from './account-link.entity.js';
import { Afterwards } from './afterwards.js';
import { WINDOW } from './guess-limit.js';
import { OidcFlowEntity } from './oidc/oidc-flow.entity.js';
import { SignInGuessEntity } from './sign-in-guess.entity.js';

const HOUR = 60 * 60 * 1000;
/** Ended sessions and used links stay for a while, for whoever must find out what happened. */
const KEPT = 30 * 24 * HOUR;

const BY: By = { actor: Actor.SYSTEM, command: 'housekeeping' };

/** Deletes, once an hour, what has expired. Several instances at once do no harm to each other. */
@Injectable()
export class Housekeeping {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly afterwards: Afterwards,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.afterwards.do('Housekeeping', () => this.tidy()), HOUR).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async tidy(): Promise<void> {
    const now = this.clock.now();
    const longAgo = new Date(now.getTime() - KEPT);
    const { manager } = this.dataSource;
    await manager.query('delete from session where least(expires_at, ended_at) < $1', [longAgo]);
    await manager.delete(SignInGuessEntity, { at: LessThan(new Date(now.getTime() - WINDOW)) });
    await manager.query('delete from operation where at < $1', [new Date(now.getTime() - 48 * HOUR)]);
    await manager.delete(OidcFlowEntity, { expiresAt: LessThan(now) });
    await this.deleteLinks(longAgo);
  }

  /** Links are in the audit trail, so this is a command; not one when there is nothing to do. */
  private async deleteLinks(longAgo: Date): Promise<void> {
    const expired = await this.dataSource.manager.findBy(AccountLinkEntity, { expiresAt: LessThan(longAgo) });
    if (expired.length === 0) return;
    const ids = expired.map(({ id }) => id);
    await this.transactor.run(BY, ({ manager }) => manager.delete(AccountLinkEntity, { id: In(ids) }));
  }
}
