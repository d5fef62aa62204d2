import type { Commands } from '../commands.js';
import type { Conference } from './conference.js';
import type { People } from './people.js';

interface Parts {
  conference: Conference;
  people: People;
}

/** Everybody was present in person, for an institution. */
export async function scientificAttendance(commands: Commands, { conference, people }: Parts): Promise<void> {
  const { conferenceId } = conference;
  for (const { personId, bodyId } of people) {
    await commands.attendance.record(commands.by, { conferenceId, personId, bodyId });
  }
}
