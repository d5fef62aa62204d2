import { todayAt } from '../../conferences/index.js';
import type { Statement } from '../../platform/graphql/index.js';

/** How a list, a count or a state is asked for: at the end of which day. */
export interface AsOf {
  asOf?: string;
}

/** SQL: the day that is asked about, or today by the clocks of the conference of the row. */
export function dayOf(row: string, { asOf }: AsOf, statement: Statement): string {
  if (asOf) return statement.date(asOf, 'asOf');
  return todayAt(`${row}.conference_id`, statement);
}

/** SQL: when a requested report was due, as it stood at the end of that day. */
export function dueOn(row: string, day: string): string {
  return (
    `coalesce((select granted.due_on from report_extension granted where granted.requested_report_id = ${row}.id ` +
    `and granted.granted_on <= ${day} order by granted.granted_on desc, granted.id desc limit 1), ${row}.due_on)`
  );
}

/** SQL: when it was delivered, if the delivery stood at the end of that day. */
export function deliveredOn(row: string, day: string): string {
  return (
    `(select max(delivery.delivered_on) from report_delivery delivery where delivery.requested_report_id = ${row}.id ` +
    `and delivery.delivered_on <= ${day} and coalesce(delivery.returned_on > ${day}, true))`
  );
}

/** SQL: `DeliveryState` at the end of that day; null before the issue and after the request was taken back. */
export function deliveryState(row: string, day: string): string {
  const delivered = deliveredOn(row, day);
  const due = dueOn(row, day);
  return (
    `case when not exists (select from report_request asking where asking.id = ${row}.request_id ` +
    `and asking.issued_on <= ${day} and coalesce(asking.withdrawn_on > ${day}, true)) then null ` +
    `when ${delivered} <= ${due} then 'DELIVERED_IN_TIME' when ${delivered} is not null then 'DELIVERED_LATE' ` +
    `when ${due} < ${day} then 'OVERDUE' else 'OUTSTANDING' end`
  );
}
