import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { type AdministratorOptions, createAdministrator, makeResetLink } from './administrators.js';
import { AppModule } from './app.module.js';
import { type BrokenLink, verifyChains } from './platform/audit/index.js';
import { readConfig } from './platform/config/index.js';
import { analyze, migrate } from './platform/database/index.js';
import { type OpenDatabase, openDatabase } from './platform/database/open-database.js';
import { DomainError, StartFault } from './platform/errors/index.js';
import { DEFAULT_REGISTER_SIZE, loadRegister, loadSampleDataIfEmpty } from './sample-data/index.js';
import { UsageError } from './usage-error.js';

const USAGE = `Usage: npm run cli -- <command>

  migrate                         bring the schema of the database up to date
  sample-data                     load the sample conferences into an empty database
  audit verify                    recompute the audit trail, and name the first broken link
  admin create --email E --name N add an administrator; the password is asked for,
           [--generate]           or made and shown once
  admin reset-link --email E      make a link by which a new password can be set
  register [--directives N]       add an invented register of directives, for tests under load
           [--bodies N]           (${DEFAULT_REGISTER_SIZE.directives} directives of ${DEFAULT_REGISTER_SIZE.bodies} bodies if not given)

The database is that of DATABASE_URL, or the embedded one below DATA_DIR.`;

/** The audit trail is not as it was written. */
class BrokenTrail extends Error {
  constructor({ conferenceId, sequence, entryId, fault }: BrokenLink) {
    const chain = conferenceId ? `conference ${conferenceId}` : 'the installation';
    super(
      `The audit trail is broken in the chain of ${chain}, at link ${sequence} (entry ${entryId}): ${fault}.`,
    );
  }
}

interface Options extends AdministratorOptions {
  directives?: string;
  bodies?: string;
}

interface Surroundings {
  app: INestApplicationContext;
  database: OpenDatabase;
  options: Options;
}

/** Does its work and tells what came of it. */
type Command = (around: Surroundings) => Promise<string>;

const COMMANDS: Record<string, Command> = {
  migrate: async () => 'The schema is up to date.',
  'sample-data': async ({ app, database }) => {
    if (!(await loadSampleDataIfEmpty(app))) return 'There is data already; nothing was loaded.';
    await analyze(database);
    return 'Sample data loaded.';
  },
  'audit verify': async ({ app }) => {
    const { entries, chains, broken } = await app.get(DataSource).transaction(verifyChains);
    if (broken) throw new BrokenTrail(broken);
    return `${entries} entries in ${chains} chains verified: nothing was altered.`;
  },
  'admin create': ({ app, options }) => createAdministrator(app, options),
  'admin reset-link': ({ app, options }) => makeResetLink(app, options),
  register: async ({ app, database, options: { directives, bodies } }) => {
    const size = {
      directives: wholeNumber('directives', directives) ?? DEFAULT_REGISTER_SIZE.directives,
      bodies: wholeNumber('bodies', bodies) ?? DEFAULT_REGISTER_SIZE.bodies,
    };
    await loadRegister(app, size);
    await analyze(database);
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
  const command = COMMANDS[positionals.join(' ')];
  if (!command) throw new UsageError(USAGE);
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  try {
    const app = await NestFactory.createApplicationContext(
      AppModule.forRoot(await migrate(database), config),
      {
        logger: ['error', 'fatal'],
        abortOnError: false,
      },
    );
    try {
      console.log(await command({ app, database, options: values }));
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof DomainError) return error.failures.map(({ message }) => message.en).join('\n');
  const expected = error instanceof UsageError || error instanceof BrokenTrail || error instanceof StartFault;
  return expected ? error.message : error;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        directives: { type: 'string' },
        bodies: { type: 'string' },
        email: { type: 'string' },
        name: { type: 'string' },
        generate: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

try {
  await run();
} catch (error) {
  console.error(inWords(error));
  process.exitCode = 1;
}
