import { conferenceShape } from '../../conferences/index.js';
import { columns, expression, one, Shape } from '../../platform/graphql/index.js';
import { agendaVersionShape } from '../versions/agenda-version.shapes.js';
import { kindOf, versionOf } from './announced.js';

export const agendaEventShape = new Shape(
  'AgendaEvent',
  'audit_entry',
  {
    ...columns('at'),
    number: expression(row => `${row}.sequence`),
    kind: expression(kindOf),
    conference: one(
      () => conferenceShape,
      row => `${row}.chain`,
    ),
    agenda: one(() => agendaVersionShape, versionOf),
  },
  { within: (row, statement) => statement.sees(conferenceShape, `${row}.chain`) },
);
