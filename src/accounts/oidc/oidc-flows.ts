import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { hashOf, isToken, newToken } from '../tokens.js';
import { oidcFlowNotValid } from './oidc.errors.js';
import { OidcFlowEntity } from './oidc-flow.entity.js';

/** So long may somebody take at the identity provider, in milliseconds. */
export const LONGEST_FLOW = 10 * 60 * 1000;

export type NewFlow = Omit<OidcFlowEntity, 'tokenHash' | 'expiresAt'>;

const TAKE = `delete from oidc_flow where token_hash = $1 and expires_at > $2
returning state, nonce, code_verifier as "codeVerifier", invitation_hash as "invitationHash", account_id as "accountId"`;

/** Remembers who has gone to the identity provider, until they come back. */
@Injectable()
export class OidcFlows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns the token for the cookie */
  async begin(flow: NewFlow): Promise<string> {
    const { token, hash } = newToken('flow');
    const expiresAt = new Date(this.clock.now().getTime() + LONGEST_FLOW);
    await this.dataSource.manager.insert(OidcFlowEntity, { ...flow, tokenHash: hash, expiresAt });
    return token;
  }

  /**
   * Ends a flow, whatever comes of it: whoever comes with the token again gets nothing.
   * @throws HttpFault FLOW_NOT_VALID
   */
  async take(token: string | undefined): Promise<NewFlow> {
    if (!token || !isToken('flow', token)) throw oidcFlowNotValid();
    const [[flow]]: [NewFlow[]] = await this.dataSource.query(TAKE, [hashOf(token), this.clock.now()]);
    if (!flow) throw oidcFlowNotValid();
    return flow;
  }
}
