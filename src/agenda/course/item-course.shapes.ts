import { computed, expression, type Fields } from '../../platform/graphql/index.js';
import { isCurrent } from '../agenda.access.js';
import { agendaItemShape, publishedItemShape } from '../agenda.shapes.js';
import { type AgendaRows, DRAFT_ROWS, PUBLISHED_ROWS } from '../agenda-rows.js';
import { admitted } from '../closed-items.js';
import { expectations } from './expectations.js';

// The published one first: it inherits what the other one has.
publishedItemShape.extend(courseFields(PUBLISHED_ROWS));
agendaItemShape.extend(courseFields(DRAFT_ROWS));

/** An item on the day is the same in the draft and all versions, for all have its id; what is expected follows their plans. */
function courseFields(rows: AgendaRows): Fields {
  const course = computed({
    course: expression(
      row =>
        `(select json_build_object('state', course.state, 'actualStart', course.actual_start, ` +
        `'actualEnd', course.actual_end, 'extraMinutes', course.extra_minutes, 'revision', course.revision) ` +
        `from item_course course where course.id = ${row}.id)`,
    ),
  });
  const expected = computed({
    expected: expression((row, statement) => {
      const ofSession = (item: string) =>
        `${item}.session_id = ${row}.session_id and ${rows.together(item, row)}`;
      return (
        `(select json_build_object('start', expected_start, 'end', expected_end) ` +
        `from (${expectations(rows, ofSession, statement.now)}) expected where expected.id = ${row}.id)`
      );
    }),
  });
  return {
    state: course,
    actualStart: course,
    actualEnd: course,
    extraMinutes: course,
    courseRevision: course,
    expectedStart: expected,
    expectedEnd: expected,
    // Times of a closed item are public; why it was left out is not. An earlier version may have it open.
    skipReason: expression((row, statement) => {
      const now = statement.alias();
      return (
        `case when ${admitted(row, statement, rows)} and not exists (select from ${PUBLISHED_ROWS.items} ${now} ` +
        `where ${now}.id = ${row}.id and ${isCurrent(now)} and not ${admitted(now, statement, PUBLISHED_ROWS)}) ` +
        `then (select skip_reason from item_course course where course.id = ${row}.id) end`
      );
    }),
  };
}
