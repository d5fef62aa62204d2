import { conferenceShape } from '../../conferences/index.js';
import { bodyGroupShape, bodyShape } from '../../directory/index.js';
import {
  columns,
  connection,
  expressionBy,
  many,
  one,
  Shape,
  type Statement,
} from '../../platform/graphql/index.js';
import { reportShape } from '../report.shapes.js';
import { type AsOf, dayOf, deliveredOn, deliveryState, dueOn } from './delivery-state.js';
import { requestedReportAccess } from './report-request.access.js';
import { reportHeadingShape, reportRequestShape, requestedFigureShape } from './report-request.shapes.js';
import type { DeliveryState } from './report-request.states.js';
import type { DeliveriesArgs } from './requested-report.type.js';

const deliveryShape = new Shape('ReportDelivery', 'report_delivery', {
  ...columns('deliveredOn', 'onPaper', 'returnedOn', 'returnReason'),
});

const extensionShape = new Shape('ReportExtension', 'report_extension', {
  ...columns('grantedOn', 'dueOn', 'reason'),
});

const sectionShape = new Shape('ReportSection', 'report_section', {
  ...columns('text', 'language'),
  heading: one(
    () => reportHeadingShape,
    row => `${row}.heading_id`,
  ),
});

/** Condition: the body stands like that at the end of the day or, without a state, was asked by then. */
export function standsAs(
  asked: string,
  state: DeliveryState | undefined,
  args: AsOf,
  statement: Statement,
): string {
  const stands = deliveryState(asked, dayOf(asked, args, statement));
  return state ? `${stands} = ${statement.param(state)}` : `${stands} is not null`;
}

/** Condition: the report that the viewer sees does not have it. */
function lacks(asked: string, part: string, statement: Statement): string {
  return `not exists (select from ${part} and ${statement.sees(reportShape, `${asked}.report_id`)})`;
}

const byId = { inside: true, order: (row: string) => `${row}.id` };
const ofAsked = { ...byId, on: (asked: string, row: string) => `${row}.requested_report_id = ${asked}.id` };
const missing = { inside: true, order: (row: string) => `${row}.position` };

export const requestedReportShape: Shape = new Shape(
  'RequestedReport',
  'requested_report',
  {
    ...columns('id', 'revision'),
    request: one(
      () => reportRequestShape,
      row => `${row}.request_id`,
    ),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    group: one(
      () => bodyGroupShape,
      row => `${row}.group_id`,
    ),
    report: one(
      () => reportShape,
      row => `${row}.report_id`,
    ),
    dueOn: expressionBy<AsOf>((row, args, statement) => dueOn(row, dayOf(row, args, statement))),
    deliveredOn: expressionBy<AsOf>((row, args, statement) => deliveredOn(row, dayOf(row, args, statement))),
    state: expressionBy<AsOf>((row, args, statement) => deliveryState(row, dayOf(row, args, statement))),
    deliveries: many(() => deliveryShape, ofAsked),
    extensions: many(() => extensionShape, ofAsked),
    missingHeadings: many(() => reportHeadingShape, {
      ...missing,
      on: (asked, heading, _, statement) =>
        `${heading}.request_id = ${asked}.request_id and ` +
        lacks(
          asked,
          `report_section section where section.report_id = ${asked}.report_id and section.heading_id = ${heading}.id`,
          statement,
        ),
    }),
    missingFigures: many(() => requestedFigureShape, {
      ...missing,
      on: (asked, figure, _, statement) =>
        `${figure}.request_id = ${asked}.request_id and ` +
        lacks(
          asked,
          `observation given where given.report_id = ${asked}.report_id and given.indicator_id = ${figure}.indicator_id ` +
            `and given.period_from = ${figure}.period_from and given.period_to = ${figure}.period_to`,
          statement,
        ),
    }),
  },
  requestedReportAccess,
);

reportShape.extend({
  requested: one(
    () => requestedReportShape,
    row => `${row}.id`,
    'report_id',
  ),
  sections: many(() => sectionShape, {
    inside: true,
    on: (report, section) => `${section}.report_id = ${report}.id`,
    order: section => `(select position from report_heading where id = ${section}.heading_id)`,
  }),
});

/** How the bodies stand that the viewer sees, as `DeliveryCounts`. */
const counts = expressionBy<AsOf>((request, args, statement) => {
  const asked = statement.alias();
  const state = deliveryState(asked, dayOf(asked, args, statement));
  const number = (name: string, of: string) => `'${name}', count(*) filter (where state = '${of}')`;
  return (
    `(select json_build_object('asked', count(state), ${number('deliveredInTime', 'DELIVERED_IN_TIME')}, ` +
    `${number('deliveredLate', 'DELIVERED_LATE')}, ${number('outstanding', 'OUTSTANDING')}, ` +
    `${number('overdue', 'OVERDUE')}) from (select ${state} as state from requested_report ${asked} ` +
    `where ${asked}.request_id = ${request}.id and ${statement.visible(requestedReportShape, asked, true)}) states)`
  );
});

reportRequestShape.extend({
  counts,
  requested: connection<DeliveriesArgs>(
    () => requestedReportShape,
    (request, { state, asOf }, statement) => ({
      inside: true,
      where: asked => [`${asked}.request_id = ${request}.id`, standsAs(asked, state, { asOf }, statement)],
      order: [{ sql: asked => `${asked}.position`, type: 'integer' }],
    }),
  ),
});
