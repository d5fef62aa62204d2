import { registerEnumType } from '@nestjs/graphql';

export enum MailKind {
  REMINDER = 'REMINDER',
  EVENTS = 'EVENTS',
  WEEKLY_DIGEST = 'WEEKLY_DIGEST',
  MONITORING_DIGEST = 'MONITORING_DIGEST',
  INVITATION = 'INVITATION',
  INVITATION_REMINDER = 'INVITATION_REMINDER',
  INVITATION_WITHDRAWN = 'INVITATION_WITHDRAWN',
  CONFERENCE_POSTPONED = 'CONFERENCE_POSTPONED',
  CONFERENCE_CANCELLED = 'CONFERENCE_CANCELLED',
  REPORT_REQUEST = 'REPORT_REQUEST',
  REPORT_REMINDER = 'REPORT_REMINDER',
  STATUS_REQUEST = 'STATUS_REQUEST',
  STATUS_REMINDER = 'STATUS_REMINDER',
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
    CONFERENCE_POSTPONED: { description: 'Tells somebody who is invited that the conference is put off.' },
    CONFERENCE_CANCELLED: { description: 'Tells somebody who is invited that the conference is called off.' },
    REPORT_REQUEST: { description: 'Asks a body for a report (yêu cầu báo cáo): what, by when and where.' },
    REPORT_REMINDER: { description: 'Reminds a body of a report that it has not delivered.' },
    STATUS_REQUEST: { description: 'Asks a body before a conference how its assignments stand.' },
    STATUS_REMINDER: { description: 'Reminds a body that it has not said how its assignments stand.' },
  },
});

export enum MailState {
  QUEUED = 'QUEUED',
  SENDING = 'SENDING',
  SENT = 'SENT',
  BOUNCED = 'BOUNCED',
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
    BOUNCED: {
      description:
        'It does not reach its recipient: the mail server refuses the address for good, or took the mail and it came back.',
    },
    FAILED: {
      description:
        'It was not sent: the mail server refuses what it says or who sends it, or could not be reached for three days.',
    },
    INTERRUPTED: {
      description:
        'Nobody knows whether the mail server has taken it. It is not sent again by itself, so that nobody gets it twice.',
    },
  },
});

/** In these states somebody may have it sent again. */
export const RESENDABLE_STATES: readonly MailState[] = [
  MailState.BOUNCED,
  MailState.FAILED,
  MailState.INTERRUPTED,
];

export enum BounceReason {
  UNKNOWN_ADDRESS = 'UNKNOWN_ADDRESS',
  MAILBOX_UNAVAILABLE = 'MAILBOX_UNAVAILABLE',
  UNREACHABLE = 'UNREACHABLE',
  REFUSED = 'REFUSED',
  OTHER = 'OTHER',
}

registerEnumType(BounceReason, {
  name: 'BounceReason',
  description: 'Why a mail did not reach its recipient, by the subjects of enhanced status codes (RFC 3463).',
  valuesMap: {
    UNKNOWN_ADDRESS: { description: 'There is no such address: codes `5.1.x`, such as `5.1.1`.' },
    MAILBOX_UNAVAILABLE: { description: 'The mailbox is closed, full or takes no such mail: `5.2.x`.' },
    UNREACHABLE: { description: 'The mail system of the recipient is not to be reached: `5.3.x`, `5.4.x`.' },
    REFUSED: { description: 'It is not let through, for what it holds or by a rule: `5.6.x`, `5.7.x`.' },
    OTHER: { description: 'Anything else, or not said.' },
  },
});

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
