import { DataSource } from 'typeorm';
import { withProof } from '../factories/proof.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createConference, createWorld, lifeOf, NOBODY, type World } from './world.js';

describe('the life of a directive beside the way to its issue', () => {
  let plenary: TestApp;
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    life = lifeOf(plenary, world);
  });
  afterAll(() => plenary.close());

  const led = () => ({ assignments: [{ role: 'LEAD', bodyId: world.ministry }] });
  const ongoing = () => ({ ...led(), timing: 'ONGOING', deadline: null, reviewOn: '2021-06-30' });
  const onEvent = () => ({
    ...led(),
    timing: 'ON_EVENT',
    deadline: null,
    event: [{ language: 'vi', text: 'nghị định có hiệu lực' }],
  });
  const read = async ({ id }: Data, fields: string) =>
    (await plenary.ask(`{ directive(id: "${id}") { ${fields} } }`)).directive;
  const sql = (statement: string, ...values: unknown[]): Promise<Data[]> =>
    plenary.app.get(DataSource).query(statement, values);
  const refusal = async (mutation: string, { id, revision }: Data, more: object) => {
    const errors = await plenary.refuse(mutation, { id, expectedRevision: revision, ...more });
    expect(await read({ id }, 'revision')).toEqual({ revision });
    return errors.map(({ code, path }) => ({ code, path }));
  };
  const SHARES = 'assignments { state inForceOn deadline endedOn members(first: 9) { nodes { inForceOn } } }';

  it('lets an urgent one be carried out before its notice, and issues it later without expanding groups again', async () => {
    const groupId = world.provincesGroup;
    const recorded = await life.record({ assignments: [{ role: 'LEAD', groupId }] });
    const urgent = await life.step('activateDirective', recorded, {
      activatedOn: '2020-06-13',
      reason: 'Ứng phó bão',
    });
    expect(await read(urgent, `state urgentReason issuedOn inForceOn allowedActions ${SHARES}`)).toEqual({
      state: 'ACTIVE_URGENT',
      urgentReason: 'Ứng phó bão',
      issuedOn: null,
      inForceOn: '2020-06-13',
      allowedActions: ['VERIFY', 'ISSUE', 'CLOSE', 'SUPERSEDE', 'WITHDRAW'],
      assignments: [
        {
          ...{ state: null, inForceOn: null, deadline: null, endedOn: null },
          members: { nodes: Array(3).fill({ inForceOn: '2020-06-13' }) },
        },
      ],
    });
    const verified = await life.step('verifyDirective', urgent, { sourceId: world.minutes });
    expect(await read(verified, 'state verifiedAgainst { id }')).toEqual({
      state: 'ACTIVE_URGENT',
      verifiedAgainst: { id: world.minutes },
    });
    expect(await refusal('issueDirective', verified, { issuedOn: '2020-06-12' })).toEqual([
      { code: 'ISSUED_BEFORE_IN_FORCE', path: ['issuedOn'] },
    ]);
    const late = await life.step('issueDirective', verified, { issuedOn: '2021-02-01' });
    const issued = await read(late, `state issuedOn inForceOn ${SHARES}`);
    expect(issued).toMatchObject({ state: 'ISSUED', issuedOn: '2021-02-01', inForceOn: '2020-06-13' });
    expect(issued.assignments[0].members.nodes).toHaveLength(3);
  });

  it('needs for an urgent one what issuing needs, and a day that has come', async () => {
    const day = { activatedOn: '2020-06-13', reason: 'Khẩn' };
    expect(await refusal('activateDirective', await life.record(), day)).toEqual([
      { code: 'NO_ADDRESSEE', path: ['id'] },
      { code: 'NO_LEAD', path: ['id'] },
    ]);
    const recorded = await life.record(led());
    const input = { ...day, activatedOn: '2099-01-01' };
    expect(await refusal('activateDirective', recorded, input)).toEqual([
      { code: 'DAY_IN_FUTURE', path: ['activatedOn'] },
    ]);
  });

  it('sets the deadline when the event has happened, once', async () => {
    const issued = await life.issued(onEvent());
    expect(await read(issued, `deadline allowedActions ${SHARES}`)).toMatchObject({
      deadline: null,
      allowedActions: ['RECORD_EVENT', 'CLOSE', 'SUPERSEDE', 'WITHDRAW'],
    });
    const event = { happenedOn: '2020-09-01', deadline: '2020-12-01' };
    const refused = (more: object) => refusal('recordDirectiveEvent', issued, { ...event, ...more });
    expect(await refused({ happenedOn: '2099-01-01' })).toEqual([
      { code: 'DAY_IN_FUTURE', path: ['happenedOn'] },
    ]);
    expect(await refused({ deadline: '2020-08-31' })).toEqual([
      { code: 'DEADLINE_BEFORE_EVENT', path: ['deadline'] },
    ]);
    const set = await life.step('recordDirectiveEvent', issued, event);
    expect(await read(set, `deadline ${SHARES}`)).toMatchObject({
      deadline: '2020-12-01',
      assignments: [{ state: 'ASSIGNED', deadline: '2020-12-01' }],
    });
    expect(await sql('select deadline_set_on::text as day from directive where id = $1', set.id)).toEqual([
      { day: '2020-09-01' },
    ]);
    expect(await refusal('recordDirectiveEvent', set, event)).toEqual([
      { code: 'INVALID_STATE', path: ['id'] },
    ]);
  });

  it('keeps each review of an ongoing one', async () => {
    const issued = await life.issued(ongoing());
    const note = { note: 'Các địa phương đang thực hiện' };
    expect(await refusal('reviewDirective', issued, { ...note, nextReviewOn: '2020-12-31' })).toEqual([
      { code: 'REVIEW_NOT_LATER', path: ['nextReviewOn'] },
    ]);
    const once = await life.step('reviewDirective', issued, { ...note, nextReviewOn: '2098-06-30' });
    const twice = await life.step('reviewDirective', once, { note: 'Tốt', nextReviewOn: '2099-06-30' });
    expect(await read(twice, 'reviewOn reviews { note nextReviewOn }')).toEqual({
      reviewOn: '2099-06-30',
      reviews: [
        { ...note, nextReviewOn: '2098-06-30' },
        { note: 'Tốt', nextReviewOn: '2099-06-30' },
      ],
    });
  });

  it('is superseded by one of the same conference or a later one that is in force', async () => {
    const old = await life.issued(led());
    const at = async (startsOn: string) => ({
      ...led(),
      conferenceId: await createConference(plenary, world.ministry, { startsOn }),
    });
    const other = await life.issued(await at('2020-06-30'), '2020-07-01');
    const earlier = await life.issued(await at('2019-06-12'), '2020-07-01');
    const verified = await life.verified(led());
    const refused = (byId: string) => refusal('supersedeDirective', old, { byId });
    expect(await refused(old.id)).toEqual([{ code: 'NOT_IN_FORCE', path: ['byId'] }]);
    expect(await refused(verified.id)).toEqual([{ code: 'NOT_IN_FORCE', path: ['byId'] }]);
    expect(await refused(earlier.id)).toEqual([{ code: 'EARLIER_CONFERENCE', path: ['byId'] }]);
    expect(await refused(NOBODY)).toEqual([{ code: 'NOT_FOUND', path: ['byId'] }]);
    await life.step('supersedeDirective', old, { byId: other.id });
    expect(await read(old, 'state supersededBy { id } assignments { state }')).toEqual({
      state: 'SUPERSEDED',
      supersededBy: { id: other.id },
      assignments: [{ state: 'ENDED' }],
    });
    expect(await read(other, 'supersedes { id }')).toEqual({ supersedes: [{ id: old.id }] });
    expect(await refusal('supersedeDirective', other, { byId: old.id })).toEqual([
      { code: 'NOT_IN_FORCE', path: ['byId'] },
    ]);
  });

  it('is closed when all is confirmed, and not before, naming who is not done', async () => {
    const issued = await life.issued({ assignments: [{ role: 'LEAD', groupId: world.ministriesGroup }] });
    const input = { id: issued.id, expectedRevision: issued.revision };
    expect(await plenary.refuse('closeDirective', input)).toEqual([
      {
        code: 'SHARES_OPEN',
        path: ['id'],
        message: 'Not confirmed as done yet: Bộ Nội vụ; Bộ Tài chính.',
      },
    ]);
    await sql(
      `${withProof('directive_id = $1 and state is not null', `'2020-08-01'`)}
       update assignment set state = 'CONFIRMED_DONE', completed_on = '2020-08-01', confirmed_on = '2020-08-02'
        where directive_id = $1 and state is not null`,
      issued.id,
    );
    await life.step('closeDirective', issued, { note: 'Xong' });
    expect(await read(issued, 'state closingNote allowedActions')).toEqual({
      state: 'CLOSED',
      closingNote: 'Xong',
      allowedActions: [],
    });
  });

  it('closes an ongoing one for a reason, and ends what is open of it', async () => {
    const issued = await life.issued(ongoing());
    expect(await refusal('closeDirective', issued, {})).toEqual([{ code: 'NOTE_NEEDED', path: ['note'] }]);
    await life.step('closeDirective', issued, { note: 'Đã thành nền nếp' });
    const { endedOn, assignments } = await read(issued, 'endedOn assignments { state endedOn }');
    expect(assignments).toEqual([{ state: 'ENDED', endedOn }]);
  });

  it('answers not found for a directive that does not exist', async () => {
    const target = { id: NOBODY, expectedRevision: 1 };
    const missing = [{ code: 'NOT_FOUND', path: ['id'], message: 'No such directive.' }];
    const inputs: Record<string, object> = {
      activateDirective: { activatedOn: '2020-07-01', reason: 'Khẩn' },
      recordDirectiveEvent: { happenedOn: '2020-07-01', deadline: '2020-12-31' },
      reviewDirective: { note: 'Tốt', nextReviewOn: '2099-01-01' },
      supersedeDirective: { byId: NOBODY },
      closeDirective: {},
    };
    for (const [mutation, input] of Object.entries(inputs))
      expect(await plenary.refuse(mutation, { ...target, ...input })).toEqual(missing);
  });
});
