import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { createFollowUpWorld, type FollowUp, type FollowUpWorld, followUpOf } from './world.js';

const SHARE = `query ($id: ID!) { node(id: $id) { ... on Assignment {
  state deadline originalDeadline acceptedOn completedOn confirmedOn allowedActions
  latestProgress { percent text }
  progress(first: 10) { totalCount nodes { kind day percent text body { name } waivedBy evidence { id } } }
  evidence { totalCount nodes { entry { kind } } }
  extensions { state requestedOn requestedDeadline previousDeadline afterDeadline decidedOn grantedDeadline decisionNote reason }
} } }`;

describe('following up a directive to three provinces', () => {
  let plenary: TestApp;
  let world: FollowUpWorld;
  let follow: FollowUp;
  let shares: string[];
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createFollowUpWorld(plenary);
    follow = followUpOf(plenary, world);
    shares = await follow.shares([{ role: 'LEAD', groupId: world.provincesGroup }]);
  });
  afterAll(() => plenary.close());

  const share = async (by: FollowUpWorld['organiser'], at: number): Promise<Data> =>
    (await follow.read(by, SHARE, { id: shares[at] })).data.node;

  it('is accepted by each of them, and shows them what they may do next', async () => {
    follow.today('2020-07-06');
    for (const at of [0, 1, 2] as const) {
      const by = world.ofProvince[at];
      expect((await share(by, at)).allowedActions).toEqual([
        'ACCEPT',
        'REPORT_PROGRESS',
        'REQUEST_EXTENSION',
        'REPORT_DONE',
      ]);
      const { thing } = await follow.act(by, 'acceptAssignment', shares[at]!, {}, 'state acceptedOn');
      expect(thing).toEqual({ state: 'ACCEPTED', acceptedOn: '2020-07-06' });
    }
  });

  it('makes progress, with evidence', async () => {
    follow.today('2020-09-01');
    const [a, b] = world.ofProvince;
    const fileIds = [await follow.file(a)];
    const report = { text: 'Đã ban hành kế hoạch', percent: 60, fileIds };
    expect(follow.codeOf(await follow.act(a, 'reportProgress', shares[0]!, report))).toBe('DONE');
    await follow.act(b, 'reportProgress', shares[1]!, { text: 'Đang soạn thảo', percent: 30 });
    // Back again, and the text says why.
    await follow.act(b, 'reportProgress', shares[1]!, { text: 'Phải làm lại', percent: 10 });
    expect(await share(a, 0)).toMatchObject({
      state: 'IN_PROGRESS',
      latestProgress: { percent: 60, text: 'Đã ban hành kế hoạch' },
      evidence: { totalCount: 1, nodes: [{ entry: { kind: 'PROGRESS' } }] },
    });
    expect((await share(b, 1)).latestProgress).toEqual({ percent: 10, text: 'Phải làm lại' });
  });

  it('gets more time in one province, and none in another', async () => {
    follow.today('2020-12-20');
    const [, b, c] = world.ofProvince;
    const asked = async (by: typeof b, at: number) =>
      (await follow.act(by, 'requestExtension', shares[at]!, { deadline: '2021-03-31', reason: 'Lũ lụt' }))
        .thing.id;
    const [first, second] = [await asked(b, 1), await asked(c, 2)];
    const waiting = `{ extensionsToDecide { totalCount nodes { id } } }`;
    expect((await follow.read(world.ofMinistry, waiting)).data.extensionsToDecide).toEqual({
      totalCount: 2,
      nodes: [{ id: first }, { id: second }],
    });
    follow.today('2021-01-05');
    const grant = { decision: 'GRANT', deadline: '2021-02-28', note: 'Hai tháng' };
    expect(follow.codeOf(await follow.act(world.ofMinistry, 'decideExtension', first, grant))).toBe('DONE');
    const refusal = { decision: 'REFUSE', note: 'Đã đủ thời gian' };
    expect(follow.codeOf(await follow.act(world.secretary, 'decideExtension', second, refusal))).toBe('DONE');
    const request = {
      ...{ requestedOn: '2020-12-20', requestedDeadline: '2021-03-31', previousDeadline: '2020-12-31' },
      ...{ afterDeadline: false, decidedOn: '2021-01-05', reason: 'Lũ lụt' },
    };
    expect(await share(b, 1)).toMatchObject({
      ...{ deadline: '2021-02-28', originalDeadline: '2020-12-31' },
      extensions: [
        { ...request, state: 'GRANTED', grantedDeadline: '2021-02-28', decisionNote: 'Hai tháng' },
      ],
    });
    expect(await share(c, 2)).toMatchObject({
      ...{ deadline: '2020-12-31', originalDeadline: '2020-12-31' },
      extensions: [{ ...request, state: 'REFUSED', grantedDeadline: null, decisionNote: 'Đã đủ thời gian' }],
    });
  });

  it('is reported done, returned, reported done again and confirmed', async () => {
    const [a] = world.ofProvince;
    follow.today('2020-12-01');
    const waiver = { reason: 'Đã báo cáo trực tiếp', waivedBy: 'Triệu Văn Cường' };
    await follow.act(a, 'reportDone', shares[0]!, { text: 'Xong', waiver });
    expect((await share(a, 0)).allowedActions).toEqual([]);
    const waiting = `{ assignments(state: REPORTED_DONE, monitored: true) { totalCount nodes { id } } }`;
    expect((await follow.read(world.ofMinistry, waiting)).data.assignments).toEqual({
      totalCount: 1,
      nodes: [{ id: shares[0] }],
    });
    expect((await follow.read(a, waiting)).data.assignments).toEqual({ totalCount: 0, nodes: [] });
    expect((await share(world.ofMinistry, 0)).allowedActions).toEqual(['CONFIRM', 'RETURN']);
    follow.today('2020-12-03');
    await follow.act(world.ofMinistry, 'returnDone', shares[0]!, { reason: 'Thiếu phụ lục' });
    expect(await share(a, 0)).toMatchObject({ state: 'RETURNED', completedOn: null });
    follow.today('2020-12-08');
    const fileIds = [await follow.file(a)];
    await follow.act(a, 'reportDone', shares[0]!, { text: 'Đã bổ sung', fileIds });
    follow.today('2020-12-10');
    await follow.act(world.ofMinistry, 'confirmDone', shares[0]!);
    const { progress, ...done } = await share(a, 0);
    expect(done).toMatchObject({
      ...{ state: 'CONFIRMED_DONE', completedOn: '2020-12-08', confirmedOn: '2020-12-10' },
      ...{ allowedActions: [], evidence: { totalCount: 2 } },
      latestProgress: { percent: 100, text: 'Đã bổ sung' },
    });
    const told = progress.nodes.map(({ kind, day, body }: Data) => [kind, day, body.name]);
    expect(told).toEqual([
      ['CONFIRMED', '2020-12-10', 'Bộ Nội vụ'],
      ['REPORTED_DONE', '2020-12-08', 'Hà Giang'],
      ['RETURNED', '2020-12-03', 'Bộ Nội vụ'],
      ['REPORTED_DONE', '2020-12-01', 'Hà Giang'],
      ['PROGRESS', '2020-09-01', 'Hà Giang'],
      ['ACCEPTED', '2020-07-06', 'Hà Giang'],
    ]);
    expect([progress.totalCount, progress.nodes[3].waivedBy]).toEqual([6, 'Triệu Văn Cường']);
  });

  it('shows each province its own reports only, and of the others how far they are', async () => {
    const [a] = world.ofProvince;
    follow.today('2021-01-06');
    const of = await share(a, 1);
    expect(of).toMatchObject({ state: 'IN_PROGRESS', deadline: '2021-02-28', allowedActions: [] });
    expect(of).toMatchObject({ latestProgress: null, extensions: [] });
    expect([of.progress.totalCount, of.evidence.totalCount]).toEqual([0, 0]);
    const inChain = await follow.sql(
      `select distinct command from audit_entry where chain = $1 and command in
        ('acceptAssignment', 'reportProgress', 'requestExtension', 'decideExtension', 'reportDone', 'returnDone', 'confirmDone')`,
      world.conference,
    );
    expect(inChain).toHaveLength(7);
  });

  it('shows the files of evidence to those who may read it', async () => {
    const [{ id }] = await follow.sql(
      'select file_id as id from evidence join progress_entry on progress_entry.id = entry_id where assignment_id = $1 limit 1',
      shares[0],
    );
    const file = async (by: FollowUpWorld['organiser']) =>
      (await follow.read(by, 'query ($id: ID!) { node(id: $id) { ... on File { name } } }', { id })).data
        .node;
    for (const by of [world.ofProvince[0], world.ofMinistry, world.secretary]) {
      expect(await file(by)).toEqual({ name: 'kế hoạch.pdf' });
    }
    for (const by of [world.ofProvince[1], world.ofStranger, world.delegate]) {
      expect(await file(by)).toBe(null);
    }
  });

  it('is told and done by nobody else', async () => {
    for (const by of [world.ofStranger, world.delegate]) {
      const code = follow.codeOf(await follow.act(by, 'acceptAssignment', shares[1]!));
      expect(code).toBe(by === world.delegate ? 'FORBIDDEN' : 'NOT_FOUND');
    }
    expect(await share(world.ofStranger, 1)).toBe(null);
    expect((await share(world.delegate, 1)).progress.totalCount).toBe(0);
  });
});
