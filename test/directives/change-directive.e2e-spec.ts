import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createConference, createWorld, lifeOf, NOBODY, vi, type World } from './world.js';

describe('changing a directive', () => {
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
  const target = ({ id, revision }: Data) => ({ id, expectedRevision: revision });
  const read = async ({ id }: Data, fields: string) =>
    (await plenary.ask(`{ directive(id: "${id}") { ${fields} } }`)).directive;
  const refuse = async (mutation: string, directive: Data, input: object) => {
    const errors = await plenary.refuse(mutation, { ...target(directive), ...input });
    expect((await read(directive, 'revision')).revision).toBe(directive.revision);
    return errors.map(({ code, path }) => ({ code, path }));
  };

  it('changes what is given, clears what is null and leaves the rest', async () => {
    const directive = await life.record({
      verb: 'giao',
      summary: vi('rà soát'),
      sourceId: world.article,
      postId: world.deputyMinister,
    });
    await life.step('updateDirective', directive, {
      verb: null,
      force: 'NOTE',
      agendaItemId: world.item,
      deadline: '2021-01-31',
    });
    expect(
      await read(
        directive,
        'revision verb force summary source { id } agendaItem { id } deadline text post { id }',
      ),
    ).toEqual({
      revision: 2,
      verb: null,
      force: 'NOTE',
      summary: 'rà soát',
      source: { id: world.article },
      agendaItem: { id: world.item },
      deadline: '2021-01-31',
      text: 'Giao Bộ Nội vụ rà soát',
      post: { id: world.deputyMinister },
    });
  });

  it('turns a directive with a deadline into an ongoing one, if the deadline is cleared too', async () => {
    const directive = await life.record();
    expect(await refuse('updateDirective', directive, { timing: 'ONGOING' })).toEqual([
      { code: 'DEADLINE_NOT_ALLOWED', path: ['deadline'] },
    ]);
    expect(await refuse('updateDirective', directive, { deadline: null })).toEqual([
      { code: 'DEADLINE_MISSING', path: ['deadline'] },
    ]);
    await life.step('updateDirective', directive, {
      timing: 'ONGOING',
      deadline: null,
      reviewOn: '2021-06-30',
    });
    expect(await read(directive, 'timing deadline reviewOn')).toEqual({
      timing: 'ONGOING',
      deadline: null,
      reviewOn: '2021-06-30',
    });
  });

  it('turns into one that waits for an event, which has no deadline until that has happened', async () => {
    const directive = await life.record();
    const event = vi('Sau khi nghị định có hiệu lực');
    expect(await refuse('updateDirective', directive, { event })).toEqual([
      { code: 'EVENT_NOT_ALLOWED', path: ['event'] },
    ]);
    expect(await refuse('updateDirective', directive, { timing: 'ON_EVENT', deadline: null })).toEqual([
      { code: 'EVENT_MISSING', path: ['event'] },
    ]);
    await life.step('updateDirective', directive, { timing: 'ON_EVENT', deadline: null, event });
    expect(await read(directive, 'timing deadline event')).toEqual({
      timing: 'ON_EVENT',
      deadline: null,
      event: 'Sau khi nghị định có hiệu lực',
    });
  });

  it('has to be verified again when the text is another, and only then', async () => {
    const directive = await life.record();
    const verified = await life.step('verifyDirective', directive, { sourceId: world.minutes });
    const same = await life.step('updateDirective', verified, {
      text: 'Giao Bộ Nội vụ rà soát',
      verb: 'giao',
    });
    expect(same.state).toBe('VERIFIED');
    const reworded = await life.step('updateDirective', same, { text: 'Giao Bộ Nội vụ rà soát, báo cáo' });
    expect(await read(reworded, 'state text verifiedAgainst { id }')).toEqual({
      state: 'RECORDED',
      text: 'Giao Bộ Nội vụ rà soát, báo cáo',
      verifiedAgainst: null,
    });
  });

  it('checks the post against the speaker after either has changed', async () => {
    const { person } = await plenary.mutate('createPerson', { name: 'Nguyễn Văn Mẫu' }, 'person { id }');
    const directive = await life.record({ postId: world.deputyMinister });
    expect(await refuse('updateDirective', directive, { statedById: person.id })).toEqual([
      { code: 'POST_NOT_HELD_ON_DATE', path: ['postId'] },
    ]);
    expect(await refuse('updateDirective', directive, { postId: world.minister })).toEqual([
      { code: 'POST_NOT_HELD_ON_DATE', path: ['postId'] },
    ]);
    await life.step('updateDirective', directive, { statedById: person.id, postId: null });
    expect(await read(directive, 'statedBy { name } post { id }')).toEqual({
      statedBy: { name: 'Nguyễn Văn Mẫu' },
      post: null,
    });
  });

  it('refuses what does not exist, or belongs to another conference', async () => {
    const directive = await life.record();
    const conferenceId = await createConference(plenary, world.ministry);
    const { source } = await plenary.mutate(
      'addSource',
      { conferenceId, kind: 'MINUTES', title: vi('Biên bản khác'), language: 'vi' },
      'source { id }',
    );
    expect(
      await refuse('updateDirective', directive, {
        statedById: NOBODY,
        sourceId: source.id,
        agendaItemId: NOBODY,
        programmeId: NOBODY,
      }),
    ).toEqual(
      [['statedById'], ['sourceId'], ['agendaItemId'], ['programmeId']].map(path => ({
        code: 'NOT_FOUND',
        path,
      })),
    );
    expect(await plenary.refuse('updateDirective', { id: NOBODY, expectedRevision: 1 })).toEqual([
      { code: 'NOT_FOUND', path: ['id'], message: 'No such directive.' },
    ]);
  });

  it('refuses a language that the text is already translated into', async () => {
    const directive = await life.record({ translations: [{ language: 'en', text: 'Look into it' }] });
    expect(await refuse('updateDirective', directive, { language: 'en' })).toEqual([
      { code: 'TRANSLATION_OF_ORIGINAL', path: ['translations'] },
    ]);
  });

  it('replaces all assignments, keeps the state and counts the revision', async () => {
    const directive = await life.verified(assigned());
    const after = await life.step('assignDirective', directive, {
      assignments: [
        { role: 'LEAD', bodyId: world.finance },
        { role: 'IMPLEMENT', groupId: world.provincesGroup, addressed: false },
      ],
    });
    expect(after).toEqual({ id: directive.id, revision: directive.revision + 1, state: 'VERIFIED' });
    const fields =
      'leadBody { name } assignments { role addressed party { ... on Body { name } ... on BodyGroup { name } } }';
    expect(await read(directive, fields)).toEqual({
      leadBody: { name: 'Bộ Tài chính' },
      assignments: [
        { role: 'LEAD', addressed: true, party: { name: 'Bộ Tài chính' } },
        { role: 'IMPLEMENT', addressed: false, party: { name: 'các tỉnh, thành phố' } },
      ],
    });
  });

  it('refuses a list of assignments with a fault and keeps the old one', async () => {
    const directive = await life.record(assigned());
    const lead = { role: 'LEAD', bodyId: world.finance };
    expect(
      await refuse('assignDirective', directive, {
        assignments: [lead, { role: 'LEAD', bodyId: world.ministry }],
      }),
    ).toEqual([{ code: 'MULTIPLE_LEADS', path: ['assignments', '1'] }]);
    expect(
      await refuse('assignDirective', directive, { assignments: [{ role: 'LEAD', bodyId: NOBODY }] }),
    ).toEqual([{ code: 'NOT_FOUND', path: ['assignments', '0', 'bodyId'] }]);
    expect(await read(directive, 'leadBody { name }')).toEqual({ leadBody: { name: 'Bộ Nội vụ' } });
  });

  it.each(['updateDirective', 'assignDirective'])(
    'refuses %s after the issue, naming state and steps',
    async mutation => {
      const directive = await life.issued(assigned());
      const input = mutation === 'assignDirective' ? { assignments: [] } : { verb: 'giao' };
      expect(await plenary.refuse(mutation, { ...target(directive), ...input }, 'vi')).toEqual([
        {
          code: 'INVALID_STATE',
          path: ['id'],
          message: 'Ý kiến chỉ đạo đang ở trạng thái ISSUED; các bước có thể: CLOSE, SUPERSEDE, WITHDRAW.',
        },
      ]);
      expect((await read(directive, 'revision')).revision).toBe(directive.revision);
    },
  );

  it.each([
    ['UpdateDirective', { verb: 'giao' }],
    ['AssignDirective', { assignments: [] }],
    ['VerifyDirective', {}],
    ['WithdrawDirective', { reason: 'Nhầm' }],
  ])('answers CONFLICT to %s from a revision that is no longer the present one', async (name, input) => {
    const directive = await life.record(assigned());
    await life.step('updateDirective', directive, { verb: 'giao' });
    const mutation = name.charAt(0).toLowerCase() + name.slice(1);
    const { data, errors } = await plenary.send(
      `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { userErrors { code } } }`,
      { input: { ...target(directive), ...input } },
    );
    expect(data).toEqual({ [mutation]: null });
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      { code: 'CONFLICT', currentRevision: 2, requestId: expect.any(String) },
    ]);
    expect(await read(directive, 'revision state leadBody { name }')).toEqual({
      revision: 2,
      state: 'RECORDED',
      leadBody: { name: 'Bộ Nội vụ' },
    });
  });
});
