import { bodyShape } from '../directory/index.js';
import { legalInstrumentShape } from '../instruments/index.js';
import {
  columns,
  computed,
  connection,
  embedded,
  expression,
  expressionBy,
  one,
  Shape,
} from '../platform/graphql/index.js';
import type { TargetsArgs } from './indicator.type.js';
import type { CompleteArgs } from './period.type.js';

/** Folded text in which indicators are searched. */
export function searchedIndicator(row: string): string {
  return `(fold_localized(${row}.name) || ' ' || fold(${row}.code))`;
}

/** The period of a target or an observation. */
export function period() {
  return embedded('Period', {
    from: expression(row => `${row}.period_from`),
    to: expression(row => `${row}.period_to`),
    label: expression(row => `${row}.period_label`),
    isComplete: expressionBy<CompleteArgs>(
      (row, { on }, statement) => `(${row}.period_to <= ${statement.date(on, 'on')})`,
    ),
  });
}

/** Text of an exact number without needless zeros after the point. */
export function exactText(numeric: string): string {
  return `trim_scale(${numeric})::text`;
}

export const indicatorShape: Shape = new Shape('Indicator', 'indicator', {
  ...columns('id', 'code', 'version', 'name', 'definition', 'unit', 'aggregation', 'sample'),
  targets: connection<TargetsArgs>(
    () => targetShape,
    (indicator, { bodyId }, statement) => ({
      where: target => [
        `${target}.indicator_id = ${indicator}.id`,
        ...(bodyId ? [`${target}.body_id = ${statement.id(bodyId, 'bodyId')}`] : []),
      ],
      order: [
        { sql: target => `${target}.period_from`, type: 'date' },
        { sql: target => `${target}.period_to`, type: 'date' },
      ],
    }),
  ),
});

const targetValue = expression(row => exactText(`${row}.value`));

export const targetShape: Shape = new Shape('Target', 'target', {
  ...columns('id', 'clause', 'printed'),
  value: targetValue,
  formatted: computed({ value: targetValue }),
  period: period(),
  indicator: one(
    () => indicatorShape,
    row => `${row}.indicator_id`,
  ),
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
  setBy: one(
    () => legalInstrumentShape,
    row => `${row}.set_by_id`,
  ),
});
