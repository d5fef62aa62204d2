import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createWorld, lifeOf, NOBODY, type World } from './world.js';

describe('the life of a directive', () => {
  let plenary: TestApp;
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    life = lifeOf(plenary, world);
  });
  afterAll(() => plenary.close());

  const assigned = () => ({ assignments: [{ role: 'LEAD', bodyId: world.ministry }] });
  const inState: Record<string, () => Promise<Data>> = {
    RECORDED: () => life.record(assigned()),
    VERIFIED: () => life.verified(assigned()),
    ISSUED: () => life.issued(assigned()),
    WITHDRAWN: async () =>
      life.step('withdrawDirective', await life.record(assigned()), { reason: 'Ghi nhầm' }),
  };
  const OTHER_INPUT: Record<string, object> = {
    verifyDirective: {},
    issueDirective: { issuedOn: '2020-07-01' },
    withdrawDirective: { reason: 'Ghi nhầm' },
    activateDirective: { activatedOn: '2020-07-01', reason: 'Khẩn' },
    closeDirective: {},
    reviewDirective: { note: 'Đã rà soát', nextReviewOn: '2099-01-01' },
    recordDirectiveEvent: { happenedOn: '2020-07-01', deadline: '2020-12-31' },
    supersedeDirective: { byId: NOBODY },
  };

  it.each([
    ['issueDirective', 'RECORDED', 'VERIFY, ACTIVATE, SUPERSEDE, WITHDRAW'],
    ['verifyDirective', 'VERIFIED', 'ACTIVATE, ISSUE, SUPERSEDE, WITHDRAW'],
    ['verifyDirective', 'ISSUED', 'CLOSE, SUPERSEDE, WITHDRAW'],
    ['issueDirective', 'ISSUED', 'CLOSE, SUPERSEDE, WITHDRAW'],
    ['activateDirective', 'ISSUED', 'CLOSE, SUPERSEDE, WITHDRAW'],
    ['closeDirective', 'VERIFIED', 'ACTIVATE, ISSUE, SUPERSEDE, WITHDRAW'],
    ['reviewDirective', 'ISSUED', 'CLOSE, SUPERSEDE, WITHDRAW'],
    ['recordDirectiveEvent', 'ISSUED', 'CLOSE, SUPERSEDE, WITHDRAW'],
    ['supersedeDirective', 'WITHDRAWN', 'none'],
    ['verifyDirective', 'WITHDRAWN', 'none'],
    ['issueDirective', 'WITHDRAWN', 'none'],
    ['withdrawDirective', 'WITHDRAWN', 'none'],
  ])('refuses %s when it is %s, naming the possible steps: %s', async (mutation, state, steps) => {
    const { id, revision } = await inState[state]!();
    const input = { id, expectedRevision: revision, ...OTHER_INPUT[mutation] };
    expect(await plenary.refuse(mutation, input)).toEqual([
      {
        code: 'INVALID_STATE',
        path: ['id'],
        message: `The directive is ${state}; possible steps: ${steps}.`,
      },
    ]);
    expect((await plenary.ask(`{ directive(id: "${id}") { revision state } }`)).directive).toEqual({
      revision,
      state,
    });
  });

  it.each(['RECORDED', 'VERIFIED', 'ISSUED'])('is withdrawn with its reason when it is %s', async state => {
    const directive = await inState[state]!();
    await life.step('withdrawDirective', directive, { reason: 'Phát biểu đã được đính chính' });
    const fields = 'state withdrawnReason allowedActions issuedOn leadBody { name }';
    expect((await plenary.ask(`{ directive(id: "${directive.id}") { ${fields} } }`)).directive).toEqual({
      state: 'WITHDRAWN',
      withdrawnReason: 'Phát biểu đã được đính chính',
      allowedActions: [],
      issuedOn: state === 'ISSUED' ? '2020-07-01' : null,
      leadBody: { name: 'Bộ Nội vụ' },
    });
  });

  it('is not withdrawn without a reason', async () => {
    const { id, revision } = await life.record();
    const errors = await plenary.refuse('withdrawDirective', {
      id,
      expectedRevision: revision,
      reason: '  ',
    });
    expect(errors.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'TEXT_LENGTH', path: ['reason'] },
    ]);
    expect((await plenary.ask(`{ directive(id: "${id}") { state } }`)).directive).toEqual({
      state: 'RECORDED',
    });
  });
});
