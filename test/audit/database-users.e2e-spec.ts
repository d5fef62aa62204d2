import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readConfig } from '../../src/platform/config/index.js';
import { asRuntime, type Connection, dataSourceOptions, migrate } from '../../src/platform/database/index.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { asAdmin, testServerConnection, withDatabase } from '../support/server.js';
import { insertPerson } from './support.js';

const WARNING = /^Plenary runs as the owner of its tables, because the user of DATABASE_URL may not/;

/** What each connection may, as PostgreSQL says it. */
async function rightsOf(connection: Connection) {
  const dataSource = await new DataSource(dataSourceOptions(connection, [])).initialize();
  const code = (statement: string) =>
    dataSource.query(statement).then(
      () => 'done',
      ({ driverError }) => driverError.code,
    );
  try {
    const [user] = await dataSource.query(
      'select session_user as login, current_user as role, rolsuper as super from pg_roles where rolname = current_user',
    );
    return {
      ...user,
      write: await code(insertPerson('An')),
      alter: await code('alter table person add column note text'),
      falsify: await code("update audit_entry set command = 'x'"),
      migrations: await code('delete from migrations'),
    };
  } finally {
    await dataSource.destroy();
  }
}

const ROWS_ONLY = { super: false, write: 'done', alter: '42501', falsify: '42501', migrations: '42501' };

describe('the users of an outside database', () => {
  const server = testServerConnection();
  const id = `${process.pid}_${Date.now()}`;
  const [database, owner, other] = [`plenary_test_users_${id}`, `plenary_owner_${id}`, `plenary_other_${id}`];
  const warned: string[] = [];
  beforeAll(() => Logger.overrideLogger({ log() {}, error() {}, warn: line => warned.push(line) }));
  beforeEach(async () => {
    warned.length = 0;
    for (const user of [owner, other]) await asAdmin(server, `create role ${user} login password 'x'`);
    await asAdmin(server, `create database ${database} owner ${owner} template template0 encoding 'UTF8'`);
  });
  afterEach(async () => {
    await asAdmin(server, `drop database ${database} with (force)`);
    for (const user of [owner, other]) await asAdmin(server, `drop role ${user}`);
  });

  function as(user: string): Connection {
    const connection = withDatabase(server, database);
    if (!('url' in connection)) return { ...connection, user, password: 'x' };
    const url = new URL(connection.url);
    [url.username, url.password] = [user, 'x'];
    return { url: url.href };
  }

  it('are two where MIGRATION_DATABASE_URL names the owner: the other gets rights on rows only', async () => {
    const connection = await migrate({ owner: as(owner), runtime: as(other) });
    expect(await rightsOf(connection)).toEqual({ login: other, role: other, ...ROWS_ONLY });
    expect(warned).toEqual([]);
  });

  it('are one who acts as a role with rights on rows only, if it may', async () => {
    await asAdmin(server, `grant plenary_runtime to ${owner}`);
    const connection = await migrate({ owner: as(owner), runtime: asRuntime(as(owner)) });
    expect(await rightsOf(connection)).toEqual({ login: owner, role: 'plenary_runtime', ...ROWS_ONLY });
    expect(warned).toEqual([]);
  });

  it('are one with all rights where it may not make that role, with a warning; the trail still defends itself', async () => {
    const connection = await migrate({ owner: as(owner), runtime: asRuntime(as(owner)) });
    expect(await rightsOf(connection)).toEqual({
      ...{ login: owner, role: owner, super: false },
      ...{ write: 'done', alter: 'done', falsify: '23001', migrations: 'done' },
    });
    expect(warned).toEqual([expect.stringMatching(WARNING)]);
  });

  it('get their rights again at each start, also on tables that have come since', async () => {
    const connections = { owner: as(owner), runtime: as(other) };
    await migrate(connections);
    const dataSource = await new DataSource(dataSourceOptions(as(owner), [])).initialize();
    await dataSource.query(`create table note (id uuid primary key); revoke all on person from ${other}`);
    await dataSource.destroy();
    await migrate(connections);
    expect(await rightsOf(as(other))).toMatchObject({ write: 'done' });
    const runtime = await new DataSource(dataSourceOptions(as(other), [])).initialize();
    expect(await runtime.query('select count(*)::int from note')).toEqual([{ count: 0 }]);
    await runtime.destroy();
  });

  it('may be several whose databases are made at the same moment', async () => {
    const names = [1, 2, 3].map(each => `${database}_${each}`);
    for (const name of names)
      await asAdmin(server, `create database ${name} template template0 encoding 'UTF8'`);
    const roles = await Promise.all(
      names.map(async name => {
        const connection = withDatabase(server, name);
        const { role } = await rightsOf(await migrate({ owner: connection, runtime: asRuntime(connection) }));
        return role;
      }),
    );
    for (const name of names) await asAdmin(server, `drop database ${name} with (force)`);
    expect(roles).toEqual(['plenary_runtime', 'plenary_runtime', 'plenary_runtime']);
  });
});

describe('the user of the embedded database', () => {
  it('is the role itself: no superuser stands behind it', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'plenary-users-'));
    chmodSync(dataDir, 0o755);
    const database = await openDatabase(readConfig({ DATA_DIR: dataDir }));
    try {
      const connection = await migrate(database);
      expect(await rightsOf(connection)).toEqual({
        ...{ login: 'plenary_runtime', role: 'plenary_runtime' },
        ...ROWS_ONLY,
      });
    } finally {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
