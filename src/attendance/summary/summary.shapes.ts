import { conferenceSeriesShape, conferenceShape, siteShape, todayAt } from '../../conferences/index.js';
import { siteSeatsShape, siteSummaryShape } from '../../delegations/index.js';
import { bodyShape } from '../../directory/index.js';
import {
  expression,
  expressionBy,
  type FieldWriter,
  jsonObject,
  literal,
  type SelectedField,
  type Statement,
  selectedFields,
} from '../../platform/graphql/index.js';
import { quorumSql } from '../quorum/quorum.sql.js';
import type { QuorumArgs } from '../quorum/quorum.type.js';
import { ratioSql } from './ratio.sql.js';
import { bodyCountsSql, type Counted, countsSql, presentNow, siteCountsSql } from './summary.sql.js';
import { type AttendanceArgs, AttendanceRatioTotal } from './summary.type.js';

type Sets = SelectedField['sets'];

/** What is selected below one field of a type. */
function below(type: string, sets: Sets, name: string, statement: Statement): Sets | undefined {
  const asked = selectedFields(statement.objectType(type), sets, statement.document);
  const found = asked.filter(field => field.name === name);
  return found.length > 0 ? found.flatMap(field => field.sets) : undefined;
}

/** SQL: the numbers of the sites, with what is selected of each site. */
export function sitesSql(counted: Counted, sets: Sets, statement: Statement): string {
  const ofSite = below('SiteAttendance', sets, 'site', statement) ?? [];
  return siteCountsSql(counted, statement.object(siteShape, 'site', ofSite));
}

const summary: FieldWriter = ({ key, row, args, sets, statement, entries }) => {
  const { sessionId } = args as AttendanceArgs;
  const session = sessionId ? statement.id(sessionId, 'sessionId') : undefined;
  const counted = { conference: `${row}.id`, today: todayAt(`${row}.id`, statement), session };
  const parts = new Map<string, string>();
  const asked = (name: string) => below('AttendanceSummary', sets, name, statement);
  if (asked('total')) parts.set('total', countsSql(counted));
  const sites = asked('sites');
  if (sites) parts.set('sites', sitesSql(counted, sites, statement));
  const bodies = asked('bodies');
  if (bodies) {
    const ofBody = below('BodyAttendance', bodies, 'body', statement) ?? [];
    parts.set('bodies', bodyCountsSql(counted, statement.object(bodyShape, 'body', ofBody)));
  }
  entries.set(key, jsonObject(parts));
};

conferenceShape.extend({
  attendanceSummary: summary,
  attendanceClosings: ({ key, row, entries }) => {
    entries.set(
      key,
      `(select coalesce(json_agg(json_build_object(${['closedAt', 'reopenedAt', 'reopenedReason']
        .map(
          name => `${literal(name)}, closing.${name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`,
        )
        .join(
          ', ',
        )}) order by closing.closed_at), '[]'::json) from attendance_closing closing where closing.conference_id = ${row}.id)`,
    );
  },
  quorum: expressionBy<QuorumArgs>((conference, { at, sessionId }, statement) => {
    const moment = at ? statement.instant(at, 'at') : statement.now;
    return quorumSql(
      `${conference}.id`,
      moment,
      sessionId ? statement.id(sessionId, 'sessionId') : undefined,
    );
  }),
});

conferenceSeriesShape.extend({
  attendanceRatio: expressionBy<{ bodyId: string; of?: AttendanceRatioTotal }>(
    (series, { bodyId, of = AttendanceRatioTotal.INVITED }, statement) =>
      ratioSql(`${series}.id`, bodyId, of, statement),
  ),
});

// Whoever sees the seats is of the staff, and knows who is there.
siteSeatsShape.extend({
  present: expression((site, statement) =>
    presentNow(`stay.site_id = ${site}.id`, todayAt(`${site}.conference_id`, statement)),
  ),
});
siteSummaryShape.extend({
  present: expression((conference, statement) =>
    presentNow(`stay.conference_id = ${conference}.id`, todayAt(`${conference}.id`, statement)),
  ),
});
