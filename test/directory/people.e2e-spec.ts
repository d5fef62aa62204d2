import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('people, posts and appointments', () => {
  let plenary: TestApp;
  let post: string;
  const vi = (text: string) => [{ language: 'vi', text }];
  const NOBODY = '0199a000-0000-7000-8000-000000000000';

  beforeAll(async () => {
    plenary = await createTestApp();
    const input = { name: vi('Bộ Nội vụ'), kind: 'MINISTRY', level: 'CENTRAL' };
    const { body } = await plenary.mutate('createBody', input, 'body { id }');
    post = (
      await plenary.mutate('createPost', { title: vi('Vụ trưởng'), bodyId: body.id, rank: 30 }, 'post { id }')
    ).post.id;
  });
  afterAll(() => plenary.close());

  const create = async (name: string) =>
    (await plenary.mutate('createPerson', { name }, 'person { id name revision }')).person;
  const PEOPLE =
    '{ people { nodes { name appointments { heldFrom post { title rank body { name } } } } totalCount } }';

  it('lists people with their posts in one statement, whether one or three', async () => {
    const person = await create('Trần Thị Bình');
    await plenary.mutate(
      'appointPerson',
      { personId: person.id, postId: post, heldFrom: '2019-01-01' },
      'appointment { id }',
    );
    const one = await statementsOf(() => plenary.ask(PEOPLE));
    await create('Lê Văn An');
    await create('Phạm Đức Cường');
    const three = await statementsOf(() => plenary.ask(PEOPLE));
    expect(one.statements).toHaveLength(1);
    expect(three.statements).toHaveLength(1);
    expect(three.result.people.totalCount).toBe(3);
    expect(three.result.people.nodes[2]).toEqual({
      name: 'Trần Thị Bình',
      appointments: [
        { heldFrom: '2019-01-01', post: { title: 'Vụ trưởng', rank: 30, body: { name: 'Bộ Nội vụ' } } },
      ],
    });
  });

  it('tells the posts held on a day; unknown ends do not limit them', async () => {
    const person = await create('Hoàng Thị Dung');
    const appointment = await plenary.mutate(
      'appointPerson',
      { personId: person.id, postId: post, heldTo: '2018-12-31', acting: true },
      'appointment { id revision acting heldFrom heldTo person { name } }',
    );
    expect(appointment.appointment).toMatchObject({ acting: true, heldFrom: null, heldTo: '2018-12-31' });
    const held = await plenary.ask(
      `query ($id: ID!) { person(id: $id) {
        before: appointments(on: "2001-01-01") { heldTo } after: appointments(on: "2019-01-01") { heldTo } } }`,
      { id: person.id },
    );
    expect(held.person).toEqual({ before: [{ heldTo: '2018-12-31' }], after: [] });
  });

  it('refuses the same post for the same person twice at a time', async () => {
    const person = await create('Vũ Minh Đức');
    const input = { personId: person.id, postId: post, heldFrom: '2019-01-01', heldTo: '2020-12-31' };
    await plenary.mutate('appointPerson', input, 'appointment { id }');
    const overlap = await plenary.refuse('appointPerson', { ...input, heldFrom: '2020-12-31', heldTo: null });
    expect(overlap.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'APPOINTMENT_OVERLAP', path: ['heldFrom'] },
    ]);
    await plenary.mutate(
      'appointPerson',
      { ...input, heldFrom: '2021-01-01', heldTo: null },
      'appointment { id }',
    );
  });

  it('ends an appointment, not before its start', async () => {
    const person = await create('Đỗ Thị Hà');
    const { appointment } = await plenary.mutate(
      'appointPerson',
      { personId: person.id, postId: post, heldFrom: '2019-01-01' },
      'appointment { id revision }',
    );
    const input = { id: appointment.id, expectedRevision: appointment.revision };
    const errors = await plenary.refuse('endAppointment', { ...input, heldTo: '2018-12-31' });
    expect(errors.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'PERIOD_REVERSED', path: ['heldTo'] },
    ]);
    const ended = await plenary.mutate(
      'endAppointment',
      { ...input, heldTo: '2022-06-30' },
      'appointment { heldTo revision }',
    );
    expect(ended.appointment).toEqual({ heldTo: '2022-06-30', revision: 2 });
  });

  it('corrects a name, and keeps it in NFC without stray spaces', async () => {
    const person = await create('Nguyen Van A');
    const { person: corrected } = await plenary.mutate(
      'updatePerson',
      { id: person.id, expectedRevision: 1, name: '  Nguyễn Văn Á '.normalize('NFD') },
      'person { name revision }',
    );
    expect(corrected).toEqual({ name: 'Nguyễn Văn Á'.normalize('NFC'), revision: 2 });
  });

  it.each([
    ['updatePerson', { id: NOBODY, expectedRevision: 1, name: 'x' }, ['id']],
    ['createPost', { title: vi('x'), bodyId: NOBODY }, ['bodyId']],
    ['appointPerson', { personId: NOBODY, postId: NOBODY }, ['personId']],
    ['endAppointment', { id: NOBODY, expectedRevision: 1, heldTo: '2020-01-01' }, ['id']],
  ])('%s refuses what it cannot find', async (mutation, input, path) => {
    const errors = await plenary.refuse(mutation, input);
    expect(errors.map(error => ({ code: error.code, path: error.path }))).toEqual([
      { code: 'NOT_FOUND', path },
    ]);
  });

  it('refuses an empty name and an id that is none', async () => {
    expect((await plenary.refuse('createPerson', { name: '  ' })).map(error => error.code)).toEqual([
      'TEXT_LENGTH',
    ]);
    expect(await plenary.refuse('createPost', { title: vi('x'), bodyId: 'ministry' })).toEqual([
      { code: 'INVALID_ID', path: ['bodyId'], message: 'An id must be a UUID.' },
    ]);
  });
});
