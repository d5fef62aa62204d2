import { DataSource } from 'typeorm';
import { createOidcWorld, get, type OidcWorld, sessionOf, signInAs } from './oidc-world.js';
import { addAccount, cookieOf, faultOf } from './visitor.js';

/** So many may be on their way to the provider from one network within 15 minutes. */
const MOST = 100;

describe('starting to sign in at an identity provider', () => {
  let world: OidcWorld;
  beforeAll(async () => {
    world = await createOidcWorld();
  });
  afterAll(() => world.close());

  const start = (remoteAddress: string) =>
    world.plenary.app.inject({
      url: '/auth/oidc/start',
      remoteAddress,
      headers: { 'accept-language': 'en' },
    });
  const count = async (table: string) => {
    const [row] = await world.plenary.app.get(DataSource).query(`select count(*)::int as n from ${table}`);
    return row.n;
  };

  it(`is let through ${MOST} times from one network, and then has to wait and leaves nothing`, async () => {
    // One after the other: it is the number that counts, and a busy machine would answer many at once with 503.
    for (let at = 1; at <= MOST; at += 1) {
      expect((await start(`2001:db8:1:2::${at}`)).statusCode).toBe(303);
    }
    const flows = await count('oidc_flow');
    const refused = await start('2001:db8:1:2:3::4');
    expect(faultOf(refused)).toEqual({
      status: 429,
      code: 'RATE_LIMITED',
      reason: undefined,
      message: 'Too many tries; try again in 15 minutes.',
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await count('oidc_flow')).toBe(flows);
    expect((await start('2001:db8:1:3::4')).statusCode).toBe(303);
  });

  it('does not count for those who arrive', async () => {
    const { id } = await addAccount(world.plenary);
    const cookie = await cookieOf(world.plenary, id);
    const before = await count('sign_in_guess');
    expect(sessionOf(await signInAs(world, 'arrives', '', { cookie }))).toMatch(/^plenary=plenary_session_/);
    expect(await count('sign_in_guess')).toBe(before);
    await get(world.plenary, 'start');
    expect(await count('sign_in_guess')).toBe(before + 1);
  });
});
