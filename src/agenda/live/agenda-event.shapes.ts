import { conferenceShape } from '../../conferences/index.js';
import { columns, expression, many, one, Shape } from '../../platform/graphql/index.js';
import { publishedItemShape } from '../agenda.shapes.js';
import { currentVersion } from '../agenda-rows.js';
import { agendaVersionShape } from '../versions/agenda-version.shapes.js';
import { ANNOUNCED, isAbout, versionOf } from './announced.js';

export const agendaEventShape = new Shape(
  'AgendaEvent',
  'audit_entry',
  {
    ...columns('at'),
    number: expression(row => `${row}.sequence`),
    kind: expression(entry => ANNOUNCED.kindOf(entry)),
    conference: one(
      () => conferenceShape,
      row => `${row}.chain`,
    ),
    agenda: one(() => agendaVersionShape, versionOf),
    items: many(() => publishedItemShape, {
      on: (entry, item) =>
        `${item}.version_id = ${currentVersion(`${entry}.chain`)} and ${isAbout(entry, item)}`,
      order: item => `${item}.planned_start, ${item}.id`,
      inside: true,
    }),
  },
  { within: (row, statement) => statement.sees(conferenceShape, `${row}.chain`) },
);
