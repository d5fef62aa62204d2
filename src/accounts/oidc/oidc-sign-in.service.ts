import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../platform/auth/index.js';
import { Transactor } from '../../platform/database/index.js';
import { AccountEntity } from '../account.entity.js';
import { LinkPurpose } from '../account.enums.js';
import { AccountLinks } from '../account-links.js';
import { ExternalIdentityEntity } from '../external-identity.entity.js';
import { GuessLimit } from '../guess-limit.js';
import { type Identity, InvitationsService } from '../invitations.service.js';
import { type Device, SessionsService } from '../sessions.service.js';
import { hashOf } from '../tokens.js';
import { identityUnknown } from './oidc.errors.js';
import { type NewFlow, OidcFlows } from './oidc-flows.js';
import { OidcProvider } from './oidc-provider.js';

/** Signs in those whom the identity provider knows; an identity is the issuer and its subject, never an e-mail address. */
@Injectable()
export class OidcSignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly provider: OidcProvider,
    private readonly flows: OidcFlows,
    private readonly links: AccountLinks,
    private readonly invitations: InvitationsService,
    private readonly sessions: SessionsService,
    private readonly limit: GuessLimit,
  ) {}

  /**
   * Each start leaves a row and asks the provider, and anybody can start: so an address that never arrives has to wait.
   * @param accountId that a new identity may be linked to
   * @returns where to send the browser, and the token that it comes back with
   * @throws HttpFault RATE_LIMITED, UNAVAILABLE, LINK_NOT_VALID
   */
  async start(invitation: string | undefined, accountId: string | null, address: string) {
    await this.limit.take('oidc', address);
    const challenge = this.provider.newChallenge();
    const there = await this.provider.addressFor(challenge);
    if (invitation) await this.links.accountOf(invitation, LinkPurpose.INVITATION);
    const invitationHash = invitation ? hashOf(invitation) : null;
    const token = await this.flows.begin({ ...challenge, invitationHash, accountId });
    return { address: there, token };
  }

  /**
   * Opens a session for whoever comes back, and gives its token.
   * @param token from the cookie of the flow
   * @param query of the address that the browser came back to
   * @param actor who is signed in now
   * @throws HttpFault with what does not hold; the flow is over in any case
   */
  async finish(
    token: string | undefined,
    query: string,
    actor: Actor,
    device: Device & { address: string },
  ): Promise<string> {
    const flow = await this.flows.take(token);
    const identity = await this.provider.identityFrom(query, flow);
    const accountId = (await this.ownerOf(identity)) ?? (await this.link(identity, flow, actor));
    const session = accountId && (await this.sessions.open(accountId, device));
    if (!session) throw identityUnknown();
    await this.limit.forgive('oidc', device.address);
    return session;
  }

  private async ownerOf({ issuer, subject }: Identity): Promise<string | undefined> {
    const known = await this.dataSource.manager.findOneBy(ExternalIdentityEntity, { issuer, subject });
    return known?.accountId;
  }

  /** Who starts with an invitation accepts it; who was signed in, and still is, links it to that account. */
  private async link(identity: Identity, flow: NewFlow, actor: Actor): Promise<string | null> {
    if (flow.invitationHash) return this.invitations.acceptByIdentity(flow.invitationHash, identity);
    const { accountId } = flow;
    if (!accountId || accountId !== actor.accountId) return null;
    return this.transactor.run({ actor, command: 'linkIdentity' }, async ({ manager }) => {
      // Whoever disables or erases the account meanwhile is waited for.
      const where = { id: accountId, disabledAt: IsNull() };
      const lock = { mode: 'pessimistic_write' as const };
      if (!(await manager.findOne(AccountEntity, { where, lock }))) return null;
      await manager.insert(ExternalIdentityEntity, { id: uuidv7(), ...identity, accountId });
      return accountId;
    });
  }
}
