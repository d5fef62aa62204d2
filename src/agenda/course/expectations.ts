import { ConferenceState } from '../../conferences/index.js';
import { literal } from '../../platform/graphql/index.js';
import type { AgendaRows } from '../agenda-rows.js';

const { CLOSED, CONCLUDED, ARCHIVED, CANCELLED, POSTPONED } = ConferenceState;

/** SQL list of the states of a conference of which nothing is expected: it is over, or will not be held as planned. */
export const NOTHING_EXPECTED = [CLOSED, CONCLUDED, ARCHIVED, CANCELLED, POSTPONED].map(literal).join(', ');

/**
 * SQL select: when each item that is not skipped began and ended, or is expected to. The rules:
 * - Items follow one another by session and room, in the order of their planned starts; those without one keep their
 *   place between the others. The first begins with its session if it has no start of its own.
 * - An item that has begun has its actual start. While it runs, it ends after its planned duration and what was
 *   announced beyond it, but not before now.
 * - An item that has not begun does so as planned, but not before the one before it is expected to end; it takes its
 *   planned duration, a break too. So gaps make up for delays, and a skipped item gives its time to those behind it.
 * - After an item of unknown duration the next is expected as planned.
 * - Of items that were passed over (a later one has begun) and of conferences that are over nothing is expected.
 *
 * Columns: id, session_id, room_id, turn, state, planned_start, expected_start, expected_end, session_end.
 * @param belongs condition: an item is among those that are asked for; whole sessions
 */
export function expectations(rows: AgendaRows, belongs: (item: string) => string, now: string): string {
  const chain = 'partition by session_id, room_id';
  const minutes = (count: string) => `make_interval(mins => ${count})`;
  const planned =
    `select item.id, item.session_id, ${rows.itemRoom('item')} as room_id, item.position, item.planned_start, ` +
    `item.duration_minutes, session.planned_start as session_start, session.planned_end as session_end, ` +
    `coalesce(course.state, 'PLANNED') as state, course.actual_start, course.actual_end, ` +
    `course.actual_start + ${minutes('item.duration_minutes + course.extra_minutes')} as due, ` +
    `coalesce(item.planned_start, max(item.planned_start) over ` +
    `(partition by item.session_id, ${rows.itemRoom('item')} order by item.position)) as sort_time, ` +
    `(select state in (${NOTHING_EXPECTED}) from conference where id = item.conference_id) as over ` +
    `from ${rows.items} item ` +
    `join ${rows.sessions} session on session.id = item.session_id and ${rows.together('session', 'item')} ` +
    `left join item_course course on course.id = item.id ` +
    `where ${belongs('item')} and course.state is distinct from 'SKIPPED'`;
  const inTurn =
    `select *, row_number() over (${chain} order by sort_time nulls first, position) as turn, ` +
    `case state when 'FINISHED' then actual_end when 'RUNNING' then greatest(due, ${now}) end as busy_until ` +
    `from (${planned}) planned`;
  const withStart = `select *, coalesce(planned_start, case when turn = 1 then session_start end) as starts from (${inTurn}) in_turn`;
  const awaited =
    `select *, greatest(starts, room_free_at(starts, duration_minutes, busy_until) over ` +
    `(${chain} order by turn rows between unbounded preceding and 1 preceding)) as free_start, ` +
    `state = 'PLANNED' and not over and ` +
    `turn > coalesce(max(turn) filter (where state <> 'PLANNED') over (${chain}), 0) as awaited ` +
    `from (${withStart}) with_start`;
  return (
    `select id, session_id, room_id, turn, state, planned_start, session_end, ` +
    `case when state <> 'PLANNED' then actual_start when awaited then free_start end as expected_start, ` +
    `case when state = 'FINISHED' then actual_end ` +
    `when state = 'RUNNING' and not over and due is not null then busy_until ` +
    `when awaited then free_start + ${minutes('duration_minutes')} end as expected_end from (${awaited}) awaited`
  );
}
