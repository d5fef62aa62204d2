import { assignmentShape } from '../directives/index.js';
import { bodyShape } from '../directory/index.js';
import { STAFF } from '../platform/auth/index.js';
import {
  columns,
  expression,
  hasRole,
  many,
  one,
  or,
  type RowRule,
  Shape,
  speaksFor,
} from '../platform/graphql/index.js';

/** What the mail says that the reminder stands in. */
const ofMail = (column: string) => (row: string) =>
  `(select mail.${column} from outgoing_mail mail where mail.id = ${row}.mail_id)`;

const reminderShape = new Shape('Reminder', 'reminder', {
  ...columns('reason', 'day'),
  body: one(() => bodyShape, ofMail('body_id')),
  mailState: expression(ofMail('state')),
  queuedAt: expression(ofMail('queued_at')),
  sentAt: expression(ofMail('sent_at')),
});

assignmentShape.extend({
  reminders: many(() => reminderShape, {
    on: (assignment, reminder) => `${reminder}.assignment_id = ${assignment}.id`,
    order: reminder => `${reminder}.day desc, ${reminder}.mail_id desc, ${reminder}.reason`,
  }),
});

/** Whom an assignment concerns: who follows it up, and who is to carry it out. */
export const followersOfAssignment: RowRule = {
  name: 'organisers and secretaries, and focal points of the body',
  sql: (row, statement) => {
    const conference = `(select conference_id from directive where directive.id = ${row}.directive_id)`;
    return or([hasRole(statement, conference, STAFF), speaksFor(statement, `${row}.body_id`, conference)]);
  },
};
