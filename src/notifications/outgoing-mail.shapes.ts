import { conferenceShape } from '../conferences/index.js';
import { bodyShape } from '../directory/index.js';
import { inviteeShape } from '../invitations/index.js';
import { columns, expression, many, one, Shape } from '../platform/graphql/index.js';
import { outgoingMailAccess } from './outgoing-mail.access.js';

export const outgoingMailShape: Shape = new Shape(
  'OutgoingMail',
  'outgoing_mail',
  {
    ...columns('id', 'revision', 'kind', 'state', 'language', 'subject', 'text', 'attempts', 'lastError'),
    ...columns(
      'queuedAt',
      'nextAttemptAt',
      'sendingAt',
      'sentAt',
      'bouncedAt',
      'failedAt',
      'interruptedAt',
      'resentAt',
    ),
    recipientName: expression(row => `${row}.to_name`),
    recipientAddress: expression(row => `${row}.to_address`),
    ...columns('bounceReason'),
    bounceRecordedBy: expression(
      row =>
        `(select account.name from recorded_bounce came_back join account on account.id = came_back.recorded_by_id ` +
        `where came_back.mail_id = ${row}.id and ${row}.state = 'BOUNCED' and ${row}.sent_at is not null ` +
        `order by came_back.id desc limit 1)`,
    ),
    resentBy: expression(row => `(select account.name from account where account.id = ${row}.resent_by_id)`),
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    conferences: many(() => conferenceShape, {
      on: (mail, conference) => `${conference}.id = any(${mail}.conference_ids)`,
      order: conference => `${conference}.id desc`,
    }),
  },
  outgoingMailAccess,
);

inviteeShape.extend({
  mails: many(() => outgoingMailShape, {
    on: (invitee, mail) =>
      `${mail}.id in (select sent.mail_id from invitee_mail sent where sent.invitee_id = ${invitee}.id)`,
    order: mail => `${mail}.id`,
  }),
});
