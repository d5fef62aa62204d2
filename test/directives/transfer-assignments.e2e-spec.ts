import { DataSource } from 'typeorm';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { withProof } from '../factories/proof.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createConference, createWorld, lifeOf, NOBODY, vi, type World } from './world.js';

/** As on 1 July 2025: 63 provinces become 34. Eleven stay as they are, 23 successors take over 52 between them. */
const PROVINCES = 63;
const UNCHANGED = 11;
const SUCCESSORS = 23;
const DIRECTIVES = 4;
const PROOF = withProof('directive_id = $1 and body_id = $2', `'2025-03-01'`);

describe('the transfer of what is open for 63 provinces to 34', () => {
  let plenary: TestApp;
  let world: World;
  let provinces: string[];
  let successors: string[];
  let pairs: { fromBodyId: string; toBodyId: string }[];
  let directives: Data[];
  let elsewhere: string;

  const sql = (statement: string, ...values: unknown[]): Promise<Data[]> =>
    plenary.app.get(DataSource).query(statement, values);
  const body = async (name: string, more: object = {}): Promise<string> =>
    (
      await plenary.mutate(
        'createBody',
        { name: vi(name), kind: 'SCHOOL', level: 'PROVINCE', ...more },
        'body { id }',
      )
    ).body.id;
  const states = async () =>
    Object.fromEntries(
      (
        await sql('select state, count(*)::int as count from assignment where state is not null group by 1')
      ).map(({ state, count }) => [state, count]),
    );
  const RESULT = 'assignmentTransfer { passed received joined directives conferences }';
  const act = () => ({ takesEffectOn: '2025-07-01', pairs, reason: 'Nghị quyết 202/2025/QH15' });
  const preview = async (conferenceId?: string) =>
    (
      await plenary.ask(
        `query ($conferenceId: ID) { previewTransfer(on: "2025-07-01", conferenceId: $conferenceId)
         { body { id } successors { id } openShares note } }`,
        { conferenceId },
      )
    ).previewTransfer;

  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    provinces = [];
    for (let at = 0; at < PROVINCES; at += 1)
      provinces.push(await body(`Tỉnh ${String(at).padStart(2, '0')}`));
    const { bodyGroup } = await plenary.mutate(
      'createBodyGroup',
      { name: vi('63 tỉnh'), rule: { kinds: ['SCHOOL'] } },
      'bodyGroup { id }',
    );
    const life = lifeOf(plenary, world);
    elsewhere = await createConference(plenary, world.ministry);
    directives = [];
    for (let at = 0; at < DIRECTIVES; at += 1) {
      directives.push(
        await life.issued({
          conferenceId: at < 3 ? world.conference : elsewhere,
          deadline: '2025-12-31',
          assignments: [{ role: 'LEAD', groupId: bodyGroup.id }],
        }),
      );
    }
    successors = [];
    pairs = [];
    const merged = provinces.slice(UNCHANGED);
    for (let at = 0; at < SUCCESSORS; at += 1) {
      const predecessorIds = merged.filter((_, place) => place % SUCCESSORS === at);
      const successor = await body(`Tỉnh mới ${String(at).padStart(2, '0')}`, { validFrom: '2025-07-01' });
      successors.push(successor);
      pairs.push(...predecessorIds.map(fromBodyId => ({ fromBodyId, toBodyId: successor })));
      const input = { predecessorIds, successorIds: [successor], takesEffectOn: '2025-07-01' };
      await plenary.mutate('reorganiseBodies', input, 'body { id }');
    }
    // In the first directive one province is done, one has reported it done, and one is at work with more time.
    const share = (at: number, changes: string) =>
      sql(
        `${changes.includes('CONFIRMED_DONE') ? PROOF : ''} update assignment set ${changes} where directive_id = $1 and body_id = $2`,
        directives[0].id,
        merged[at],
      );
    await share(0, `state = 'CONFIRMED_DONE', completed_on = '2025-03-01', confirmed_on = '2025-03-02'`);
    await share(1, `state = 'REPORTED_DONE', accepted_on = '2020-07-02', completed_on = '2025-06-01'`);
    await share(2, `state = 'IN_PROGRESS', deadline = '2026-03-31'`);
  }, 300_000);
  afterAll(() => plenary.close());

  it('is proposed from the reorganisation, with what is open of each body', async () => {
    const proposals = await preview();
    expect(proposals).toHaveLength(PROVINCES - UNCHANGED);
    expect(proposals.every(({ note }: Data) => note === null)).toBe(true);
    const proposed = proposals.map(({ body: from, successors: [to] }: Data) => `${from.id} ${to.id}`);
    expect(proposed.sort()).toEqual(
      pairs.map(({ fromBodyId, toBodyId }) => `${fromBodyId} ${toBodyId}`).sort(),
    );
    const open = proposals.reduce((sum: number, { openShares }: Data) => sum + openShares, 0);
    expect(open).toBe(DIRECTIVES * (PROVINCES - UNCHANGED) - 1);
    expect(await preview(elsewhere)).toHaveLength(PROVINCES - UNCHANGED);
  });

  it.each<[string, () => object, string[]]>([
    ['PASSES_TWICE', () => ({ pairs: [pairs[0], pairs[0]] }), ['pairs', '1', 'fromBodyId']],
    [
      'PASSES_TO_ITSELF',
      () => ({ pairs: [{ fromBodyId: provinces[0], toBodyId: provinces[0] }] }),
      ['pairs', '0', 'toBodyId'],
    ],
    [
      'PASSES_ON_AGAIN',
      () => ({ pairs: [{ fromBodyId: provinces[0], toBodyId: pairs[0]!.fromBodyId }, pairs[0]] }),
      ['pairs', '0', 'toBodyId'],
    ],
    [
      'BODY_DISSOLVED',
      () => ({ pairs: [{ fromBodyId: provinces[0], toBodyId: pairs[0]!.fromBodyId }] }),
      ['pairs', '0', 'toBodyId'],
    ],
    ['NOT_FOUND', () => ({ pairs: [{ ...pairs[0], toBodyId: NOBODY }] }), ['pairs', '0', 'toBodyId']],
    ['NOT_FOUND', () => ({ basisId: NOBODY }), ['basisId']],
    ['NOT_FOUND', () => ({ conferenceId: NOBODY }), ['conferenceId']],
    ['DAY_IN_FUTURE', () => ({ takesEffectOn: '2099-01-01' }), ['takesEffectOn']],
  ])('is refused with %s, and nothing passes', async (code, changes, path) => {
    const before = await states();
    const errors = await plenary.refuse('transferAssignments', { ...act(), ...changes() });
    expect(errors.map(error => ({ code: error.code, path: error.path }))).toEqual([{ code, path }]);
    expect(await states()).toEqual(before);
  });

  it('is for all conferences only if an administrator says so', async () => {
    const before = await states();
    const { id } = await addAccount(plenary, { password: null, name: 'Không phải quản trị viên' });
    const { data } = await plenary.send(
      'mutation ($input: TransferAssignmentsInput!) { transferAssignments(input: $input) { userErrors { code path } } }',
      { input: act() },
      { cookie: await cookieOf(plenary, id) },
      null,
    );
    expect(data.transferAssignments.userErrors).toEqual([
      { code: 'CONFERENCE_NEEDED', path: ['conferenceId'] },
    ]);
    expect(await states()).toEqual(before);
  });

  it('loses nothing and doubles nothing, in one command that both histories tell', async () => {
    const of52 = PROVINCES - UNCHANGED;
    expect(await states()).toEqual({
      ASSIGNED: DIRECTIVES * PROVINCES - 3,
      CONFIRMED_DONE: 1,
      REPORTED_DONE: 1,
      IN_PROGRESS: 1,
    });
    const started = performance.now();
    const { assignmentTransfer } = await plenary.mutate('transferAssignments', act(), RESULT);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(assignmentTransfer).toEqual({
      passed: DIRECTIVES * of52 - 1,
      received: DIRECTIVES * SUCCESSORS,
      joined: 0,
      directives: DIRECTIVES,
      conferences: 2,
    });
    const after = await states();
    expect(after.TRANSFERRED).toBe(DIRECTIVES * of52 - 1);
    expect(after.CONFIRMED_DONE).toBe(1);
    expect(after.ASSIGNED + after.IN_PROGRESS + (after.REPORTED_DONE ?? 0)).toBe(
      DIRECTIVES * (UNCHANGED + SUCCESSORS),
    );
    const [{ shares, bodies }] = await sql(
      `select count(*)::int as shares, count(distinct body_id)::int as bodies from assignment
        where state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED_DONE', 'RETURNED') and directive_id = $1`,
      directives[1].id,
    );
    expect({ shares, bodies }).toEqual({ shares: 34, bodies: 34 });
    expect(await preview()).toEqual([]);
    const chains = await sql(
      `select chain from audit_entry where command = 'transferAssignments' order by chain`,
    );
    expect(chains.map(({ chain }) => chain)).toEqual([world.conference, elsewhere].sort());
  });

  it('carries the latest deadline on, as an extension, and leads back to who had the share before', async () => {
    const merged = provinces.slice(UNCHANGED);
    const share = async (bodyId: string) =>
      (
        await sql(
          `select state, deadline::text, in_force_on::text as "inForceOn", taken_over as "takenOver", id
             from assignment where directive_id = $1 and body_id = $2`,
          directives[0].id,
          bodyId,
        )
      )[0];
    expect(await share(successors[2]!)).toMatchObject({
      state: 'IN_PROGRESS',
      deadline: '2026-03-31',
      inForceOn: '2025-07-01',
      takenOver: true,
    });
    const { id } = await share(successors[2]!);
    expect(
      await sql(
        `select previous_deadline::text as before, granted_deadline::text as after, decided_on::text as on, reason
           from extension where assignment_id = $1`,
        id,
      ),
    ).toEqual([
      { before: '2025-12-31', after: '2026-03-31', on: '2025-07-01', reason: 'Nghị quyết 202/2025/QH15' },
    ]);
    const { node } = await plenary.ask(
      `{ node(id: "${id}") { ... on Assignment { state takenOver { state endedOn passedReason passedTo { id } party { ... on Body { id } } } } } }`,
    );
    const before = merged.filter((_, place) => place % SUCCESSORS === 2);
    expect(node.takenOver.map(({ party }: Data) => party.id).sort()).toEqual([...before].sort());
    expect(node.takenOver[0]).toMatchObject({
      state: 'TRANSFERRED',
      endedOn: '2025-07-01',
      passedReason: 'Nghị quyết 202/2025/QH15',
      passedTo: { id },
    });
    // Of two or three predecessors only one had reported it done.
    expect(await share(successors[1]!)).toMatchObject({ state: 'IN_PROGRESS' });
    // What one of them had reported done, stands with its own share.
    expect(
      await sql(
        'select completed_on::text as day from assignment where directive_id = $1 and body_id = $2',
        directives[0].id,
        merged[1],
      ),
    ).toEqual([{ day: '2025-06-01' }]);
  });

  it('has nothing to do when it is repeated', async () => {
    const before = await states();
    const { assignmentTransfer } = await plenary.mutate('transferAssignments', act(), RESULT);
    expect(assignmentTransfer).toEqual({ passed: 0, received: 0, joined: 0, directives: 0, conferences: 0 });
    expect(await states()).toEqual(before);
  });

  it('joins an open share of the successor; one that is done stays done, beside what is still open', async () => {
    const [open, done, from] = [provinces[0]!, provinces[1]!, provinces[2]!];
    await sql(
      `${PROOF} update assignment set state = 'CONFIRMED_DONE', completed_on = '2025-03-01', confirmed_on = '2025-03-02'
        where directive_id = $1 and body_id = $2`,
      directives[3].id,
      done,
    );
    const one = { ...act(), conferenceId: elsewhere };
    const joining = { ...one, pairs: [{ fromBodyId: from, toBodyId: open }] };
    const { assignmentTransfer } = await plenary.mutate('transferAssignments', joining, RESULT);
    expect(assignmentTransfer).toEqual({ passed: 1, received: 1, joined: 1, directives: 1, conferences: 1 });
    await plenary.mutate(
      'transferAssignments',
      { ...one, pairs: [{ fromBodyId: open, toBodyId: done }] },
      RESULT,
    );
    const shares = await sql(
      `select state from assignment where directive_id = $1 and body_id = $2 order by state`,
      directives[3].id,
      done,
    );
    expect(shares.map(({ state }) => state)).toEqual(['ASSIGNED', 'CONFIRMED_DONE']);
  });
});
