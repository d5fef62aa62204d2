import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

/** A document that comes again is compiled; it must answer as it did before. */
describe('a document that comes again', () => {
  let plenary: TestApp;
  let parentId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    const create = async (vi: string, parent?: string): Promise<Data> => {
      const name = [
        { language: 'vi', text: vi },
        { language: 'en', text: `${vi} (en)` },
      ];
      const input = { name, kind: 'GOVERNMENT', level: 'CENTRAL', ...(parent ? { parentId: parent } : {}) };
      return (await plenary.mutate('createBody', input, 'body { id }')).body.id;
    };
    parentId = await create('Chính phủ');
    for (const name of ['A', 'B', 'C']) await create(name, parentId);
  });
  afterAll(() => plenary.close());

  it('takes arguments in any order, partly from variables', async () => {
    const query = `query ($role: AssignmentRole, $after: String, $id: ID!) {
      body(id: $id) { directives(first: 2, role: $role, after: $after) { totalCount } } }`;
    const variables = { id: parentId, role: 'LEAD', after: null };
    const answers = [];
    for (let time = 1; time <= 3; time += 1) answers.push(await plenary.ask(query, variables));
    expect(answers).toEqual(Array(3).fill({ body: { directives: { totalCount: 0 } } }));
  });

  it('takes variables that are not given as arguments that are not given', async () => {
    const query =
      'query ($language: LanguageTag, $on: Date, $id: ID!) { body(id: $id) { name(on: $on, language: $language) } }';
    const names = [];
    for (const language of [undefined, undefined, undefined, 'en']) {
      names.push((await plenary.ask(query, { id: parentId, language })).body.name);
    }
    expect(names).toEqual(['Chính phủ', 'Chính phủ', 'Chính phủ', 'Chính phủ (en)']);
  });

  it('turns the pages of a list', async () => {
    const query = `query ($id: ID!, $after: String) { bodies(parentId: $id, first: 1, after: $after) {
      nodes { name } pageInfo { hasNextPage endCursor } } }`;
    const names = [];
    let after: string | null = null;
    do {
      const { bodies }: Data = await plenary.ask(query, { id: parentId, after });
      names.push(...bodies.nodes.map(({ name }: Data) => name));
      after = bodies.pageInfo.hasNextPage ? bodies.pageInfo.endCursor : null;
    } while (after);
    expect(names).toEqual(['A', 'B', 'C']);
  });
});
