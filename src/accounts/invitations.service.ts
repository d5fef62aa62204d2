import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Actor } from '../platform/auth/index.js';
import { type By, rowOf, Transactor } from '../platform/database/index.js';
import { AccountEntity } from './account.entity.js';
import { LinkPurpose } from './account.enums.js';
import { ACCOUNT, invitationAccepted } from './account.errors.js';
import { AccountLinks, type GivenLink } from './account-links.js';
import { AccountMails } from './account-mails.js';
import { AccountsService, type NewAccount } from './accounts.service.js';
import { ExternalIdentityEntity } from './external-identity.entity.js';
import { invitationMail } from './mail-texts.js';

/** Who somebody is at an identity provider. */
export interface Identity {
  issuer: string;
  subject: string;
}

@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly accounts: AccountsService,
    private readonly links: AccountLinks,
    private readonly mails: AccountMails,
  ) {}

  /** Adds an account, and gives the link by which its owner accepts; the link is mailed as well. */
  invite(by: By, input: Omit<NewAccount, 'password'>): Promise<GivenLink> {
    return this.give(by, tx => this.accounts.create({ ...by, tx }, input));
  }

  /** A new link in place of one that has expired or got lost. */
  renew(by: By, { id }: { id: string }): Promise<GivenLink> {
    return this.give(by, async ({ manager }) => {
      const { passwordHash } = await rowOf(manager, AccountEntity, id, { path: ['id'], what: ACCOUNT }, true);
      const identified = await manager.existsBy(ExternalIdentityEntity, { accountId: id });
      if (passwordHash || identified) throw invitationAccepted();
      return id;
    });
  }

  /**
   * Accepts an invitation without a password: from now on the identity provider says who signs in.
   * @param tokenHash digest of the token of the invitation
   * @returns id of the account
   * @throws HttpFault LINK_NOT_VALID
   * @throws DomainError IDENTITY_TAKEN
   */
  acceptByIdentity(tokenHash: Buffer, { issuer, subject }: Identity): Promise<string> {
    const by: By = { actor: Actor.ANONYMOUS, command: 'acceptInvitation' };
    return this.transactor.run(by, async ({ manager }) => {
      const { id: accountId } = await this.links.use(manager, tokenHash, LinkPurpose.INVITATION);
      await manager.insert(ExternalIdentityEntity, { id: uuidv7(), issuer, subject, accountId });
      return accountId;
    });
  }

  private async give(by: By, accountOf: Parameters<AccountLinks['give']>[2]): Promise<GivenLink> {
    const given = await this.links.give(by, LinkPurpose.INVITATION, accountOf);
    this.mails.send(given, invitationMail);
    return given;
  }
}
