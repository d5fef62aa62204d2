import { conferenceShape, roomShape } from '../../conferences/index.js';
import { columns, expression, one, Shape, type Statement, whole } from '../../platform/graphql/index.js';
import { publishedItemShape } from '../agenda.shapes.js';
import { currentVersion, PUBLISHED_ROWS } from '../agenda-rows.js';
import { admitted } from '../closed-items.js';
import { expectations, NOTHING_EXPECTED } from './expectations.js';
import type { OnNowArgs } from './room-now.type.js';

/** Read from `roomsNow`, not from a table. */
const roomNowShape = new Shape('RoomNow', '', {
  ...columns('roomName', 'currentIsRecorded', 'nextExpectedStart', 'minutesLate'),
  serverTime: expression((_, statement) => statement.now),
  room: one(
    () => roomShape,
    row => `${row}.room_id`,
  ),
  current: itemOf('current_id'),
  next: itemOf('next_id'),
});

conferenceShape.extend({
  onNow: ({ key, row, args, sets, statement, entries }) => {
    const { roomId } = args as OnNowArgs;
    const room = statement.alias();
    const asked = roomId ? `where ${room}.room_id = ${statement.id(roomId, 'roomId')}` : '';
    entries.set(
      key,
      `(select coalesce(json_agg(${statement.object(roomNowShape, room, sets)} order by ${room}.place), '[]'::json) ` +
        `from (${roomsNow(row, statement)}) ${room} ${asked})`,
    );
  },
});

function itemOf(id: string) {
  return whole(
    () => publishedItemShape,
    (room, item) => `${item}.version_id = ${room}.version_id and ${item}.id = ${room}.${id}`,
  );
}

/**
 * SQL query: what is on in each room of the current version of a conference. In which room a closed item is held
 * is not told to those who are not admitted: for them it is in none.
 */
function roomsNow(conference: string, statement: Statement): string {
  const version = currentVersion(`${conference}.id`);
  const { now } = statement;
  const timed =
    `select item.version_id, item.id, item.planned_start, item.planned_end, ` +
    `case when ${admitted('item', statement, PUBLISHED_ROWS)} then item.room_id end as room_id, ` +
    `held.state, held.expected_start, held.expected_end, ` +
    // An item of unknown duration is on until the next begins, or its session ends.
    `coalesce(held.expected_end, lead(held.expected_start) over ` +
    `(partition by held.session_id, held.room_id order by held.turn), held.session_end) as on_until ` +
    `from published_item item left join (${expectations(
      PUBLISHED_ROWS,
      each => `${each}.version_id = ${version}`,
      now,
    )}) held on held.id = item.id where item.version_id = ${version}`;
  const firstOf = (condition: string, order: string) =>
    `(select * from timed where timed.room_id is not distinct from room.room_id and ${condition} ` +
    `order by ${order}, timed.id limit 1)`;
  const current = firstOf(
    `(state = 'RUNNING' or state = 'PLANNED' and ${conference}.state <> 'ADJOURNED' ` +
      `and expected_start <= ${now} and ${now} < on_until)`,
    `state = 'RUNNING' desc, expected_start desc`,
  );
  const next = firstOf(
    // What was to begin while another one runs in the room, as that of the next session, still waits.
    `state = 'PLANNED' and timed.id is distinct from current.id and ` +
      `(expected_start >= ${now} or current.state = 'RUNNING' and expected_start > current.expected_start)`,
    'expected_start',
  );
  const late = (expected: string, planned: string) =>
    `greatest(floor(extract(epoch from ${expected} - ${planned}) / 60), 0)::integer`;
  return (
    `with timed as materialized (${timed}) ` +
    `select room.version_id, room.room_id, current.id as current_id, next.id as next_id, ` +
    `(select room_name from published_item named where named.version_id = room.version_id ` +
    `and named.room_id = room.room_id limit 1) as room_name, ` +
    `coalesce(current.state = 'RUNNING', false) as current_is_recorded, ` +
    `case when next.id is not null then greatest(next.expected_start, current.expected_end) end as next_expected_start, ` +
    `case when current.expected_end is not null and current.planned_end is not null ` +
    `then ${late('current.expected_end', 'current.planned_end')} ` +
    `when next.planned_start is not null then ${late('next.expected_start', 'next.planned_start')} end as minutes_late, ` +
    `row_number() over (order by site.position, place.position, room.room_id) as place ` +
    `from (select distinct version_id, room_id from timed) room ` +
    `left join room place on place.id = room.room_id left join site on site.id = place.site_id ` +
    `left join lateral ${current} current on true left join lateral ${next} next on true ` +
    `where ${conference}.state not in (${NOTHING_EXPECTED})`
  );
}
