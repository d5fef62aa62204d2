import { ConferenceRolesService } from '../../src/conferences/index.js';
import { FocalPointsService } from '../../src/directory/index.js';
import { ConferenceRole } from '../../src/platform/auth/index.js';
import { addAccount, cookieOf, MINUTE, SYSTEM, setClock } from '../accounts/visitor.js';
import { type Make, maker, vi } from '../factories/maker.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('what is said of a body', () => {
  let plenary: TestApp;
  let organiser: Make;
  let above: string;
  let bodyId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    const administrator = await addAccount(plenary, { password: null, administrator: true });
    const make = maker(plenary, { cookie: await cookieOf(plenary, administrator.id) });
    const body = (name: string, parentId?: string) =>
      make('createBody', { name: vi(name), kind: 'MINISTRY', level: 'CENTRAL', parentId });
    above = await body('Above');
    bodyId = await body('Below', await body('Between', above));
    const conferenceId = await make('createConference', {
      title: vi('Conference'),
      kindCode: 'TONG_KET',
      convenerId: above,
      startsOn: '2020-06-12',
    });
    const { id, email } = await addAccount(plenary, { password: null });
    const role = ConferenceRole.ORGANISER;
    await plenary.app.get(ConferenceRolesService).give(SYSTEM, { conferenceId, email, role });
    organiser = maker(plenary, { cookie: await cookieOf(plenary, id) });
  });
  beforeEach(() => setClock(plenary.app, new Date()));
  afterAll(() => plenary.close());

  const focalPoint = async (of: string, more: { includesBelow?: boolean; validUntil?: string } = {}) => {
    const { email } = await addAccount(plenary, { password: null });
    const id = await plenary.app.get(FocalPointsService).appoint(SYSTEM, { bodyId: of, email, ...more });
    return () => plenary.app.get(FocalPointsService).dismiss(SYSTEM, { id, expectedRevision: 1 });
  };
  /** Whether an organiser who does not speak for it may say something of it. */
  const mayBeSaid = () =>
    organiser('createPost', { title: vi('Head'), bodyId }).then(
      () => true,
      (error: Error) => {
        expect(error.message).toContain('FORBIDDEN');
        return false;
      },
    );

  it('is known to the account that speaks for it, and to no other', async () => {
    const speaker = await addAccount(plenary, { password: null });
    const other = await addAccount(plenary, { password: null });
    const points = plenary.app.get(FocalPointsService);
    const id = await points.appoint(SYSTEM, { bodyId: above, email: speaker.email, includesBelow: true });
    const own = async ({ id: accountId }: { id: string }, now: boolean) =>
      (
        await plenary.send(
          'query ($now: Boolean!) { me { focalPointOf(now: $now) { includesBelow body { id } } } }',
          { now },
          { cookie: await cookieOf(plenary, accountId) },
          null,
        )
      ).data.me.focalPointOf;
    expect(await own(speaker, true)).toEqual([{ includesBelow: true, body: { id: above } }]);
    expect(await own(other, true)).toEqual([]);
    const { data } = await plenary.send(
      'query ($id: ID!) { account: node(id: $id) { ... on Account { focalPointOf { id } } } }',
      { id: speaker.id },
      { cookie: await cookieOf(plenary, other.id) },
      null,
    );
    expect(data.account?.focalPointOf ?? null).toBeNull();
    await points.dismiss(SYSTEM, { id, expectedRevision: 1 });
    expect(await own(speaker, true)).toEqual([]);
  });

  it('may be said by those who prepare conferences, while nobody speaks for it', async () => {
    expect(await mayBeSaid()).toBe(true);
  });

  it('may not any more once it has a focal point, and again after the last one', async () => {
    const dismiss = await focalPoint(bodyId);
    expect(await mayBeSaid()).toBe(false);
    await dismiss();
    expect(await mayBeSaid()).toBe(true);
  });

  it('may not while a body further above speaks for those below as well', async () => {
    const dismiss = await focalPoint(above, { includesBelow: true });
    expect(await mayBeSaid()).toBe(false);
    await dismiss();
  });

  it('may while a body above speaks for itself only', async () => {
    const dismiss = await focalPoint(above);
    expect(await mayBeSaid()).toBe(true);
    await dismiss();
  });

  it('may when the time of its focal point is over', async () => {
    await focalPoint(bodyId, { validUntil: new Date(Date.now() + MINUTE).toISOString() });
    expect(await mayBeSaid()).toBe(false);
    setClock(plenary.app, new Date(Date.now() + 2 * MINUTE));
    expect(await mayBeSaid()).toBe(true);
  });
});
