import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/index.js';
import { migrate } from './platform/database/index.js';
import { openDatabase } from './platform/database/open-database.js';
import { StartFault } from './platform/errors/index.js';
import { DEFAULT_REGISTER_SIZE, loadRegister, loadSampleDataIfEmpty } from './sample-data/index.js';

const USAGE = `Usage: npm run cli -- <command>

  migrate                         bring the schema of the database up to date
  sample-data                     load the sample conferences into an empty database
  register [--directives N]       add an invented register of directives, for tests under load
           [--bodies N]           (${DEFAULT_REGISTER_SIZE.directives} directives of ${DEFAULT_REGISTER_SIZE.bodies} bodies if not given)

The database is that of DATABASE_URL, or the embedded one below DATA_DIR.`;

/** The command line cannot be understood; the message says what is wrong. */
class UsageError extends Error {}

type Command = (app: INestApplicationContext, options: Record<string, string | undefined>) => Promise<string>;

const COMMANDS: Record<string, Command> = {
  migrate: async () => 'The schema is up to date.',
  'sample-data': async app =>
    (await loadSampleDataIfEmpty(app)) ? 'Sample data loaded.' : 'There is data already; nothing was loaded.',
  register: async (app, { directives, bodies }) => {
    const size = {
      directives: wholeNumber('directives', directives) ?? DEFAULT_REGISTER_SIZE.directives,
      bodies: wholeNumber('bodies', bodies) ?? DEFAULT_REGISTER_SIZE.bodies,
    };
    await loadRegister(app, size);
    return `${size.directives} directives of ${size.bodies} bodies added.`;
  },
};

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new UsageError(`--${name} is "${value}"; allowed is a whole number from 1.`);
  return Number(value);
}

async function run(): Promise<void> {
  const { positionals, values } = readArguments();
  const command = COMMANDS[positionals[0] ?? ''];
  if (!command || positionals.length > 1) throw new UsageError(USAGE);
  const database = await openDatabase(readConfig(process.env));
  try {
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(database.connection), {
      logger: ['error', 'fatal'],
      abortOnError: false,
    });
    await migrate(app.get(DataSource));
    console.log(await command(app, values));
    await app.close();
  } finally {
    await database.stop();
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { directives: { type: 'string' }, bodies: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

try {
  await run();
} catch (error) {
  const expected = error instanceof UsageError || error instanceof StartFault;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
