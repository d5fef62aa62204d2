import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/index.js';
import { rowOf } from '../platform/database/index.js';
import { AccessTokenEntity } from './access-token.entity.js';
import { AccountEntity } from './account.entity.js';
import { ACCOUNT } from './account.errors.js';
import { AccountLinkEntity } from './account-link.entity.js';
import { assertAnother } from './accounts.service.js';
import { CalendarLinkEntity } from './calendar-link.entity.js';
import { ExternalIdentityEntity } from './external-identity.entity.js';
import { OidcFlowEntity } from './oidc/oidc-flow.entity.js';
import { SessionEntity } from './session.entity.js';

/** Takes the person out of an account; what it has done stays under a pseudonym. */
@Injectable()
export class AccountErasureService {
  constructor(private readonly clock: Clock) {}

  /**
   * For good, within the transaction of the command that does it.
   * @returns how much was deleted beside the account
   * @throws DomainError LAST_ADMINISTRATOR at `path`
   */
  async erase(manager: EntityManager, id: string, path: readonly string[]) {
    await assertAnother(manager, id, path);
    const { disabledAt } = await rowOf(manager, AccountEntity, id, { path, what: ACCOUNT }, true);
    await manager.update(
      AccountEntity,
      { id },
      {
        email: `erased-${id}@account.invalid`,
        name: `Đã xóa / Erased ${id.slice(-8)}`,
        personId: null,
        administrator: false,
        passwordHash: null,
        disabledAt: disabledAt ?? this.clock.now(),
      },
    );
    const of = { accountId: id };
    await manager.delete(AccountLinkEntity, of);
    await manager.delete(OidcFlowEntity, of);
    const sessions = await manager.delete(SessionEntity, of);
    const accessTokens = await manager.delete(AccessTokenEntity, of);
    const calendarLinks = await manager.delete(CalendarLinkEntity, of);
    const identities = await manager.delete(ExternalIdentityEntity, of);
    return {
      sessions: sessions.affected ?? 0,
      accessTokens: accessTokens.affected ?? 0,
      calendarLinks: calendarLinks.affected ?? 0,
      identities: identities.affected ?? 0,
    };
  }
}
