import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { Actor } from '../platform/auth/index.js';
import { type By, rowOf } from '../platform/database/index.js';
import { AccountEntity } from './account.entity.js';
import { LinkPurpose } from './account.enums.js';
import { ACCOUNT } from './account.errors.js';
import { AccountLinks, type GivenLink } from './account-links.js';
import { AccountMails } from './account-mails.js';
import { Afterwards } from './afterwards.js';
import { normalEmail } from './email.js';
import { GuessLimit } from './guess-limit.js';
import { resetMail } from './mail-texts.js';

@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: AccountLinks,
    private readonly mails: AccountMails,
    private readonly limit: GuessLimit,
    private readonly afterwards: Afterwards,
  ) {}

  /** A link to hand over in person, where there is no mail. */
  createLink(by: By, { id }: { id: string }): Promise<GivenLink> {
    return this.links.give(by, LinkPurpose.RESET, async ({ manager }) => {
      await rowOf(manager, AccountEntity, id, { path: ['id'], what: ACCOUNT }, true);
      return id;
    });
  }

  /**
   * Mails a link to the account with this address, if there is one that signs in with a password. All that
   * depends on the account happens after this has returned.
   * @throws HttpFault RATE_LIMITED
   */
  async forgot(email: string, address: string): Promise<void> {
    const normal = normalEmail(email);
    await this.limit.take('mail', address, normal);
    if (this.mails.areOn) this.afterwards.do('Mailing a reset link', () => this.mailLink(normal));
  }

  private async mailLink(email: string): Promise<void> {
    const active = { email, disabledAt: IsNull(), passwordHash: Not(IsNull()) };
    const account = await this.dataSource.manager.findOneBy(AccountEntity, active);
    if (!account) return;
    const by: By = { actor: Actor.ANONYMOUS, command: 'forgotPassword' };
    this.mails.send(await this.links.give(by, LinkPurpose.RESET, async () => account.id), resetMail);
  }
}
