import { FocalPointsService } from '../../../src/directory/index.js';
import { SYSTEM } from '../../accounts/visitor.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { createFollowUpWorld, type FollowUp, type FollowUpWorld, followUpOf, type Persona } from './world.js';

describe('more time for a share', () => {
  let plenary: TestApp;
  let world: FollowUpWorld;
  let follow: FollowUp;
  let province: Persona;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createFollowUpWorld(plenary);
    follow = followUpOf(plenary, world);
    province = world.ofProvince[0];
  });
  afterAll(() => plenary.close());
  beforeEach(() => follow.today('2020-12-01'));

  const share = async (changes: object = {}) =>
    (await follow.shares([{ role: 'LEAD', bodyId: world.provinces[0] }], changes))[0]!;
  const ask = (id: string, deadline = '2021-03-31', by = province) =>
    follow.act(by, 'requestExtension', id, { deadline, reason: 'Lũ lụt' }, 'id revision state afterDeadline');
  const refusal = async (attempt: ReturnType<FollowUp['act']>) =>
    (await attempt).userErrors!.map(({ code, path, message }) => [code, path.join(), message]);
  const rows = (id: string) =>
    follow.sql(
      `select state, requested_on::text, previous_deadline::text, requested_deadline::text, decided_on::text,
              granted_deadline::text from extension where assignment_id = $1 order by id`,
      id,
    );
  const deadlineOf = async (id: string) =>
    (await follow.sql('select deadline::text, revision from assignment where id = $1', id))[0];

  it('is asked for and granted as asked, from the day of the decision on', async () => {
    const id = await share();
    const { thing } = await ask(id);
    expect(thing).toMatchObject({ state: 'REQUESTED', revision: 1, afterDeadline: false });
    expect(await deadlineOf(id)).toEqual({ deadline: '2020-12-31', revision: 1 });
    follow.today('2020-12-10');
    const granted = await follow.act(world.secretary, 'decideExtension', thing.id, { decision: 'GRANT' });
    expect(granted.thing).toMatchObject({ state: 'GRANTED', revision: 2 });
    expect(await deadlineOf(id)).toEqual({ deadline: '2021-03-31', revision: 2 });
    expect(await rows(id)).toEqual([
      {
        ...{ state: 'GRANTED', requested_on: '2020-12-01', previous_deadline: '2020-12-31' },
        ...{ requested_deadline: '2021-03-31', decided_on: '2020-12-10', granted_deadline: '2021-03-31' },
      },
    ]);
  });

  it('is not decided by whoever has asked for it, for whatever other body that one speaks', async () => {
    const [{ email }] = await follow.sql('select email from account where id = $1', world.ofProvince[1].id);
    await plenary.app.get(FocalPointsService).appoint(SYSTEM, { bodyId: world.finance, email });
    await follow.sql(`update focal_point set valid_from = '2020-01-01'`);
    const [id] = await follow.shares([
      { role: 'LEAD', bodyId: world.provinces[1] },
      { role: 'MONITOR', bodyId: world.finance },
    ]);
    const { thing } = await ask(id!, '2021-03-31', world.ofProvince[1]);
    const decide = (by: Persona) => follow.act(by, 'decideExtension', thing.id, { decision: 'GRANT' });
    expect(await refusal(decide(world.ofProvince[1]))).toEqual([
      [
        ...['OWN_REQUEST', 'id'],
        'Whoever has asked for more time does not decide about it; somebody else who monitors the share has to.',
      ],
    ]);
    expect(await rows(id!)).toMatchObject([{ state: 'REQUESTED' }]);
    const actions = 'query ($id: ID!) { node(id: $id) { ... on Assignment { allowedActions } } }';
    const allowed = async (by: Persona) => (await follow.read(by, actions, { id })).data.node.allowedActions;
    expect(await allowed(world.ofProvince[1])).not.toContain('DECIDE_EXTENSION');
    expect(await allowed(world.ofFinance)).toEqual(['DECIDE_EXTENSION']);
    expect(follow.codeOf(await decide(world.ofFinance))).toBe('DONE');
  });

  it('keeps the original deadline in sight, through one extension after the other', async () => {
    const id = await share();
    for (const deadline of ['2021-03-31', '2021-06-30']) {
      const { thing } = await ask(id, deadline);
      await follow.act(world.secretary, 'decideExtension', thing.id, { decision: 'GRANT' });
    }
    const query = `query ($id: ID!) { node(id: $id) { ... on Assignment {
      deadline originalDeadline directive { deadline } extensions { previousDeadline } } } }`;
    expect((await follow.read(province, query, { id })).data.node).toEqual({
      ...{ deadline: '2021-06-30', originalDeadline: '2020-12-31', directive: { deadline: '2020-12-31' } },
      extensions: [{ previousDeadline: '2020-12-31' }, { previousDeadline: '2021-03-31' }],
    });
  });

  it('may be asked for after the deadline has passed, and says so', async () => {
    const id = await share();
    follow.today('2021-01-15');
    expect((await ask(id)).thing).toMatchObject({ state: 'REQUESTED', afterDeadline: true });
  });

  it('is asked for once at a time, by ten at the same moment too', async () => {
    const id = await share();
    const input = { assignmentId: id, deadline: '2021-03-31', reason: 'x' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => follow.attempt(province, 'requestExtension', input)),
    );
    expect(answers.map(follow.codeOf).sort()).toEqual(['DONE', ...Array(9).fill('EXTENSION_PENDING')]);
    expect(await rows(id)).toHaveLength(1);
  });

  it('must be later than the deadline there is, and not past', async () => {
    const id = await share();
    const later = 'The new deadline must be later than 2020-12-31.';
    expect(await refusal(ask(id, '2020-12-31'))).toEqual([['DEADLINE_NOT_LATER', 'deadline', later]]);
    follow.today('2021-02-01');
    expect(await refusal(ask(id, '2021-01-31'))).toEqual([
      [
        'DEADLINE_NOT_LATER',
        'deadline',
        'The deadline that is asked for has passed already; today is 2021-02-01.',
      ],
    ]);
    const { thing } = await ask(id);
    const grant = { decision: 'GRANT', deadline: '2020-12-31' };
    expect(await refusal(follow.act(world.secretary, 'decideExtension', thing.id, grant))).toEqual([
      ['DEADLINE_NOT_LATER', 'deadline', later],
    ]);
    expect((await rows(id)).map(({ state }) => state)).toEqual(['REQUESTED']);
  });

  it('is not for what has no deadline', async () => {
    const id = await share({ timing: 'ONGOING', deadline: null, reviewOn: '2021-06-30' });
    expect(await refusal(ask(id))).toEqual([
      ['NO_DEADLINE', 'assignmentId', 'The share has no deadline, so there is nothing to extend.'],
    ]);
  });

  it('is refused without another deadline, and decided once', async () => {
    const id = await share();
    const { thing } = await ask(id);
    const decide = (input: object) => follow.act(world.secretary, 'decideExtension', thing.id, input);
    expect(await refusal(decide({ decision: 'REFUSE', deadline: '2021-03-31' }))).toEqual([
      ['DEADLINE_NOT_ALLOWED', 'deadline', 'If more time is refused the deadline stays; give none.'],
    ]);
    expect((await decide({ decision: 'REFUSE', note: 'Đủ' })).thing.state).toBe('REFUSED');
    expect(await refusal(decide({ decision: 'GRANT' }))).toEqual([
      ['INVALID_STATE', 'id', 'The request was decided (REFUSED) on 2020-12-01; possible steps: none.'],
    ]);
    expect(await deadlineOf(id)).toEqual({ deadline: '2020-12-31', revision: 1 });
  });

  it('is decided by those who monitor, and not by the body itself', async () => {
    const id = await share();
    const { thing } = await ask(id);
    const decide = async (by: Persona) =>
      follow.codeOf(await follow.act(by, 'decideExtension', thing.id, { decision: 'GRANT' }));
    expect([await decide(province), await decide(world.ofStranger), await decide(world.delegate)]).toEqual([
      'FORBIDDEN',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect(await decide(world.ofMinistry)).toBe('DONE');
  });

  describe('that is waiting when a share with more time joins', () => {
    const joined = async (requested: string) => {
      const [from, to] = (await follow.shares([{ role: 'LEAD', groupId: world.provincesGroup }])) as [
        string,
        string,
      ];
      const { thing } = await ask(from, '2021-06-30');
      await follow.act(world.secretary, 'decideExtension', thing.id, { decision: 'GRANT' });
      const own = (await ask(to, requested, world.ofProvince[1])).thing;
      follow.today('2020-12-05');
      await follow.act(
        world.organiser,
        'reassignShare',
        from,
        {
          toBodyId: world.provinces[1],
          reason: 'Sáp nhập',
        },
        'id',
      );
      return { to, own };
    };
    const classOn = async (to: string, asOf: string) =>
      (
        await follow.read(
          world.secretary,
          'query ($id: ID!, $asOf: Date!) { node(id: $id) { ... on Assignment { classification(asOf: $asOf) } } }',
          { id: to, asOf },
        )
      ).data.node.classification;

    it('is refused if it asks for no more than there is then, and the statistics tell the deadline', async () => {
      const { to, own } = await joined('2021-01-31');
      expect(await deadlineOf(to)).toMatchObject({ deadline: '2021-06-30' });
      expect(
        await follow.sql(
          'select state, decided_on::text as day, decision_note as note from extension where id = $1',
          own.id,
        ),
      ).toEqual([{ state: 'REFUSED', day: '2020-12-05', note: 'Sáp nhập' }]);
      expect(await classOn(to, '2021-03-15')).toBe('OPEN_IN_TERM');
      expect(await classOn(to, '2021-07-01')).toBe('OPEN_OVERDUE');
    });

    it('is measured by the deadline that there is then if it asks for more', async () => {
      const { to, own } = await joined('2021-12-31');
      const decide = (input: object) => follow.act(world.secretary, 'decideExtension', own.id, input);
      expect(await refusal(decide({ decision: 'GRANT', deadline: '2021-03-01' }))).toEqual([
        ['DEADLINE_NOT_LATER', 'deadline', 'The new deadline must be later than 2021-06-30.'],
      ]);
      await decide({ decision: 'GRANT', deadline: '2021-09-30' });
      expect(await deadlineOf(to)).toMatchObject({ deadline: '2021-09-30' });
      expect(await rows(to)).toMatchObject([
        { state: 'GRANTED', previous_deadline: '2021-06-30', granted_deadline: '2021-09-30' },
        { state: 'GRANTED', previous_deadline: '2020-12-31', granted_deadline: '2021-06-30' },
      ]);
      expect(await classOn(to, '2021-09-30')).toBe('OPEN_IN_TERM');
      expect(await classOn(to, '2021-10-01')).toBe('OPEN_OVERDUE');
      expect(await classOn(to, '2020-12-04')).toBe('OPEN_IN_TERM');
    });
  });

  it('is refused when the directive ends or the share is confirmed', async () => {
    const [ended, done] = [await share(), await share()];
    for (const id of [ended, done]) await ask(id);
    const [directive] = await follow.sql(
      'select directive.id, directive.revision from directive join assignment on directive_id = directive.id where assignment.id = $1',
      ended,
    );
    await follow.life.step('withdrawDirective', directive!, { reason: 'Nhầm' });
    const waiver = { reason: 'Đã báo cáo trực tiếp', waivedBy: 'Triệu Văn Cường' };
    await follow.act(province, 'reportDone', done, { text: 'Xong', waiver });
    await follow.act(world.organiser, 'confirmDone', done);
    const notes = async (id: string) =>
      follow.sql(
        'select state, decided_on::text as day, decision_note as note from extension where assignment_id = $1',
        id,
      );
    const refused = { state: 'REFUSED', day: '2020-12-01' };
    expect(await notes(ended)).toEqual([{ ...refused, note: 'Nhiệm vụ đã kết thúc. / The task has ended.' }]);
    expect(await notes(done)).toEqual([
      { ...refused, note: 'Nhiệm vụ đã được xác nhận hoàn thành. / The task was confirmed as done.' },
    ]);
  });

  it('is not decided any more once the share has ended', async () => {
    const id = await share();
    const { thing } = await ask(id);
    await follow.sql(`update assignment set state = 'ENDED', ended_on = '2020-12-02' where id = $1`, id);
    expect(
      await refusal(follow.act(world.secretary, 'decideExtension', thing.id, { decision: 'GRANT' })),
    ).toEqual([['INVALID_STATE', 'id', 'The share is ENDED; possible steps: none.']]);
    const waiting = '{ extensionsToDecide(first: 100) { nodes { id } } }';
    const { nodes } = (await follow.read(world.secretary, waiting)).data.extensionsToDecide;
    expect(nodes).not.toContainEqual({ id: thing.id });
  });
});
