import { roomShape } from '../conferences/index.js';
import { personShape } from '../directory/index.js';
import { columns, expression, one, Shape } from '../platform/graphql/index.js';
import { agendaItemShape } from './agenda.shapes.js';
import { DRAFT_ROWS } from './agenda-rows.js';

/** Read from `clashes`, not from a table. */
export const agendaConflictShape = new Shape('AgendaConflict', '', {
  ...columns('kind'),
  overlapMinutes: expression(
    row => `ceil(extract(epoch from ${row}.to_time - ${row}.from_time) / 60)::integer`,
  ),
  first: one(
    () => agendaItemShape,
    row => `${row}.first_id`,
  ),
  second: one(
    () => agendaItemShape,
    row => `${row}.second_id`,
  ),
  room: one(
    () => roomShape,
    row => `${row}.room_id`,
  ),
  person: one(
    () => personShape,
    row => `${row}.person_id`,
  ),
});

/**
 * SQL query for the pairs of items in the draft of a conference that need one room or one person at
 * the same time. Items without a known start and duration cannot be told to clash.
 */
export function clashes(conferenceId: string): string {
  const pairs = (kind: string, room: string, person: string, joined: string) =>
    `select '${kind}' as kind, a.id as first_id, b.id as second_id, ${room} as room_id, ` +
    `${person} as person_id, b.starts as from_time, least(a.ends, b.ends) as to_time ` +
    `from timed a join timed b on (a.starts, a.id) < (b.starts, b.id) and b.starts < a.ends ${joined}`;
  return (
    'with timed as (select item.id, item.planned_start as starts, ' +
    `${DRAFT_ROWS.plannedEnd('item')} as ends, coalesce(item.room_id, session.room_id) as room_id ` +
    'from agenda_item item join agenda_session session on session.id = item.session_id ' +
    `where item.conference_id = ${conferenceId} and ${DRAFT_ROWS.plannedEnd('item')} is not null) ` +
    pairs('ROOM_USED_TWICE', 'a.room_id', 'null::uuid', 'and a.room_id = b.room_id') +
    ' union ' +
    pairs(
      'PRESENTER_IN_TWO_PLACES',
      'null::uuid',
      'one.person_id',
      'join presenter one on one.item_id = a.id ' +
        'join presenter other on other.item_id = b.id and other.person_id = one.person_id',
    )
  );
}
