import { conferenceShape } from '../../conferences/index.js';
import { columns, expression, one, Shape } from '../../platform/graphql/index.js';
import { minutesEntryShape, minutesShape } from '../minutes.shapes.js';
import { ANNOUNCED, entryOf, previousOf } from './announced.js';

export const minutesEventShape = new Shape(
  'MinutesEvent',
  'audit_entry',
  {
    ...columns('at'),
    number: expression(row => `${row}.sequence`),
    previous: expression(previousOf),
    kind: expression(row => ANNOUNCED.kindOf(row)),
    minutes: one(
      () => minutesShape,
      row => `${row}.chain`,
      'conference_id',
    ),
    entry: one(() => minutesEntryShape, entryOf),
  },
  { within: (row, statement) => statement.sees(conferenceShape, `${row}.chain`) },
);
