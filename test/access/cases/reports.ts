import { field, type Read, root, type Write, write } from '../case.js';
import { freshText, type Setting } from '../setting.js';
import { BODIES, CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

const KINDS = ['open', 'closed'] as const;

export function reportReads({ world }: Setting): Read[] {
  const observations = (target: string, args: Parameters<typeof root>[2]) =>
    root('observations', target, args, 'totalCount');
  return [
    ...CONFERENCES.flatMap(name => [
      observations(name, { conferenceId: ['ID', world.conferences[name].conference] }),
      ...KINDS.map(kind =>
        root('report', `${name} ${kind}`, { id: ['ID!', world.conferences[name][kind].report] }, 'id'),
      ),
    ]),
    ...(['1', '2', 'public'] as const).flatMap(name =>
      KINDS.flatMap(kind => {
        const { report } = world.conferences[name][kind];
        const target = `${name} ${kind}`;
        return [
          field('Report', 'title', target, report),
          field('Report', 'findings', target, report, '{ id }'),
          field('Report', 'presentations', target, report, '{ printed }'),
          field('Report', 'observations', target, report, '{ totalCount }'),
        ];
      }),
    ),
    ...BODIES.map(name => observations(`body ${name}`, { bodyId: ['ID', world.bodies[name].body] })),
    observations('indicator', { indicatorId: ['ID', world.indicator] }),
    observations('all', {}),
    // All see the indicator; which figures count is for test/reports/progress.
    root('indicatorProgress', 'indicator', { indicatorIds: ['[ID!]', [world.indicator]] }, 'asOf'),
  ];
}

export function reportWrites(setting: Setting): Write[] {
  const { conferences, indicator, elsewhere } = setting.world;
  const text = () => freshText(setting);
  return (['1', '2'] as const).flatMap(name => {
    const inConference = async (more: object) => ({
      conferenceId: await plannedConference(setting, name),
      ...more,
    });
    const figure = () => ({
      indicatorId: indicator,
      bodyId: elsewhere,
      period: { from: '2019-01-01', to: '2019-12-31', label: setting.fresh() },
      reportedValue: '1',
    });
    return [
      write('recordReport', name, () => inConference({ title: text() }), 'conferenceId'),
      write(
        'recordFinding',
        name,
        () => inConference({ kind: 'LESSON', language: 'vi', text: setting.fresh() }),
        'conferenceId',
      ),
      ...KINDS.flatMap(kind => {
        const reportId = conferences[name][kind].report;
        const target = `${name} ${kind} report`;
        return [
          write('recordObservation', target, async () => ({ reportId, ...figure() }), 'reportId'),
          write(
            'recordObservations',
            target,
            async () => ({ reportId, observations: [figure()] }),
            'reportId',
          ),
        ];
      }),
    ];
  });
}
