import { createTestApp, type TestApp, testAppOn } from '../support/create-test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { DatabaseProxy } from './database-proxy.js';

const CREATE_PERSON = 'mutation { createPerson(input: {name: "Nguyễn Văn A"}) { person { name } } }';
const MESSAGE = 'The database cannot be reached at the moment; please try again in a few minutes.';

async function statusOf({ app }: TestApp, url: string) {
  const response = await app.inject(url);
  return { status: response.statusCode, body: response.json() };
}

describe('a database that dies and comes back', () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let plenary: TestApp;
  const logged: unknown[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = new DatabaseProxy(database.connection);
    await proxy.open();
    plenary = await testAppOn(proxy.connection);
    plenary.app.useLogger({ log() {}, warn() {}, error: fault => logged.push(fault) });
    await plenary.ask(CREATE_PERSON);
    await proxy.cut();
  });
  afterAll(async () => {
    await plenary.close();
    await proxy.cut();
    await database.drop();
  });

  it('gives UNAVAILABLE and 503 to reads', async () => {
    for (const query of [
      '{ people { totalCount } }',
      '{ person(id: "0196f0a0-0000-7000-8000-000000000000") { id } }',
    ]) {
      const { status, errors } = await plenary.send(query);
      expect({ status, errors }).toMatchObject({
        status: 503,
        errors: [{ message: MESSAGE, extensions: { code: 'UNAVAILABLE' } }],
      });
    }
  });

  it('gives UNAVAILABLE and 503 to commands, in Vietnamese', async () => {
    const { status, errors } = await plenary.send(CREATE_PERSON, {}, { 'accept-language': 'vi' });
    expect({ status, errors }).toMatchObject({
      status: 503,
      errors: [
        {
          message: 'Cơ sở dữ liệu tạm thời không dùng được; hãy thử lại sau ít phút.',
          extensions: { code: 'UNAVAILABLE' },
        },
      ],
    });
  });

  it('leaves what needs no database', async () => {
    expect(await plenary.ask('{ __typename }', {}, null)).toEqual({ __typename: 'Query' });
    expect(await statusOf(plenary, '/healthz')).toEqual({ status: 200, body: { status: 'alive' } });
  });

  it('makes the server not ready', async () => {
    expect(await statusOf(plenary, '/readyz')).toEqual({
      status: 503,
      body: { status: 'unavailable', database: 'unreachable' },
    });
  });

  it('is no fault of ours that would be logged as one', () => {
    expect(logged).toEqual([]);
  });

  it('serves again without a restart', async () => {
    await proxy.open();
    expect(await statusOf(plenary, '/readyz')).toMatchObject({ status: 200 });
    expect(await plenary.ask('{ people { nodes { name } } }')).toEqual({
      people: { nodes: [{ name: 'Nguyễn Văn A' }] },
    });
    expect(await plenary.ask(CREATE_PERSON)).toEqual({ createPerson: { person: { name: 'Nguyễn Văn A' } } });
  });
});

describe('a database that is dropped', () => {
  it('gives UNAVAILABLE and 503', async () => {
    const database = await createTestDatabase();
    const plenary = await testAppOn(database.connection);
    await plenary.ask('{ people { totalCount } }');
    await database.drop();
    for (let time = 1; time <= 2; time += 1) {
      const { status, errors } = await plenary.send('{ people { totalCount } }');
      expect({ status, errors }).toMatchObject({
        status: 503,
        errors: [{ extensions: { code: 'UNAVAILABLE' } }],
      });
    }
    expect(await statusOf(plenary, '/readyz')).toMatchObject({
      status: 503,
      body: { database: 'unreachable' },
    });
    await plenary.close();
  });
});

describe('health', () => {
  it('is ready on a migrated database', async () => {
    const plenary = await createTestApp();
    expect(await statusOf(plenary, '/healthz')).toEqual({ status: 200, body: { status: 'alive' } });
    expect(await statusOf(plenary, '/readyz')).toEqual({
      status: 200,
      body: { status: 'ready', database: 'reachable and migrated' },
    });
    await plenary.close();
  });

  it('is not ready on a database without our tables', async () => {
    const plenary = await createTestApp('template0');
    expect(await statusOf(plenary, '/readyz')).toEqual({
      status: 503,
      body: { status: 'unavailable', database: 'not migrated' },
    });
    expect(await statusOf(plenary, '/healthz')).toMatchObject({ status: 200 });
    await plenary.close();
  });
});
