import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('groups of bodies and succession', () => {
  let plenary: TestApp;
  const vi = (text: string) => [{ language: 'vi', text }];
  const NOBODY = '0199a000-0000-7000-8000-000000000000';
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const body = async (name: string, changes: object = {}) => {
    const input = { name: vi(name), kind: 'PROVINCE', level: 'PROVINCE', ...changes };
    return (await plenary.mutate('createBody', input, 'body { id revision }')).body;
  };
  const members = async (groupId: string, asOf: string) => {
    const { bodyGroup } = await plenary.ask(
      'query ($id: ID!, $asOf: Date!) { bodyGroup(id: $id) { members(asOf: $asOf) { totalCount nodes { name } } } }',
      { id: groupId, asOf },
    );
    return bodyGroup.members?.nodes.map((node: { name: string }) => node.name) ?? null;
  };

  it('resolves a rule as of a date: merged provinces before, their successor after', async () => {
    const first = await body('Tỉnh Mẫu A');
    const second = await body('Tỉnh Mẫu B');
    const merged = await body('Tỉnh Mẫu AB', { validFrom: '2025-07-01' });
    const { bodyGroup } = await plenary.mutate(
      'createBodyGroup',
      { name: vi('các tỉnh'), rule: { kinds: ['PROVINCE'], level: 'PROVINCE' } },
      'bodyGroup { id definition rule { kinds level under { id } } within { id } }',
    );
    expect(bodyGroup).toMatchObject({
      definition: 'RULE',
      rule: { kinds: ['PROVINCE'], level: 'PROVINCE', under: null },
    });
    const { body: successor } = await plenary.mutate(
      'reorganiseBodies',
      { predecessorIds: [first.id, second.id], successorIds: [merged.id], takesEffectOn: '2025-07-01' },
      'body { name predecessors { takesEffectOn body { name validTo successors { body { name } } } } }',
    );
    expect(successor).toEqual({
      name: 'Tỉnh Mẫu AB',
      predecessors: ['Tỉnh Mẫu A', 'Tỉnh Mẫu B'].map(name => ({
        takesEffectOn: '2025-07-01',
        body: { name, validTo: '2025-06-30', successors: [{ body: { name: 'Tỉnh Mẫu AB' } }] },
      })),
    });
    expect(await members(bodyGroup.id, '2025-06-30')).toEqual(['Tỉnh Mẫu A', 'Tỉnh Mẫu B']);
    expect(await members(bodyGroup.id, '2025-07-01')).toEqual(['Tỉnh Mẫu AB']);
  });

  it('refuses to reorganise a body that had ended before', async () => {
    const ended = await body('Tỉnh cũ', { validTo: '2008-07-31' });
    const other = await body('Tỉnh khác', { validFrom: '2030-01-01' });
    const input = { predecessorIds: [ended.id], successorIds: [other.id], takesEffectOn: '2025-07-01' };
    expect(await plenary.refuse('reorganiseBodies', input, 'vi')).toEqual([
      {
        code: 'BODY_DISSOLVED',
        path: ['predecessorIds', '0'],
        message: 'Cơ quan này đã kết thúc hoạt động ngày 2008-07-31.',
      },
    ]);
  });

  it('resolves a rule for everything below a body, at any depth', async () => {
    const ministry = await body('Bộ Mẫu', { kind: 'MINISTRY', level: 'CENTRAL' });
    const department = await body('Vụ Mẫu', { kind: 'DEPARTMENT', level: 'UNIT', parentId: ministry.id });
    await body('Phòng Mẫu', { kind: 'OTHER', level: 'UNIT', parentId: department.id });
    const { bodyGroup } = await plenary.mutate(
      'createBodyGroup',
      { name: vi('đơn vị thuộc Bộ Mẫu'), rule: { underId: ministry.id } },
      'bodyGroup { id rule { under { name } } }',
    );
    expect(bodyGroup.rule.under.name).toBe('Bộ Mẫu');
    expect(await members(bodyGroup.id, '2020-01-01')).toEqual(['Phòng Mẫu', 'Vụ Mẫu']);
  });

  it('resolves a list, without the members that do not exist on the day', async () => {
    const school = await body('Trường A', { kind: 'SCHOOL' });
    const newer = await body('Trường B', { kind: 'SCHOOL', validFrom: '2021-01-01' });
    const { bodyGroup } = await plenary.mutate(
      'createBodyGroup',
      { name: vi('các trường'), memberIds: [newer.id, school.id] },
      'bodyGroup { id definition }',
    );
    expect(bodyGroup.definition).toBe('LIST');
    expect(await members(bodyGroup.id, '2020-06-12')).toEqual(['Trường A']);
    expect(await members(bodyGroup.id, '2021-06-12')).toEqual(['Trường A', 'Trường B']);
  });

  it('does not pretend to know the members of a group that is only named', async () => {
    const { bodyGroup } = await plenary.mutate(
      'createBodyGroup',
      { name: vi('các Bộ, ngành') },
      'bodyGroup { id definition rule { level } }',
    );
    expect(bodyGroup).toMatchObject({ definition: 'NAMED_ONLY', rule: null });
    expect(await members(bodyGroup.id, '2020-06-12')).toBeNull();
  });

  it('keeps a former name, for the days on which it was borne, and finds the body by it', async () => {
    const { id } = await body('Bộ Đại học', { kind: 'MINISTRY', level: 'CENTRAL', abbreviation: 'BĐH' });
    const renamed = await plenary.mutate(
      'renameBody',
      { id, expectedRevision: 1, name: vi('Bộ Giáo dục'), abbreviation: 'BGD', oldNameUntil: '1990-03-30' },
      `body { name abbreviation atThatTime: name(on: "1990-03-30") later: name(on: "1990-03-31")
              formerNames { name abbreviation until } }`,
    );
    expect(renamed.body).toEqual({
      name: 'Bộ Giáo dục',
      abbreviation: 'BGD',
      atThatTime: 'Bộ Đại học',
      later: 'Bộ Giáo dục',
      formerNames: [{ name: 'Bộ Đại học', abbreviation: 'BĐH', until: '1990-03-30' }],
    });
    const { bodies } = await plenary.ask('{ bodies(text: "bo dai hoc") { nodes { name } } }');
    expect(bodies.nodes).toEqual([{ name: 'Bộ Giáo dục' }]);
  });

  it('refuses a parent that lies below', async () => {
    const upper = await body('Cấp trên');
    const lower = await body('Cấp dưới', { parentId: upper.id });
    const errors = await plenary.refuse('updateBody', {
      id: upper.id,
      expectedRevision: 1,
      parentId: lower.id,
    });
    expect(errors.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'PARENT_CYCLE', path: ['parentId'] },
    ]);
  });

  it.each([
    ['a rule and a list', { rule: { level: 'CENTRAL' }, memberIds: [] }, 'RULE_AND_LIST', ['memberIds']],
    ['an empty rule', { rule: {} }, 'EMPTY_RULE', ['rule']],
    ['an unknown member', { memberIds: [NOBODY] }, 'NOT_FOUND', ['memberIds', '0']],
    ['an unknown wider group', { withinId: NOBODY }, 'NOT_FOUND', ['withinId']],
  ])('refuses a group with %s', async (_, changes, code, path) => {
    const errors = await plenary.refuse('createBodyGroup', { name: vi('nhóm'), ...changes });
    expect(errors.map(error => ({ code: error.code, path: error.path }))).toEqual([{ code, path }]);
  });

  it('filters bodies by kind, level, parent and the day on which they exist', async () => {
    const names = async (args: string) => {
      const { bodies } = await plenary.ask(`{ bodies(${args}) { nodes { name } } }`);
      return bodies.nodes.map((node: { name: string }) => node.name);
    };
    const { bodies } = await plenary.ask('{ bodies(text: "bo mau") { nodes { id } } }');
    expect(await names('kinds: [SCHOOL], asOf: "2020-06-12"')).toEqual(['Trường A']);
    expect(await names('level: CENTRAL')).toEqual(['Bộ Giáo dục', 'Bộ Mẫu']);
    expect(await names(`parentId: "${bodies.nodes[0].id}"`)).toEqual(['Vụ Mẫu']);
  });
});
