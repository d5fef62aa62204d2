import { conferenceShape, roomShape } from '../conferences/index.js';
import { bodyShape, personShape, postShape } from '../directory/index.js';
import { columns, expression, many, one, Shape } from '../platform/graphql/index.js';

export const agendaSessionShape: Shape = new Shape('AgendaSession', 'agenda_session', {
  ...columns('id', 'revision', 'position', 'title', 'plannedStart', 'plannedEnd'),
  conference: one(
    () => conferenceShape,
    row => `${row}.conference_id`,
  ),
  room: one(
    () => roomShape,
    row => `${row}.room_id`,
  ),
  items: many(() => agendaItemShape, {
    on: (session, item) => `${item}.session_id = ${session}.id`,
    order: item => `${item}.position`,
  }),
});

export const agendaItemShape: Shape = new Shape('AgendaItem', 'agenda_item', {
  ...columns('id', 'revision', 'position', 'kind', 'title', 'plannedStart', 'durationMinutes', 'closed'),
  plannedEnd: expression(plannedEnd),
  session: one(
    () => agendaSessionShape,
    row => `${row}.session_id`,
  ),
  room: one(
    () => roomShape,
    row => `coalesce(${row}.room_id, (select room_id from agenda_session where id = ${row}.session_id))`,
  ),
  presenters: many(() => presenterShape, {
    on: (item, presenter) => `${presenter}.item_id = ${item}.id`,
    order: presenter => `${presenter}.position`,
  }),
});

const presenterShape = new Shape('Presenter', 'presenter', {
  ...columns('id', 'role', 'printed'),
  representativeUnnamed: expression(row => `(${row}.person_id is null)`),
  person: one(
    () => personShape,
    row => `${row}.person_id`,
  ),
  post: one(
    () => postShape,
    row => `(select post_id from appointment where id = ${row}.appointment_id)`,
  ),
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
});

conferenceShape.extend({
  sessions: many(() => agendaSessionShape, {
    on: (conference, session) => `${session}.conference_id = ${conference}.id`,
    order: session => `${session}.position`,
  }),
});

/** When an item ends; null unless start and duration are known. */
export function plannedEnd(item: string): string {
  return `(${item}.planned_start + make_interval(mins => ${item}.duration_minutes))`;
}
