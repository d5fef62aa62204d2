import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Mail, Mailer } from '../platform/mail/index.js';
import { AccountEntity } from './account.entity.js';
import type { GivenLink } from './account-links.js';
import { Afterwards } from './afterwards.js';

/** Mails links to their accounts, if there is a mail server. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly afterwards: Afterwards,
  ) {}

  get areOn(): boolean {
    return this.mailer.isOn;
  }

  send({ accountId, url }: GivenLink, write: (account: AccountEntity, url: string) => Mail): void {
    if (!this.mailer.isOn || !url) return;
    this.afterwards.do('Mailing a link', async () => {
      const account = await this.dataSource.manager.findOneByOrFail(AccountEntity, { id: accountId });
      await this.mailer.send(write(account, url));
    });
  }
}
