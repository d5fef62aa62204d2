import type { Commands } from '../commands.js';
import { seedConference } from './conference.js';
import { seedDirectives } from './directives.js';
import { seedDirectory, seedInstruments } from './directory.js';
import { seedReport } from './report.js';

export { SEED_SLUG } from './conference.js';

/** The conference of 12 June 2020 as one press article tells it. Nothing is added; what it does not say is null. */
export async function seed(commands: Commands): Promise<void> {
  const directory = await seedDirectory(commands);
  const instruments = await seedInstruments(commands);
  const conference = await seedConference(commands, directory, instruments);
  const everything = { ...directory, ...instruments, ...conference };
  await seedReport(commands, everything);
  await seedDirectives(commands, everything);
}
