import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createSetting, itIs, type Setting } from './setting.js';

const NAMES = [
  'Trần Thị Hoà',
  'Lê Văn Hoa',
  'Đỗ Văn Hóa',
  'Nguyễn An',
  'Vũ Ánh',
  'Bùi Văn An',
  'Nguyễn Anh',
  'Nguyễn Đức',
  'Lê Dung',
  'Hồ Ân',
];
/** By given name: a before ă before â, d before đ; tones in the order of Vietnamese; then the other names. */
const IN_ORDER = [
  'Bùi Văn An',
  'Nguyễn An',
  'Nguyễn Anh',
  'Vũ Ánh',
  'Hồ Ân',
  'Lê Dung',
  'Nguyễn Đức',
  'Lê Văn Hoa',
  'Trần Thị Hoà',
  'Đỗ Văn Hóa',
];

describe('the list of delegates', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-05');
    setting = await createSetting(plenary);
  }, 60_000);
  afterAll(() => plenary.close());

  const list = async (args: string) =>
    (
      await setting.organiser.ask(
        `query ($id: ID!) { conference(id: $id) { delegates(${args}) {
          totalCount pageInfo { hasNextPage endCursor } nodes { id person { name } rankMissing } } } }`,
        { id: setting.conference },
      )
    ).conference.delegates;
  const names = async (args: string) => (await list(args)).nodes.map((node: Data) => node.person.name);

  it('is in Vietnamese alphabetical order by given name where asked for, in pages as well', async () => {
    const invitee = await setting.invite({ bodyId: setting.b }, { quota: 20 });
    await setting.named(invitee, NAMES);
    const ofB = `bodyId: "${setting.b}"`;
    expect(await names(`order: NAME, ${ofB}`)).toEqual(IN_ORDER);
    expect(await names(`order: NOMINATION, ${ofB}`)).toEqual(NAMES);
    const found: string[] = [];
    let after = '';
    for (;;) {
      const page = await list(`order: NAME, first: 3, ${ofB} ${after}`);
      found.push(...page.nodes.map((node: Data) => node.person.name));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(found).toEqual(IN_ORDER);
    expect(await names(`order: NAME, text: "hoa", ${ofB}`)).toEqual([
      'Lê Văn Hoa',
      'Trần Thị Hoà',
      'Đỗ Văn Hóa',
    ]);
    expect(await names(`order: NAME, text: "duc nguyen", ${ofB}`)).toEqual(['Nguyễn Đức']);
    expect((await list(`state: CONFIRMED, ${ofB}`)).totalCount).toBe(0);
    expect((await list(`role: GUEST, ${ofB}`)).totalCount).toBe(0);
  });

  it('is in the order of precedence: guests before hosts, level, bloc, post, appointment; unknown ranks last', async () => {
    const { ministry } = setting;
    const central = (name: string, bloc?: string) =>
      setting.body(name, { kind: 'OTHER', level: 'CENTRAL', bloc });
    const party = await central('Ban Tổ chức Trung ương', 'PARTY');
    const assembly = await central('Ủy ban của Quốc hội', 'ASSEMBLY');
    const front = await central('Mặt trận Tổ quốc', 'FRONT');
    const government = await central('Văn phòng Chính phủ', 'GOVERNMENT');
    const unit = await setting.body('Vụ của Ban', { kind: 'DEPARTMENT', level: 'UNIT', parentId: party });
    const ownUnit = await setting.body('Vụ của Bộ', {
      kind: 'DEPARTMENT',
      level: 'UNIT',
      parentId: ministry,
    });
    const add = async (name: string, bodyId: string, rank?: number, heldFrom?: string) => {
      const post = await setting.post(bodyId, `Chức vụ ${name}`, rank);
      const personId = await setting.appoint(await setting.person(name), post, heldFrom);
      const input = { conferenceId: setting.conference, role: 'GUEST', bodyId, personId, postId: post };
      return (await setting.organiser.run('addDelegate', input)).id as string;
    };
    await add('Chủ nhà', ministry, 1);
    await add('Chủ nhà cấp vụ', ownUnit, 3);
    await add('Tỉnh', setting.a, 2);
    await add('Mặt trận', front, 1);
    await add('Chính phủ', government, 1);
    await add('Quốc hội', assembly, 1);
    await add('Vụ Đảng', unit, 6);
    await add('Đảng bổ nhiệm sau', party, 4, '2024-05-01');
    await add('Đảng bổ nhiệm trước', party, 4, '2020-05-01');
    await add('Đảng cao hơn', party, 3);
    const rankless = await add('Chưa rõ', party);
    const alsoRankless = await add('Ấn định', front);
    const order = [
      ...[
        'Đảng cao hơn',
        'Đảng bổ nhiệm trước',
        'Đảng bổ nhiệm sau',
        'Vụ Đảng',
        'Quốc hội',
        'Chính phủ',
        'Mặt trận',
      ],
      ...['Tỉnh', 'Chủ nhà', 'Chủ nhà cấp vụ', 'Chưa rõ', 'Ấn định'],
    ];
    expect(await names('role: GUEST, first: 50')).toEqual(order);
    const { nodes } = await list('role: GUEST, order: PRECEDENCE, first: 50');
    expect(nodes.filter((node: Data) => node.rankMissing).map((node: Data) => node.id)).toEqual([
      rankless,
      alsoRankless,
    ]);
    const place = { ...(await setting.now(alsoRankless)), place: 1 };
    expect(await setting.organiser.run('setPrecedence', place, 'precedence rankMissing')).toEqual({
      ...{ precedence: 1, rankMissing: false },
    });
    expect((await names('role: GUEST, first: 50')).slice(0, 2)).toEqual(['Ấn định', 'Đảng cao hơn']);
    const second = await list('role: GUEST, first: 5');
    const rest = await names(`role: GUEST, first: 50, after: "${second.pageInfo.endCursor}"`);
    expect([...second.nodes.map((node: Data) => node.person.name), ...rest]).toEqual([
      'Ấn định',
      ...order.slice(0, -1),
    ]);
    await setting.organiser.run('setPrecedence', { ...(await setting.now(alsoRankless)), place: null });
    expect(await names('role: GUEST, first: 50')).toEqual(order);
  }, 60_000);

  it('is read with one statement, whatever it holds', async () => {
    const read = (first: number) =>
      statementsOf(() =>
        setting.organiser.ask(
          `query ($id: ID!, $first: Int!) { conference(id: $id) { delegates(first: $first) { totalCount nodes { person { name } post { rank }
            body { name } notes { code } substitutes { id } substitutions { state } badgeCode } } } }`,
          { id: setting.conference, first },
        ),
      );
    const [one, three] = [await read(1), await read(3)];
    expect([one.result.conference.delegates.nodes.length, one.statements.length]).toEqual([1, 1]);
    expect([three.result.conference.delegates.nodes.length, three.statements.length]).toEqual([3, 1]);
  });
});
