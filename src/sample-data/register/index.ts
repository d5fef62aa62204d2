import type { Commands } from '../commands.js';
import { Random } from '../random.js';
import { registerBodies } from './bodies.js';
import { AS_OF, registerConference } from './conferences.js';
import { registerDirective } from './directives.js';
import { registerFollowUp } from './follow-up.js';
import { registerMinisters } from './ministers.js';

/** How much is invented. */
export interface RegisterSize {
  directives: number;
  bodies: number;
}

/** As large as the register of a country. */
export const DEFAULT_REGISTER_SIZE: RegisterSize = { directives: 25_000, bodies: 4_000 };

const DIRECTIVES_OF_ONE_CONFERENCE = 20;

/**
 * An invented register of directives over nine years, for tests under load: each with 2.8 assignments on
 * average, followed up until 30 June 2025. It can be added again and again.
 */
export async function register(commands: Commands, size: RegisterSize): Promise<void> {
  // Some of its statements write, and seal, hundreds of thousands of rows, each of them noted in the trail.
  await commands.by.tx!.manager.query('set local statement_timeout = 0');
  const random = new Random(21_914);
  const bodies = await registerBodies(commands, size.bodies);
  const ministers = await registerMinisters(commands, bodies.ministries, random);
  const count = Math.ceil(size.directives / DIRECTIVES_OF_ONE_CONFERENCE);
  const conferenceIds: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const conference = await registerConference(commands, { ministers, number, count, random });
    conferenceIds.push(conference.conferenceId);
    const first = (number - 1) * DIRECTIVES_OF_ONE_CONFERENCE + 1;
    const last = Math.min(first + DIRECTIVES_OF_ONE_CONFERENCE - 1, size.directives);
    for (let directive = first; directive <= last; directive += 1) {
      await registerDirective(commands, { bodies, conference, number: directive, random });
    }
  }
  await registerFollowUp(commands, { conferenceIds, directives: size.directives, asOf: AS_OF.toISODate()! });
}
