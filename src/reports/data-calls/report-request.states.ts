import { registerEnumType } from '@nestjs/graphql';

export enum ReportRequestState {
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ReportRequestState, {
  name: 'ReportRequestState',
  description: 'How far a request for reports has come.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; only the staff see it.' },
    ISSUED: { description: 'Sent to the bodies; what is asked, and of whom, no longer changes.' },
    CLOSED: { description: 'Over: nothing more is delivered unless it is reopened.' },
    WITHDRAWN: { description: 'Taken back.' },
  },
});

export enum ReportRequestAction {
  ISSUE = 'ISSUE',
  CLOSE = 'CLOSE',
  REOPEN = 'REOPEN',
  WITHDRAW = 'WITHDRAW',
}

registerEnumType(ReportRequestAction, {
  name: 'ReportRequestAction',
  description: 'A step in the life of a request for reports.',
  valuesMap: {
    ISSUE: { description: 'Send it to the bodies (`issueReportRequest`).' },
    CLOSE: { description: 'Take no more deliveries (`closeReportRequest`).' },
    REOPEN: { description: 'Take deliveries again (`reopenReportRequest`).' },
    WITHDRAW: { description: 'Take it back (`withdrawReportRequest`).' },
  },
});

const S = ReportRequestState;

/** From which states each step may be taken, and where it leads. */
export const REPORT_REQUEST_TRANSITIONS: Record<
  ReportRequestAction,
  { from: readonly ReportRequestState[]; to: ReportRequestState }
> = {
  ISSUE: { from: [S.DRAFT], to: S.ISSUED },
  CLOSE: { from: [S.ISSUED], to: S.CLOSED },
  REOPEN: { from: [S.CLOSED], to: S.ISSUED },
  WITHDRAW: { from: [S.DRAFT, S.ISSUED], to: S.WITHDRAWN },
};

/** The steps that may be taken now. */
export function allowedActions(state: ReportRequestState): ReportRequestAction[] {
  return Object.values(ReportRequestAction).filter(action =>
    REPORT_REQUEST_TRANSITIONS[action].from.includes(state),
  );
}

export enum DeliveryState {
  DELIVERED_IN_TIME = 'DELIVERED_IN_TIME',
  DELIVERED_LATE = 'DELIVERED_LATE',
  OUTSTANDING = 'OUTSTANDING',
  OVERDUE = 'OVERDUE',
}

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'How a body stands with a report that it was asked for, at the end of a day.',
  valuesMap: {
    DELIVERED_IN_TIME: { description: 'Delivered by its due date, and not returned.' },
    DELIVERED_LATE: { description: 'Delivered after its due date, and not returned.' },
    OUTSTANDING: { description: 'Not delivered, or returned; the due date has not passed.' },
    OVERDUE: { description: 'Not delivered, or returned; the due date has passed.' },
  },
});
