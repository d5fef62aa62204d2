import { conferenceShape } from '../../conferences/index.js';
import { bodyGroupShape, bodyShape } from '../../directory/index.js';
import { columns, computed, connection, many, one, Shape, staffOf } from '../../platform/graphql/index.js';
import { indicatorShape, period, targetShape } from '../indicator.shapes.js';
import { reportRequestAccess } from './report-request.access.js';
import type { ReportRequestsArgs } from './requested-report.type.js';

export const reportHeadingShape: Shape = new Shape(
  'ReportHeading',
  'report_heading',
  columns('id', 'title', 'guidance'),
  { within: (row, statement) => statement.sees(reportRequestShape, `${row}.request_id`) },
);

export const requestedFigureShape: Shape = new Shape('RequestedFigure', 'requested_figure', {
  period: period(),
  indicator: one(
    () => indicatorShape,
    row => `${row}.indicator_id`,
  ),
  target: one(
    () => targetShape,
    row => `${row}.target_id`,
  ),
});

const addresseeShape = new Shape('ReportAddressee', 'report_addressee', {
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
  group: one(
    () => bodyGroupShape,
    row => `${row}.group_id`,
  ),
});

/** To whom a request goes is for the staff of its conference. */
export const staffOfRequest = staffOf(request => `${request}.conference_id`);

/** The parts of a request, in their order. */
const ofRequest = {
  inside: true,
  on: (request: string, part: string) => `${part}.request_id = ${request}.id`,
  order: (part: string) => `${part}.position`,
};

export const reportRequestShape: Shape = new Shape(
  'ReportRequest',
  'report_request',
  {
    ...columns('id', 'revision', 'state', 'title', 'documentNumber', 'guidance', 'dueOn', 'issuedOn'),
    ...columns('closedOn', 'withdrawnOn', 'withdrawnReason'),
    allowedActions: computed(columns('state')),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    headings: many(() => reportHeadingShape, ofRequest),
    figures: many(() => requestedFigureShape, ofRequest),
    addressees: many(() => addresseeShape, ofRequest),
  },
  reportRequestAccess,
);

conferenceShape.extend({
  reportRequests: connection<ReportRequestsArgs>(
    () => reportRequestShape,
    (conference, { state }, statement) => ({
      inside: true,
      where: request => [
        `${request}.conference_id = ${conference}.id`,
        ...(state ? [`${request}.state = ${statement.param(state)}::report_request_state`] : []),
      ],
      order: [],
      descending: true,
    }),
  ),
});
