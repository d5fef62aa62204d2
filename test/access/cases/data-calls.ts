import { field, type Read, root, type Write, write } from '../case.js';
import { freshText, idBy, type Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

export function dataCallReads({ world }: Setting): Read[] {
  return [
    ...CONFERENCES.flatMap(name => {
      const { conference, requests } = world.conferences[name];
      return [
        root('requestedReports', name, { conferenceId: ['ID', conference] }, 'totalCount'),
        field('Conference', 'reportRequests', name, conference, '{ totalCount }'),
        ...Object.entries(requests).flatMap(([state, id]) => [
          root('reportRequest', `${name} ${state}`, { id: ['ID!', id] }, 'id'),
          field('ReportRequest', 'addressees', `${name} ${state}`, id, '{ body { id } }'),
          field('ReportRequest', 'counts', `${name} ${state}`, id, '{ asked }'),
        ]),
      ];
    }),
    root('requestedReport', 'unknown', { id: ['ID!', world.indicator] }, 'id'),
  ];
}

/** In conferences 1 (of body A) and 2 (of body B), each of which is asked there. */
export function dataCallWrites(setting: Setting): Write[] {
  const { world, sql } = setting;
  return (['1', '2'] as const).flatMap(name => {
    const body = world.bodies[name === '1' ? 'A' : 'B'].body;
    const heading = () => ({ title: freshText(setting) });
    const content = async () => ({
      conferenceId: await plannedConference(setting, name),
      ...{ title: freshText(setting), dueOn: '2020-07-31', headings: [heading()], figures: [] },
      addressees: [{ bodyId: body }],
    });
    const make = async () => {
      const id = await world.make('createReportRequest', await content());
      return { id, expectedRevision: 1 };
    };
    const issue = { issuedOn: '2020-07-01' };
    const issued = async () => {
      const request = await make();
      await world.make('issueReportRequest', { ...request, ...issue });
      return setting.current('report_request', request.id);
    };
    const asked = async (...steps: ('writeReport' | 'deliverReport')[]) => {
      const { id: requestId } = await issued();
      const id = await idBy(setting, 'select id from requested_report where request_id = $1', requestId);
      const headingId = await idBy(setting, 'select id from report_heading where request_id = $1', requestId);
      const sections = [{ headingId, language: 'vi', text: setting.fresh() }];
      for (const step of steps) {
        const more = step === 'writeReport' ? { sections } : {};
        await world.make(step, { ...(await setting.current('requested_report', id)), ...more });
      }
      return setting.current('requested_report', id);
    };
    const figureOf = async (...steps: ('writeReport' | 'deliverReport')[]) => {
      const { id } = await asked('writeReport');
      const [{ report_id: reportId }] = await sql('select report_id from requested_report where id = $1', id);
      const figure = {
        ...{ reportId, indicatorId: world.indicator, bodyId: body, reportedValue: '1' },
        period: { from: '2019-01-01', to: '2019-12-31' },
      };
      const observation = await world.make('recordObservation', figure);
      for (const step of steps) await world.make(step, await setting.current('requested_report', id));
      return { figure, observation: await setting.current('observation', observation) };
    };
    const step = (
      mutation: string,
      input: () => Promise<object>,
      more: object = {},
      target = name as string,
    ) => write(mutation, target, async () => ({ ...(await input()), ...more }), 'id');
    const reason = { reason: 'Why' };
    return [
      write('createReportRequest', name, content, 'conferenceId'),
      step('updateReportRequest', make, { documentNumber: '1' }),
      step('issueReportRequest', make, issue),
      step('closeReportRequest', issued),
      step('withdrawReportRequest', issued, reason),
      step('reopenReportRequest', async () => {
        const { id, ...revision } = await issued();
        await world.make('closeReportRequest', { id, ...revision });
        return setting.current('report_request', id);
      }),
      step('writeReport', asked, { title: freshText(setting) }),
      step('deliverReport', () => asked('writeReport')),
      step('recordDelivery', asked, { deliveredOn: '2020-07-02' }),
      step('extendReport', asked, { dueOn: '2999-01-01', ...reason }),
      step('returnReport', () => asked('writeReport', 'deliverReport'), reason),
      step('acceptReport', () => asked('writeReport', 'deliverReport')),
      write(
        'recordObservation',
        `${name} draft of the body`,
        async () => {
          const { figure } = await figureOf();
          return { ...figure, period: { from: '2018-01-01', to: '2018-12-31' } };
        },
        'reportId',
      ),
      step(
        'reviseObservation',
        async () => (await figureOf()).observation,
        reason,
        `${name} draft of the body`,
      ),
      step(
        'reviseObservation',
        () => setting.current('observation', world.conferences[name].open.observation),
        reason,
        `${name} open report`,
      ),
    ];
  });
}
