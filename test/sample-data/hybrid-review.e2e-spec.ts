import { DataSource } from 'typeorm';
import { HYBRID_REVIEW_SLUG } from '../../src/sample-data/index.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { SAMPLES_TIMEOUT } from '../support/samples.js';
import { SAMPLES_TEMPLATE } from '../support/server.js';
import { allNodes } from './pages.js';

const KINDS = { ACCEPTED: 334, PROGRESS: 2484, REPORTED_DONE: 241, RETURNED: 25, CONFIRMED: 216 };
const OUTCOMES = { IN_TIME: 160, LATE: 56, IN_TERM: 10, OVERDUE: 42, ONGOING: 66 };

describe('the sample review with 64 sites', () => {
  let plenary: TestApp;
  let conferenceId: string;
  beforeAll(async () => {
    plenary = await createTestApp(SAMPLES_TEMPLATE);
    conferenceId = (await ask('id')).id;
  }, SAMPLES_TIMEOUT);
  afterAll(() => plenary.close());

  const ask = async (selection: string): Promise<Data> =>
    (await plenary.ask(`{ conferenceBySlug(slug: "${HYBRID_REVIEW_SLUG}") { ${selection} } }`))
      .conferenceBySlug;

  it('is flagged as a sample, concluded, and led by five officers with posts at the convener', async () => {
    const conference = await ask(
      'title sample state convener { name } officers { role post { title body { name } } }',
    );
    const atConvener = (role: string, title: string) => ({
      role,
      post: { title, body: { name: 'Bộ Phát triển mẫu số 1' } },
    });
    expect(conference).toEqual({
      title: 'Hội nghị trực tuyến toàn quốc tổng kết Chương trình mẫu giai đoạn 2016-2020',
      sample: true,
      state: 'CONCLUDED',
      convener: { name: 'Bộ Phát triển mẫu số 1' },
      officers: [
        atConvener('CHAIR', 'Bộ trưởng'),
        atConvener('CO_CHAIR', 'Thứ trưởng'),
        atConvener('SECRETARY', 'Chánh Văn phòng'),
        atConvener('MASTER_OF_CEREMONIES', 'Phó Chánh Văn phòng'),
        atConvener('FOCAL_POINT', 'Trưởng phòng Tổng hợp'),
      ],
    });
  });

  it('has one main and 63 remote sites, each with a host, a capacity and one room', async () => {
    const { sites } = await ask(
      'sites(first: 100) { totalCount nodes { kind host { name } capacity rooms { capacity } } }',
    );
    const kinds = sites.nodes.map(({ kind }: Data) => kind);
    expect(sites.totalCount).toBe(64);
    expect(kinds).toEqual(['MAIN', ...Array(63).fill('REMOTE')]);
    expect(new Set(sites.nodes.map(({ host }: Data) => host.name)).size).toBe(64);
    expect(
      sites.nodes.every(({ capacity, rooms }: Data) => rooms.length === 1 && rooms[0].capacity === capacity),
    ).toBe(true);
  });

  it('has 14 items without gaps in one morning', async () => {
    const { sessions } = await ask(
      'sessions { plannedStart plannedEnd items { kind plannedStart plannedEnd } }',
    );
    expect(sessions).toHaveLength(1);
    const [{ plannedStart, plannedEnd, items }] = sessions;
    expect([plannedStart, plannedEnd]).toEqual(['2021-03-26T00:30:00Z', '2021-03-26T04:30:00Z']);
    expect(items.map(({ kind }: Data) => kind)).toEqual([
      ...[
        'CEREMONY',
        'CEREMONY',
        'CEREMONY',
        'OPENING_REMARKS',
        'REPORT',
        'PAPER',
        'PAPER',
        'PAPER',
        'PAPER',
      ],
      ...['BREAK', 'DISCUSSION', 'CEREMONY', 'CONCLUSION', 'CEREMONY'],
    ]);
    const ends = items.map((item: Data) => item.plannedEnd);
    expect([plannedStart, ...ends]).toEqual([...items.map((item: Data) => item.plannedStart), plannedEnd]);
  });

  it('was attended by 232 bodies, each at its site, by some people and by the press', async () => {
    const { bodies, people, groups } = await ask(
      `bodies: attendances(stated: BODY_REPRESENTED) { totalCount }
       people: attendances(stated: PERSON_PRESENT) { totalCount }
       groups: attendances(stated: GROUP_REPRESENTED) { totalCount nodes { role party { ... on BodyGroup { name } } } }`,
    );
    expect([bodies.totalCount, people.totalCount]).toEqual([232, 18]);
    expect(groups).toEqual({
      totalCount: 1,
      nodes: [{ role: 'PRESS', party: { name: 'các cơ quan báo chí mẫu' } }],
    });
    const places = await allNodes(
      plenary,
      `query ($id: ID!, $after: String) { conference(id: $id) { attendances(stated: BODY_REPRESENTED, first: 100, after: $after) {
        nodes { site { kind name } } pageInfo { hasNextPage endCursor } } } }`,
      { id: conferenceId },
      data => data.conference.attendances,
    );
    expect(places.filter(({ site }) => site.kind === 'MAIN')).toHaveLength(43);
    expect(new Set(places.map(({ site }) => site.name)).size).toBe(64);
  });

  it('has groups whose members follow from a rule as of a day, or from a list', async () => {
    const { bodyGroups } = await plenary.ask(
      `{ bodyGroups(text: "mẫu", first: 100) { nodes { name definition
          onTheDay: members(asOf: "2021-03-26") { totalCount }
          later: members(asOf: "2021-10-01") { totalCount } } } }`,
    );
    const counted = bodyGroups.nodes.map(({ name, definition, onTheDay, later }: Data) => [
      name,
      definition,
      onTheDay?.totalCount,
      later?.totalCount,
    ]);
    expect(counted.sort()).toEqual([
      ['Sở Phát triển các tỉnh, thành phố mẫu', 'RULE', 63, 63],
      ['các bộ, ngành trung ương mẫu', 'RULE', 30, 29],
      ['các cơ quan báo chí mẫu', 'NAMED_ONLY', undefined, undefined],
      ['các hội, viện đồng hành cùng Chương trình mẫu', 'LIST', 13, 13],
      ['các trường bồi dưỡng cán bộ mẫu', 'RULE', 63, 63],
      ['Ủy ban nhân dân các tỉnh, thành phố mẫu', 'RULE', 63, 63],
    ]);
  });

  it('heard 64 reports with 18 indicators of 64 bodies in 2 periods', async () => {
    const { reports } = await ask('reports { totalCount }');
    const { indicators } = await plenary.ask(
      '{ indicators(text: "Chương trình mẫu", first: 100) { nodes { sample targets { totalCount } } } }',
    );
    expect(reports.totalCount).toBe(64);
    expect(indicators.nodes).toEqual(Array(18).fill({ sample: true, targets: { totalCount: 128 } }));
  });

  it('has 2,304 observations, of which just 36 state a ratio that does not fit', async () => {
    const observations = await allNodes(
      plenary,
      `query ($id: ID!, $after: String) { observations(conferenceId: $id, first: 100, after: $after) {
        nodes { target { value } reportedRatio { percent } notes { code } } pageInfo { hasNextPage endCursor } } }`,
      { id: conferenceId },
      data => data.observations,
    );
    const notes = observations.flatMap(({ notes }) => notes.map(({ code }: Data) => code));
    expect(observations).toHaveLength(2304);
    expect(observations.every(({ target, reportedRatio }) => target.value && reportedRatio)).toBe(true);
    expect(notes).toEqual(Array(36).fill('RATIO_DIFFERS'));
  });

  it('has 24 issued directives, which became 412 assignments', async () => {
    const { directives } = await ask(
      `directives(first: 100) { nodes { state issuedOn timing deadline reviewOn verifiedAgainst { kind }
        leadBody { id } assignments { role members { totalCount } } } }`,
    );
    const counts = directives.nodes.map(({ assignments }: Data) =>
      assignments.reduce((sum: number, { members }: Data) => sum + (members?.totalCount ?? 1), 0),
    );
    expect(counts.sort((a: number, b: number) => a - b)).toEqual([
      ...Array(17).fill(5),
      6,
      6,
      ...Array(5).fill(63),
    ]);
    expect(counts.reduce((sum: number, count: number) => sum + count)).toBe(412);
    for (const { state, issuedOn, timing, deadline, reviewOn, verifiedAgainst } of directives.nodes) {
      expect([state, issuedOn, verifiedAgainst.kind]).toEqual(['ISSUED', '2021-04-02', 'MINUTES']);
      expect(timing === 'FIXED' ? deadline : reviewOn).toMatch(/^202[12]-/);
    }
  });

  it('was followed for a year: 3,300 entries, 60 requests for more time, and every class of outcome', async () => {
    const count = async (statement: string): Promise<Record<string, number>> => {
      const rows: { name: string; count: string }[] = await plenary.app.get(DataSource).query(statement);
      return Object.fromEntries(rows.map(({ name, count: number }) => [name, Number(number)]));
    };
    expect(await count('select kind as name, count(*) from progress_entry group by 1')).toEqual(KINDS);
    expect(await count('select state as name, count(*) from extension group by 1')).toEqual({
      ...{ GRANTED: 35, REFUSED: 18, REQUESTED: 7 },
    });
    const outcomes = `
      select case when share.deadline is null then 'ONGOING'
          when completed_on is not null then case when completed_on <= share.deadline then 'IN_TIME' else 'LATE' end
          when share.deadline < '2022-03-31' then 'OVERDUE' else 'IN_TERM' end as name, count(*)
        from assignment share join directive on directive.id = directive_id
       where conference_id = '${conferenceId}' and share.state is not null group by 1`;
    expect(await count(outcomes)).toEqual(OUTCOMES);
    const unproven = `
      select share.id from assignment share where state = 'CONFIRMED_DONE' and not exists (
        select from progress_entry where assignment_id = share.id and kind = 'REPORTED_DONE' and waived_by is not null)`;
    expect(await plenary.app.get(DataSource).query(unproven)).toEqual([]);
  });

  it('lost three names half a year later: one body renamed, two merged', async () => {
    const { renamed, merged } = await plenary.ask(`{
      renamed: bodies(text: "Đổi mới mẫu số 3") { nodes { name before: name(on: "2021-09-30") formerNames { until } } }
      merged: bodies(text: "hợp nhất") { nodes { validFrom predecessors { takesEffectOn body { name validTo } } } }
    }`);
    expect(renamed.nodes).toEqual([
      {
        name: 'Bộ Phát triển và Đổi mới mẫu số 3',
        before: 'Bộ Phát triển mẫu số 3',
        formerNames: [{ until: '2021-09-30' }],
      },
    ]);
    const predecessor = (name: string) => ({
      takesEffectOn: '2021-10-01',
      body: { name, validTo: '2021-09-30' },
    });
    expect(merged.nodes).toEqual([
      {
        validFrom: '2021-10-01',
        predecessors: [predecessor('Bộ Phát triển mẫu số 8'), predecessor('Bộ Phát triển mẫu số 9')],
      },
    ]);
  });
});
