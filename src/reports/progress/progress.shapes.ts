import { bodyShape } from '../../directory/index.js';
import {
  columns,
  computed,
  decimals,
  expression,
  type FieldWriter,
  many,
  one,
  Shape,
} from '../../platform/graphql/index.js';
import { exactText, indicatorShape, period, targetShape } from '../indicator.shapes.js';
import { observationShape } from '../observation.shapes.js';
import { observationsOn } from '../revisions/observation-revision.shapes.js';

// These shapes read the tables that `progressTables` makes, not tables of the database.

const facts = {
  ...columns('bodyId', 'unit', 'aggregation', 'periodFrom', 'periodTo', 'periodLabel', 'approximate', 'asOf'),
  ...columns('reportedOn', 'toldOn', 'ratioDecimals', 'ratioDenominator'),
  ...decimals('ratioPercent', 'ratioDenominatorValue'),
  value: expression(row => exactText(`${row}.reported_value * ${row}.scale`)),
  targetValue: expression(row => exactText(`${row}.target_value`)),
  ownTarget: expression(row => exactText(`${row}.own_target`)),
  hasTarget: expression(row => `(${row}.target_id is not null)`),
};

/** Figures of a cell with the values of the day; only those that the viewer sees are in it. */
function figures(which: 'actual' | 'superseded'): FieldWriter {
  return ({ key, row, sets, statement, entries }) => {
    const figure = statement.alias();
    const object = statement.object(observationShape, figure, sets);
    const from = `from ${observationsOn(`${row}.values_on`)} ${figure}`;
    entries.set(
      key,
      which === 'actual'
        ? `(select ${object} ${from} where ${figure}.id = ${row}.actual_id)`
        : `(select coalesce(json_agg(${object} order by array_position(${row}.superseded, ${figure}.id) desc), '[]'::json) ` +
            `${from} where ${figure}.id = any(${row}.superseded))`,
    );
  };
}

const bodyProgressShape = new Shape('BodyProgress', 'progress_cell', {
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
  target: one(
    () => targetShape,
    row => `${row}.target_id`,
  ),
  otherTargets: many(() => targetShape, {
    on: (cell, target) =>
      `${target}.id = any(${cell}.targets) and ${target}.id is distinct from ${cell}.target_id`,
    order: target => `${target}.created_at, ${target}.id`,
  }),
  actual: figures('actual'),
  superseded: figures('superseded'),
  achievement: computed(facts),
  interim: computed(facts),
  outcome: computed(facts),
  notes: computed(facts),
});

const ofPeriod = (period: string, cell: string) =>
  `${cell}.indicator_id = ${period}.indicator_id and ${cell}.period_from = ${period}.period_from ` +
  `and ${cell}.period_to = ${period}.period_to`;

const periodProgressShape = new Shape('PeriodProgress', 'progress_period', {
  period: period(),
  rows: many(() => bodyProgressShape, {
    on: ofPeriod,
    order: cell => `${cell}.place, ${cell}.body_id`,
  }),
  total: computed({
    aggregation: expression(
      row => `(select aggregation from progress_indicator where id = ${row}.indicator_id)`,
    ),
    cells: expression((row, statement) => {
      const cell = statement.alias();
      const entries = new Map<string, string>();
      for (const [name, write] of Object.entries(facts)) {
        write({ row: cell, statement, name, key: name, args: {}, sets: [], entries });
      }
      const object = [...entries].map(([name, sql]) => `'${name}', ${sql}`).join(', ');
      return (
        `(select coalesce(json_agg(json_build_object(${object})), '[]'::json) from progress_cell ${cell} ` +
        `where ${ofPeriod(row, cell)})`
      );
    }),
  }),
});

const progressSeriesShape = new Shape('ProgressSeries', 'progress_indicator', {
  indicator: one(
    () => indicatorShape,
    row => `${row}.id`,
  ),
  periods: many(() => periodProgressShape, {
    on: (indicator, period) => `${period}.indicator_id = ${indicator}.id`,
    order: period => `${period}.period_from, ${period}.period_to`,
  }),
});

export const indicatorProgressShape = new Shape('IndicatorProgress', 'progress_asked', {
  asOf: expression(row => `${row}.told_on`),
  series: many(() => progressSeriesShape, {
    on: () => 'true',
    order: indicator => `${indicator}.code, ${indicator}.version`,
  }),
  notes: computed({
    definitions: expression(
      () =>
        `(select coalesce(json_agg(json_build_object('code', i.code, 'version', i.version, 'name', i.name, 'unit', i.unit) ` +
        `order by i.code, i.version), '[]'::json) from progress_indicator i ` +
        `where exists (select from progress_period p where p.indicator_id = i.id))`,
    ),
  }),
});
