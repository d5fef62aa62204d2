import { ConferenceRole } from '../../src/platform/auth/index.js';
import { vi } from '../factories/maker.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import {
  createSetting,
  focalPointOf,
  itIs,
  type Person,
  personOf,
  type Setting,
  withRole,
} from './setting.js';

const LIST = `query ($id: ID!) { conference(id: $id) { siteSummary { confirmed } delegates(order: NAME) { totalCount nodes {
  person { name contact { phone } } body { name } state badgeCode nominatedAt notes { code } substitutions { id } } } } }`;
const IN_AGENDA = `query ($id: ID!) { me { id } conference(id: $id) { id } }`;

describe('who sees delegates', () => {
  let plenary: TestApp;
  let setting: Setting;
  let ownFocal: Person;
  let otherFocal: Person;
  let organiser: Person;
  let sent: Person;
  let sentId: string;
  let ids: string[];
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-05');
    setting = await createSetting(plenary);
    ownFocal = await focalPointOf(plenary, setting.a);
    otherFocal = await focalPointOf(plenary, setting.b);
    organiser = await withRole(plenary, setting.conference, ConferenceRole.ORGANISER);
    const ofA = await setting.invite({ bodyId: setting.a }, { quota: 9 });
    const ofB = await setting.invite({ bodyId: setting.b }, { quota: 9 });
    const post = await setting.post(setting.a, 'Chủ tịch', 8);
    const personId = await setting.appoint(await setting.person('Sùng A Chu'), post);
    sent = await personOf(plenary, { personId });
    const delegates = [
      { personId, postId: post },
      { newPerson: { name: 'Vàng Thị Dua', phone: '0912345678' } },
    ];
    const named = await ownFocal.run('nominateDelegates', { inviteeId: ofA, delegates });
    ids = named.map(({ id }: Data) => id);
    sentId = ids[0]!;
    const others = {
      inviteeId: ofB,
      delegates: [{ newPerson: { name: 'Lù Văn Cường', phone: '0987654321' } }],
    };
    ids.push((await otherFocal.run('nominateDelegates', others))[0].id);
    await setting.named(ofB, ['Ẩn Danh']);
  }, 120_000);
  afterAll(() => plenary.close());

  const seenBy = async (who: Person) => (await who.ask(LIST, { id: setting.conference })).conference;

  it('a body sees its own, and neither those of another one nor how many they are', async () => {
    const { delegates, siteSummary } = await seenBy(ownFocal);
    expect(siteSummary).toBeNull();
    expect(delegates.totalCount).toBe(2);
    expect(delegates.nodes.map(({ person }: Data) => person.name)).toEqual(['Sùng A Chu', 'Vàng Thị Dua']);
    expect(delegates.nodes[0]).toMatchObject({
      state: 'NOMINATED',
      nominatedAt: expect.any(String),
      notes: [],
    });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await ownFocal.ask(node, { id: ids[2] })).toEqual({ node: null });
    for (const [command, input] of [
      ['withdrawDelegate', { ...(await setting.now(ids[2]!)), reason: 'x' }],
      ['updateDelegate', { ...(await setting.now(ids[2]!)), isVoting: true }],
      ['confirmDelegates', { ids: [ids[2]] }],
    ] as const) {
      expect(await ownFocal.codes(command, input)).toEqual([expect.stringMatching(/ NOT_FOUND$/)]);
    }
    expect(await ownFocal.codes('confirmDelegates', { ids: [ids[0]] })).toEqual(['FORBIDDEN']);
    expect(await setting.stateOf(ids[2]!)).toBe('NOMINATED');
  });

  it('whoever is confirmed takes part, at once, and as long as that lasts', async () => {
    expect((await seenBy(sent)).delegates.totalCount).toBe(1);
    await organiser.run('confirmDelegates', { ids });
    const { delegates } = await seenBy(sent);
    expect(delegates.nodes.map(({ person }: Data) => person.name)).toEqual([
      ...['Sùng A Chu', 'Lù Văn Cường', 'Vàng Thị Dua'],
    ]);
    const own = delegates.nodes.find(({ person }: Data) => person.name === 'Sùng A Chu');
    expect(own.badgeCode).toMatch(/^.{13}$/);
    const foreign = delegates.nodes.find(({ person }: Data) => person.name === 'Lù Văn Cường');
    expect(foreign).toEqual({
      ...{ person: { name: 'Lù Văn Cường', contact: null }, body: { name: 'Lai Châu' }, state: 'CONFIRMED' },
      ...{ badgeCode: null, nominatedAt: null, notes: null, substitutions: null },
    });
    await sent.run('withdrawDelegate', { ...(await setting.now(sentId)), reason: 'Ốm' });
    expect(await sent.ask(IN_AGENDA, { id: setting.conference })).toMatchObject({ conference: null });
  });

  it('who runs a site finds by name who is expected there, and nobody else, nor more of them than the record', async () => {
    const host = await setting.body('Hà Giang');
    const site = await setting.make('addSite', {
      ...{ conferenceId: setting.conference, kind: 'REMOTE', name: vi('Hà Giang'), hostId: host },
    });
    const [own, elsewhere] = [
      await focalPointOf(plenary, host),
      await focalPointOf(plenary, setting.ministry),
    ];
    await setting.make('addSite', {
      ...{ conferenceId: setting.conference, kind: 'REMOTE', name: vi('Bộ'), hostId: setting.ministry },
    });
    const inviteeId = await setting.invite({ bodyId: setting.b }, { quota: 9, siteId: site });
    const phone = '0933333333';
    const delegates = ['Giàng Seo Phử', 'Giàng Thị Say'].map(name => ({ newPerson: { name, phone } }));
    const named = await otherFocal.run('nominateDelegates', { inviteeId, delegates });
    await organiser.run('confirmDelegates', { ids: [named[0].id] });
    const find = async (who: Person, args: string) => {
      const fields = `totalCount nodes { id person { name contact { phone } } body { name } site { id } state
        badgeCode nominatedAt notes { code } substitutions { id } }`;
      const { conference } = await who.ask(
        `query ($id: ID!) { conference(id: $id) { siteSummary { confirmed } delegates(${args}) { ${fields} } } }`,
        { id: setting.conference },
      );
      expect(conference.siteSummary).toBeNull();
      return conference.delegates;
    };
    const found = {
      totalCount: 1,
      nodes: [
        {
          ...{
            id: named[0].id,
            person: { name: 'Giàng Seo Phử', contact: null },
            body: { name: 'Lai Châu' },
          },
          ...{ site: { id: site }, state: 'CONFIRMED', badgeCode: null, nominatedAt: null },
          ...{ notes: null, substitutions: null },
        },
      ],
    };
    for (const args of ['text: "giang"', `siteId: "${site}"`, 'order: NAME']) {
      expect(await find(own, args)).toEqual(found);
      expect(await find(elsewhere, args)).toEqual({ totalCount: 0, nodes: [] });
    }
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect([
      ...[await own.ask(node, { id: named[0].id }), await own.ask(node, { id: named[1].id })],
      await elsewhere.ask(node, { id: named[0].id }),
    ]).toEqual([{ node: { id: named[0].id } }, { node: null }, { node: null }]);
    const leave = { ...(await setting.now(named[0].id)), reason: 'x' };
    expect(await own.codes('withdrawDelegate', leave)).toEqual(['FORBIDDEN']);
    expect(await elsewhere.codes('withdrawDelegate', leave)).toEqual(['id NOT_FOUND']);
    await otherFocal.run('withdrawDelegate', leave);
    expect((await find(own, 'order: NAME')).totalCount).toBe(0);
    await otherFocal.run('withdrawDelegate', { ...(await setting.now(named[1].id)), reason: 'x' });
  });

  it('organisers reach those whom their body has named itself, until the conference is over', async () => {
    const phones = async () =>
      (await seenBy(organiser)).delegates.nodes.flatMap(({ person: { name, contact } }: Data) =>
        contact ? [`${name} ${contact.phone}`] : [],
      );
    expect(await phones()).toEqual(['Lù Văn Cường 0987654321', 'Vàng Thị Dua 0912345678']);
    // Whom the staff names itself is opened to nobody by that.
    const guest = await setting.person('Khách Kín');
    await setting.sql(
      `insert into person_contact (person_id, revision, phone, updated_at) values ($1, 1, '0900000000', now())`,
      guest,
    );
    await organiser.run('addDelegate', {
      ...{ conferenceId: setting.conference, role: 'DELEGATE', bodyId: setting.a, personId: guest },
    });
    expect(await phones()).toEqual(['Lù Văn Cường 0987654321', 'Vàng Thị Dua 0912345678']);
    // Nor whom a body names that is not its own.
    const stranger = await setting.person('Người Nơi Khác');
    await setting.sql(
      `insert into person_contact (person_id, revision, phone, updated_at) values ($1, 1, '0911111111', now())`,
      stranger,
    );
    const inviteeId = await setting.invite({ bodyId: setting.a });
    await ownFocal.run('nominateDelegates', { inviteeId, delegates: [{ personId: stranger }] });
    expect(await phones()).toEqual(['Lù Văn Cường 0987654321', 'Vàng Thị Dua 0912345678']);
    await setting.sql(`update conference set state = 'CLOSED' where id = $1`, setting.conference);
    expect(await phones()).toEqual([]);
  });
});
