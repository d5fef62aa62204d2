import { bodyShape } from '../directory/index.js';
import {
  columns,
  computed,
  connection,
  decimals,
  embedded,
  expression,
  one,
  Shape,
} from '../platform/graphql/index.js';
import { exactText, indicatorShape, period, targetShape } from './indicator.shapes.js';
import type { ReportObservationsArgs } from './observation.type.js';
import { reportShape } from './report.shapes.js';

export const value = expression(row => exactText(`${row}.reported_value * ${row}.scale`));

export const reportedRatio = embedded(
  'ReportedRatio',
  {
    percent: expression(row => `${row}.ratio_percent::text`),
    decimals: expression(row => `${row}.ratio_decimals`),
    printed: expression(row => `${row}.ratio_printed`),
    denominator: expression(row => `${row}.ratio_denominator`),
    denominatorValue: expression(row => exactText(`${row}.ratio_denominator_value`)),
  },
  row => `${row}.ratio_percent is not null`,
);

/** What ratios are computed from; see `measured()`. */
const measuredColumns = {
  ...columns('ratioDecimals', 'ratioDenominator'),
  ...decimals('ratioPercent', 'ratioDenominatorValue'),
  value,
  unit: expression(row => `(select unit from indicator where id = ${row}.indicator_id)`),
  targetValue: expression(row => `(select ${exactText('value')} from target where id = ${row}.target_id)`),
};

export const observationShape = new Shape(
  'Observation',
  'observation',
  {
    ...columns('id', 'scale', 'approximate', 'printed', 'asOf'),
    ...decimals('reportedValue'),
    value,
    formatted: computed({ value }),
    period: period(),
    report: one(
      () => reportShape,
      row => `${row}.report_id`,
    ),
    indicator: one(
      () => indicatorShape,
      row => `${row}.indicator_id`,
    ),
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    target: one(
      () => targetShape,
      row => `${row}.target_id`,
    ),
    reportedRatio,
    computedRatio: computed(measuredColumns),
    impliedTarget: computed(measuredColumns),
    notes: computed({
      ...measuredColumns,
      ...columns('approximate', 'periodLabel', 'periodFrom', 'periodTo', 'asOf'),
      hasTarget: expression(row => `(${row}.target_id is not null)`),
      reportedOn: expression(
        row =>
          `(select conference.starts_on from report join conference on conference.id = report.conference_id ` +
          `where report.id = ${row}.report_id)`,
      ),
    }),
  },
  { within: (row, statement) => statement.sees(reportShape, `${row}.report_id`) },
);

reportShape.extend({
  observations: connection<ReportObservationsArgs>(
    () => observationShape,
    (report, { indicatorId, bodyId }, statement) => ({
      inside: true,
      where: observation => [
        `${observation}.report_id = ${report}.id`,
        ...(indicatorId ? [`${observation}.indicator_id = ${statement.id(indicatorId, 'indicatorId')}`] : []),
        ...(bodyId ? [`${observation}.body_id = ${statement.id(bodyId, 'bodyId')}`] : []),
      ],
      order: [{ sql: observation => `${observation}.position`, type: 'integer' }],
    }),
  ),
});
