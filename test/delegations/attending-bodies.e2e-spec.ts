import { ConferenceRole } from '../../src/platform/auth/index.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createSetting, focalPointOf, itIs, type Person, type Setting, withRole } from './setting.js';

describe('the bodies of a conference', () => {
  let plenary: TestApp;
  let setting: Setting;
  let secretary: Person;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-05');
    setting = await createSetting(plenary);
    secretary = await withRole(plenary, setting.conference, ConferenceRole.SECRETARY);
  }, 60_000);
  afterAll(() => plenary.close());

  const LIST = `query ($id: ID!) { conference(id: $id) { attendingBodies { body { name } precedence rankMissing } } }`;
  const list = async (who: Person = secretary): Promise<Data[] | null> =>
    (await who.ask(LIST, { id: setting.conference })).conference.attendingBodies;
  const names = async () => (await list())!.map(({ body }) => body.name);
  const place = (bodyId: string, at: number | null) => ({
    conferenceId: setting.conference,
    bodyId,
    place: at,
  });

  it('are those that are invited or send somebody, by precedence; those without a bloc last, and flagged', async () => {
    const body = (name: string, bloc: string | undefined, more: object = {}) =>
      setting.body(name, { kind: 'OTHER', level: 'CENTRAL', bloc, ...more });
    const front = await body('Mặt trận Tổ quốc', 'FRONT');
    const party = await body('Ban Tổ chức Trung ương', 'PARTY');
    const unit = await body('Vụ Địa phương', undefined, {
      kind: 'DEPARTMENT',
      level: 'UNIT',
      parentId: party,
    });
    const province = await body('Tỉnh ủy An Giang', 'PARTY', { level: 'PROVINCE' });
    const [second, first] = [await body('Bộ Ân', 'GOVERNMENT'), await body('Bộ An', 'GOVERNMENT')];
    const host = await setting.body('Cục của Bộ', {
      ...{ kind: 'DEPARTMENT', level: 'UNIT', bloc: 'GOVERNMENT', parentId: setting.ministry },
    });
    for (const bodyId of [setting.a, host, front, province, second, first, unit]) {
      await setting.invite({ bodyId });
    }
    await setting.invite({ bodyId: setting.b }, { state: 'SUPERSEDED' });
    const personId = await setting.person('Khách');
    const sent = { conferenceId: setting.conference, role: 'DELEGATE', bodyId: party, personId };
    await setting.organiser.run('addDelegate', sent);
    const order = [
      ...[
        'Ban Tổ chức Trung ương',
        'Vụ Địa phương',
        'Bộ An',
        'Bộ Ân',
        'Mặt trận Tổ quốc',
        'Tỉnh ủy An Giang',
      ],
      ...['Cục của Bộ', 'Cao Bằng'],
    ];
    expect(await names()).toEqual(order);
    expect((await list())!.filter(each => each.rankMissing)).toEqual([
      { body: { name: 'Cao Bằng' }, precedence: null, rankMissing: true },
    ]);
    const set = (input: object) => plenary.mutate('setBodyPrecedence', input, 'conference { id }');
    await set(place(setting.a, 2));
    await set(place(front, 7));
    await set(place(front, 1));
    expect((await list())!.slice(0, 3)).toEqual([
      { body: { name: 'Mặt trận Tổ quốc' }, precedence: 1, rankMissing: false },
      { body: { name: 'Cao Bằng' }, precedence: 2, rankMissing: false },
      { body: { name: 'Ban Tổ chức Trung ương' }, precedence: null, rankMissing: false },
    ]);
    await set(place(front, null));
    await set(place(setting.a, null));
    expect(await names()).toEqual(order);
    const { statements } = await statementsOf(() => setting.organiser.ask(LIST, { id: setting.conference }));
    expect(statements).toHaveLength(1);
  });

  it('are listed and placed by the staff only; a place is for bodies of the conference, until it is settled', async () => {
    const focal = await focalPointOf(plenary, setting.a);
    expect(await list(focal)).toBeNull();
    expect(await focal.codes('setBodyPrecedence', place(setting.a, 1))).toEqual(['FORBIDDEN']);
    expect(await secretary.codes('setBodyPrecedence', place(setting.a, 1))).toEqual([]);
    expect(await secretary.codes('setBodyPrecedence', place(setting.a, 0))).toHaveLength(1);
    expect(await secretary.codes('setBodyPrecedence', place(setting.b, 1))).toEqual([
      'bodyId BODY_NOT_ATTENDING',
    ]);
    expect(await secretary.codes('setBodyPrecedence', place(setting.conference, 1))).toEqual([
      'bodyId NOT_FOUND',
    ]);
    await setting.sql(`update conference set state = 'CANCELLED' where id = $1`, setting.conference);
    expect(await secretary.codes('setBodyPrecedence', place(setting.a, 2))).toEqual([
      'conferenceId INVALID_STATE',
    ]);
    expect(await setting.sql('select place from body_place')).toEqual([{ place: 1 }]);
  });
});
