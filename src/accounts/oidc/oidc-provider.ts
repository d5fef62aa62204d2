import { Injectable, Logger } from '@nestjs/common';
import * as client from 'openid-client';
import { type Config, Configuration } from '../../platform/config/index.js';
import type { Identity } from '../invitations.service.js';
import { oidcAnswerNotValid, oidcDeclined, oidcNotConfigured, oidcUnavailable } from './oidc.errors.js';

/** Nobody waits longer for one answer of the provider, in seconds. */
const LONGEST_WAIT = 2;
/** What the provider says of itself is asked again after so long, in milliseconds. */
const METADATA_LIFE = 60 * 60 * 1000;

/** What only we and the browser that was sent know; the answer must fit it. */
export interface Challenge {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** The identity provider, as the standard OpenID Connect Core 1.0 speaks with it (authorization code, PKCE). */
@Injectable()
export class OidcProvider {
  private readonly logger = new Logger('OpenID Connect');
  private readonly redirectUri: string;
  private known: { metadata: Promise<client.Configuration>; until: number } | undefined;

  constructor(@Configuration() private readonly config: Config) {
    this.redirectUri = `${config.publicUrl}/auth/oidc/callback`;
  }

  newChallenge(): Challenge {
    return {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
  }

  /**
   * Where to send a browser. Only who it is, is asked for: no name, no e-mail address.
   * @throws HttpFault UNAVAILABLE, or NOT_FOUND without a provider
   */
  async addressFor({ state, nonce, codeVerifier }: Challenge): Promise<string> {
    const url = client.buildAuthorizationUrl(await this.metadata(), {
      redirect_uri: this.redirectUri,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /**
   * Exchanges the code of an answer for who it is: state, `iss`, nonce, PKCE, issuer, audience, times and
   * signature are checked.
   * @param query of the address that the browser came back to
   * @throws HttpFault ANSWER_NOT_VALID, PROVIDER_DECLINED or UNAVAILABLE
   */
  async identityFrom(query: string, { state, nonce, codeVerifier }: Challenge): Promise<Identity> {
    const metadata = await this.metadata();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
    const { iss, sub } = await client
      .authorizationCodeGrant(metadata, new URL(this.redirectUri + query), checks)
      .then(answer => answer.claims()!)
      .catch(error => {
        throw this.fault(error);
      });
    if (!isSubject(sub)) throw oidcAnswerNotValid();
    return { issuer: iss, subject: sub };
  }

  private metadata(): Promise<client.Configuration> {
    if (!this.known || this.known.until < Date.now()) {
      const known = { metadata: this.discover(), until: Date.now() + METADATA_LIFE };
      // Who comes next, tries again.
      known.metadata.catch(() => {
        if (this.known === known) this.known = undefined;
      });
      this.known = known;
    }
    return this.known.metadata;
  }

  private async discover(): Promise<client.Configuration> {
    if (!this.config.oidc) throw oidcNotConfigured();
    const { issuer, clientId, clientSecret } = this.config.oidc;
    // Without this, the signature of an id token is trusted because of TLS alone.
    const execute = [client.enableNonRepudiationChecks];
    // The configuration allows that on a loopback address only.
    if (issuer.startsWith('http:')) execute.push(client.allowInsecureRequests);
    const login = client.ClientSecretBasic(clientSecret);
    try {
      return await client.discovery(new URL(issuer), clientId, undefined, login, {
        timeout: LONGEST_WAIT,
        execute,
      });
    } catch (error) {
      this.logger.warn(`The identity provider cannot be used: ${codeOf(error)}`);
      throw oidcUnavailable();
    }
  }

  private fault(error: unknown) {
    this.logger.warn(`An answer of the identity provider was refused: ${codeOf(error)}`);
    if (error instanceof client.AuthorizationResponseError) return oidcDeclined();
    return isOutage(error) ? oidcUnavailable() : oidcAnswerNotValid();
  }
}

/** As the standard limits it. */
function isSubject(text: string): boolean {
  return /^[\x20-\x7e]{1,255}$/.test(text);
}

function isOutage(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { status?: number } };
  // What the library refuses has a code; what goes wrong on the way has none.
  return code === undefined || code === 'OAUTH_TIMEOUT' || Number(cause?.status) >= 500;
}

/** Never the words of the provider: they may hold anything. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: string; name?: string };
  return code ?? name ?? 'unknown';
}
