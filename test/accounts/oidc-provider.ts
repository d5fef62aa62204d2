import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const CLIENT_ID = 'plenary';
export const CLIENT_SECRET = 'a secret: 100% + more/than=enough';
const KEY_ID = 'the-key';

/** What a dishonest provider answers in place of its answer to the request for tokens. */
export type Tamper = (
  answer: { id_token: string; [field: string]: unknown },
  forge: (claims: JWTPayload, key?: CryptoKey) => Promise<string>,
) => Promise<unknown> | unknown;

/** A real identity provider on a loopback address, which can be made to lie. */
export class TestOidcProvider {
  /** Changes its next answers to requests for tokens; undefined is honest. */
  tamper: Tamper | undefined;
  /** Lets requests wait for ever. */
  hangs = false;
  /** Paths of the requests so far. */
  readonly requests: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly key: CryptoKey,
  ) {}

  static async start(redirectUri: string): Promise<TestOidcProvider> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new (await quietProvider())(issuer, {
      clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirectUri] }],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' }] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: true } },
    });
    const test = new TestOidcProvider(server, issuer, privateKey);
    const handle = provider.callback();
    server.on('request', (request, response) => {
      test.requests.push(request.url!);
      if (!test.hangs) void handle(request, test.listening(request, response));
    });
    return test;
  }

  env(): NodeJS.ProcessEnv {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      OIDC_NAME: 'Cổng <định danh>',
    };
  }

  /** Signs in and agrees, as a person in a browser would; gives the address that the browser is sent back to. */
  async signIn(address: string, login: string): Promise<URL> {
    const browser = new Browser(this.issuer);
    const loginPage = await browser.follow(address);
    const consentPage = await browser.submit(loginPage, { prompt: 'login', login, password: 'any' });
    return browser.submit(consentPage, { prompt: 'consent' });
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** Signed with the provider's own key, unless another one is given. */
  private readonly forge = (claims: JWTPayload, key = this.key) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KEY_ID }).sign(key);

  private listening(request: IncomingMessage, response: ServerResponse): ServerResponse {
    const { tamper } = this;
    if (!tamper || request.url !== '/token') return response;
    const end = response.end.bind(response) as (body: string) => ServerResponse;
    response.end = ((body: Buffer | string) => {
      if (response.statusCode !== 200) return end(String(body));
      void Promise.resolve(tamper(JSON.parse(String(body)), this.forge)).then(answer => {
        const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
        response.removeHeader('content-length');
        end(text);
      });
      return response;
    }) as typeof response.end;
    return response;
  }
}

/** It warns of all that is not for production, which a test is not. */
async function quietProvider() {
  console.warn = () => {};
  console.info = () => {};
  return (await import('oidc-provider')).default;
}

/** Keeps cookies and follows redirects, as long as they stay at the provider. */
class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async follow(address: string | URL, form?: Record<string, string>): Promise<URL> {
    const url = new URL(address, this.origin);
    if (url.origin !== this.origin) return url;
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(pair => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    if (response.status >= 400) throw new Error(await response.text());
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.cookies.set(name!, value!);
    }
    const next = response.headers.get('location');
    return next ? this.follow(next) : url;
  }

  submit(page: URL, form: Record<string, string>): Promise<URL> {
    return this.follow(page, form);
  }
}
