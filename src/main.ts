import 'reflect-metadata';
import { ConfigError, readConfig } from './platform/config/index.js';
import { EmbeddedDatabaseError } from './platform/database/embedded/index.js';
import { DatabaseUrlError } from './platform/database/open-database.js';
import { StartError, start } from './start.js';

/** Faults that the person who starts Plenary can mend: one line, no stack. */
const EXPECTED = [ConfigError, EmbeddedDatabaseError, DatabaseUrlError, StartError];

try {
  await start(readConfig(process.env));
} catch (error) {
  const expected = EXPECTED.some(type => error instanceof type);
  console.error(expected ? `Plenary cannot start: ${(error as Error).message}` : error);
  process.exit(1);
}
