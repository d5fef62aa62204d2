import { roomShape } from '../../conferences/index.js';
import { personShape } from '../../directory/index.js';
import {
  columns,
  computed,
  expression,
  type Fields,
  type FieldWriter,
  one,
  Shape,
} from '../../platform/graphql/index.js';
import { agendaItemShape, agendaSessionShape } from '../agenda.shapes.js';
import { conflictsIn } from './find-conflicts.js';

/** Gravest first, then by time: for rows of `conflictsIn`. */
export function conflictOrder(conflict: string): string {
  return (
    `array_position(array['BLOCKING', 'WARNING', 'NOTICE'], ${conflict}.severity), ${conflict}.from_time nulls first, ` +
    `${conflict}.first_id, ${conflict}.second_id, ${conflict}.kind, ${conflict}.person_id`
  );
}

const overlapMinutes = expression(
  row => `ceil(extract(epoch from ${row}.to_time - ${row}.from_time) / 60)::integer`,
);

/** What the words of a conflict need; see `ToldConflict`. */
export const TOLD: Fields = {
  ...columns('kind', 'needed', 'given'),
  overlapMinutes,
  firstTitle: expression(row => `(select title from agenda_item where id = ${row}.first_id)`),
  secondTitle: expression(row => `(select title from agenda_item where id = ${row}.second_id)`),
  roomName: expression(row => `(select name from room where id = ${row}.room_id)`),
  personName: expression(row => `(select name from person where id = ${row}.person_id)`),
};

/** Read from `conflictsIn`, not from a table. */
const agendaConflictShape = new Shape('AgendaConflict', '', {
  ...columns('kind', 'severity'),
  overlapMinutes,
  text: computed(TOLD),
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

/** The conflicts in the draft of a conference, as a list. */
export function conflictList(
  conferenceId: (row: string) => string,
  takesPart: (row: string, conflict: string) => string = () => 'true',
): FieldWriter {
  return ({ key, row, sets, statement, entries }) => {
    const conflict = statement.alias();
    const object = statement.object(agendaConflictShape, conflict, sets);
    entries.set(
      key,
      `(select coalesce(json_agg(${object} order by ${conflictOrder(conflict)}), '[]'::json) ` +
        `from (${conflictsIn(conferenceId(row))}) ${conflict} where ${takesPart(row, conflict)})`,
    );
  };
}

/** A change of an item or a session answers with the conflicts in which the item, or an item of the session, takes part. */
agendaItemShape.answersWith({
  conflicts: conflictList(
    item => `${item}.conference_id`,
    (item, conflict) => `${item}.id in (${conflict}.first_id, ${conflict}.second_id)`,
  ),
});
agendaSessionShape.answersWith({
  conflicts: conflictList(
    session => `${session}.conference_id`,
    (session, conflict) =>
      `exists (select from agenda_item own where own.session_id = ${session}.id ` +
      `and own.id in (${conflict}.first_id, ${conflict}.second_id))`,
  ),
});
