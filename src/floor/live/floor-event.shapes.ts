import { conferenceShape } from '../../conferences/index.js';
import { columns, expression, many, one, Shape } from '../../platform/graphql/index.js';
import { speakRequestShape } from '../floor.shapes.js';
import { ANNOUNCED, isAbout } from './announced.js';

export const floorEventShape = new Shape(
  'FloorEvent',
  'audit_entry',
  {
    ...columns('at'),
    number: expression(row => `${row}.sequence`),
    kind: expression(row => ANNOUNCED.kindOf(row)),
    conference: one(
      () => conferenceShape,
      row => `${row}.chain`,
    ),
    requests: many(() => speakRequestShape, {
      on: (entry, request) => isAbout(entry, request),
      order: request => `${request}.place, ${request}.id`,
    }),
  },
  { within: (row, statement) => statement.sees(conferenceShape, `${row}.chain`) },
);
