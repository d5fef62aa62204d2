import { conferenceShape } from '../../conferences/index.js';
import { bodyShape } from '../../directory/index.js';
import { columns, one, Shape } from '../../platform/graphql/index.js';
import { attendingBodiesSql } from './attending-bodies.sql.js';

/** Bodies as a subquery gives them. */
const attendingBodyShape: Shape = new Shape('AttendingBody', '', {
  ...columns('precedence', 'rankMissing'),
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
});

conferenceShape.extend({
  attendingBodies: ({ key, row: conference, sets, statement, entries }) => {
    const row = statement.alias();
    const object = statement.object(attendingBodyShape, row, sets);
    entries.set(key, attendingBodiesSql(`${conference}.id`, row, object));
  },
});
