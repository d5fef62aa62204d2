import { ReportRequestState, reportDeliveredOn, reportDueOn } from '../../reports/index.js';
import { isNearOrLate, isNew, notToldYet } from './occasion.js';

/** SQL: how many days a body got, as it stands today. */
const DUE = reportDueOn('asked', 'today');

/**
 * SQL: requests that stand, to bodies that have not delivered; $1 is the time.
 * @param cause a join with `occasion`, over `request`, `due` and `today`
 * @param key SQL: what tells this mail from others of the same occasion
 */
function undelivered(cause: string, key: string): string {
  return `
    select occasion, concat_ws(' ', 'report', occasion, asked.id, ${key}) as key, asked.id as "requestedReportId",
      asked.body_id as "bodyId", conference.id as "askingId", conference.title as asking,
      request.title, request.document_number as "documentNumber", due::text as "dueOn", due - today as "daysToAnswer",
      array(select heading.title from report_heading heading where heading.request_id = request.id order by heading.position) as headings,
      array(select json_build_object('name', indicator.name, 'from', figure.period_from, 'to', figure.period_to, 'label', figure.period_label)
              from requested_figure figure join indicator on indicator.id = figure.indicator_id
             where figure.request_id = request.id order by figure.position) as figures
    from requested_report asked
    join report_request request on request.id = asked.request_id and request.state = '${ReportRequestState.ISSUED}'
    join conference on conference.id = asked.conference_id and conference.state not in ('CANCELLED', 'ARCHIVED')
    cross join lateral (select ($1::timestamptz at time zone conference.time_zone)::date as today) local
    cross join lateral (select ${DUE} as due) standing
    ${cause}
    where ${reportDeliveredOn('asked', 'today')} is null`;
}

const ORDER = '"requestedReportId"';

export const REPORTS_ASKED = notToldYet(undelivered(isNew('request.issued_on'), 'null'), ORDER);

/** The day belongs to what the mail is: who gets more time is reminded of the new one. */
export const REPORTS_MISSING = notToldYet(
  undelivered(isNearOrLate('request.issued_on', 'due'), 'due'),
  ORDER,
);
