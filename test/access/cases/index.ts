import type { Read, Write } from '../case.js';
import type { Setting } from '../setting.js';
import { accountReads, accountWrites } from './accounts.js';
import { agendaReads, agendaWrites } from './agenda.js';
import { agendaCourseReads, agendaCourseWrites } from './agenda-course.js';
import { attendanceWrites } from './attendance.js';
import { conferenceReads, conferenceWrites, createConferenceWrites } from './conferences.js';
import { directiveReads, directiveWrites } from './directives.js';
import { directoryReads, directoryWrites } from './directory.js';
import { historyReads } from './history.js';
import { instrumentReads, instrumentWrites } from './instruments.js';
import { minutesReads, minutesWrites } from './minutes.js';
import { nodeReads } from './nodes.js';
import { personalDataReads, personalDataWrites } from './personal-data.js';
import { reportReads, reportWrites } from './reports.js';
import { sessionWrites } from './sessions.js';

/** What can be read; nothing of it writes. */
export async function reads(setting: Setting): Promise<Read[]> {
  return [
    ...accountReads(setting),
    ...agendaReads(setting),
    ...agendaCourseReads(setting),
    ...conferenceReads(setting),
    ...directiveReads(setting),
    ...directoryReads(setting),
    ...historyReads(setting),
    ...minutesReads(setting),
    ...instrumentReads(setting),
    ...(await nodeReads(setting)),
    ...personalDataReads(setting),
    ...reportReads(setting),
  ];
}

export function writes(setting: Setting): Write[] {
  return [
    ...accountWrites(setting),
    ...agendaWrites(setting),
    ...agendaCourseWrites(setting),
    ...attendanceWrites(setting),
    ...conferenceWrites(setting),
    ...directiveWrites(setting),
    ...directoryWrites(setting),
    ...instrumentWrites(setting),
    ...personalDataWrites(setting),
    ...reportWrites(setting),
    ...sessionWrites(setting),
    ...minutesWrites(setting),
    // Last, for it makes organisers of those who may.
    ...createConferenceWrites(setting),
  ];
}
