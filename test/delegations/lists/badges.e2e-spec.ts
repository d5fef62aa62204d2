import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { readPdf } from '../../support/pdf-reader.js';
import { itIs } from '../setting.js';
import { CONTACT, createWorld, get, type ListsWorld } from './world.js';

describe('badges', () => {
  let plenary: TestApp;
  let world: ListsWorld;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
  }, 120_000);
  afterAll(() => plenary.close());

  const sheet = async (query = '', reader = world.readers.secretary) => {
    const { status, raw } = await get(plenary, `badges.pdf?${query}`, reader);
    expect(status).toBe(200);
    return readPdf(raw, true);
  };
  const codesOf = (...names: (keyof ListsWorld['delegates'])[]) =>
    names.map(name => world.badges[world.delegates[name]]);

  it('each confirmed delegate has one, with the code that the desk scans', async () => {
    const { title, language, tagged, pages, text } = await sheet();
    expect([title, language, tagged]).toEqual(['Thẻ đại biểu – Hội nghị <tổng kết> & sơ kết', 'vi', true]);
    expect(pages).toEqual([
      expect.objectContaining({ width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) }),
    ]);
    expect(pages[0]!.codes).toEqual(codesOf('chu', 'cuong', 'dua', 'guest'));
    expect(pages[0]!.lines.slice(0, 8)).toEqual([
      ...['Hội nghị <tổng kết> & sơ kết', 'Sùng A Chử', 'Chủ tịch Ủy ban nhân dân', 'Cao Bằng'],
      ...['TRƯỞNG ĐOÀN', 'Điểm cầu: Cao Bằng', 'Ngày 12 tháng 6 năm 2026', codesOf('chu')[0]],
    ]);
    expect(pages[0]!.lines.slice(-4)).toEqual([
      ...['Đặng Ước Quỳnh', 'KHÁCH MỜI', 'Ngày 12 tháng 6 năm 2026', codesOf('guest')[0]],
    ]);
    expect(text).not.toContain('Không Được Duyệt');
    for (const secret of CONTACT) expect(text).not.toContain(secret);
  });

  it('in English, in the order of precedence, of one site, one body or certain delegates', async () => {
    const english = await sheet('language=en&order=PRECEDENCE');
    expect([english.title, english.language]).toEqual(['Badges – Final <review> & interim', 'en']);
    expect(english.text).toContain('HEAD OF DELEGATION Site: Cao Bằng 12 June 2026');
    expect((await sheet(`siteId=${world.hall}`)).pages[0]!.codes).toEqual(codesOf('cuong', 'dua'));
    expect((await sheet(`bodyId=${world.a}`)).pages[0]!.codes).toEqual(codesOf('chu', 'dua'));
    const { dua, guest, waits } = world.delegates;
    expect((await sheet(`ids=${guest}&ids=${dua}`)).pages[0]!.codes).toEqual(codesOf('dua', 'guest'));
    const withOneWho = await get(plenary, `badges.pdf?ids=${guest}&ids=${waits}`);
    expect([withOneWho.status, withOneWho.fault.extensions.reason]).toEqual([404, 'NO_BADGES']);
  });

  it('the staff gets all, a delegate the own one, nobody else any', async () => {
    const found: Record<string, string[]> = {};
    for (const [name, reader] of Object.entries(world.readers)) {
      const answers = [await get(plenary, 'badges.pdf', reader), await get(plenary, 'own-badge.pdf', reader)];
      found[name] = await Promise.all(
        answers.map(async ({ status, fault, raw }) => {
          if (status !== 200) return `${status} ${fault.extensions.reason ?? fault.extensions.code}`;
          return `${(await readPdf(raw, true)).pages.flatMap(({ codes }) => codes).length}`;
        }),
      );
    }
    expect(found).toEqual({
      anonymous: ['404 NOT_FOUND', '404 NOT_FOUND'],
      stranger: ['404 NOT_FOUND', '404 NOT_FOUND'],
      delegate: ['404 NO_BADGES', '1'],
      'focal point': ['404 NO_BADGES', '404 NO_BADGES'],
      'site host': ['404 NO_BADGES', '404 NO_BADGES'],
      secretary: ['4', '404 NO_BADGES'],
      organiser: ['4', '404 NO_BADGES'],
      'organiser of another conference': ['404 NOT_FOUND', '404 NOT_FOUND'],
      administrator: ['4', '404 NO_BADGES'],
    });
  });

  it('the own one has the size of a badge, and lets its bearer in', async () => {
    const { headers, raw } = await get(plenary, 'own-badge.pdf', world.readers.delegate);
    expect([headers['content-disposition'], headers['cache-control']]).toEqual([
      ...['attachment; filename="badge-hoi-nghi.pdf"', 'no-store'],
    ]);
    const { pages } = await readPdf(raw, true);
    expect(pages).toEqual([
      expect.objectContaining({ width: expect.closeTo(269.29, 1), height: expect.closeTo(192.76, 1) }),
    ]);
    const [badgeCode] = pages[0]!.codes;
    await world.sql(`update conference set state = 'OPEN' where id = $1`, world.conference);
    itIs(plenary, '2026-06-12');
    const input = { conferenceId: world.conference, badgeCode, device: 'bàn 1' };
    const { presence } = await plenary.mutate('checkIn', input, 'presence { delegate { id } }');
    expect(presence).toEqual({ delegate: { id: world.delegates.chu } });
  });

  it('who does not come any more has none', async () => {
    const { chu } = world.delegates;
    await world.sql(`update delegate set state = 'WITHDRAWN' where id = $1`, chu);
    const own = await get(plenary, 'own-badge.pdf', world.readers.delegate);
    expect(own.status).toBe(404);
    expect((await sheet()).pages[0]!.codes).toEqual(codesOf('cuong', 'dua', 'guest'));
  });

  it('what is too long is shortened, and eight stand on a page', async () => {
    const { sql, conference } = world;
    await sql(
      `with people as (insert into person (id, revision, name)
         select gen_random_uuid(), 1, $3 || ' ' || n from generate_series(1, 14) n returning id)
       insert into delegate (id, revision, conference_id, person_id, body_id, state, nominated_at, confirmed_at, badge_code, post_printed)
       select gen_random_uuid(), 1, $1, id, $2, 'CONFIRMED', now(), now(), 'ABCDEFGHJK' || row_number() over () || '~', $4 from people`,
      ...[
        conference,
        world.b,
        'Công Tằng Tôn Nữ '.repeat(6),
        'Trưởng phòng Đào tạo, bồi dưỡng cán bộ '.repeat(6),
      ],
    );
    const { pages } = await sheet();
    expect(pages.map(({ codes }) => codes.length)).toEqual([8, 8, 1]);
    const badge = pages[0]!.lines.filter(line => line.endsWith('…'));
    expect(new Set(badge.map(line => line.slice(0, 9))).size).toBe(2);
    expect(pages.flatMap(({ codes }) => codes)).not.toContain('not readable');
  });
});
