import { conferenceShape, roomShape } from '../conferences/index.js';
import { bodyShape, personShape, postShape } from '../directory/index.js';
import {
  and,
  columns,
  expression,
  type Fields,
  type FieldWriter,
  jsonText,
  many,
  one,
  oneOf,
  or,
  Shape,
  type Statement,
  whole,
} from '../platform/graphql/index.js';
import { draftAccess, publishedAccess } from './agenda.access.js';
import { type AgendaRows, DRAFT_ROWS, PUBLISHED_ROWS } from './agenda-rows.js';
import { admitted, CLOSED_SESSION } from './closed-items.js';

/** The working draft. */
export const agendaSessionShape: Shape = new Shape(
  'AgendaSession',
  DRAFT_ROWS.sessions,
  {
    ...sessionFields(DRAFT_ROWS, () => agendaItemShape),
    ...columns('id', 'revision', 'position', 'title', 'plannedStart', 'plannedEnd'),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    room: one(
      () => roomShape,
      row => `${row}.room_id`,
    ),
  },
  draftAccess,
);

export const agendaItemShape: Shape = new Shape(
  'AgendaItem',
  DRAFT_ROWS.items,
  {
    ...itemFields(DRAFT_ROWS, () => [agendaSessionShape, presenterShape]),
    ...columns('id', 'revision', 'position', 'plannedStart', 'durationMinutes', 'closed'),
    expectedPeople: expression(
      (row, statement) => `case when ${admitted(row, statement)} then ${row}.expected_people end`,
    ),
  },
  draftAccess,
);

const presenterShape: Shape = new Shape(
  'Presenter',
  DRAFT_ROWS.presenters,
  {
    ...presenterFields(DRAFT_ROWS),
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
  { within: (row, statement) => seesContent(row, DRAFT_ROWS, agendaItemShape, statement) },
);

/** Published versions: the same types, read from the copies that were made when they were published. */
export const publishedSessionShape: Shape = new Shape(
  'AgendaSession',
  PUBLISHED_ROWS.sessions,
  sessionFields(PUBLISHED_ROWS, () => publishedItemShape),
  publishedAccess,
  agendaSessionShape,
);

export const publishedItemShape: Shape = new Shape(
  'AgendaItem',
  PUBLISHED_ROWS.items,
  {
    ...itemFields(PUBLISHED_ROWS, () => [publishedSessionShape, publishedPresenterShape]),
    expectedPeople: expression(() => 'null'),
  },
  publishedAccess,
  agendaItemShape,
);

const publishedPresenterShape: Shape = new Shape(
  'Presenter',
  PUBLISHED_ROWS.presenters,
  presenterFields(PUBLISHED_ROWS),
  { within: (row, statement) => seesContent(row, PUBLISHED_ROWS, publishedItemShape, statement) },
  presenterShape,
);

conferenceShape.extend({
  sessions: many(() => agendaSessionShape, {
    on: (conference, session) => `${session}.conference_id = ${conference}.id`,
    order: session => `${session}.position`,
    inside: true,
  }),
});

/** An item of the agenda by its id: as in the draft for those who see it, else as in the current version. */
export function itemById(id: (row: string) => string): FieldWriter {
  return oneOf(() => [agendaItemShape, publishedItemShape], id);
}

/** Condition: the viewer sees that there is an item with that id. */
export function seesItem(id: string, statement: Statement): string {
  return or([statement.sees(agendaItemShape, id), statement.sees(publishedItemShape, id)]);
}

/**
 * Condition: the viewer sees an item with that id, in the draft or in the current version, and there `further` holds of it.
 */
export function seesItemWhere(
  id: string,
  statement: Statement,
  further: (item: string, rows: AgendaRows) => string,
): string {
  const kinds: [AgendaRows, Shape][] = [
    [DRAFT_ROWS, agendaItemShape],
    [PUBLISHED_ROWS, publishedItemShape],
  ];
  const found = kinds.map(([rows, shape]) => {
    const item = statement.alias();
    const conditions = `${statement.visible(shape, item)} and (${further(item, rows)})`;
    return `exists (select from ${rows.items} ${item} where ${item}.id = ${id} and ${conditions})`;
  });
  return `(${found.join(' or ')})`;
}

function sessionFields(rows: AgendaRows, items: () => Shape): Fields {
  return {
    roomName: expression(rows.sessionRoomName),
    items: many(items, {
      on: (session, item) => and([`${item}.session_id = ${session}.id`, rows.together(item, session)]),
      order: item => `${item}.position`,
      inside: true,
    }),
  };
}

/** @param shapes those of sessions and presenters in the same rows */
function itemFields(rows: AgendaRows, shapes: () => [session: Shape, presenter: Shape]): Fields {
  const ifAdmitted = (value: (row: string) => string, otherwise = '') =>
    expression(
      (row, statement) => `case when ${admitted(row, statement, rows)} then ${value(row)} ${otherwise} end`,
    );
  return {
    kind: ifAdmitted(row => `${row}.kind`),
    title: ifAdmitted(row => `${row}.title`, `else ${jsonText(CLOSED_SESSION)}`),
    plannedEnd: expression(rows.plannedEnd),
    roomName: ifAdmitted(rows.itemRoomName),
    room: one(
      () => roomShape,
      (row, statement) => `case when ${admitted(row, statement, rows)} then ${rows.itemRoom(row)} end`,
    ),
    session: whole(
      () => shapes()[0],
      (item, session) => and([`${session}.id = ${item}.session_id`, rows.together(session, item)]),
    ),
    presenters: many(() => shapes()[1], {
      on: (item, presenter, _, statement) =>
        and([
          `${presenter}.item_id = ${item}.id`,
          rows.together(presenter, item),
          admitted(item, statement, rows),
        ]),
      order: presenter => `${presenter}.position`,
      inside: true,
    }),
  };
}

function presenterFields(rows: AgendaRows): Fields {
  return {
    personName: expression(rows.personName),
    postTitle: expression(rows.postTitle),
    bodyName: expression(rows.bodyName),
  };
}

/** Condition: the viewer sees what happens at the item of a presenter, not only that something does. */
function seesContent(presenter: string, rows: AgendaRows, itemShape: Shape, statement: Statement): string {
  const item = statement.alias();
  const conditions = [
    `${item}.id = ${presenter}.item_id`,
    rows.together(item, presenter),
    statement.visible(itemShape, item),
    admitted(item, statement, rows),
  ];
  return `exists (select from ${rows.items} ${item} where ${and(conditions)})`;
}
