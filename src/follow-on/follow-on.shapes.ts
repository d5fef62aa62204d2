import { admitted, agendaItemShape, itemById, PUBLISHED_ROWS } from '../agenda/index.js';
import { conferenceSeriesShape, conferenceShape, todayAt } from '../conferences/index.js';
import { assignmentShape, directiveShape, openOn } from '../directives/index.js';
import {
  columns,
  connection,
  expression,
  many,
  one,
  Shape,
  type Statement,
} from '../platform/graphql/index.js';
import type { OpenDirectivesArgs } from './follow-on.args.js';
import { statusRequestAccess } from './status-request.access.js';

export const statusRequestShape: Shape = new Shape(
  'StatusRequest',
  'status_request',
  {
    ...columns('id', 'revision', 'askedOn', 'dueOn', 'answeredOn', 'text', 'percent'),
    state: expression(stateOf),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    item: itemById(row => `${row}.item_id`),
    assignment: one(
      () => assignmentShape,
      row => `${row}.assignment_id`,
    ),
  },
  statusRequestAccess,
);

/** SQL: the state as of today at the conference. */
export function stateOf(row: string, statement: Statement): string {
  return (
    `case when ${row}.answered_on is not null then 'ANSWERED' ` +
    `when ${row}.due_on < ${todayAt(`${row}.conference_id`, statement)} then 'OVERDUE' else 'WAITING' end`
  );
}

const takenUpShape: Shape = new Shape('TakenUpDirective', 'taken_up_directive', {
  directive: one(
    () => directiveShape,
    row => `${row}.directive_id`,
  ),
  statusRequests: many(() => statusRequestShape, {
    on: (taken, request) =>
      `${request}.item_id = ${taken}.item_id and ${request}.assignment_id in ` +
      `(select share.id from assignment share where share.directive_id = ${taken}.directive_id)`,
    order: request => `${request}.due_on, ${request}.id`,
  }),
});

agendaItemShape.extend({
  takesUp: many(() => takenUpShape, {
    on: (item, taken, _, statement) => `${taken}.item_id = ${item}.id and ${isAdmitted(item, statement)}`,
    order: (taken, item) =>
      `(select row(held.starts_on, told.number) from directive told join conference held on held.id = told.conference_id ` +
      `where told.id = ${taken}.directive_id), ${item}.id`,
  }),
});

/** What a closed item takes up is part of its content, in the draft as in what was published. */
function isAdmitted(item: string, statement: Statement): string {
  const [draft, published] = [statement.alias(), statement.alias()];
  return (
    `(exists (select from agenda_item ${draft} where ${draft}.id = ${item}.id and ${admitted(draft, statement)}) ` +
    `and not exists (select from published_item ${published} where ${published}.id = ${item}.id ` +
    `and not ${admitted(published, statement, PUBLISHED_ROWS)}))`
  );
}

directiveShape.extend({
  takenUpAt: many(() => agendaItemShape, {
    on: (directive, item, _, statement) =>
      `${item}.id in (select taken.item_id from taken_up_directive taken where taken.directive_id = ${directive}.id) ` +
      `and ${isAdmitted(item, statement)}`,
    order: item => `${item}.id`,
  }),
});

const stillOpen = (conferences: (parent: string) => string) =>
  connection<OpenDirectivesArgs>(
    () => directiveShape,
    (parent, { asOf }, statement) => ({
      where: directive => [
        `${directive}.conference_id in (${conferences(parent)})`,
        openOn(
          directive,
          asOf ? statement.date(asOf, 'asOf') : todayAt(`${directive}.conference_id`, statement),
        ),
      ],
      order: [],
    }),
  );

conferenceSeriesShape.extend({
  openDirectives: stillOpen(
    series => `select held.id from conference held where held.series_id = ${series}.id`,
  ),
});

conferenceShape.extend({ openDirectives: stillOpen(conference => `${conference}.id`) });
