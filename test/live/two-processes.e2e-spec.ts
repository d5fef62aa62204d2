import pg from 'pg';
import { createSetting, vi } from '../agenda/setting.js';
import { morning, openToAll, publish } from '../agenda/versions/setting.js';
import { DatabaseProxy } from '../platform/database-proxy.js';
import { endAllPlenaries, startPlenary } from '../platform/plenary-process.js';
import { send } from '../reliability/client.js';
import { testAppOn } from '../support/create-test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { clientConfig } from '../support/server.js';
import { AGENDA, asAdministrator, aWhile, Subscriber } from './subscriber.js';

const CHANGES = 200;

const CHANGE_AND_PUBLISH = `mutation ($item: UpdateAgendaItemInput!, $agenda: PublishAgendaInput!) {
  updateAgendaItem(input: $item) { agendaItem { revision } userErrors { code } }
  publishAgenda(input: $agenda) { agendaVersion { number } userErrors { code } } }`;

afterAll(endAllPlenaries);

it('200 changes on two processes reach the followers of both once and in order, though connections are lost', async () => {
  const database = await createTestDatabase();
  const { conferenceId, report, revision, baseRevision } = await publishedConference(database);
  const proxy = new DatabaseProxy(database.connection);
  await proxy.open();
  const [one, two] = await Promise.all([1, 2].map(() => startPlenary({ DATABASE_URL: proxy.url })));
  const urls = [one!.url, two!.url];
  const followers = await Promise.all(
    urls.flatMap(url => [Subscriber.of(url), Subscriber.of(url), asAdministrator(url)]),
  );
  for (const follower of followers) follower.subscribe(AGENDA, { id: conferenceId });
  await aWhile();

  for (let n = 1; n <= CHANGES; n += 1) {
    if (n % 70 === 0) await killListeners(database);
    const { data } = await send(urls[n % 2]!, CHANGE_AND_PUBLISH, {
      item: { id: report, expectedRevision: revision + n - 1, title: vi(`Báo cáo ${n}`) },
      agenda: {
        conferenceId,
        expectedRevision: baseRevision + 2 * n - 1,
        baseVersion: n,
        reason: `Lần ${n}`,
      },
    });
    expect(data.publishAgenda).toEqual({ agendaVersion: { number: n + 1 }, userErrors: [] });
  }
  const versions = Array.from({ length: CHANGES }, (_, n) => n + 2);
  for (const follower of followers) {
    const told = await follower.events(CHANGES);
    expect(told.map(({ agendaChanged }) => agendaChanged.agenda.number)).toEqual(versions);
    follower.close();
  }
  // Told on one process, asked on the other: the numbers are the same everywhere.
  const { number } = followers[0]!.told[CHANGES - 11]!.agendaChanged;
  const again = await Subscriber.of(urls[1]!);
  again.subscribe(AGENDA, { id: conferenceId, after: number });
  expect((await again.events(10)).map(({ agendaChanged }) => agendaChanged.agenda.number)).toEqual(
    versions.slice(-10),
  );
  const late = await Subscriber.of(urls[0]!);
  late.subscribe(AGENDA, { id: conferenceId, after: 0 });
  expect((await late.events(1))[0].agendaChanged).toEqual({
    number: again.told.at(-1)!.agendaChanged.number,
    kind: 'READ_ANEW',
    agenda: { number: CHANGES + 1 },
  });
  console.log(
    `${CHANGES} changes on 2 processes: ${followers.length} followers, nothing lost, doubled or out of order`,
  );
  expect(await Promise.all([one!.end('SIGTERM'), two!.end('SIGTERM')])).toEqual([0, 0]);
  expect((await again.end()).code).toBe(1001);
  await proxy.cut();
  await database.drop();
}, 240_000);

/** A conference that everybody sees, with version 1 of its agenda. */
async function publishedConference({ connection }: TestDatabase) {
  const plenary = await testAppOn(connection);
  const { conferenceId, roomA } = await createSetting(plenary);
  await openToAll(plenary, conferenceId);
  const { report } = await morning(plenary, conferenceId, roomA);
  await publish(plenary, conferenceId);
  const { node, conference } = await plenary.ask(
    `query ($item: ID!, $id: ID!) { node(id: $item) { ... on AgendaItem { revision } }
       conference(id: $id) { agendaDraft { revision } } }`,
    { item: report, id: conferenceId },
  );
  await plenary.close();
  return { conferenceId, report, revision: node.revision, baseRevision: conference.agendaDraft.revision };
}

async function killListeners({ connection }: TestDatabase): Promise<void> {
  const client = new pg.Client(clientConfig(connection));
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'plenary listening'`,
  );
  await client.end();
  expect(rowCount).toBe(2);
}
