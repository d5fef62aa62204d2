import { advance } from '../agenda/course/setting.js';
import { as, createFloor, done, type FloorSetting, sql } from '../floor/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { administratorCookie, command } from './world.js';

const QUERY = 'query ($id: ID!) { personalData(personId: $id) { parts { name entries } } }';

describe('what is held about a delegate', () => {
  let plenary: TestApp;
  let floor: FloorSetting;
  beforeAll(async () => {
    plenary = await createTestApp();
    floor = await createFloor(plenary);
    await as(plenary, floor.a.own, 'requestToSpeak', { itemId: floor.report, topic: 'Bí mật của tôi' });
    await done(plenary, 'requestToSpeak', { itemId: floor.report, delegateId: floor.b.delegate });
  });
  afterAll(() => plenary.close());

  const partsOf = async (id: string, cookie: string) => {
    const { data } = await plenary.send(QUERY, { id }, { cookie }, null);
    const parts = data.personalData?.parts ?? [];
    return Object.fromEntries(parts.map(({ name, entries }: Data) => [name, entries])) as Record<
      string,
      Data[]
    >;
  };
  const erase = async () => {
    const [{ revision }] = (await sql(
      plenary,
      'select revision from person where id = $1',
      floor.a.person,
    )) as [Data];
    const input = { personId: floor.a.person, expectedRevision: revision, reason: 'Yêu cầu' };
    const { erasureCertificate } = await command(
      plenary,
      await administratorCookie(plenary),
      'erasePersonalData',
      input,
      'erasureCertificate { erased { name count } kept { name count } }',
    );
    const counted = [...erasureCertificate.erased, ...erasureCertificate.kept];
    return Object.fromEntries(counted.map(({ name, count }: Data) => [name, count]));
  };

  it('is told to the delegate, and to nobody else: neither to another delegate nor to the body', async () => {
    const { a, b } = floor;
    expect(await partsOf(a.person, a.own)).toMatchObject({
      delegations: [{ postPrinted: 'Chuyên viên', state: 'CONFIRMED' }],
      badges: [{ badgeCode: expect.any(String) }],
      speeches: [{ state: 'WAITING' }],
      speechTopics: [{ topic: 'Bí mật của tôi' }],
    });
    for (const cookie of [b.own, b.focalPoint, a.focalPoint])
      expect(await partsOf(a.person, cookie)).toEqual({});
  });

  it('is erased once the conference is over: topic and badge go, that the delegate came stays', async () => {
    await advance(plenary, floor.conferenceId, 'CLOSE');
    const [before] = await sql(plenary, 'select badge_code from delegate where id = $1', floor.a.delegate);
    expect(await erase()).toMatchObject({ badges: 1, speechTopics: 1, delegations: 1, speeches: 1 });
    const [after] = await sql(
      plenary,
      `select state, post_printed, badge_code, (select array_agg(topic) from speak_request where delegate_id = delegate.id) topics
         from delegate where id = $1`,
      floor.a.delegate,
    );
    expect(after).toEqual({
      ...{ state: 'CONFIRMED', post_printed: 'Chuyên viên', topics: [null] },
      badge_code: `erased-${floor.a.delegate}`,
    });
    expect(after!.badge_code).not.toBe(before!.badge_code);
    const [other] = await sql(plenary, 'select badge_code from delegate where id = $1', floor.b.delegate);
    expect(other!.badge_code).not.toContain('erased');
  });
});
