import { directive } from '../../factories/whole-conference.js';
import { field, type Read, root, type Write, write } from '../case.js';
import { idBy, type Setting } from '../setting.js';
import { BODIES, CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

const WAIVER = { reason: 'Seen', waivedBy: 'Chair' };

export function followUpReads({ world }: Setting): Read[] {
  const count = (target: string, args: Parameters<typeof root>[2]) =>
    root('assignments', target, args, 'totalCount');
  return [
    ...CONFERENCES.flatMap(name => {
      const { conference, followUp } = world.conferences[name];
      const ofShare = (told: string, select: string) =>
        field('Assignment', told, `${name} issued`, followUp.share, select);
      const at = { conferenceId: ['ID', conference] } as Parameters<typeof root>[2];
      return [
        count(name, at),
        root('extensionsToDecide', name, at, 'totalCount'),
        ofShare('progress', '{ totalCount }'),
        ofShare('latestProgress', '{ id }'),
        ofShare('evidence', '{ totalCount }'),
        ofShare('extensions', '{ id }'),
        ofShare('allowedActions', ''),
        field('Evidence', 'file', name, followUp.evidence, '{ id }'),
      ];
    }),
    ...BODIES.flatMap(name => [
      count(`body ${name}`, { bodyId: ['ID', world.bodies[name].body] }),
      field('Body', 'assignments', name, world.bodies[name].body, '{ totalCount }'),
    ]),
    count('in progress', { state: ['AssignmentState', 'IN_PROGRESS'] }),
    count('monitored', { monitored: ['Boolean', true] }),
    count('all', {}),
    root('extensionsToDecide', 'all', {}, 'totalCount'),
  ];
}

export function followUpWrites(setting: Setting): Write[] {
  const { world, current } = setting;
  const { make, participant, bodies } = world;
  return (['1', '2'] as const).flatMap(name => {
    const [own, other] = name === '1' ? [bodies.A.body, bodies.B.body] : [bodies.B.body, bodies.A.body];
    /** A share of the convener. */
    const share = async (monitor?: string) => {
      const plain = directive(participant, own);
      const id = await make('recordDirective', {
        ...plain,
        sourceId: world.conferences[name].source,
        conferenceId: await plannedConference(setting, name),
        text: setting.fresh(),
        assignments: [...plain.assignments, ...(monitor ? [{ role: 'MONITOR', bodyId: monitor }] : [])],
      });
      await make('verifyDirective', { id, expectedRevision: 1 });
      await make('issueDirective', { id, expectedRevision: 2, issuedOn: '2020-07-01' });
      return idBy(setting, `select id from assignment where directive_id = $1 and role = 'LEAD'`, id);
    };
    const done = async (monitor?: string) =>
      make('reportDone', {
        ...(await current('assignment', await share(monitor))),
        text: 'x',
        waiver: WAIVER,
      });
    const asked = async (monitor?: string) =>
      make('requestExtension', { assignmentId: await share(monitor), deadline: '2099-12-31', reason: 'x' });
    const onShare = (mutation: string, target: string, id: () => Promise<string>, more: object = {}) =>
      write(
        mutation,
        `${name} ${target}`,
        async () => ({ ...(await current('assignment', await id())), ...more }),
        'id',
      );
    const decide = (target: string, monitor?: string) =>
      write(
        'decideExtension',
        `${name} ${target}`,
        async () => ({ ...(await current('extension', await asked(monitor))), decision: 'GRANT' }),
        'id',
      );
    const askMore = async () => ({ assignmentId: await share(), deadline: '2099-12-31', reason: 'x' });
    return [
      onShare('acceptAssignment', 'of its convener', share),
      onShare('reportProgress', 'of its convener', share, { text: 'x' }),
      onShare('reportDone', 'of its convener', share, { text: 'x', waiver: WAIVER }),
      write('requestExtension', `${name} of its convener`, askMore, 'assignmentId'),
      onShare('confirmDone', 'of its convener', done),
      onShare('confirmDone', 'monitored by the other body', () => done(other)),
      onShare('returnDone', 'of its convener', done, { reason: 'x' }),
      onShare('returnDone', 'monitored by the other body', () => done(other), { reason: 'x' }),
      decide('of its convener'),
      decide('monitored by the other body', other),
    ];
  });
}
