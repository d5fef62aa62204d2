import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { asOwner } from '../support/database.js';

describe('a fault that nobody foresaw', () => {
  let plenary: TestApp;
  const logged: unknown[] = [];
  beforeAll(async () => {
    plenary = await createTestApp();
    plenary.app.useLogger({ log() {}, warn() {}, error: fault => logged.push(fault) });
    // The answers of these fields need the tables.
    await asOwner(plenary.app, 'alter table person rename to person_elsewhere');
  });
  beforeEach(() => logged.splice(0));
  afterAll(() => plenary.close());

  const MASKED = 'Something went wrong on our side; it has been logged.';

  it('of a read is masked, and logged with its cause', async () => {
    const answer = await plenary.send('{ people { totalCount } }');
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      {
        message: MASKED,
        path: ['people'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL', requestId: answer.headers['x-request-id'] },
      },
    ]);
    expect(logged).toMatchObject([
      {
        requestId: answer.headers['x-request-id'],
        path: ['people'],
        err: { message: 'relation "person" does not exist' },
      },
    ]);
  });

  it('of a command is masked, and logged with its cause', async () => {
    const answer = await plenary.send(
      'mutation { createPerson(input: {name: "Nguyễn Văn A"}) { person { id } } }',
    );
    expect(answer.data).toEqual({ createPerson: null });
    expect(answer.errors).toMatchObject([
      { message: MASKED, path: ['createPerson'], extensions: { code: 'INTERNAL' } },
    ]);
    expect(logged).toMatchObject([
      { path: ['createPerson'], err: { message: 'relation "person" does not exist' } },
    ]);
  });

  it('leaves the other answers of the request alone', async () => {
    const answer = await plenary.send(
      '{ person(id: "0196f0a0-0000-7000-8000-000000000000") { id } bodies { totalCount } }',
    );
    expect(answer.data).toEqual({ person: null, bodies: { totalCount: 0 } });
    expect(answer.errors).toHaveLength(1);
  });

  it('is masked however often the document came, and in Vietnamese', async () => {
    for (let time = 1; time <= 4; time += 1) {
      const { errors } = await plenary.send('{ people { nodes { name } } }', {}, { 'accept-language': 'vi' });
      expect(errors).toMatchObject([
        {
          message: 'Hệ thống gặp lỗi; lỗi đã được ghi lại.',
          path: ['people'],
          extensions: { code: 'INTERNAL' },
        },
      ]);
      expect(Object.keys(errors![0]!.extensions)).toEqual(['code', 'requestId']);
    }
    expect(logged).toHaveLength(4);
  });

  it('tells neither SQL nor tables nor hosts nor places in our code', async () => {
    const body = JSON.stringify(await plenary.send('{ people { nodes { name appointments { id } } } }'));
    expect(body).not.toMatch(/select|relation|person_|postgres|127\.0\.0\.1|node_modules|\.[jt]s\b|stack/i);
  });

  it('is not what a client has done wrong: that is told and not logged', async () => {
    const { errors } = await plenary.send('{ person(id: "nobody") { id } }');
    expect(errors).toMatchObject([
      { message: 'id: an id must be a UUID.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(logged).toEqual([]);
  });
});
