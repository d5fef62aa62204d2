import { conferenceShape } from '../../conferences/index.js';
import { columns, expression, Shape } from '../../platform/graphql/index.js';
import { quorumSql } from '../quorum/quorum.sql.js';
import { sitesSql } from '../summary/summary.shapes.js';
import { countsSql } from '../summary/summary.sql.js';
import { ANNOUNCED } from './announced.js';

export const attendanceEventShape = new Shape(
  'AttendanceEvent',
  'audit_entry',
  {
    ...columns('at'),
    number: expression(row => `${row}.sequence`),
    kind: expression(row => ANNOUNCED.kindOf(row)),
    counts: expression(row => countsSql(`${row}.chain`)),
    sites: ({ key, row, sets, statement, entries }) => {
      entries.set(key, sitesSql(`${row}.chain`, sets, statement));
    },
    quorum: expression((row, statement) => quorumSql(`${row}.chain`, statement.now)),
  },
  { within: (row, statement) => statement.sees(conferenceShape, `${row}.chain`) },
);
