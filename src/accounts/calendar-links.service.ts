import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Actor, type Standing } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { type By, Sql, Transactor } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { CALENDAR_LINK } from './account.errors.js';
import { CalendarLinkEntity } from './calendar-link.entity.js';
import { ownAccount } from './own-account.js';
import { STANDING, standingOf } from './standing.js';
import { hashOf, isToken, newToken } from './tokens.js';

const WHO_HAS_LINK = `/* who asks */
select l.id, ${STANDING}
  from calendar_link l join account a on a.id = l.account_id
 where l.token_hash = $1 and l.revoked_at is null and a.disabled_at is null`;

/** Secret addresses of calendars: whoever has one reads as its account does, and does nothing else. */
@Injectable()
export class CalendarLinksService {
  constructor(
    private readonly transactor: Transactor,
    private readonly sql: Sql,
    private readonly clock: Clock,
    @Configuration() private readonly config: Config,
  ) {}

  /** Makes a link for the account that acts. Its address is told here and never again: null when the operation is a repeated one. */
  async createOwn(by: By) {
    const fresh = uuidv7();
    const { token, hash } = newToken('calendar');
    const id = await this.transactor.run(by, async ({ manager }) => {
      const createdAt = this.clock.now();
      const accountId = ownAccount(by.actor);
      await manager.insert(CalendarLinkEntity, { id: fresh, accountId, tokenHash: hash, createdAt });
      return fresh;
    });
    return { id, url: id === fresh ? `${this.config.publicUrl}/calendars/${token}.ics` : null };
  }

  /** Takes back one of the actor's own links, at once, and gives the id of the account. */
  revoke(by: By, { id }: { id: string }): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const accountId = ownAccount(by.actor);
      const own = { id, accountId, revokedAt: IsNull() };
      const { affected } = await manager.update(CalendarLinkEntity, own, { revokedAt: this.clock.now() });
      if (affected === 0) throw notFound(['id'], CALENDAR_LINK);
      return accountId;
    });
  }

  /** For whom the secret of a link reads; null unless it is valid and its account may sign in. */
  async readerOf(secret: string): Promise<Actor | null> {
    if (!isToken('calendar', secret)) return null;
    const values = [hashOf(secret), this.clock.now()];
    const [found] = await this.sql.read<Standing & { id: string }>(WHO_HAS_LINK, values);
    if (!found) return null;
    const via = { kind: 'token', id: found.id, mayWrite: false, conferenceIds: null } as const;
    return Actor.forAccount(standingOf(found), via);
  }
}
