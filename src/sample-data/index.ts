import { type INestApplicationContext, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../platform/auth/index.js';
import { type By, Transactor } from '../platform/database/index.js';
import { commands } from './commands.js';
import { hybridReview } from './hybrid-review/index.js';
import { type RegisterSize, register } from './register/index.js';
import { scientificConference } from './scientific-conference/index.js';
import { seed } from './seed/index.js';

export { HYBRID_REVIEW_SLUG } from './hybrid-review/index.js';
export { DEFAULT_REGISTER_SIZE, type RegisterSize } from './register/index.js';
export { SCIENTIFIC_CONFERENCE_SLUG } from './scientific-conference/index.js';
export { SEED_SLUG } from './seed/index.js';

/**
 * Loads the seed conference and the invented samples, all in one transaction, so that an
 * interrupted start leaves the database as empty as it was.
 * @returns whether anything was loaded; false where there is data already
 */
export async function loadSampleDataIfEmpty(app: INestApplicationContext): Promise<boolean> {
  const [{ empty }] = await app.get(DataSource).query('select not exists (select from body) as empty');
  if (!empty) return false;
  new Logger('SampleData').log(
    'Loading the sample conferences into the empty database; this takes some 15 seconds ...',
  );
  await inOneTransaction(app, async by => {
    await seed(commands(app, by));
    const sample = commands(app, { ...by, sample: true });
    await hybridReview(sample);
    await scientificConference(sample);
  });
  await app.get(DataSource).query('analyze');
  return true;
}

/** Adds the invented national register of directives, for tests under load. */
export async function loadRegister(app: INestApplicationContext, size: RegisterSize): Promise<void> {
  await inOneTransaction(app, by => register(commands(app, { ...by, sample: true }), size));
  await app.get(DataSource).query('analyze');
}

async function inOneTransaction(
  app: INestApplicationContext,
  work: (by: By) => Promise<void>,
): Promise<void> {
  await app.get(Transactor).run({ actor: SYSTEM }, tx => work({ actor: SYSTEM, tx }));
}
