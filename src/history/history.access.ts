import { literal, type RowAccess } from '../platform/graphql/index.js';
import { reportShape } from '../reports/index.js';

/** SQL: the report of a row of such a table; a row that was changed is noted without it. */
const REPORT_OF: Record<string, (change: string) => string> = {
  report: change => `${change}.row_key::uuid`,
  report_section: change => notedReport('report_section', change),
  observation: change => notedReport('observation', change),
  finding: change => notedReport('finding', change),
  observation_revision: change =>
    `(select part.report_id from observation part where part.id = split_part(${change}.row_key, '/', 1)::uuid)`,
};

function notedReport(table: string, change: string): string {
  return (
    `coalesce((coalesce(${change}.before, ${change}.after) ->> 'report_id')::uuid, ` +
    `(select part.report_id from ${table} part where part.id = ${change}.row_key::uuid))`
  );
}

/** What a body writes in a report is seen in the history by nobody who does not see the report. */
export const auditChangeAccess: RowAccess = {
  scope: (change, statement) => {
    const reports = Object.entries(REPORT_OF).map(
      ([table, of]) => `when ${literal(table)} then ${of(change)}`,
    );
    const report = `(case ${change}.table_name ${reports.join(' ')} end)`;
    const seen = statement.sees(reportShape, report);
    if (seen === 'true') return seen;
    const tables = Object.keys(REPORT_OF).map(literal).join(', ');
    // Some findings are of no report.
    return (
      `(${change}.table_name not in (${tables}) or ${seen} ` +
      `or (${change}.table_name = 'finding' and ${report} is null))`
    );
  },
};
