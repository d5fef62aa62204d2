import { conferenceShape, roomShape, withinConference } from '../conferences/index.js';
import { bodyShape, personShape, postShape } from '../directory/index.js';
import {
  and,
  columns,
  expression,
  jsonText,
  many,
  one,
  Shape,
  type Statement,
} from '../platform/graphql/index.js';
import { admitted, CLOSED_SESSION } from './closed-items.js';

export const agendaSessionShape: Shape = new Shape(
  'AgendaSession',
  'agenda_session',
  {
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
      inside: true,
    }),
  },
  withinConference,
);

export const agendaItemShape: Shape = new Shape(
  'AgendaItem',
  'agenda_item',
  {
    ...columns('id', 'revision', 'position', 'plannedStart', 'durationMinutes', 'closed'),
    kind: expression((row, statement) => `case when ${admitted(row, statement)} then ${row}.kind end`),
    title: expression(
      (row, statement) =>
        `case when ${admitted(row, statement)} then ${row}.title else ${jsonText(CLOSED_SESSION)} end`,
    ),
    plannedEnd: expression(plannedEnd),
    session: one(
      () => agendaSessionShape,
      row => `${row}.session_id`,
    ),
    room: one(
      () => roomShape,
      (row, statement) =>
        `case when ${admitted(row, statement)} then ` +
        `coalesce(${row}.room_id, (select room_id from agenda_session where id = ${row}.session_id)) end`,
    ),
    presenters: many(() => presenterShape, {
      on: (item, presenter, _, statement) =>
        `${presenter}.item_id = ${item}.id and ${admitted(item, statement)}`,
      order: presenter => `${presenter}.position`,
      inside: true,
    }),
  },
  withinConference,
);

const presenterShape = new Shape(
  'Presenter',
  'presenter',
  {
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
  },
  {
    within: (row, statement) => seesContent(`${row}.item_id`, statement),
  },
);

conferenceShape.extend({
  sessions: many(() => agendaSessionShape, {
    on: (conference, session) => `${session}.conference_id = ${conference}.id`,
    order: session => `${session}.position`,
    inside: true,
  }),
});

/** Condition: the viewer sees what happens at the item with that id, not only that something does. */
export function seesContent(itemId: string, statement: Statement): string {
  const item = statement.alias();
  const conditions = [statement.visible(agendaItemShape, item), admitted(item, statement)];
  return `exists (select from agenda_item ${item} where ${item}.id = ${itemId} and ${and(conditions)})`;
}

/** When an item ends; null unless start and duration are known. */
export function plannedEnd(item: string): string {
  return `(${item}.planned_start + make_interval(mins => ${item}.duration_minutes))`;
}
