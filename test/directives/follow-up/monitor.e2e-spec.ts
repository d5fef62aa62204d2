import { FocalPointsService } from '../../../src/directory/index.js';
import { SYSTEM } from '../../accounts/visitor.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { createFollowUpWorld, type FollowUp, type FollowUpWorld, followUpOf, type Persona } from './world.js';

const WAIVER = { reason: 'Đã báo cáo trực tiếp', waivedBy: 'Triệu Văn Cường' };

describe('what those who monitor a share decide', () => {
  let plenary: TestApp;
  let world: FollowUpWorld;
  let follow: FollowUp;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createFollowUpWorld(plenary);
    follow = followUpOf(plenary, world);
    follow.today('2020-08-03');
  });
  afterAll(() => plenary.close());

  const reported = async (assignments: object[], by: Persona, input: object = { waiver: WAIVER }) => {
    const [id] = await follow.shares(assignments);
    const { thing } = await follow.act(by, 'reportDone', id!, { text: 'Xong', ...input });
    expect(thing.state).toBe('REPORTED_DONE');
    return id!;
  };
  const ledBy = (lead: string, ...monitors: string[]) => [
    { role: 'LEAD', bodyId: lead },
    ...monitors.map(bodyId => ({ role: 'MONITOR', bodyId })),
  ];
  const code = async (by: Persona, mutation: string, id: string, input: object = {}) =>
    follow.codeOf(await follow.act(by, mutation, id, input));
  const saidFor = async (id: string) =>
    (
      await follow.sql(
        `select kind, body_id as body, account_id as account, text from progress_entry
          where assignment_id = $1 order by id desc limit 1`,
        id,
      )
    )[0];
  const stateOf = async (id: string) =>
    (await follow.sql('select state from assignment where id = $1', id))[0].state;

  it('is for the body with that role, not for the convener then', async () => {
    const id = await reported(ledBy(world.provinces[0]!, world.finance), world.ofProvince[0]);
    expect(await code(world.ofMinistry, 'confirmDone', id)).toBe('FORBIDDEN');
    expect(await code(world.ofFinance, 'confirmDone', id, { text: 'Đạt' })).toBe('DONE');
    expect(await saidFor(id)).toEqual({
      ...{ kind: 'CONFIRMED', body: world.finance, account: world.ofFinance.id, text: 'Đạt' },
    });
  });

  it('is for the convener where no body has that role, and always for the staff', async () => {
    const assignments = ledBy(world.provinces[0]!);
    for (const [by, body] of [
      [world.ofMinistry, world.ministry],
      [world.organiser, null],
      [world.secretary, null],
    ] as const) {
      const id = await reported(assignments, world.ofProvince[0]);
      expect(await code(by, 'confirmDone', id)).toBe('DONE');
      expect(await saidFor(id)).toMatchObject({ kind: 'CONFIRMED', body, account: by.id });
    }
  });

  it('is not for the body that carries it out, even where it monitors itself, nor for anybody else', async () => {
    const id = await reported(ledBy(world.ministry, world.ministry), world.ofMinistry);
    expect(await code(world.ofMinistry, 'confirmDone', id)).toBe('FORBIDDEN');
    expect(await code(world.ofMinistry, 'returnDone', id, { reason: 'x' })).toBe('FORBIDDEN');
    expect(await code(world.delegate, 'confirmDone', id)).toBe('FORBIDDEN');
    expect(await code(world.ofStranger, 'confirmDone', id)).toBe('NOT_FOUND');
    expect(await stateOf(id)).toBe('REPORTED_DONE');
    expect(await code(world.secretary, 'confirmDone', id)).toBe('DONE');
  });

  it('is not for whoever has reported it, for whatever other body that one speaks', async () => {
    const [{ email }] = await follow.sql('select email from account where id = $1', world.ofProvince[1].id);
    await plenary.app.get(FocalPointsService).appoint(SYSTEM, { bodyId: world.finance, email });
    const id = await reported(ledBy(world.provinces[1]!, world.finance), world.ofProvince[1]);
    const { userErrors } = await follow.act(world.ofProvince[1], 'confirmDone', id);
    expect(userErrors).toEqual([
      {
        code: 'OWN_REPORT',
        path: ['id'],
        message:
          'Whoever has reported it done does not confirm or return it; somebody else who monitors it has to.',
      },
    ]);
    const actions = 'query ($id: ID!) { node(id: $id) { ... on Assignment { allowedActions } } }';
    const allowed = async (by: Persona) => (await follow.read(by, actions, { id })).data.node.allowedActions;
    expect([await allowed(world.ofProvince[1]), await allowed(world.ofFinance)]).toEqual([
      [],
      ['CONFIRM', 'RETURN'],
    ]);
    expect(await code(world.ofFinance, 'confirmDone', id)).toBe('DONE');
  });

  it('waits for a proof that was found safe', async () => {
    const by = world.ofProvince[0];
    const file = await follow.file(by, 'QUARANTINED');
    const id = await reported(ledBy(world.provinces[0]!), by, { fileIds: [file] });
    expect(await code(world.secretary, 'confirmDone', id)).toBe('EVIDENCE_REQUIRED');
    expect(await stateOf(id)).toBe('REPORTED_DONE');
    await expect(
      follow.sql(
        `update assignment set state = 'CONFIRMED_DONE', confirmed_on = completed_on where id = $1`,
        id,
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'assignment_done_needs_proof' } });
    await follow.sql(`update file set state = 'AVAILABLE' where id = $1`, file);
    expect(await code(world.secretary, 'confirmDone', id)).toBe('DONE');
  });

  it('counts the proof of the share from which it was taken over', async () => {
    const shares = await follow.shares([{ role: 'LEAD', groupId: world.provincesGroup }]);
    await follow.act(world.ofProvince[0], 'reportDone', shares[0]!, { text: 'Xong', waiver: WAIVER });
    const [{ id }] = await follow.sql(
      `insert into assignment (id, revision, directive_id, position, role, body_id, expanded_from_id, state, in_force_on, completed_on)
       select gen_random_uuid(), 1, directive_id, 4, role, $2, expanded_from_id, state, in_force_on, completed_on
         from assignment where id = $1 returning id`,
      shares[0],
      world.finance,
    );
    await follow.sql(
      `update assignment set state = 'TRANSFERRED', completed_on = null, ended_on = '2020-08-03', passed_to_id = $2, passed_reason = 'x' where id = $1`,
      shares[0],
      id,
    );
    expect(await code(world.secretary, 'confirmDone', id)).toBe('DONE');
    expect(await stateOf(id)).toBe('CONFIRMED_DONE');
  });

  it('is refused while there is nothing to judge, naming the possible steps', async () => {
    const [id] = await follow.shares(ledBy(world.provinces[0]!));
    const { userErrors } = await follow.act(world.secretary, 'confirmDone', id!);
    expect(userErrors).toEqual([
      {
        code: 'INVALID_STATE',
        path: ['id'],
        message:
          'The share is ASSIGNED; possible steps: ACCEPT, REPORT_PROGRESS, REQUEST_EXTENSION, REPORT_DONE, DECIDE_EXTENSION.',
      },
    ]);
  });

  it('is taken once, however many decide at the same moment', async () => {
    const id = await reported(ledBy(world.provinces[0]!), world.ofProvince[0]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        at % 2 === 0
          ? follow.attempt(world.secretary, 'confirmDone', { id, expectedRevision: 2 })
          : follow.attempt(world.organiser, 'returnDone', { id, expectedRevision: 2, reason: 'x' }),
      ),
    );
    expect(answers.map(follow.codeOf).sort()).toEqual([...Array(9).fill('CONFLICT'), 'DONE']);
  });
});
