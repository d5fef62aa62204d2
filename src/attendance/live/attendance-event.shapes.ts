import { conferenceShape, todayAt } from '../../conferences/index.js';
import { columns, expression, Shape, type Statement } from '../../platform/graphql/index.js';
import { quorumSql } from '../quorum/quorum.sql.js';
import { sitesSql } from '../summary/summary.shapes.js';
import { countsSql } from '../summary/summary.sql.js';
import { ANNOUNCED } from './announced.js';

function countedAt(row: string, statement: Statement) {
  const conference = `${row}.chain`;
  return { conference, today: todayAt(conference, statement) };
}

export const attendanceEventShape = new Shape(
  'AttendanceEvent',
  'audit_entry',
  {
    ...columns('at'),
    number: expression(row => `${row}.sequence`),
    kind: expression(row => ANNOUNCED.kindOf(row)),
    counts: expression((row, statement) => countsSql(countedAt(row, statement))),
    sites: ({ key, row, sets, statement, entries }) => {
      entries.set(key, sitesSql(countedAt(row, statement), sets, statement));
    },
    quorum: expression((row, statement) => quorumSql(`${row}.chain`, statement.now)),
  },
  { within: (row, statement) => statement.sees(conferenceShape, `${row}.chain`) },
);
