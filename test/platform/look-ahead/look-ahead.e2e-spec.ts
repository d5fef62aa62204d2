import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';

const vi = (text: string) => [{ language: 'vi', text }];

describe('a read by look-ahead', () => {
  let plenary: TestApp;
  let ministry: string;
  let department: string;
  let person: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    const { mutate } = plenary;
    const kind = { kind: 'MINISTRY', level: 'CENTRAL' };
    const name = [...vi('Bộ Nội vụ'), { language: 'en', text: 'Ministry of Home Affairs' }];
    ministry = (await mutate('createBody', { ...kind, name, abbreviation: 'BNV' }, 'body { id }')).body.id;
    const part = { name: vi('Vụ Đào tạo'), kind: 'DEPARTMENT', level: 'CENTRAL', parentId: ministry };
    department = (await mutate('createBody', part, 'body { id }')).body.id;
    person = (await mutate('createPerson', { name: 'Nguyễn Văn Mẫu' }, 'person { id }')).person.id;
    const rename = {
      id: department,
      expectedRevision: 1,
      name: vi('Vụ Đào tạo, bồi dưỡng'),
      oldNameUntil: '2015-12-31',
    };
    await mutate('renameBody', rename, 'body { id }');
  });
  afterAll(() => plenary.close());

  /** Asks twice and more, for the first time is interpreted and the later ones are compiled. */
  async function answers(query: string, variables: object = {}): Promise<Data> {
    const { result: first, statements } = await statementsOf(() => plenary.ask(query, variables));
    expect(statements).toHaveLength(1);
    for (let time = 2; time <= 4; time += 1) expect(await plenary.ask(query, variables)).toEqual(first);
    return first;
  }

  it('reads through fragments', async () => {
    const query = `query ($id: ID!) { body(id: $id) { ...Names parent { ...Names ... on Body { abbreviation } } } }
      fragment Names on Body { name ...Kind } fragment Kind on Body { kind ... on Node { id } }`;
    expect(await answers(query, { id: department })).toEqual({
      body: {
        name: 'Vụ Đào tạo, bồi dưỡng',
        kind: 'DEPARTMENT',
        id: department,
        parent: { name: 'Bộ Nội vụ', kind: 'MINISTRY', id: ministry, abbreviation: 'BNV' },
      },
    });
  });

  it.each([
    [true, { name: 'Vụ Đào tạo, bồi dưỡng', parent: { id: true } }],
    [false, { kind: 'DEPARTMENT', parent: { abbreviation: 'BNV' } }],
  ])('obeys @skip and @include by a variable that is %s', async (names, body: Data) => {
    const query = `query ($id: ID!, $names: Boolean!) { body(id: $id) {
      name @include(if: $names) kind @skip(if: $names)
      parent { id @include(if: $names) ... @skip(if: $names) { abbreviation } }
    } }`;
    if (body.parent.id) body.parent.id = ministry;
    expect(await answers(query, { id: department, names })).toEqual({ body });
  });

  it('merges twins of objects, lists and pages', async () => {
    const query = `query ($id: ID!) {
      body(id: $id) { parent { id } parent { kind } again: parent { abbreviation } formerNames { until } formerNames { name } }
      body(id: $id) { parent { level } }
      bodies { nodes { id } nodes { kind } edges { node { abbreviation } } edges { node { level } cursor } }
    }`;
    const { body, bodies } = await plenary.ask(query, { id: department });
    expect(body).toEqual({
      parent: { id: ministry, kind: 'MINISTRY', level: 'CENTRAL' },
      again: { abbreviation: 'BNV' },
      formerNames: [{ until: '2015-12-31', name: 'Vụ Đào tạo' }],
    });
    expect(bodies.nodes).toEqual([
      { id: ministry, kind: 'MINISTRY' },
      { id: department, kind: 'DEPARTMENT' },
    ]);
    expect(bodies.edges.map(({ node }: Data) => node)).toEqual([
      { abbreviation: 'BNV', level: 'CENTRAL' },
      { abbreviation: null, level: 'CENTRAL' },
    ]);
  });

  it('keeps the same field with other arguments apart', async () => {
    const query = `query ($id: ID!, $parent: ID!, $day: Date) {
      body(id: $id) { name former: name(on: "2015-12-31") later: name(on: "2016-01-01") byVariable: name(on: $day) }
      ministry: body(id: $parent) { name(language: "vi") english: name(language: "en") german: name(language: "de") }
    }`;
    expect(await plenary.ask(query, { id: department, parent: ministry, day: '2010-01-01' })).toEqual({
      body: {
        name: 'Vụ Đào tạo, bồi dưỡng',
        former: 'Vụ Đào tạo',
        later: 'Vụ Đào tạo, bồi dưỡng',
        byVariable: 'Vụ Đào tạo',
      },
      ministry: { name: 'Bộ Nội vụ', english: 'Ministry of Home Affairs', german: 'Bộ Nội vụ' },
    });
  });

  it('reads more than 50 and more than 100 values of one object', async () => {
    for (const count of [60, 99]) {
      const day = (at: number) =>
        `2015-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + Math.floor(at / 12)).padStart(2, '0')}`;
      const names = Array.from({ length: count }, (_, at) => `n${at}: name(on: "${day(at)}")`).join(' ');
      const { body } = await answers(
        `query ($id: ID!) { body(id: $id) { id ${names} kind level revision sample } }`,
        { id: department },
      );
      const { id, kind, level, revision, sample, ...read } = body;
      expect({ id, kind, level, revision, sample }).toEqual({
        id: department,
        kind: 'DEPARTMENT',
        level: 'CENTRAL',
        revision: 2,
        sample: false,
      });
      expect(Object.values(read)).toEqual(Array(count).fill('Vụ Đào tạo'));
    }
  });

  it('reads each variant of a union as what it is', async () => {
    const { mutate } = plenary;
    const conference = {
      title: vi('Hội nghị'),
      kindCode: 'SO_KET',
      convenerId: ministry,
      startsOn: '2021-03-30',
      endsOn: '2021-03-30',
    };
    const conferenceId = (await mutate('createConference', conference, 'conference { id }')).conference.id;
    const groupId = (await mutate('createBodyGroup', { name: vi('Các bộ') }, 'bodyGroup { id }')).bodyGroup
      .id;
    for (const party of [{ groupId }, { bodyId: department }, { personId: person }]) {
      await mutate('recordAttendance', { conferenceId, ...party }, 'attendance { id }');
    }
    const query = `query ($id: ID!) { conference(id: $id) { attendances { nodes { party {
      __typename ... on Node { id } ... on Body { name parent { id } } ... on BodyGroup { name definition } ... on Person { fullName: name }
    } } } } }`;
    const { nodes } = (await answers(query, { id: conferenceId })).conference.attendances;
    expect(nodes.map(({ party }: Data) => party)).toEqual([
      { __typename: 'BodyGroup', id: groupId, name: 'Các bộ', definition: 'NAMED_ONLY' },
      { __typename: 'Body', id: department, name: 'Vụ Đào tạo, bồi dưỡng', parent: { id: ministry } },
      { __typename: 'Person', id: person, fullName: 'Nguyễn Văn Mẫu' },
    ]);
  });

  it('counts a list only when the count is asked for', async () => {
    const {
      statements: [counted],
    } = await statementsOf(() => plenary.ask('{ bodies(first: 1) { totalCount nodes { id } } }'));
    const {
      statements: [uncounted],
    } = await statementsOf(() => plenary.ask('{ bodies(first: 1) { nodes { id } } }'));
    expect(counted).toMatch(/count\(\*\)/);
    expect(uncounted).not.toMatch(/count\(\*\)/);
  });

  it('reads no column that is not asked for', async () => {
    const { statements } = await statementsOf(() =>
      plenary.ask('query ($id: ID!) { body(id: $id) { kind } }', { id: ministry }),
    );
    expect(statements).toEqual([
      "select (select json_build_object('kind', t1.kind) from body t1 where t1.id = $1::uuid and true limit 1) as data",
    ]);
  });

  it('takes one statement a root field, with one row and with three', async () => {
    const query =
      '{ people { nodes { name appointments { post { title body { name parent { name } } } } } totalCount } bodies { totalCount } }';
    const one = await statementsOf(() => plenary.ask(query));
    expect(one.result.people.totalCount).toBe(1);
    expect(one.statements).toHaveLength(2);
    await plenary.mutate('createPerson', { name: 'Trần Thị Mẫu' }, 'person { id }');
    await plenary.mutate('createPerson', { name: 'Lê Văn Mẫu' }, 'person { id }');
    const three = await statementsOf(() => plenary.ask(query));
    expect(three.result.people.totalCount).toBe(3);
    expect(three.statements).toHaveLength(2);
  });
});

describe('node(id:)', () => {
  let plenary: TestApp;
  let body: string;
  let person: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    const input = { name: vi('Bộ Nội vụ'), kind: 'MINISTRY', level: 'CENTRAL' };
    body = (await plenary.mutate('createBody', input, 'body { id }')).body.id;
    person = (await plenary.mutate('createPerson', { name: 'Nguyễn Văn Mẫu' }, 'person { id }')).person.id;
  });
  afterAll(() => plenary.close());

  const QUERY = `query ($id: ID!) { node(id: $id) {
    __typename id ... on Body { name kind } ... on Person { name appointments { id } }
  } }`;

  it('finds a body and a person by the id alone, in two statements', async () => {
    const { result, statements } = await statementsOf(() => plenary.ask(QUERY, { id: body }));
    expect(result).toEqual({ node: { __typename: 'Body', id: body, name: 'Bộ Nội vụ', kind: 'MINISTRY' } });
    expect(statements).toHaveLength(2);
    const expected = { node: { __typename: 'Person', id: person, name: 'Nguyễn Văn Mẫu', appointments: [] } };
    for (let time = 1; time <= 3; time += 1)
      expect(await plenary.ask(QUERY, { id: person })).toEqual(expected);
  });

  it.each(['0196f0a0-0000-7000-8000-000000000000', 'nobody', ''])('finds nothing by the id %j', async id => {
    expect(await plenary.ask(QUERY, { id })).toEqual({ node: null });
  });
});
