import { todayAt } from '../../conferences/index.js';
import { DelegateAttendance, tellAttendance } from '../../delegations/index.js';
import { goesOn } from '../summary/summary.sql.js';

const { PRESENT, PRESENT_NOW, EXCUSED, ABSENT } = DelegateAttendance;

const seen = (delegate: string) =>
  `exists (select from presence stay where stay.delegate_id = ${delegate}.id and stay.undone_at is null)`;
const excused = (delegate: string) =>
  `exists (select from absence excuse where excuse.delegate_id = ${delegate}.id and excuse.session_id is null and excuse.excused)`;

/** As the numbers count them: `summary/summary.sql.ts`. */
tellAttendance(PRESENT, seen);
tellAttendance(
  PRESENT_NOW,
  (delegate, statement) =>
    `exists (select from presence stay where stay.delegate_id = ${delegate}.id and stay.undone_at is null and ${goesOn('stay', todayAt(`${delegate}.conference_id`, statement))})`,
);
tellAttendance(
  EXCUSED,
  delegate => `(${delegate}.state = 'CONFIRMED' and not ${seen(delegate)} and ${excused(delegate)})`,
);
tellAttendance(
  ABSENT,
  delegate => `(${delegate}.state = 'CONFIRMED' and not ${seen(delegate)} and not ${excused(delegate)})`,
);
