import { accountShape } from '../../accounts/index.js';
import { STAFF } from '../../platform/auth/index.js';
import {
  columns,
  decimals,
  existsWhere,
  expression,
  type FieldWriter,
  hasRole,
  many,
  one,
  or,
  type RowRule,
  Shape,
  speaksFor,
} from '../../platform/graphql/index.js';
import { targetShape } from '../indicator.shapes.js';
import { observationShape, reportedRatio, value } from '../observation.shapes.js';

const VALUES =
  'revision, reported_value, scale, approximate, printed, as_of, target_id, ratio_percent, ratio_decimals, ' +
  'ratio_printed, ratio_denominator, ratio_denominator_value, recorded_at, recorded_by_id, revision_reason';

/** What figures are and what they were: the present values lie with the figure itself. */
const HISTORY =
  `(select id as observation_id, ${VALUES} from observation ` +
  `union all select observation_id, ${VALUES} from observation_revision)`;

/** Who has recorded a value is for the staff of the conference and the body that reports. */
export const recordersOf: RowRule = {
  name: 'organisers, secretaries and the focal points of the body that reports',
  sql: (row, statement) => {
    const staff = hasRole(statement, 'report.conference_id', STAFF);
    const known = or([staff, speaksFor(statement, 'report.prepared_by_id', 'report.conference_id')]);
    const reported = 'observation recorded join report on report.id = recorded.report_id';
    return existsWhere(reported, `recorded.id = ${row}.observation_id`, known);
  },
};

const revisionShape: Shape = new Shape('ObservationRevision', HISTORY, {
  ...columns('revision', 'scale', 'approximate', 'printed', 'asOf', 'recordedAt'),
  ...decimals('reportedValue'),
  value,
  reason: expression(row => `${row}.revision_reason`),
  reportedRatio,
  target: one(
    () => targetShape,
    row => `${row}.target_id`,
  ),
  recordedBy: one(
    () => accountShape,
    row => `${row}.recorded_by_id`,
  ),
});

/** The values that stood at the end of a day, by the clocks of the conference. */
const valuesOn: FieldWriter = ({ key, row, args, sets, statement, entries }) => {
  const then = statement.alias();
  const day = statement.date((args as { day: string }).day, 'day');
  const zone =
    `(select time_zone from report join conference on conference.id = report.conference_id ` +
    `where report.id = ${row}.report_id)`;
  entries.set(
    key,
    `(select ${statement.object(revisionShape, then, sets)} from ${HISTORY} ${then} ` +
      `where ${then}.observation_id = ${row}.id and (${then}.recorded_at at time zone ${zone})::date <= ${day} ` +
      `order by ${then}.revision desc limit 1)`,
  );
};

/**
 * SQL: the figures, each with the values that it had on a day by the clocks of its conference, as rows like those of `observation`.
 * What was recorded later, of a conference before, has its first values.
 * @param day SQL
 */
export function observationsOn(day: string): string {
  return `(
    select o.id, o.created_at, o.updated_at, o.report_id, o.position, o.indicator_id, o.period_from, o.period_to, o.period_label, o.body_id, v.*
    from observation o join report r on r.id = o.report_id join conference c on c.id = r.conference_id
    cross join lateral (
      select ${VALUES} from ${HISTORY} h
      where h.observation_id = o.id and (h.revision = 1 or (h.recorded_at at time zone c.time_zone)::date <= ${day})
      order by h.revision desc limit 1) v)`;
}

observationShape.extend({
  ...columns('revision'),
  revisions: many(() => revisionShape, {
    on: (observation, revision) => `${revision}.observation_id = ${observation}.id`,
    order: revision => `${revision}.revision desc`,
    inside: true,
  }),
  valuesOn,
});
