import { agendaSessionShape } from '../../agenda/index.js';
import { conferenceShape, siteShape } from '../../conferences/index.js';
import { delegateShape } from '../../delegations/index.js';
import { bodyShape, personShape } from '../../directory/index.js';
import { columns, type FieldWriter, many, one, Shape } from '../../platform/graphql/index.js';
import { absenceAccess, presenceAccess } from './presence.access.js';
import type { PresenceArgs } from './presence.type.js';

const ofDelegate = (column: string) => (row: string) =>
  `(select sent.${column} from delegate sent where sent.id = ${row}.delegate_id)`;

export const presenceShape: Shape = new Shape(
  'Presence',
  'presence',
  {
    ...columns('id', 'revision', 'arrivedAt', 'leftAt', 'method', 'device', 'recordedAt'),
    ...columns('undoneAt', 'undoneReason'),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    delegate: one(
      () => delegateShape,
      row => `${row}.delegate_id`,
    ),
    person: one(() => personShape, ofDelegate('person_id')),
    body: one(() => bodyShape, ofDelegate('body_id')),
    session: one(
      () => agendaSessionShape,
      row => `${row}.session_id`,
    ),
    site: one(
      () => siteShape,
      row => `${row}.site_id`,
    ),
  },
  presenceAccess,
);

export const absenceShape: Shape = new Shape(
  'Absence',
  'absence',
  columns('excused', 'reason', 'recordedAt'),
  absenceAccess,
);

/** The newest row of a delegate in the session that is asked for, or of the conference as a whole. */
function latest(shape: () => Shape, order: string, counts: (row: string) => string): FieldWriter {
  return ({ key, row: delegate, args, sets, statement, entries }) => {
    const { sessionId } = args as PresenceArgs;
    const row = statement.alias();
    const target = shape();
    const object = statement.object(target, row, sets);
    const session = sessionId
      ? `${row}.session_id = ${statement.id(sessionId, 'sessionId')}`
      : `${row}.session_id is null`;
    entries.set(
      key,
      `(select ${object} from ${target.table} ${row} where ${row}.delegate_id = ${delegate}.id and ${session} ` +
        `and ${counts(row)} and ${statement.visible(target, row, true)} order by ${row}.${order} desc limit 1)`,
    );
  };
}

delegateShape.extend({
  presence: latest(
    () => presenceShape,
    'arrived_at',
    row => `${row}.undone_at is null`,
  ),
  absence: latest(
    () => absenceShape,
    'recorded_at',
    () => 'true',
  ),
  presences: many(() => presenceShape, {
    on: (delegate, presence) => `${presence}.delegate_id = ${delegate}.id`,
    order: presence => `${presence}.arrived_at, ${presence}.id`,
    inside: true,
  }),
});
