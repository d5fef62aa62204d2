import { decodeJwt, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { DataSource } from 'typeorm';
import { CLIENT_SECRET, type Tamper } from './oidc-provider.js';
import {
  comeBack,
  cookiesOf,
  countSessions,
  createOidcWorld,
  type Flow,
  type OidcWorld,
  signInAs,
  startFlow,
} from './oidc-world.js';
import { addAccount, cookieOf, faultOf, MINUTE, setClock } from './visitor.js';

const MARKUP = '<script>alert(1)</script>';
const NOW = () => Math.floor(Date.now() / 1000);

/** A way to come back that must lead nowhere; each begins with the honest address of a linked identity. */
type Attack = (
  back: URL,
  flow: Flow,
) => Promise<{ back: URL; cookie: string }> | { back: URL; cookie: string };

let world: OidcWorld;

const withParameters =
  (change: (parameters: URLSearchParams) => void): Attack =>
  (back, { cookie }) => {
    change(back.searchParams);
    return { back, cookie };
  };

const claiming =
  (changes: JWTPayload): Tamper =>
  async (answer, forge) => {
    const claims = { ...decodeJwt(answer.id_token), ...changes };
    return { ...answer, id_token: await forge(claims) };
  };

const ATTACKS: Record<string, { reason: string; attack: Attack }> = {
  'a wrong state': {
    reason: 'ANSWER_NOT_VALID',
    attack: withParameters(given => given.set('state', 'x'.repeat(43))),
  },
  'no state': { reason: 'ANSWER_NOT_VALID', attack: withParameters(given => given.delete('state')) },
  'an empty state': { reason: 'ANSWER_NOT_VALID', attack: withParameters(given => given.set('state', '')) },
  'two states': { reason: 'ANSWER_NOT_VALID', attack: withParameters(given => given.append('state', 'x')) },
  'no code': { reason: 'ANSWER_NOT_VALID', attack: withParameters(given => given.delete('code')) },
  'a made-up code': { reason: 'ANSWER_NOT_VALID', attack: withParameters(given => given.set('code', 'x')) },
  'two codes': { reason: 'ANSWER_NOT_VALID', attack: withParameters(given => given.append('code', 'x')) },
  'another issuer': {
    reason: 'ANSWER_NOT_VALID',
    attack: withParameters(given => given.set('iss', 'https://evil.example')),
  },
  'no issuer': { reason: 'ANSWER_NOT_VALID', attack: withParameters(given => given.delete('iss')) },
  'an id token in the address': {
    reason: 'ANSWER_NOT_VALID',
    attack: withParameters(given => given.set('id_token', 'x')),
  },
  'nothing at all': {
    reason: 'ANSWER_NOT_VALID',
    attack: ({ href }, { cookie }) => ({ back: new URL(href.split('?')[0]!), cookie }),
  },
  'an error with markup': {
    reason: 'PROVIDER_DECLINED',
    attack: withParameters(given => {
      given.delete('code');
      given.set('error', MARKUP);
      given.set('error_description', MARKUP);
      given.set('error_uri', `javascript:${MARKUP}`);
    }),
  },
  'an error beside a code': {
    reason: 'PROVIDER_DECLINED',
    attack: withParameters(given => given.set('error', 'access_denied')),
  },
  'an error without the state': {
    reason: 'ANSWER_NOT_VALID',
    attack: withParameters(given => {
      given.delete('state');
      given.set('error', 'access_denied');
    }),
  },
  'no cookie of the flow': { reason: 'FLOW_NOT_VALID', attack: back => ({ back, cookie: '' }) },
  'a made-up cookie of the flow': {
    reason: 'FLOW_NOT_VALID',
    attack: back => ({ back, cookie: `plenary-oidc=plenary_flow_${'x'.repeat(43)}` }),
  },
  'the cookie of another flow': {
    reason: 'ANSWER_NOT_VALID',
    attack: async back => ({ back, cookie: (await startFlow(world.plenary)).cookie }),
  },
  'the session cookie in place of that of the flow': {
    reason: 'FLOW_NOT_VALID',
    attack: async back => {
      const { id } = await addAccount(world.plenary);
      const [, token] = (await cookieOf(world.plenary, id)).split('=');
      return { back, cookie: `plenary-oidc=${token}` };
    },
  },
  'the same address again': {
    reason: 'FLOW_NOT_VALID',
    attack: async (back, { cookie }) => {
      expect((await comeBack(world.plenary, back, cookie)).statusCode).toBe(303);
      return { back, cookie };
    },
  },
  'a used code in another flow': {
    reason: 'ANSWER_NOT_VALID',
    attack: async (back, { cookie }) => {
      expect((await comeBack(world.plenary, back, cookie)).statusCode).toBe(303);
      return injected(back);
    },
  },
  'the code of somebody else, not yet used': { reason: 'ANSWER_NOT_VALID', attack: back => injected(back) },
  'more than ten minutes later': {
    reason: 'FLOW_NOT_VALID',
    attack: (back, { cookie }) => {
      setClock(world.plenary.app, new Date(Date.now() + 11 * MINUTE));
      return { back, cookie };
    },
  },
};

/** The code comes into a flow that it was not made for, state and all: PKCE stands against it. */
async function injected(back: URL) {
  const flow = await startFlow(world.plenary);
  back.searchParams.set('state', new URL(flow.address).searchParams.get('state')!);
  return { back, cookie: flow.cookie };
}

const LIES: Record<string, Tamper> = {
  'another nonce': claiming({ nonce: 'x'.repeat(43) }),
  'no nonce': claiming({ nonce: undefined }),
  'another audience': claiming({ aud: 'another-client' }),
  'no audience': claiming({ aud: undefined }),
  'two audiences and another authorized party': claiming({ aud: ['plenary', 'other'], azp: 'other' }),
  'another issuer': claiming({ iss: 'https://evil.example' }),
  'no issuer': claiming({ iss: undefined }),
  'a token that has expired': claiming({ iat: NOW() - 7200, exp: NOW() - 3600 }),
  'a token that never expires': claiming({ exp: undefined }),
  'a token that is not valid yet': claiming({ nbf: NOW() + 3600 }),
  'no time of issue': claiming({ iat: undefined }),
  'no subject': claiming({ sub: undefined }),
  'an empty subject': claiming({ sub: '' }),
  'a subject that is a number': claiming({ sub: 7 as never }),
  'a subject of 5,000 characters': claiming({ sub: 'x'.repeat(5000) }),
  'a subject with NUL': claiming({ sub: 'linked\0' }),
  'the key of somebody else': async (answer, forge) => {
    const { privateKey } = await generateKeyPair('RS256');
    return { ...answer, id_token: await forge(decodeJwt(answer.id_token), privateKey) };
  },
  'other claims under the old signature': answer => {
    const [header, , signature] = answer.id_token.split('.');
    const claims = Buffer.from(JSON.stringify({ ...decodeJwt(answer.id_token), extra: 1 })).toString(
      'base64url',
    );
    return { ...answer, id_token: [header, claims, signature].join('.') };
  },
  'no signature (alg none)': answer => ({
    ...answer,
    id_token: new UnsecuredJWT(decodeJwt(answer.id_token)).encode(),
  }),
  'a signature with the client secret (HS256)': async answer => {
    const token = new SignJWT(decodeJwt(answer.id_token)).setProtectedHeader({ alg: 'HS256' });
    return { ...answer, id_token: await token.sign(new TextEncoder().encode(CLIENT_SECRET)) };
  },
  'an id token that is none': answer => ({ ...answer, id_token: MARKUP }),
  'no id token': ({ id_token: _, ...answer }) => answer,
  'no access token': ({ access_token: _, ...answer }) => answer,
  'a page of HTML': () => `<html>${MARKUP}</html>`,
  'half an answer': answer => JSON.stringify(answer).slice(0, 100),
  'an empty list': () => [],
};

const CASES: [string, string, Attack, Tamper | undefined][] = [
  ...Object.entries(ATTACKS).map(
    ([name, { reason, attack }]) => [`with ${name}`, reason, attack, undefined] as (typeof CASES)[number],
  ),
  ...Object.entries(LIES).map(
    ([name, lie]) =>
      [
        `from a provider that gives ${name}`,
        'ANSWER_NOT_VALID',
        withParameters(() => {}),
        lie,
      ] as (typeof CASES)[number],
  ),
];

describe('coming back from the identity provider', () => {
  beforeAll(async () => {
    world = await createOidcWorld();
    const { id } = await addAccount(world.plenary);
    await signInAs(world, 'linked', '', { cookie: await cookieOf(world.plenary, id) });
  });
  afterAll(async () => {
    await world.close();
    process.stdout.write(`OpenID Connect: ${CASES.length} hostile answers refused\n`);
  });
  afterEach(() => {
    world.provider.tamper = undefined;
    setClock(world.plenary.app, new Date());
  });

  it('opens a session when all is well', async () => {
    expect((await signInAs(world, 'linked')).statusCode).toBe(303);
  });

  it.each(CASES)('opens no session %s', async (_, reason, attack, lie) => {
    const flow = await startFlow(world.plenary);
    const honest = await world.provider.signIn(flow.address, 'linked');
    world.provider.tamper = lie;
    const { back, cookie } = await attack(honest, flow);
    const before = await countSessions(world.plenary);
    const answer = await comeBack(world.plenary, back, cookie);
    expect(faultOf(answer)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', reason });
    expect(cookiesOf(answer)).toEqual({ 'plenary-oidc': '' });
    expect(answer.body).not.toContain('alert');
    expect(await countSessions(world.plenary)).toBe(before);
    // The flow is over: not even the honest answer is taken now.
    if (cookie) {
      expect(faultOf(await comeBack(world.plenary, honest, cookie)).reason).toBe('FLOW_NOT_VALID');
    }
  });

  it('shows nothing of the words of the provider on the page', async () => {
    const flow = await startFlow(world.plenary);
    const parameters = new URL(flow.address).searchParams;
    const back = new URL('http://127.0.0.1:3000/auth/oidc/callback');
    back.searchParams.set('state', parameters.get('state')!);
    back.searchParams.set('iss', world.provider.issuer);
    back.searchParams.set('error', MARKUP);
    back.searchParams.set('error_description', MARKUP);
    const answer = await comeBack(world.plenary, back, flow.cookie, { accept: 'text/html' });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('The identity provider has declined to sign you in');
    expect(answer.body).not.toContain('alert(');
  });

  it('lets one through when 2 come back at once with one flow', async () => {
    const { id } = await addAccount(world.plenary);
    const session = await cookieOf(world.plenary, id);
    const flow = await startFlow(world.plenary, '', { cookie: session });
    const back = await world.provider.signIn(flow.address, 'twice');
    const cookie = `${session}; ${flow.cookie}`;
    const answers = await Promise.all([1, 2].map(() => comeBack(world.plenary, back, cookie)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 400]);
    const [{ count }] = await world.plenary.app
      .get(DataSource)
      .query('select count(*)::int from external_identity where account_id = $1', [id]);
    expect(count).toBe(1);
  });
});
