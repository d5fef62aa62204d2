import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { TestOidcProvider } from './oidc-provider.js';

const REDIRECT_URI = 'http://127.0.0.1:3000/auth/oidc/callback';

export interface OidcWorld {
  plenary: TestApp;
  provider: TestOidcProvider;
  close(): Promise<void>;
}

/** Plenary with an identity provider. */
export async function createOidcWorld(): Promise<OidcWorld> {
  const provider = await TestOidcProvider.start(REDIRECT_URI);
  const plenary = await createTestApp(undefined, provider.env());
  return {
    plenary,
    provider,
    close: async () => {
      await plenary.close();
      provider.stop();
    },
  };
}

/** Asks for a route of /auth/oidc, as a browser that shows no pages. */
export function get({ app }: TestApp, path: string, headers: Record<string, string> = {}) {
  return app.inject({ url: `/auth/oidc/${path}`, headers: { 'accept-language': 'en', ...headers } });
}

type Answer = Awaited<ReturnType<typeof get>>;

/** The cookies that an answer sets, as a browser sends them back; empty ones are those that it takes away. */
export function cookiesOf(answer: Answer): Record<string, string> {
  const set = [answer.headers['set-cookie'] ?? []].flat();
  return Object.fromEntries(set.map(cookie => cookie.split(';')[0]!.split('=') as [string, string]));
}

/** Somebody who is on the way to the provider. */
export interface Flow {
  /** Where the provider is asked. */
  address: string;
  /** What the browser sends back. */
  cookie: string;
}

export async function startFlow(
  plenary: TestApp,
  query = '',
  headers: Record<string, string> = {},
): Promise<Flow> {
  const answer = await get(plenary, `start${query}`, headers);
  if (answer.statusCode !== 303) throw new Error(answer.body);
  return { address: String(answer.headers.location), cookie: cookie(answer, 'plenary-oidc') };
}

/** Comes back from the provider. */
export function comeBack(plenary: TestApp, back: URL, cookie: string, headers: Record<string, string> = {}) {
  return get(plenary, `callback${back.search}`, { cookie, ...headers });
}

/** Goes the whole way as `login`, in a browser that has the cookies of `headers`. */
export async function signInAs(
  { plenary, provider }: OidcWorld,
  login: string,
  query = '',
  { cookie: had, ...headers }: Record<string, string> = {},
): Promise<Answer> {
  const flow = await startFlow(plenary, query, { ...headers, ...(had && { cookie: had }) });
  const back = await provider.signIn(flow.address, login);
  return comeBack(plenary, back, [had, flow.cookie].filter(Boolean).join('; '));
}

/** The cookie with which somebody is signed in after this answer. */
export function sessionOf(answer: Answer): string {
  return cookie(answer, 'plenary');
}

function cookie(answer: Answer, name: string): string {
  return `${name}=${cookiesOf(answer)[name]}`;
}

/** How many sessions there have been so far. */
export async function countSessions({ app }: TestApp): Promise<number> {
  const [{ count }] = await app.get(DataSource).query('select count(*)::int from session');
  return count;
}
