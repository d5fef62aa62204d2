import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createDirectory, type Directory } from './directory.js';

describe('conferences', () => {
  let plenary: TestApp;
  let directory: Directory;
  beforeAll(async () => {
    plenary = await createTestApp();
    directory = await createDirectory(plenary);
  });
  afterAll(() => plenary.close());

  const create = (title: string, startsOn: string, changes: object = {}) =>
    plenary.mutate(
      'createConference',
      {
        title: [{ language: 'vi', text: title }],
        kindCode: 'SO_KET',
        convenerId: directory.ministry,
        startsOn,
        officers: [{ role: 'SECRETARY', personId: directory.person }],
        ...changes,
      },
      'conference { id }',
    );
  const LIST = `{ conferences { totalCount nodes {
    title convener { name } hosts { name } kind { name } officers { person { name } post { title } } basis { component }
    sources { title } sites { nodes { name rooms { name } } }
  } } }`;
  const titles = async (args: string) => {
    const { conferences } = await plenary.ask(`{ conferences(${args}) { nodes { title } } }`);
    return conferences.nodes.map((node: { title: string }) => node.title);
  };

  it('needs one statement for one conference and one for three', async () => {
    await create('Sơ kết quý một', '2021-03-30');
    const one = await statementsOf(() => plenary.ask(LIST));
    await create('Sơ kết quý hai', '2021-06-30', { hostIds: [directory.province] });
    await create('Tổng kết năm', '2021-12-30', { kindCode: 'TONG_KET' });
    const three = await statementsOf(() => plenary.ask(LIST));
    expect([one.result.conferences.totalCount, one.statements.length]).toEqual([1, 1]);
    expect([three.result.conferences.totalCount, three.statements.length]).toEqual([3, 1]);
  });

  it('lists the latest first, page by page', async () => {
    const first = await plenary.ask(
      '{ conferences(first: 2) { nodes { title } pageInfo { hasNextPage endCursor } } }',
    );
    expect(first.conferences.nodes.map((node: { title: string }) => node.title)).toEqual([
      'Tổng kết năm',
      'Sơ kết quý hai',
    ]);
    expect(first.conferences.pageInfo.hasNextPage).toBe(true);
    const { conferences } = await plenary.ask(
      'query ($after: String) { conferences(first: 2, after: $after) { nodes { title } edges { node { title } } pageInfo { hasNextPage } totalCount } }',
      { after: first.conferences.pageInfo.endCursor },
    );
    expect(conferences).toEqual({
      nodes: [{ title: 'Sơ kết quý một' }],
      edges: [{ node: { title: 'Sơ kết quý một' } }],
      pageInfo: { hasNextPage: false },
      totalCount: 3,
    });
  });

  it.each([
    ['text: "so ket QUY"', ['Sơ kết quý hai', 'Sơ kết quý một']],
    ['text: "100%_"', []],
    ['from: "2021-06-30"', ['Tổng kết năm', 'Sơ kết quý hai']],
    ['to: "2021-06-29"', ['Sơ kết quý một']],
    ['kindCode: "TONG_KET"', ['Tổng kết năm']],
    ['states: [DRAFT]', ['Tổng kết năm', 'Sơ kết quý hai', 'Sơ kết quý một']],
    ['states: [OPEN, CLOSED]', []],
  ])('filters by %s', async (args, expected) => {
    expect(await titles(args)).toEqual(expected);
  });

  it('filters by the body that convenes or hosts', async () => {
    expect(await titles(`bodyId: "${directory.province}"`)).toEqual(['Sơ kết quý hai']);
    expect(await titles(`bodyId: "${directory.ministry}"`)).toEqual([
      'Tổng kết năm',
      'Sơ kết quý hai',
      'Sơ kết quý một',
    ]);
  });

  it('finds a conference by its slug and by its id, and null for none', async () => {
    const { conferenceBySlug } = await plenary.ask('{ conferenceBySlug(slug: "tong-ket-nam") { id title } }');
    const { conference, node, none } = await plenary.ask(
      `query ($id: ID!) {
        conference(id: $id) { title } node(id: $id) { __typename id ... on Conference { title } }
        none: conferenceBySlug(slug: "khong-co") { title }
      }`,
      { id: conferenceBySlug.id },
    );
    expect(conference).toEqual({ title: 'Tổng kết năm' });
    expect(node).toEqual({ __typename: 'Conference', id: conferenceBySlug.id, title: 'Tổng kết năm' });
    expect(none).toBeNull();
  });

  it('answers a wrong date in a filter with BAD_USER_INPUT', async () => {
    const { errors } = await plenary.send('{ conferences(from: "2021-02-30") { totalCount } }');
    expect(errors?.map(error => error.extensions)).toEqual([
      { code: 'BAD_USER_INPUT', reason: 'INVALID_DATE', requestId: expect.any(String) },
    ]);
  });
});
