import { TokenScope } from '../../src/accounts/index.js';
import { inputTypeOf, vi } from '../factories/maker.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { type PersonaName, token } from './personas.js';
import { makeSetting, type Setting } from './setting.js';
import type { ConferenceName, World } from './world.js';

const ITEM = 'query ($id: ID!) { node(id: $id) { ... on AgendaItem { title } } }';
const CONFERENCE = 'query ($id: ID!) { conference(id: $id) { id } }';
const CLASHES = 'query ($id: ID!) { agendaConflicts(conferenceId: $id) { kind } }';
const OWN = `{ me {
  id name email administrator disabledAt invited language person { id } sessions { id } accessTokens { id }
} }`;

/** A command of each rule, outside of conference 1; an administrator may them all. */
const OUTSIDE: [mutation: string, input: (world: World) => object][] = [
  ['createPerson', () => ({ name: 'Somebody' })],
  ['createBody', () => ({ name: vi('School'), kind: 'SCHOOL', level: 'UNIT' })],
  ['createPost', ({ elsewhere }) => ({ title: vi('Head'), bodyId: elsewhere })],
  ['updateBody', ({ elsewhere }) => ({ id: elsewhere, expectedRevision: 1, abbreviation: 'E' })],
  ['setContact', ({ attendee }) => ({ personId: attendee, expectedRevision: 1, phone: '+84 24 3771 9999' })],
  ['updatePerson', ({ attendee }) => ({ id: attendee, expectedRevision: 1, name: 'Somebody' })],
  [
    'createConference',
    ({ elsewhere }) => ({
      ...{ title: vi('Conference'), kindCode: 'TONG_KET', convenerId: elsewhere, startsOn: '2020-06-12' },
    }),
  ],
  [
    'updateConference',
    ({ conferences }) => ({ id: conferences.public.conference, expectedRevision: 2, datePrinted: 'in June' }),
  ],
  [
    'recordAttendance',
    ({ conferences, attendee }) => ({ conferenceId: conferences.public.conference, personId: attendee }),
  ],
];

describe('an access token for chosen conferences', () => {
  let plenary: TestApp;
  let setting: Setting;
  let world: World;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await makeSetting(plenary);
    world = setting.world;
  }, 120_000);
  afterAll(() => plenary.close());

  async function limited(account: PersonaName, ...conferences: ConferenceName[]) {
    const ids = conferences.map(name => world.conferences[name].conference);
    const made = await token(plenary, setting.accountOf(account), TokenScope.WRITE, ids);
    return (query: string, variables: object = {}, language = 'en') =>
      plenary.send(query, variables, { authorization: `Bearer ${made}`, 'accept-language': language }, null);
  }
  const write = (mutation: string) =>
    `mutation ($input: ${inputTypeOf(mutation)}) { ${mutation}(input: $input) { userErrors { code } } }`;

  it.each(OUTSIDE)('may not %s outside of them, and nothing is written', async (mutation, input) => {
    const ask = await limited('administrator', '1');
    const before = await setting.written();
    const { errors } = await ask(write(mutation), { input: input(world) });
    expect(errors!.map(({ message, extensions: { code, reason } }) => ({ code, reason, message }))).toEqual([
      {
        code: 'FORBIDDEN',
        reason: 'TOKEN_LIMITED',
        message: 'This access token writes only in the conferences that were chosen for it.',
      },
    ]);
    expect(await setting.written()).toBe(before);
  });

  it('says so in Vietnamese too', async () => {
    const ask = await limited('administrator', '1');
    const { errors } = await ask(write('createPerson'), { input: { name: 'Somebody' } }, 'vi');
    expect(errors!.map(({ message }) => message)).toEqual([
      'Mã truy cập này chỉ được ghi trong các hội nghị đã chọn cho nó.',
    ]);
  });

  it('writes within them', async () => {
    const ask = await limited('organiser 1', '1');
    const input = { conferenceId: world.conferences[1].conference, personId: world.presenter };
    const { data } = await ask(write('recordAttendance'), { input });
    expect(data).toEqual({ recordAttendance: { userErrors: [] } });
  });

  it('tells staff of the clashes in them, and in no other', async () => {
    const ask = await limited('organiser 1', '1');
    const [own, draft] = (['1', 'draft'] as const).map(name => world.conferences[name].conference);
    expect((await ask(CLASHES, { id: own })).data.agendaConflicts.length).toBeGreaterThan(0);
    expect((await ask(CLASHES, { id: draft })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it.each([
    ['1', 'public'],
    ['public', '1'],
  ] as const)('opens the closed item of a presenter in %s, not in %s', async (chosen, other) => {
    const ask = await limited('presenter 1', chosen);
    const title = async (name: ConferenceName) =>
      (await ask(ITEM, { id: world.conferences[name].closedItem })).data.node?.title ?? null;
    expect([await title(chosen), await title(other)]).toEqual([
      `zq-${chosen}-closed-title`,
      // Of a conference that only its participants see there is no item at all.
      other === 'public' ? 'Nội dung họp kín' : null,
    ]);
  });

  // Its body convenes conference 1, and was told to act at the other one.
  it.each(['1', 'told'] as const)('shows a focal point conference %s, and no other', async chosen => {
    const ask = await limited('focal A', chosen);
    const sees = async (name: ConferenceName) =>
      (await ask(CONFERENCE, { id: world.conferences[name].conference })).data.conference !== null;
    const seen = [];
    for (const name of ['1', 'told', '2', 'draft'] as const) if (await sees(name)) seen.push(name);
    expect(seen).toEqual([chosen]);
  });

  it('shows a focal point neither contact data nor who speaks for a body', async () => {
    const ask = await limited('focal A', '1');
    const { official, body } = world.bodies.A;
    const query = `query ($person: ID!, $body: ID!) {
      person(id: $person) { contact { email } } body(id: $body) { focalPoints { id } } }`;
    expect((await ask(query, { person: official, body })).data).toEqual({
      person: { contact: null },
      body: { focalPoints: [] },
    });
  });

  it('tells of its account no more than who it is', async () => {
    const { data } = await (await limited('presenter 1', '1'))(OWN);
    const { id, name, ...more } = data.me;
    expect([id, name]).toEqual([setting.accountOf('presenter 1').id, 'zq-account-presenter 1']);
    expect(more).toEqual({
      ...{ email: null, administrator: null, disabledAt: null, invited: null, language: null, person: null },
      ...{ sessions: null, accessTokens: null },
    });
  });

  it('is not told by an unlimited one either how its account signs in', async () => {
    const { id, email } = setting.accountOf('presenter 1');
    const made = await token(plenary, { id }, TokenScope.READ);
    const { data } = await plenary.send(OWN, {}, { authorization: `Bearer ${made}` }, null);
    const { email: told, sessions, accessTokens } = data.me;
    expect({ told, sessions, accessTokens }).toEqual({ told: email, sessions: null, accessTokens: null });
  });
});
