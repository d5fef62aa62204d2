import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Connection } from '../../src/platform/database/index.js';
import { samplesTemplateReady } from './samples.js';
import {
  asAdmin,
  dropDatabase,
  SAMPLES_TEMPLATE,
  TEMPLATE,
  testDatabases,
  testServerConnection,
  withDatabase,
} from './server.js';

export interface TestDatabase {
  /** With the rights of the owner of the tables. */
  connection: Connection;
  drop(): Promise<void>;
}

let made = 0;

/**
 * Makes a database of its own for the calling spec file, as a clone of `template`. Nothing waits until it is on the
 * disk, not even that it is dropped: PostgreSQL writes down all other databases before.
 */
export async function createTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const server = testServerConnection();
  if (template === SAMPLES_TEMPLATE) await samplesTemplateReady(server);
  made += 1;
  const name = `${testDatabases()}${process.pid}_${made}`;
  await asAdmin(
    server,
    `create database ${name} template ${template}`,
    `alter database ${name} set synchronous_commit = off`,
  );
  return {
    connection: withDatabase(server, name),
    drop: async () => void dropDatabase(server, name).catch(() => {}), // dropped at the end of the run, then
  };
}

/** Runs a statement on the database of the application that the application itself may not. */
export async function asOwner(app: INestApplicationContext, statement: string): Promise<void> {
  const runner = app.get(DataSource).createQueryRunner();
  await runner.query('set role none');
  try {
    await runner.query(statement);
  } finally {
    await runner.query('reset role');
    await runner.release();
  }
}
