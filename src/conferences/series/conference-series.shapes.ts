import { bodyShape } from '../../directory/index.js';
import {
  columns,
  connection,
  one,
  or,
  type PageArgs,
  Shape,
  speaksFor,
} from '../../platform/graphql/index.js';
import { seen } from '../conference.access.js';
import { conferenceShape } from '../conference.shapes.js';

/** A series is seen by those who see one of its conferences, and by those who speak for its convener. */
export const conferenceSeriesShape: Shape = new Shape(
  'ConferenceSeries',
  'conference_series',
  {
    ...columns('id', 'revision', 'name'),
    convener: one(
      () => bodyShape,
      row => `${row}.convener_id`,
    ),
    conferences: connection<PageArgs>(
      () => conferenceShape,
      series => ({
        where: conference => [`${conference}.series_id = ${series}.id`],
        order: [{ sql: conference => `${conference}.number_in_series`, type: 'integer' }],
        descending: true,
      }),
    ),
  },
  {
    scope: (row, statement) => {
      const conference = statement.alias();
      return or([
        speaksFor(statement, `${row}.convener_id`),
        `exists (select from conference ${conference} where ${conference}.series_id = ${row}.id ` +
          `and ${seen(conference, statement)})`,
      ]);
    },
  },
);

const beside = (comparison: '<' | '>', direction: 'asc' | 'desc') =>
  one(
    () => conferenceShape,
    row =>
      `(select other.id from conference other where other.series_id = ${row}.series_id ` +
      `and other.number_in_series ${comparison} ${row}.number_in_series ` +
      `order by other.number_in_series ${direction} limit 1)`,
  );

conferenceShape.extend({
  ...columns('numberInSeries'),
  series: one(
    () => conferenceSeriesShape,
    row => `${row}.series_id`,
  ),
  previousInSeries: beside('<', 'desc'),
  nextInSeries: beside('>', 'asc'),
});
