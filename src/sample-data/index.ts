import { type INestApplicationContext, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Actor } from '../platform/auth/index.js';
import { type By, Transactor } from '../platform/database/index.js';
import { commands } from './commands.js';
import { holidays } from './holidays.js';
import { hybridReview } from './hybrid-review/index.js';
import { type Personas, samplePersonas } from './personas.js';
import { type RegisterSize, register } from './register/index.js';
import { scientificConference } from './scientific-conference/index.js';
import { seed } from './seed/index.js';

export { HYBRID_REVIEW_SLUG } from './hybrid-review/index.js';
export type { Personas } from './personas.js';
export { DEFAULT_REGISTER_SIZE, type RegisterSize } from './register/index.js';
export { SCIENTIFIC_CONFERENCE_SLUG } from './scientific-conference/index.js';
export { SEED_SLUG } from './seed/index.js';

/**
 * Loads the seed conference and the invented samples, all in one transaction, so that an
 * interrupted start leaves the database as empty as it was.
 * @param withPersonas whether to make accounts to sign in with; only where nobody else can reach the server
 * @returns what was loaded; undefined where there is data already
 */
export async function loadSampleDataIfEmpty(
  app: INestApplicationContext,
  withPersonas = false,
): Promise<{ personas?: Personas } | undefined> {
  const [{ empty }] = await app.get(DataSource).query('select not exists (select from body) as empty');
  if (!empty) return undefined;
  new Logger('SampleData').log(
    'Loading the sample conferences into the empty database; this takes some 15 seconds ...',
  );
  return inOneTransaction(app, async by => {
    await seed(commands(app, by));
    await holidays(commands(app, by));
    const sample = commands(app, { ...by, sample: true });
    const review = await hybridReview(sample);
    const scientific = await scientificConference(sample);
    return withPersonas ? { personas: await samplePersonas(sample, { review, scientific }) } : {};
  });
}

/** Adds the invented national register of directives, for tests under load. */
export async function loadRegister(app: INestApplicationContext, size: RegisterSize): Promise<void> {
  await inOneTransaction(app, by => register(commands(app, { ...by, sample: true }), size));
}

async function inOneTransaction<T>(app: INestApplicationContext, work: (by: By) => Promise<T>): Promise<T> {
  const by = { actor: Actor.SYSTEM, command: 'sampleData' };
  return app.get(Transactor).run(by, tx => work({ ...by, tx }));
}
