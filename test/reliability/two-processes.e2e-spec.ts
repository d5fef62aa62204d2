import { randomUUID } from 'node:crypto';
import { DatabaseProxy } from '../platform/database-proxy.js';
import { endAllPlenaries, startPlenary } from '../platform/plenary-process.js';
import { createTestDatabase } from '../support/database.js';
import { countNames, send } from './client.js';
import { Writers } from './writers.js';

afterAll(endAllPlenaries);

const create = (name: string) =>
  `mutation { createPerson(input: {name: "${name}"}) { person { name } userErrors { code } } }`;

const CREATE = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }';

it('two processes on one database see what the other writes, and one goes on when the other is killed', async () => {
  const database = await createTestDatabase();
  // Only for its URL: the database may be one that is reached by a socket.
  const proxy = new DatabaseProxy(database.connection);
  await proxy.open();
  const [first, second] = await Promise.all([1, 2].map(() => startPlenary({ DATABASE_URL: proxy.url })));
  await send(first!.url, create('Một'));
  await send(second!.url, create('Hai'));
  const both = new Map([
    ['Một', 1],
    ['Hai', 1],
  ]);
  expect([await countNames(first!.url), await countNames(second!.url)]).toEqual([both, both]);

  const input = { name: 'Một lần', operationId: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => send([first!, second!][n % 2]!.url, CREATE, { input })),
  );
  expect(new Set(answers.map(({ data }) => data.createPerson.person.id)).size).toBe(1);
  expect((await countNames(first!.url)).get('Một lần')).toBe(1);

  const writers = new Writers();
  await writers.writeDuring(second!.url, async () => {
    const doomed = send(first!.url, create('Ba'));
    await first!.end('SIGKILL');
    await doomed;
  });
  const statuses = new Set(writers.answers.map(({ status }) => status));
  expect([...statuses]).toEqual([200]);
  const { lost, twice } = await writers.outcome(second!.url);
  expect({ lost, twice }).toEqual({ lost: [], twice: [] });

  expect(await second!.end('SIGTERM')).toBe(0);
  await proxy.cut();
  await database.drop();
}, 60_000);
