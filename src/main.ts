import 'reflect-metadata';
import { readConfig } from './platform/config/config.js';
import { StartFault } from './platform/errors/index.js';

try {
  const config = readConfig(process.env);
  // Only now, for it loads everything: a wrong variable is told at once.
  const { start } = await import('./start.js');
  await start(config);
} catch (error) {
  console.error(error instanceof StartFault ? `Plenary cannot start: ${error.message}` : error);
  process.exit(1);
}
