import { conferenceShape, siteShape, sourceShape } from '../conferences/index.js';
import { bodyGroupShape, bodyShape, personShape } from '../directory/index.js';
import { columns, connection, one, Shape, variant } from '../platform/graphql/index.js';
import { attendanceAccess } from './attendance.access.js';
import type { AttendancesArgs } from './attendance.type.js';

export const attendanceShape: Shape = new Shape(
  'Attendance',
  'attendance',
  {
    ...columns('id', 'revision', 'stated', 'role', 'printed', 'derived'),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    // A present person may have come for a body: the person is the party then.
    party: variant(
      [() => bodyGroupShape, row => `${row}.group_id`],
      [() => personShape, row => `${row}.person_id`],
      [() => bodyShape, row => `${row}.body_id`],
    ),
    body: one(
      () => bodyShape,
      row => `case when ${row}.person_id is not null then ${row}.body_id end`,
    ),
    site: one(
      () => siteShape,
      row => `${row}.site_id`,
    ),
    source: one(
      () => sourceShape,
      row => `${row}.source_id`,
    ),
  },
  attendanceAccess,
);

conferenceShape.extend({
  attendances: connection<AttendancesArgs>(
    () => attendanceShape,
    (conference, { stated, role }, statement) => ({
      inside: true,
      where: attendance => [
        `${attendance}.conference_id = ${conference}.id`,
        ...(stated ? [`${attendance}.stated = ${statement.param(stated)}::attendance_statement`] : []),
        ...(role ? [`${attendance}.role = ${statement.param(role)}::attendance_role`] : []),
      ],
      order: [{ sql: attendance => `${attendance}.position`, type: 'integer' }],
    }),
  ),
});
