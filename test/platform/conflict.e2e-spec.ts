import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLInputObjectType, getNullableType } from 'graphql';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { type Administrator, addAdministrator } from '../hostile/administrator.js';
import { addWorld, type World } from '../hostile/world.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

/** Inputs with the `id` of something, but without its revision: what they do does not depend on how it is. */
const WITHOUT_REVISION = {
  createResetLink: 'makes a link, and changes nothing of the account',
  renewAccountInvitation: 'makes a link, and changes nothing of the account',
  disableAccount: 'must work at once, whatever somebody else has changed',
  enableAccount: 'undoes disableAccount',
  endSession: 'sessions do not change, they only end',
  revokeAccessToken: 'access tokens do not change, they only end',
  removeUnavailability: 'absences do not change, they are only taken back',
  correctMinutesEntry: 'stands beside the entry, which does not change any more',
  copyAgendaItem: 'takes the item as it is now, and does not change it',
  undoCheckIn: 'a check-in by mistake is taken back, whatever other devices have noted of it meanwhile',
  revokeCalendarLink: 'calendar links do not change, they only end',
};

const vi = (text: string) => [{ language: 'vi', text }];

describe('a change that was made from an older revision', () => {
  let plenary: TestApp;
  let administrator: Administrator;
  let world: World;
  beforeAll(async () => {
    plenary = await createTestApp();
    administrator = await addAdministrator(plenary);
  });
  beforeEach(async () => {
    world = await addWorld(plenary, administrator);
  });
  afterAll(() => plenary.close());

  const conflict = async (query: string, variables: object, headers: Record<string, string> = {}) => {
    const by = headers.cookie ? null : undefined;
    const { status, data, errors } = await plenary.send(query, variables, headers, by);
    expect({ status, data: Object.values(data), errors: errors?.length }).toEqual({
      ...{ status: 200, data: [null], errors: 1 },
    });
    const { requestId: _, ...extensions } = errors![0]!.extensions;
    return extensions;
  };

  it('is told by the input of every mutation with an id, but for those that do not need it', () => {
    const { schema } = plenary.app.get(GraphQLSchemaHost);
    const mutations = Object.values(schema.getMutationType()!.getFields());
    const fieldsOf = (mutation: (typeof mutations)[number]) =>
      (getNullableType(mutation.args[0]!.type) as GraphQLInputObjectType).getFields();
    const named = mutations.filter(mutation => fieldsOf(mutation).id);
    const without = named.filter(mutation => String(fieldsOf(mutation).expectedRevision?.type) !== 'Int!');
    expect(without.map(({ name }) => name).sort()).toEqual(Object.keys(WITHOUT_REVISION).sort());
    expect(named.length).toBeGreaterThan(20);
  });

  it("by another person is refused with the first one's text, and does not overwrite it", async () => {
    const update = `mutation ($input: UpdatePersonInput!) {
      updatePerson(input: $input) { person { id name revision } userErrors { code } } }`;
    const id = world.person![0]!;
    const people = await Promise.all(
      ['A', 'B'].map(async name => {
        const account = await addAccount(plenary, { name, administrator: true });
        return { name, cookie: await cookieOf(plenary, account.id) };
      }),
    );
    const send = (name: string, cookie: string) => {
      const input = { id, expectedRevision: 1, name: `Tên của ${name}` };
      return plenary.send(update, { input }, { cookie }, null);
    };
    const answers = await Promise.all(people.map(({ name, cookie }) => send(name, cookie)));
    const won = answers.flatMap(({ data }) => data.updatePerson?.person ?? []);
    const lost = answers.flatMap(({ errors }) => errors ?? []);
    expect(won).toEqual([{ id, name: expect.stringMatching(/^Tên của [AB]$/), revision: 2 }]);
    expect(lost.map(({ extensions: { requestId: _, ...rest } }) => rest)).toEqual([
      { code: 'CONFLICT', currentRevision: 2, current: won[0] },
    ]);
    expect(await plenary.ask('query ($id: ID!) { person(id: $id) { id name revision } }', { id })).toEqual({
      person: won[0],
    });
  });

  it('is answered with the fields that were asked for: aliases, fragments, variables, conditions', async () => {
    const query = `
      mutation ($input: UpdateConferenceInput!, $language: LanguageTag = "en", $no: Boolean!, $first: Int) {
        changed: updateConference(input: $input) {
          __typename
          userErrors { code }
          ...Answer
          ... @include(if: $no) { conference { slug } }
        }
      }
      fragment Answer on ConferencePayload { was: conference { ...Named title(language: $language) } }
      fragment Named on Conference {
        __typename
        inVietnamese: title(language: "vi")
        attendances(first: $first) { totalCount }
        sessions { items { position } }
      }`;
    const id = world.conference![1];
    const title = [...vi('Tên một'), { language: 'en', text: 'Name one' }];
    await administrator.made('updateConference', { id, expectedRevision: 1, title }, 'conference { id }');
    const input = { id, expectedRevision: 1, title: vi('Tên hai') };
    const told = {
      code: 'CONFLICT',
      currentRevision: 2,
      current: {
        __typename: 'Conference',
        inVietnamese: 'Tên một',
        title: 'Name one',
        attendances: { totalCount: 1 },
        sessions: [{ items: [{ position: 1 }, { position: 2 }] }, { items: [] }],
      },
    };
    // Interpreted, then compiled.
    for (const _ of [1, 2, 3]) expect(await conflict(query, { input, no: false, first: 1 })).toEqual(told);
  });

  it.each([
    [
      'removeAgendaItem',
      'agenda_item',
      'AgendaItem',
      { closed: true },
      'agendaSession { items { position closed } }',
      {
        items: [
          { position: 1, closed: true },
          { position: 2, closed: false },
        ],
      },
    ],
    [
      'removeSession',
      'agenda_session',
      'Session',
      { title: vi('Sáng') },
      'conference { sessions { title } }',
      { sessions: [{ title: 'Sáng' }, { title: null }] },
    ],
  ])('%s is answered with what the thing was in', async (remove, table, thing, changes, select, current) => {
    const id = world[table]![0];
    const field = thing === 'Session' ? 'agendaSession' : 'agendaItem';
    await administrator.made(
      `update${thing}`,
      { id, expectedRevision: 1, ...changes },
      `${field} { revision }`,
    );
    const type = `${remove.charAt(0).toUpperCase()}${remove.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${remove}(input: $input) { ${select} userErrors { code } } }`;
    expect(await conflict(query, { input: { id, expectedRevision: 1 } })).toEqual({
      ...{ code: 'CONFLICT', currentRevision: 2, current },
    });
  });

  it('is told without a state if none was asked for, and for a kind of conferences, which has no id', async () => {
    const nothing = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { userErrors { code } } }`;
    const input = { id: world.person![0], expectedRevision: 9, name: 'X' };
    expect(await conflict(nothing, { input })).toEqual({ code: 'CONFLICT', currentRevision: 1 });
    const kind = `mutation { setConferencePolicy(input: { kindCode: "SO_KET", expectedRevision: 9 }) { conferenceKind { code } } }`;
    expect(await conflict(kind, {})).toEqual({ code: 'CONFLICT', currentRevision: 1 });
  });

  it('tells nothing to somebody whose role has ended', async () => {
    const { id, email } = await addAccount(plenary);
    const cookie = await cookieOf(plenary, id);
    const conferenceId = world.conference![0]!;
    const role = { conferenceId, email, role: 'ORGANISER' };
    const given = await administrator.made('giveRole', role, 'roleAtConference { id }');
    const query = `mutation ($input: UpdateConferenceInput!) {
      updateConference(input: $input) { conference { visibility } userErrors { code path } } }`;
    const input = { id: conferenceId, expectedRevision: 7 };
    const { current } = await conflict(query, { input }, { cookie });
    expect(current).toEqual({ visibility: expect.any(String) });
    await administrator.made('endRole', { id: given.id, expectedRevision: 1 }, 'roleAtConference { id }');
    for (const state of ['draft, or not public', 'public']) {
      const { data, errors } = await plenary.send(query, { input }, { cookie }, null);
      const codes = errors?.map(({ extensions: { requestId: _, ...rest } }) => rest);
      const refused =
        state === 'public'
          ? [{ code: 'FORBIDDEN' }, null]
          : [undefined, { conference: null, userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] }];
      expect([codes?.[0], data.updateConference]).toEqual(refused);
      const { revision } = (
        await administrator.ask('query ($id: ID!) { conference(id: $id) { revision } }', { id: conferenceId })
      ).conference;
      const published = { id: conferenceId, expectedRevision: revision, visibility: 'PUBLIC' };
      await administrator.made('updateConference', published, 'conference { id }');
    }
  });
});
