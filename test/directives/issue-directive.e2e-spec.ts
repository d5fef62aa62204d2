import { DataSource } from 'typeorm';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createWorld, lifeOf, NOBODY, vi, type World } from './world.js';

describe('issuing a directive', () => {
  let plenary: TestApp;
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    life = lifeOf(plenary, world);
  });
  afterAll(() => plenary.close());

  const PARTY = 'party { ... on Body { name } ... on BodyGroup { name } }';
  const ASSIGNMENTS = `assignments { role addressed ${PARTY} members(first: 50) { totalCount nodes { id role addressed ${PARTY} } } }`;
  const body = async (name: string, changes: object = {}): Promise<string> => {
    const input = { name: vi(name), kind: 'SCHOOL', level: 'UNIT', ...changes };
    return (await plenary.mutate('createBody', input, 'body { id }')).body.id;
  };
  const group = async (name: string, members: object): Promise<string> =>
    (await plenary.mutate('createBodyGroup', { name: vi(name), ...members }, 'bodyGroup { id }')).bodyGroup
      .id;
  const lead = () => ({ role: 'LEAD', bodyId: world.ministry });
  const read = async ({ id }: Data, fields: string) =>
    (await plenary.ask(`{ directive(id: "${id}") { ${fields} } }`)).directive;
  const refuse = async (changes: object, issuedOn = '2020-07-01', language?: string) => {
    const directive = await life.verified(changes);
    const input = { id: directive.id, expectedRevision: directive.revision, issuedOn };
    const errors = await plenary.refuse('issueDirective', input, language);
    expect(
      await read(directive, 'revision state issuedOn assignments { members { totalCount } }'),
    ).toMatchObject({
      revision: directive.revision,
      state: 'VERIFIED',
      issuedOn: null,
    });
    return errors;
  };
  const codesAndPaths = async (changes: object, issuedOn?: string) =>
    (await refuse(changes, issuedOn)).map(({ code, path }) => ({ code, path }));

  it('goes from recorded through verified, against the minutes, to issued', async () => {
    const recorded = await life.record({ sourceId: world.article, assignments: [lead()] });
    const verified = await life.step('verifyDirective', recorded, { sourceId: world.minutes });
    expect(
      await read(verified, 'state allowedActions source { id } verifiedAgainst { id } issuedOn'),
    ).toEqual({
      state: 'VERIFIED',
      allowedActions: ['ACTIVATE', 'ISSUE', 'SUPERSEDE', 'WITHDRAW'],
      source: { id: world.article },
      verifiedAgainst: { id: world.minutes },
      issuedOn: null,
    });
    const issued = await life.step('issueDirective', verified, { issuedOn: '2020-06-20' });
    expect(issued.revision).toBe(3);
    expect(await read(issued, `state allowedActions issuedOn notes { code } ${ASSIGNMENTS}`)).toEqual({
      state: 'ISSUED',
      allowedActions: ['CLOSE', 'SUPERSEDE', 'WITHDRAW'],
      issuedOn: '2020-06-20',
      notes: [],
      assignments: [{ role: 'LEAD', addressed: true, party: { name: 'Bộ Nội vụ' }, members: null }],
    });
  });

  it('gives each member that a group has on the day a share of its own, and keeps it so', async () => {
    await body('Trường A');
    await body('Trường B', { validTo: '2020-06-30' });
    await body('Trường C', { validFrom: '2020-07-02' });
    await body('Trường D', { validFrom: '2020-07-01', validTo: '2020-07-01' });
    const groupId = await group('các trường', { rule: { kinds: ['SCHOOL'] } });
    const issued = await life.issued({
      assignments: [lead(), { role: 'IMPLEMENT', groupId, addressed: false }],
    });
    await body('Trường E');
    const { assignments, addressees } = await read(
      issued,
      `${ASSIGNMENTS} addressees { ... on Body { name } }`,
    );
    const share = { id: expect.any(String), role: 'IMPLEMENT', addressed: false };
    expect(assignments[1]).toEqual({
      role: 'IMPLEMENT',
      addressed: false,
      party: { name: 'các trường' },
      members: {
        totalCount: 2,
        nodes: [
          { ...share, party: { name: 'Trường A' } },
          { ...share, party: { name: 'Trường D' } },
        ],
      },
    });
    expect(addressees).toEqual([{ name: 'Bộ Nội vụ' }]);
    const [member] = assignments[1].members.nodes;
    const { node } = await plenary.ask(
      `{ node(id: "${member.id}") { ... on Assignment { directive { id } members { totalCount } } } }`,
    );
    expect(node).toEqual({ directive: { id: issued.id }, members: null });
  });

  it('may be led by a group: each member then leads for itself', async () => {
    const issued = await life.issued({ assignments: [{ role: 'LEAD', groupId: world.ministriesGroup }] });
    const { assignments, leadBody, notes } = await read(
      issued,
      `leadBody { name } notes { code } ${ASSIGNMENTS}`,
    );
    const share = { id: expect.any(String), role: 'LEAD', addressed: true };
    expect(assignments[0].members.nodes).toEqual([
      { ...share, party: { name: 'Bộ Nội vụ' } },
      { ...share, party: { name: 'Bộ Tài chính' } },
    ]);
    expect({ leadBody, notes }).toEqual({ leadBody: null, notes: [] });
  });

  it('does not give a member the role that it has already', async () => {
    const issued = await life.issued({
      assignments: [
        lead(),
        { role: 'COORDINATE', bodyId: world.finance },
        { role: 'COORDINATE', groupId: world.ministriesGroup },
        { role: 'COORDINATE', groupId: await group('một mình', { memberIds: [world.finance] }) },
      ],
    });
    const { assignments } = await read(issued, ASSIGNMENTS);
    const members = assignments.map((assignment: Data) =>
      assignment.members?.nodes.map((node: Data) => node.party.name),
    );
    expect(members).toEqual([undefined, undefined, ['Bộ Nội vụ'], []]);
  });

  it('is refused without an addressee and a lead, both told', async () => {
    expect(await refuse({})).toEqual([
      { code: 'NO_ADDRESSEE', path: ['id'], message: 'It is not clear which body is addressed.' },
      { code: 'NO_LEAD', path: ['id'], message: 'No body leads yet.' },
    ]);
    expect(await codesAndPaths({ assignments: [{ role: 'IMPLEMENT', bodyId: world.ministry }] })).toEqual([
      { code: 'NO_LEAD', path: ['id'] },
    ]);
  });

  it('is refused on a day after its deadline, and issued on the deadline itself', async () => {
    const changes = { deadline: '2020-06-30', assignments: [lead()] };
    expect(await refuse(changes, '2020-07-01', 'vi')).toEqual([
      {
        code: 'DEADLINE_IN_PAST',
        path: ['issuedOn'],
        message: 'Thời hạn nằm trước ngày ban hành (2020-06-30 < 2020-07-01).',
      },
    ]);
    expect((await life.issued(changes, '2020-06-30')).state).toBe('ISSUED');
  });

  it('is refused without a review date if it is ongoing', async () => {
    const ongoing = { timing: 'ONGOING', deadline: null, assignments: [lead()] };
    expect(await codesAndPaths(ongoing)).toEqual([{ code: 'REVIEW_DATE_MISSING', path: ['id'] }]);
    expect((await life.issued({ ...ongoing, reviewOn: '2021-06-30' })).state).toBe('ISSUED');
  });

  it('is refused with a day that does not exist', async () => {
    expect(await codesAndPaths({ assignments: [lead()] }, '2020-02-31')).toEqual([
      { code: 'INVALID_DATE', path: ['issuedOn'] },
    ]);
  });

  it('is refused to a body that no longer exists, with the names of those in its place on that day', async () => {
    const old = await body('Sở cũ');
    const between = await body('Sở giữa');
    const [first, second] = [await body('Sở mới hai'), await body('Sở mới một')];
    const reorganise = (predecessorIds: string[], successorIds: string[], takesEffectOn: string) =>
      plenary.mutate('reorganiseBodies', { predecessorIds, successorIds, takesEffectOn }, 'body { id }');
    await reorganise([old], [between], '2020-01-01');
    await reorganise([between], [first, second], '2020-06-01');
    expect(await refuse({ assignments: [{ role: 'LEAD', bodyId: old }] }, '2020-07-01', 'vi')).toEqual([
      {
        code: 'BODY_DISSOLVED',
        path: ['issuedOn'],
        message: 'Sở cũ không tồn tại ngày 2020-07-01. Cơ quan kế thừa: Sở mới hai; Sở mới một.',
      },
    ]);
    const alone = await body('Sở giải thể', { validTo: '2020-01-31' });
    expect(await refuse({ assignments: [{ role: 'LEAD', bodyId: alone }] })).toEqual([
      {
        code: 'BODY_DISSOLVED',
        path: ['issuedOn'],
        message: 'Sở giải thể does not exist on 2020-07-01. Successors: unknown.',
      },
    ]);
  });

  it('is refused to a group without members on that day, and to one that a source only names', async () => {
    const empty = await group('các viện', { rule: { kinds: ['INSTITUTE'] } });
    expect(await refuse({ assignments: [lead(), { role: 'IMPLEMENT', groupId: empty }] })).toEqual([
      {
        code: 'GROUP_EMPTY',
        path: ['issuedOn'],
        message: 'The group "các viện" has no member on 2020-07-01.',
      },
    ]);
    expect(
      await codesAndPaths({ assignments: [lead(), { role: 'IMPLEMENT', groupId: world.sectorsGroup }] }),
    ).toEqual([{ code: 'GROUP_UNDEFINED', path: ['id'] }]);
  });

  it('is verified against a source of its own conference only', async () => {
    const { id, revision } = await life.record();
    const errors = await plenary.refuse('verifyDirective', {
      id,
      expectedRevision: revision,
      sourceId: NOBODY,
    });
    expect(errors).toEqual([{ code: 'NOT_FOUND', path: ['sourceId'], message: 'No such source.' }]);
    expect(await read({ id }, 'state')).toEqual({ state: 'RECORDED' });
  });

  it('is verified against its own source if none is named, and not against nothing', async () => {
    const sourced = await life.record({ sourceId: world.article });
    const verified = await life.step('verifyDirective', sourced);
    expect(await read(verified, 'state verifiedAgainst { id }')).toEqual({
      ...{ state: 'VERIFIED', verifiedAgainst: { id: world.article } },
    });
    const { id, revision } = await life.record();
    const verify = { id, expectedRevision: revision };
    const against = async (language: string) =>
      (await plenary.refuse('verifyDirective', verify, language)).map(({ code, path, message }) => [
        ...[code, path, message],
      ]);
    expect(await against('en')).toEqual([
      [
        ...['VERIFICATION_SOURCE_MISSING', ['sourceId']],
        'Name the source that it matches: the directive has none, and is not taken from an entry of the minutes.',
      ],
    ]);
    expect((await against('vi'))[0]![2]).toBe(
      'Cần nêu nguồn để đối chiếu: ý kiến chỉ đạo này không có nguồn và không lấy từ mục biên bản nào.',
    );
    expect(await read({ id }, 'revision state')).toEqual({ revision, state: 'RECORDED' });
    await expect(
      plenary.app.get(DataSource).query(`update directive set state = 'VERIFIED' where id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: 'directive_verified_against' });
  });

  it('is refused on a day to come, and on one before the conference', async () => {
    expect(await codesAndPaths({ assignments: [lead()] }, '2020-06-11')).toEqual([
      { code: 'ISSUED_BEFORE_CONFERENCE', path: ['issuedOn'] },
    ]);
    expect(await codesAndPaths({ assignments: [lead()], deadline: '2099-12-31' }, '2099-06-01')).toEqual([
      { code: 'DAY_IN_FUTURE', path: ['issuedOn'] },
    ]);
    expect((await life.issued({ assignments: [lead()] }, '2020-06-12')).state).toBe('ISSUED');
  });

  it('answers not found for a directive that does not exist', async () => {
    const target = { id: NOBODY, expectedRevision: 1 };
    const missing = [{ code: 'NOT_FOUND', path: ['id'], message: 'No such directive.' }];
    expect(await plenary.refuse('verifyDirective', target)).toEqual(missing);
    expect(await plenary.refuse('issueDirective', { ...target, issuedOn: '2020-07-01' })).toEqual(missing);
    expect(await plenary.refuse('withdrawDirective', { ...target, reason: 'Nhầm' })).toEqual(missing);
    expect(await plenary.refuse('assignDirective', { ...target, assignments: [] })).toEqual(missing);
  });
});
