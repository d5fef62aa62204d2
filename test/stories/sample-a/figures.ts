import type { Data, TestApp } from '../../support/create-test-app.js';
import { type Cast, onDay } from './cast.js';

const OBSERVATION = `indicator { id } body { id } period { from to label } reportedValue scale approximate printed asOf target { id }
  reportedRatio { percent printed denominator denominatorValue } notes { code }`;

/** What does not fit together, as a text that can be compared. */
function inconsistencies(observations: Data[]): string[] {
  return observations.flatMap(({ indicator, body, period, notes }) =>
    notes
      .filter(({ code }: Data) => code.startsWith('RATIO_'))
      .map(({ code }: Data) => `${code} ${indicator.id} ${body?.id} ${period.from}`),
  );
}

/**
 * The bodies are asked for the figures that the sample review has, report them as it has them, and their reports are
 * accepted.
 */
export async function takeFigures(plenary: TestApp, cast: Cast, review: Data, conferenceId: string) {
  const reports: { body: string; title: string; observations: Data[] }[] = [];
  for (const { id, title, preparedBy } of review.reports.nodes) {
    const { report } = await plenary.ask(
      `query ($id: ID!) { report(id: $id) { observations(first: 100) { nodes { ${OBSERVATION} } } } }`,
      { id },
    );
    reports.push({ body: preparedBy.id, title, observations: report.observations.nodes });
  }
  const [{ observations: model }] = reports as [(typeof reports)[number]];
  onDay(plenary, '2021-04-21');
  const { reportRequest } = await cast.secretary.act(
    'createReportRequest',
    {
      conferenceId,
      title: [{ language: 'vi', text: 'Báo cáo kết quả thực hiện' }],
      dueOn: '2021-05-05',
      addressees: reports.map(({ body }) => ({ bodyId: body })),
      headings: [{ title: [{ language: 'vi', text: 'Kết quả đạt được' }] }],
      figures: model.map(({ indicator, period: { from, to } }: Data) => ({
        indicatorId: indicator.id,
        period: { from, to },
      })),
    },
    'reportRequest { id revision }',
  );
  await cast.secretary.act(
    'issueReportRequest',
    { id: reportRequest.id, expectedRevision: reportRequest.revision, issuedOn: '2021-04-21' },
    'reportRequest { id }',
  );
  onDay(plenary, '2021-05-04');
  const { requestedReports } = await cast.bodies.ask(
    `query ($id: ID!) { requestedReports(requestId: $id, first: 100) { nodes { id revision body { id } } } }`,
    { id: reportRequest.id },
  );
  const asked = new Map(requestedReports.nodes.map((one: Data) => [one.body.id, one]));
  const own: Data[] = [];
  for (const { body, title, observations } of reports) {
    const { id, revision } = asked.get(body) as Data;
    const written = await cast.bodies.act(
      'writeReport',
      { id, expectedRevision: revision, title: [{ language: 'vi', text: title }] },
      'requestedReport { revision report { id } }',
    );
    const reportId = written.requestedReport.report.id;
    await cast.bodies.act(
      'recordObservations',
      { reportId, observations: observations.map(toInput) },
      'report { id }',
    );
    const delivered = await cast.bodies.act(
      'deliverReport',
      { id, expectedRevision: (await revisionOf(cast, id)) ?? 0 },
      'requestedReport { revision state }',
    );
    if (delivered.requestedReport.state !== 'DELIVERED_IN_TIME')
      throw new Error(delivered.requestedReport.state);
    await cast.secretary.act(
      'acceptReport',
      { id, expectedRevision: delivered.requestedReport.revision },
      'requestedReport { id }',
    );
    const { report } = await plenary.ask(
      `query ($id: ID!) { report(id: $id) { observations(first: 100) { nodes { ${OBSERVATION} } } } }`,
      { id: reportId },
    );
    own.push(...report.observations.nodes);
  }
  return {
    figures: own.length,
    planted: inconsistencies(reports.flatMap(({ observations }) => observations)).sort(),
    noted: inconsistencies(own).sort(),
  };
}

async function revisionOf(cast: Cast, id: string): Promise<number> {
  const { requestedReport } = await cast.bodies.ask(
    'query ($id: ID!) { requestedReport(id: $id) { revision } }',
    { id },
  );
  return requestedReport.revision;
}

function toInput({ indicator, body, period, target, notes: _, reportedRatio, ...figures }: Data) {
  const { from, to, label } = period;
  return {
    ...figures,
    indicatorId: indicator.id,
    bodyId: body?.id,
    period: { from, to, label },
    targetId: target?.id,
    reportedRatio: reportedRatio ?? undefined,
  };
}
