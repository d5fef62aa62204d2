import { SCIENTIFIC_CONFERENCE_SLUG } from '../../src/sample-data/index.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { SAMPLES_TIMEOUT } from '../support/samples.js';
import { SAMPLES_TEMPLATE } from '../support/server.js';
import { allNodes } from './pages.js';

describe('the sample scientific conference', () => {
  let plenary: TestApp;
  let conferenceId: string;
  let sessions: Data[];
  beforeAll(async () => {
    plenary = await createTestApp(SAMPLES_TEMPLATE);
    const conference = await ask(
      `id sessions { title plannedStart room { name } items {
        kind title english: title(language: "en") durationMinutes id presenters { role person { id } body { name } } } }`,
    );
    ({ id: conferenceId, sessions } = conference);
  }, SAMPLES_TIMEOUT);
  afterAll(() => plenary.close());

  const ask = async (selection: string): Promise<Data> =>
    (await plenary.ask(`{ conferenceBySlug(slug: "${SCIENTIFIC_CONFERENCE_SLUG}") { ${selection} } }`))
      .conferenceBySlug;
  const talks = (): Data[] => sessions.flatMap(({ items }) => items);

  it('is flagged as a sample and takes three days', async () => {
    expect(await ask('sample state kind { code } startsOn endsOn')).toEqual({
      sample: true,
      state: 'CLOSED',
      kind: { code: 'HOI_THAO' },
      startsOn: '2023-11-08',
      endsOn: '2023-11-10',
    });
  });

  it('has 120 sessions of 8 tracks in 12 rooms and 12 blocks', () => {
    const distinct = (of: (session: Data) => string) => new Set(sessions.map(of)).size;
    expect(sessions).toHaveLength(120);
    expect(distinct(({ title }) => title.split(': ')[1])).toBe(8);
    expect(distinct(({ title }) => title)).toBe(120);
    expect(distinct(({ room }) => room.name)).toBe(12);
    expect(distinct(({ plannedStart }) => plannedStart)).toBe(12);
    expect(distinct(({ plannedStart, room }) => plannedStart + room.name)).toBe(120);
  });

  it('has 400 different talks with titles in two languages, each by one or two people', () => {
    expect(talks()).toHaveLength(400);
    expect(talks().every(({ kind }) => kind === 'PAPER')).toBe(true);
    expect(new Set(talks().map(({ title }) => title)).size).toBe(400);
    expect(talks().filter(({ title, english }) => title === english)).toEqual([]);
    const speakers = talks().map(
      ({ presenters }) => presenters.filter(({ role }: Data) => role === 'PRESENTER').length,
    );
    expect(speakers.filter(count => count !== 1 && count !== 2)).toEqual([]);
  });

  it('uses no room twice and has nobody in two places', async () => {
    const { agendaConflicts } = await plenary.ask(
      'query ($id: ID!) { agendaConflicts(conferenceId: $id) { kind text first { title } second { title } } }',
      { id: conferenceId },
    );
    expect(agendaConflicts).toEqual([]);
  });

  it('was published 25 times: 26 talks moved, 9 were withdrawn, 4 sessions changed rooms', async () => {
    const { agendaVersions } = await ask(
      `agendaVersions(first: 30) { nodes { number changes { kind subjectId } } }`,
    );
    const versions: Data[] = agendaVersions.nodes;
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at));
    const things = (kind: string) =>
      new Set(
        versions.flatMap(({ changes }) =>
          changes.filter((change: Data) => change.kind === kind).map(({ subjectId }: Data) => subjectId),
        ),
      );
    expect([things('MOVED_IN_TIME').size, things('REMOVED').size]).toEqual([26, 9]);
    const moved = things('MOVED_TO_ROOM');
    const rooms = sessions.filter(({ items }) => items.some(({ id }: Data) => moved.has(id)));
    expect(rooms).toHaveLength(4);
    expect(versions.flatMap(({ changes }) => (changes.length > 0 ? [1] : []))).toHaveLength(24);
  });

  it('was attended by 1,100 people from 240 institutions in 31 countries', async () => {
    const present = await allNodes(
      plenary,
      `query ($id: ID!, $after: String) { conference(id: $id) { attendances(first: 100, after: $after) {
        nodes { stated body { name sample } party { ... on Person { id sample } } } pageInfo { hasNextPage endCursor } } } }`,
      { id: conferenceId },
      data => data.conference.attendances,
    );
    const bodies = new Set(present.map(({ body }) => body.name));
    expect(present).toHaveLength(1100);
    expect(
      present.every(({ stated, body, party }) => stated === 'PERSON_PRESENT' && body.sample && party.sample),
    ).toBe(true);
    expect(new Set(present.map(({ party }) => party.id)).size).toBe(1100);
    expect(bodies.size).toBe(240);
    expect(new Set([...bodies].map(name => name.replace(/.*\((.*)\)$/, '$1'))).size).toBe(31);
  });

  it('made 14 recommendations and 3 requests', async () => {
    const { findings, directives } = await ask('findings { kind } directives { nodes { state force } }');
    expect(findings).toEqual(Array(14).fill({ kind: 'RECOMMENDATION' }));
    expect(directives.nodes).toEqual(
      ['ISSUED', 'VERIFIED', 'RECORDED'].map(state => ({ state, force: 'REQUEST' })),
    );
  });
});
