import type { Commands } from '../commands.js';
import { Random } from '../random.js';
import { scientificAgenda } from './agenda.js';
import { scientificAttendance } from './attendance.js';
import { createScientificConference } from './conference.js';
import { scientificInstitutions } from './institutions.js';
import { scientificOutcomes } from './outcomes.js';
import { scientificPeople } from './people.js';
import { scientificRevisions } from './revisions.js';

export { SCIENTIFIC_CONFERENCE_SLUG } from './conference.js';

/**
 * An invented scientific conference of three days: 400 talks in 120 sessions, 12 rooms side by side,
 * 25 versions of its agenda, 1,100 people from 240 institutions in 31 countries.
 */
export async function scientificConference(commands: Commands) {
  const random = new Random(400);
  const institutions = await scientificInstitutions(commands);
  const people = await scientificPeople(commands, institutions, random);
  const conference = await createScientificConference(commands, { institutions, people });
  const sessions = await scientificAgenda(commands, { conference, people, random });
  await scientificRevisions(commands, conference.conferenceId, sessions);
  await scientificAttendance(commands, { conference, people });
  await scientificOutcomes(commands, { conference, institutions });
  return { conferenceId: conference.conferenceId };
}
