import { createTestApp } from '../support/create-test-app.js';
import { createOidcWorld, get, type OidcWorld } from './oidc-world.js';
import { faultOf } from './visitor.js';

const UNAVAILABLE = {
  status: 503,
  code: 'UNAVAILABLE',
  reason: 'PROVIDER_UNAVAILABLE',
  message: 'The identity provider cannot be reached right now; try again in a few minutes.',
};

describe('an identity provider', () => {
  let world: OidcWorld;
  beforeAll(async () => {
    world = await createOidcWorld();
  });
  afterAll(() => world.close());

  const discoveries = () => world.provider.requests.filter(path => path.startsWith('/.well-known')).length;

  it('is asked for nothing at the start, so that Plenary starts without it', () => {
    expect(world.provider.requests).toEqual([]);
  });

  it('that does not answer is given up, for all who wait and for none who come later', async () => {
    world.provider.hangs = true;
    const answers = await Promise.all([1, 2, 3].map(() => get(world.plenary, 'start')));
    expect(answers.map(faultOf)).toEqual([UNAVAILABLE, UNAVAILABLE, UNAVAILABLE]);
    expect(discoveries()).toBe(1);
    world.provider.hangs = false;
    expect((await get(world.plenary, 'start')).statusCode).toBe(303);
  });

  it('is asked once what it is', async () => {
    const before = discoveries();
    await get(world.plenary, 'start');
    expect(discoveries()).toBe(before);
  });

  it('that is gone is told from one that refuses', async () => {
    const plenary = await createTestApp(undefined, {
      ...world.provider.env(),
      OIDC_ISSUER: 'http://127.0.0.1:9',
    });
    try {
      expect(faultOf(await get(plenary, 'start'))).toEqual(UNAVAILABLE);
    } finally {
      await plenary.close();
    }
  });

  it('that calls itself otherwise is not used', async () => {
    const env = {
      ...world.provider.env(),
      OIDC_ISSUER: world.provider.issuer.replace('127.0.0.1', 'localhost'),
    };
    const plenary = await createTestApp(undefined, env);
    try {
      expect(faultOf(await get(plenary, 'start'))).toEqual(UNAVAILABLE);
    } finally {
      await plenary.close();
    }
  });

  it('is named on the sign-in page, its name escaped', async () => {
    const { body } = await world.plenary.app.inject({
      url: '/auth/sign-in',
      headers: { 'accept-language': 'vi' },
    });
    expect(body).toContain('<a href="oidc/start">Đăng nhập bằng Cổng &lt;định danh&gt;</a>');
  });

  it('can accept an invitation from its page', async () => {
    const { body } = await world.plenary.app.inject('/auth/accept-invitation?token=a%26b');
    expect(body).toContain('<a href="oidc/start?invitation=a%26b">Sign in with Cổng &lt;định danh&gt;</a>');
  });

  it('that is not set up is on no page and answers nothing', async () => {
    const plenary = await createTestApp();
    try {
      expect((await plenary.app.inject('/auth/sign-in')).body).not.toContain('oidc');
      expect(faultOf(await get(plenary, 'start'))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
      expect(faultOf(await get(plenary, 'callback'))).toMatchObject({
        status: 400,
        reason: 'FLOW_NOT_VALID',
      });
    } finally {
      await plenary.close();
    }
  });
});
