import { AttendanceRole } from '../../attendance/index.js';
import type { Commands } from '../commands.js';
import type { Conference } from './conference.js';
import type { Bodies, Groups } from './directory.js';
import type { People } from './people.js';
import type { Sites } from './sites.js';

interface Parts {
  conference: Conference;
  bodies: Bodies;
  groups: Groups;
  people: People;
  sites: Sites;
}

/** All 232 bodies were represented, each at its site; some people are named; the press only as a group. */
export async function reviewAttendance(commands: Commands, { conference, ...parts }: Parts): Promise<void> {
  const { by, attendance } = commands;
  const stated = { conferenceId: conference.conferenceId, sourceId: conference.minutesId };
  for (const present of [...representedBodies(parts), ...namedPeople(parts)]) {
    await attendance.record(by, { ...stated, ...present });
  }
  const { groups, sites } = parts;
  await attendance.record(by, {
    ...stated,
    groupId: groups.press,
    role: AttendanceRole.PRESS,
    siteId: sites.main,
  });
}

type Places = Omit<Parts, 'conference'>;

function representedBodies({ bodies, sites }: Places) {
  const { central, provinces, others } = bodies;
  return [
    ...central.map(({ id }) => ({ bodyId: id, siteId: sites.main })),
    ...provinces.flatMap(({ committee, department, school }, at) =>
      [committee, department, school].map(bodyId => ({ bodyId, siteId: sites.remote[at]! })),
    ),
    ...others.map(bodyId => ({ bodyId, siteId: sites.main, role: AttendanceRole.GUEST })),
  ];
}

function namedPeople({ people, sites }: Places) {
  const { chair, coChair, secretary, host, focalPoint, speakers, speakingProvinces, guests, leaders } =
    people;
  const inTheHall = [chair, coChair, secretary, host, focalPoint, ...guests];
  const elsewhere = [
    ...speakers.map((official, at) => ({ official, province: speakingProvinces[at] })),
    ...leaders.map(({ official, province }) => ({ official, province })),
  ];
  return [
    ...inTheHall.map(({ personId, bodyId }) => ({ personId, bodyId, siteId: sites.main })),
    ...elsewhere.map(({ official: { personId, bodyId }, province }) => ({
      personId,
      bodyId,
      siteId: province === undefined ? sites.main : sites.remote[province]!,
    })),
  ];
}
