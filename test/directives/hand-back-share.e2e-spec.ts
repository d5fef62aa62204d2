import { DataSource } from 'typeorm';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createWorld, lifeOf, NOBODY, vi, type World } from './world.js';

describe('a share that was given to a body by mistake', () => {
  let plenary: TestApp;
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    life = lifeOf(plenary, world);
  });
  afterAll(() => plenary.close());

  const FIELDS = `leadBody { id } addressees { ... on Body { id } }
    assignments { id revision role state deadline passedReason party { ... on Body { id } } handBacks { reason decision decisionReason } }`;
  const read = async ({ id }: Data) =>
    (await plenary.ask(`{ directive(id: "${id}") { ${FIELDS} } }`)).directive;
  const given = async () => {
    const directive = await life.issued({
      assignments: [
        { role: 'LEAD', bodyId: world.ministry },
        { role: 'COORDINATE', bodyId: world.finance },
      ],
    });
    const { assignments } = await read(directive);
    return { directive, share: assignments[0], other: assignments[1] };
  };
  const on = ({ id, revision }: Data, more: object) => ({ id, expectedRevision: revision, ...more });
  const refusal = async (mutation: string, input: object) =>
    (await plenary.refuse(mutation, input)).map(({ code, path }) => ({ code, path }));
  const NOT_OURS = 'Không thuộc thẩm quyền';

  it('is handed back, and passed to another body by the organisers', async () => {
    const { directive, share } = await given();
    await plenary.mutate('handBackShare', on(share, { reason: NOT_OURS }), 'directive { id }');
    expect((await read(directive)).assignments[0].handBacks).toEqual([
      { reason: NOT_OURS, decision: null, decisionReason: null },
    ]);
    expect(await refusal('handBackShare', on(share, { reason: NOT_OURS }))).toEqual([
      { code: 'HANDED_BACK_ALREADY', path: ['id'] },
    ]);
    const input = on(share, { toBodyId: world.provinces[0], reason: 'Giao đúng cơ quan' });
    await plenary.mutate('reassignShare', input, 'directive { id }');
    const { assignments, leadBody, addressees } = await read(directive);
    expect(leadBody).toEqual({ id: world.provinces[0] });
    expect(addressees).toEqual([{ id: world.ministry }, { id: world.finance }]);
    const lead = assignments.filter(({ role }: Data) => role === 'LEAD');
    expect(lead).toMatchObject([
      {
        state: 'TRANSFERRED',
        passedReason: 'Giao đúng cơ quan',
        handBacks: [{ reason: NOT_OURS, decision: 'PASSED_ON', decisionReason: 'Giao đúng cơ quan' }],
      },
      { state: 'ASSIGNED', deadline: '2020-12-31', party: { id: world.provinces[0] }, handBacks: [] },
    ]);
  });

  it('tells nobody else why it was handed back, and what was decided', async () => {
    const { directive, share } = await given();
    await plenary.mutate('handBackShare', on(share, { reason: NOT_OURS }), 'directive { id }');
    const handBacksFor = async (headers: Record<string, string>, by?: null) => {
      const query = `{ directive(id: "${directive.id}") { assignments { handBacks { reason } } } }`;
      const { data, errors } = await plenary.send(query, {}, headers, by);
      expect(errors).toBeUndefined();
      return data.directive.assignments[0].handBacks;
    };
    await plenary.app
      .get(DataSource)
      .query(`update conference set visibility = 'PUBLIC' where id = $1`, [world.conference]);
    const { id } = await addAccount(plenary, { password: null });
    const stranger = { cookie: await cookieOf(plenary, id) };
    expect(await handBacksFor({})).toEqual([{ reason: NOT_OURS }]);
    expect(await handBacksFor(stranger, null)).toEqual([]);
    expect(await handBacksFor({}, null)).toEqual([]);
  });

  it('stays with the body if the organisers insist', async () => {
    const { directive, share } = await given();
    const insist = on(share, { reason: 'Đúng chức năng' });
    expect(await refusal('insistOnShare', insist)).toEqual([{ code: 'NOT_HANDED_BACK', path: ['id'] }]);
    await plenary.mutate('handBackShare', on(share, { reason: NOT_OURS }), 'directive { id }');
    await plenary.mutate('insistOnShare', insist, 'directive { id }');
    expect((await read(directive)).assignments[0]).toMatchObject({
      state: 'ASSIGNED',
      handBacks: [{ decision: 'INSISTED', decisionReason: 'Đúng chức năng' }],
    });
  });

  it('stays with the body if that takes it up after all, or until it ends', async () => {
    const [taken, ended] = [await given(), await given()];
    for (const { share } of [taken, ended])
      await plenary.mutate('handBackShare', on(share, { reason: NOT_OURS }), 'directive { id }');
    await plenary.mutate('acceptAssignment', on(taken.share, {}), 'assignment { id }');
    await life.step('withdrawDirective', ended.directive, { reason: 'Nhầm' });
    for (const [{ directive }, state, decisionReason] of [
      [taken, 'ACCEPTED', 'Cơ quan đã tiếp nhận nhiệm vụ. / The body has taken the task up.'],
      [ended, 'ENDED', 'Nhiệm vụ đã kết thúc. / The task has ended.'],
    ] as const)
      expect((await read(directive)).assignments[0]).toMatchObject({
        state,
        handBacks: [{ decision: 'INSISTED', decisionReason }],
      });
  });

  it('is not passed to a body that does not exist today, or to the same', async () => {
    const { share } = await given();
    const gone = await plenary.mutate(
      'createBody',
      { name: vi('Sở cũ'), kind: 'OTHER', level: 'PROVINCE', validTo: '2020-01-31' },
      'body { id }',
    );
    const to = (toBodyId: string) => refusal('reassignShare', on(share, { toBodyId, reason: 'Nhầm' }));
    expect(await to(gone.body.id)).toEqual([{ code: 'BODY_DISSOLVED', path: ['toBodyId'] }]);
    expect(await to(world.ministry)).toEqual([{ code: 'PASSES_TO_ITSELF', path: ['toBodyId'] }]);
    expect(await to(NOBODY)).toEqual([{ code: 'NOT_FOUND', path: ['toBodyId'] }]);
  });

  it('is nothing that is not followed, not given yet, or ended', async () => {
    const { directive, share, other } = await given();
    const reason = { reason: NOT_OURS };
    const state = [{ code: 'INVALID_STATE', path: ['id'] }];
    expect(await refusal('handBackShare', on(other, reason))).toEqual(state);
    const recorded = await read(
      await life.record({ assignments: [{ role: 'LEAD', bodyId: world.ministry }] }),
    );
    const missing = [{ code: 'NOT_FOUND', path: ['id'] }];
    expect(await refusal('handBackShare', on(recorded.assignments[0], reason))).toEqual(missing);
    await life.step('withdrawDirective', directive, { reason: 'Nhầm' });
    const ended = (await read(directive)).assignments[0];
    for (const [mutation, more] of [
      ['handBackShare', {}],
      ['insistOnShare', {}],
      ['reassignShare', { toBodyId: world.finance }],
    ] as const)
      expect(await refusal(mutation, on(ended, { ...reason, ...more }))).toEqual(state);
    expect(await refusal('insistOnShare', on({ ...share, id: NOBODY }, reason))).toEqual(missing);
  });
});
