import { todayAt } from '../conferences/index.js';
import type { Statement } from '../platform/graphql/index.js';

/** SQL: when it first arrived, as far as that is known: by a mail that a server has taken and that did not come back, or on paper. */
export function deliveredAt(invitee: string): string {
  return (
    `least(${invitee}.delivered_at, (select min(mail.sent_at) from invitee_mail sent join outgoing_mail mail ` +
    `on mail.id = sent.mail_id where sent.invitee_id = ${invitee}.id and mail.state = 'SENT' and mail.kind <> 'INVITATION_WITHDRAWN'))`
  );
}

/** SQL: whether all its mails have come to nothing; null where there are none. */
function isUnreached(invitee: string): string {
  return (
    `(select bool_and(mail.state in ('BOUNCED', 'FAILED')) from invitee_mail sent join outgoing_mail mail ` +
    `on mail.id = sent.mail_id where sent.invitee_id = ${invitee}.id)`
  );
}

/** SQL: `InviteeState` at this moment. */
export function inviteeState(invitee: string, statement: Statement): string {
  return (
    `(select case when issued.state <> 'ISSUED' then issued.state::text ` +
    `when ${invitee}.answer is not null then ${invitee}.answer::text ` +
    `when issued.reply_by < ${todayAt(`${invitee}.conference_id`, statement)} then 'NO_REPLY' ` +
    `when ${deliveredAt(invitee)} is not null then 'DELIVERED' ` +
    `when ${isUnreached(invitee)} then 'NOT_REACHED' else 'ISSUED' end ` +
    `from invitation issued where issued.id = ${invitee}.invitation_id)`
  );
}
