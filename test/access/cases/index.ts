import type { Read, Write } from '../case.js';
import type { Setting } from '../setting.js';
import { accountReads, accountWrites } from './accounts.js';
import { agendaReads, agendaWrites } from './agenda.js';
import { agendaCourseReads, agendaCourseWrites } from './agenda-course.js';
import { attendanceReads, attendanceWrites } from './attendance.js';
import { conferenceReads, conferenceWrites, createConferenceWrites } from './conferences.js';
import { dataCallReads, dataCallWrites } from './data-calls.js';
import { delegationReads, delegationWrites } from './delegations.js';
import { directiveLifeReads, directiveLifeWrites } from './directive-life.js';
import { directiveReads, directiveWrites } from './directives.js';
import { directoryReads, directoryWrites } from './directory.js';
import { floorReads, floorWrites } from './floor.js';
import { createNextConferenceWrites, followOnReads, followOnWrites } from './follow-on.js';
import { followUpReads, followUpWrites } from './follow-up.js';
import { historyReads } from './history.js';
import { instrumentReads, instrumentWrites } from './instruments.js';
import { invitationReads, invitationWrites } from './invitations.js';
import { minutesReads, minutesWrites } from './minutes.js';
import { nodeReads } from './nodes.js';
import { noticeReads, noticeWrites } from './notices.js';
import { notificationReads, notificationWrites } from './notifications.js';
import { paperReads, paperWrites } from './papers.js';
import { ownDataWrites, personalDataReads, personalDataWrites } from './personal-data.js';
import { reportReads, reportWrites } from './reports.js';
import { sessionWrites } from './sessions.js';
import { workingDayReads, workingDayWrites } from './working-days.js';

/** What can be read; nothing of it writes. */
export async function reads(setting: Setting): Promise<Read[]> {
  return [
    ...accountReads(setting),
    ...agendaReads(setting),
    ...agendaCourseReads(setting),
    ...(await attendanceReads(setting)),
    ...conferenceReads(setting),
    ...dataCallReads(setting),
    ...(await delegationReads(setting)),
    ...directiveReads(setting),
    ...directiveLifeReads(setting),
    ...directoryReads(setting),
    ...(await floorReads(setting)),
    ...(await followOnReads(setting)),
    ...followUpReads(setting),
    ...historyReads(setting),
    ...(await invitationReads(setting)),
    ...minutesReads(setting),
    ...instrumentReads(setting),
    ...(await nodeReads(setting)),
    ...paperReads(setting),
    ...(await notificationReads(setting)),
    ...noticeReads(setting),
    ...(await personalDataReads(setting)),
    ...reportReads(setting),
    ...workingDayReads(),
  ];
}

export function writes(setting: Setting): Write[] {
  return [
    ...accountWrites(setting),
    ...agendaWrites(setting),
    ...agendaCourseWrites(setting),
    ...attendanceWrites(setting),
    ...conferenceWrites(setting),
    ...dataCallWrites(setting),
    ...delegationWrites(setting),
    ...directiveWrites(setting),
    ...directiveLifeWrites(setting),
    ...directoryWrites(setting),
    ...floorWrites(setting),
    ...followOnWrites(setting),
    ...followUpWrites(setting),
    ...instrumentWrites(setting),
    ...invitationWrites(setting),
    ...paperWrites(setting),
    ...notificationWrites(setting),
    ...noticeWrites(setting),
    ...personalDataWrites(setting),
    ...reportWrites(setting),
    ...sessionWrites(setting),
    ...workingDayWrites(setting),
    ...minutesWrites(setting),
    // Last, for it makes organisers of those who may.
    ...createConferenceWrites(setting),
    ...createNextConferenceWrites(setting),
    // After all that asks who somebody is.
    ...ownDataWrites(setting),
  ];
}
