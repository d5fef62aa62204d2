import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/index.js';
import { type Job, Jobs } from '../../src/platform/jobs/index.js';
import { type TestApp, testAppOn } from '../support/create-test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { DatabaseProxy } from './database-proxy.js';

/** A queue that the migrations made, with work of this test in place of its own. */
const NAME = 'send-mails';
const RECURRING = 'daily-reminders';

describe('jobs', () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  const instances: TestApp[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = new DatabaseProxy(database.connection);
    await proxy.open();
    for (const _ of [1, 2]) instances.push(await testAppOn({ url: proxy.url }));
  }, 120_000);
  beforeEach(async () => {
    await instances[0]!.app.get(DataSource).query('delete from pgboss.job');
  });
  afterAll(async () => {
    await Promise.all(instances.map(({ close }) => close()));
    await proxy.cut();
    await database.drop();
  });

  const jobsOf = ({ app }: TestApp) => app.get(Jobs);
  const send = (times: number) =>
    instances[0]!.app.get(DataSource).transaction(async manager => {
      for (let sent = 0; sent < times; sent += 1) await jobsOf(instances[0]!).send(manager, NAME);
    });
  const addToAll = (job: Job) => {
    for (const instance of instances) jobsOf(instance).add(job);
  };
  const states = (name: string) =>
    instances[0]!.app
      .get(DataSource)
      .query('select state::text, retry_count as retries from pgboss.job where name = $1 order by 1, 2', [
        name,
      ]);
  const until = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await sleep(20);
  };

  it('are done once each, by whichever instance', async () => {
    let runs = 0;
    addToAll({
      name: NAME,
      run: async () => {
        runs += 1;
      },
    });
    await send(30);
    await Promise.all(instances.map(instance => jobsOf(instance).runDue()));
    expect(runs).toBe(30);
    expect(await states(NAME)).toEqual(Array(30).fill({ state: 'completed', retries: 0 }));
  });

  it('are not there when the transaction that asked for them was rolled back', async () => {
    const { app } = instances[0]!;
    const failing = app.get(DataSource).transaction(async manager => {
      await app.get(Jobs).send(manager, NAME);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await states(NAME)).toEqual([]);
  });

  it('that fail are tried again later', async () => {
    addToAll({
      name: NAME,
      run: async () => {
        throw new Error('not now');
      },
    });
    await send(1);
    await jobsOf(instances[0]!).runDue();
    expect(await states(NAME)).toEqual([{ state: 'retry', retries: 0 }]);
  });

  it('have rights on rows only', async () => {
    const { app } = instances[0]!;
    const may = (statement: string) =>
      app
        .get(DataSource)
        .query(statement)
        .then(
          () => 'done',
          ({ driverError }) => driverError.code,
        );
    expect([
      await may("select pgboss.create_queue('mine', '{}')"),
      await may('update pgboss.version set version = 1'),
      await may('drop table pgboss.archive'),
    ]).toEqual(Array(3).fill('42501'));
  });

  it('find the schema that their pg-boss wants', async () => {
    const owner = await new DataSource(dataSourceOptions(database.connection, [])).initialize();
    const db = { executeSql: async (text: string) => ({ rows: await owner.query(text) }) };
    const boss = new PgBoss({ db, migrate: false, schedule: false, supervise: false });
    await boss.start();
    await boss.stop({ graceful: false });
    await owner.destroy();
  });

  it('that come again wait once for each of their times, however many instances start, and run when they are late', async () => {
    let runs = 0;
    const times = [new Date(Date.now() - 3600_000), new Date(Date.now() + 3600_000)];
    let asked = 0;
    const next = () => {
      asked += 1;
      return times[asked <= instances.length ? 0 : 1]!;
    };
    addToAll({
      name: RECURRING,
      next,
      run: async () => {
        runs += 1;
      },
    });
    for (const instance of instances) jobsOf(instance).start();
    await until(() => runs === 1);
    await until(async () => (await states(RECURRING)).length === 2);
    await sleep(2_500);
    expect(runs).toBe(1);
    expect(await states(RECURRING)).toEqual([
      { state: 'completed', retries: 0 },
      { state: 'created', retries: 0 },
    ]);
  }, 30_000);

  // The instances look for jobs since the test before.
  it('go on by themselves after the database was away, also those that end meanwhile', async () => {
    let [begun, ended] = [0, 0];
    let finish = () => {};
    const released = new Promise<void>(resolve => {
      finish = resolve;
    });
    addToAll({
      name: NAME,
      run: async () => {
        begun += 1;
        await released;
        ended += 1;
      },
    });
    await send(1);
    await until(() => begun === 1);
    await proxy.cut();
    finish();
    await until(() => ended === 1);
    await sleep(1_500);
    await proxy.open();
    await until(async () => (await states(NAME).catch(() => []))[0]?.state === 'completed');
    await send(1);
    await until(() => ended === 2);
    expect(begun).toBe(2);
  }, 60_000);
});
