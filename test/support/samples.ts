import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Connection } from '../../src/platform/database/index.js';
import { inTurn, SAMPLES_TEMPLATE } from './server.js';

/** Milliseconds for a `beforeAll` that starts from the sample data: the first one of a run waits for it to be loaded. */
export const SAMPLES_TIMEOUT = 300_000;

/** Makes SAMPLES_TEMPLATE unless this test run has it already; in a process of its own, as globalSetup does. */
export function samplesTemplateReady(server: Connection): Promise<void> {
  return inTurn(server, 'plenary samples template', async admin => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [SAMPLES_TEMPLATE]);
    if (rowCount === 1) return;
    const prepare = fileURLToPath(new URL('./prepare-samples.js', import.meta.url));
    await promisify(execFile)(process.execPath, [prepare], { env: process.env });
  });
}
