import { registerEnumType } from '@nestjs/graphql';

export enum MailKind {
  REMINDER = 'REMINDER',
  EVENTS = 'EVENTS',
  WEEKLY_DIGEST = 'WEEKLY_DIGEST',
  MONITORING_DIGEST = 'MONITORING_DIGEST',
  INVITATION = 'INVITATION',
  INVITATION_REMINDER = 'INVITATION_REMINDER',
  INVITATION_WITHDRAWN = 'INVITATION_WITHDRAWN',
}

registerEnumType(MailKind, {
  name: 'MailKind',
  description: 'What a mail is for.',
  valuesMap: {
    REMINDER: { description: 'Reminds a body of what is due, overdue or to be reviewed (đôn đốc).' },
    EVENTS: {
      description:
        'Tells a body what was assigned to it, returned, confirmed, or decided about its extensions, and which directives have ended.',
    },
    WEEKLY_DIGEST: { description: 'Tells a body once a week how its assignments stand.' },
    MONITORING_DIGEST: {
      description: 'Tells organisers and bodies that monitor once a week what waits for them.',
    },
    INVITATION: { description: 'Invites to a conference (giấy mời).' },
    INVITATION_REMINDER: { description: 'Reminds somebody who is invited to answer.' },
    INVITATION_WITHDRAWN: { description: 'Tells somebody that the invitation is withdrawn.' },
  },
});

export enum MailState {
  QUEUED = 'QUEUED',
  SENDING = 'SENDING',
  SENT = 'SENT',
  FAILED = 'FAILED',
  INTERRUPTED = 'INTERRUPTED',
}

registerEnumType(MailState, {
  name: 'MailState',
  description: 'How far a mail has come.',
  valuesMap: {
    QUEUED: { description: 'Waits to be sent, for the first time or again.' },
    SENDING: { description: 'Is being given to the mail server.' },
    SENT: { description: 'The mail server has taken it.' },
    FAILED: { description: 'The mail server refuses it, or could not be reached for three days.' },
    INTERRUPTED: {
      description:
        'Nobody knows whether the mail server has taken it. It is not sent again by itself, so that nobody gets it twice.',
    },
  },
});

/** In these states somebody may have it sent again. */
export const RESENDABLE_STATES: readonly MailState[] = [MailState.FAILED, MailState.INTERRUPTED];

export enum ReminderReason {
  DUE_IN_A_WEEK = 'DUE_IN_A_WEEK',
  DUE_NEXT_WORKING_DAY = 'DUE_NEXT_WORKING_DAY',
  OVERDUE = 'OVERDUE',
  REVIEW_DUE = 'REVIEW_DUE',
  ASSIGNED = 'ASSIGNED',
  RETURNED = 'RETURNED',
  EXTENSION_GRANTED = 'EXTENSION_GRANTED',
  EXTENSION_REFUSED = 'EXTENSION_REFUSED',
  CONFIRMED = 'CONFIRMED',
  DEADLINE_SET = 'DEADLINE_SET',
  WITHDRAWN = 'WITHDRAWN',
  SUPERSEDED = 'SUPERSEDED',
  CLOSED = 'CLOSED',
}

registerEnumType(ReminderReason, {
  name: 'ReminderReason',
  description: 'Why a body was written to about an assignment.',
  valuesMap: {
    DUE_IN_A_WEEK: { description: 'Seven days were left.' },
    DUE_NEXT_WORKING_DAY: { description: 'One working day was left.' },
    OVERDUE: { description: 'The deadline had passed: by one day, by seven, or by a multiple of thirty.' },
    REVIEW_DUE: { description: 'In seven days the ongoing directive was to be reviewed.' },
    ASSIGNED: { description: 'It was given to the body.' },
    RETURNED: { description: 'The report that it was done was not accepted.' },
    EXTENSION_GRANTED: { description: 'An extension was granted.' },
    EXTENSION_REFUSED: { description: 'An extension was refused.' },
    CONFIRMED: { description: 'The report that it was done was accepted.' },
    DEADLINE_SET: {
      description: 'The event that the directive waited for has happened, and it has a deadline now.',
    },
    WITHDRAWN: { description: 'The directive was taken back.' },
    SUPERSEDED: { description: 'Another directive stands in the place of the directive.' },
    CLOSED: { description: 'The directive is no longer followed.' },
  },
});
