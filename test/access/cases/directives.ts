import { directive } from '../../factories/whole-conference.js';
import { field, type Read, root, type Write, write } from '../case.js';
import type { Setting } from '../setting.js';
import { BODIES, CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

const COUNTED = '{ total { all } }';
const COUNTED_BY_BODY = 'total { all } groups(by: BODY) { totalCount }';

export function directiveReads({ world }: Setting): Read[] {
  const count = (target: string, args: Parameters<typeof root>[2]) =>
    root('directives', target, args, 'totalCount');
  const statistics = (target: string, args: Parameters<typeof root>[2]) =>
    root('directiveStatistics', target, { asOf: ['Date', '2020-09-01'], ...args }, COUNTED_BY_BODY);
  return [
    ...CONFERENCES.flatMap(name => {
      const { conference, directives } = world.conferences[name];
      return [
        count(name, { conferenceId: ['ID', conference] }),
        ...Object.entries(directives).flatMap(([state, id]) => [
          root('directive', `${name} ${state}`, { id: ['ID!', id] }, 'id'),
          field('Directive', 'text', `${name} ${state}`, id),
          field('Directive', 'assignments', `${name} ${state}`, id, '{ id }'),
          count(`text of ${name} ${state}`, { text: ['String', `zq-${name}-${state}-directive`] }),
        ]),
        {
          field: 'Directive.agendaItem.title',
          target: `${name} closed`,
          query: 'query ($id: ID!) { directive(id: $id) { agendaItem { it: title } } }',
          variables: { id: directives.closed },
        },
      ];
    }),
    ...BODIES.map(name => count(`body ${name}`, { bodyId: ['ID', world.bodies[name].body] })),
    count('group', { groupId: ['ID', world.group] }),
    ...['RECORDED', 'VERIFIED', 'ISSUED', 'WITHDRAWN'].map(state =>
      count(state.toLowerCase(), { state: ['DirectiveState', state] }),
    ),
    count('of force', { force: ['DirectiveForce', 'ASSIGN'] }),
    count('of timing', { timing: ['DirectiveTiming', 'FIXED'] }),
    count('all', {}),
    ...CONFERENCES.flatMap(name => {
      const { conference, directives } = world.conferences[name];
      return [
        statistics(name, { conferenceId: ['ID', conference] }),
        field('Conference', 'directiveStatistics', name, conference, COUNTED, '(asOf: "2020-09-01")'),
        field(
          'Directive',
          'statistics',
          `${name} issued`,
          directives.issued,
          COUNTED,
          '(asOf: "2020-09-01")',
        ),
      ];
    }),
    ...BODIES.map(name => statistics(`body ${name}`, { bodyId: ['ID', world.bodies[name].body] })),
    ...BODIES.map(name =>
      field('Body', 'directiveStatistics', name, world.bodies[name].body, COUNTED, '(asOf: "2020-09-01")'),
    ),
    statistics('group', { groupId: ['ID', world.group] }),
    statistics('all', {}),
  ];
}

export function directiveWrites(setting: Setting): Write[] {
  const { world, current } = setting;
  const { make, participant, elsewhere, bodies } = world;
  return (['1', '2'] as const).flatMap(name => {
    const recorded = async () => ({
      sourceId: world.conferences[name].source,
      conferenceId: await plannedConference(setting, name),
      ...directive(participant, elsewhere),
      text: setting.fresh(),
    });
    const verified = async () => {
      const id = await make('recordDirective', await recorded());
      return make('verifyDirective', { id, expectedRevision: 1 });
    };
    const issued = async () =>
      make('issueDirective', { id: await verified(), expectedRevision: 2, issuedOn: '2020-07-01' });
    const onDirective = (mutation: string, state: string, id: () => Promise<string>, more: object = {}) =>
      write(
        mutation,
        `${name} ${state}`,
        async () => ({ ...(await current('directive', await id())), ...more }),
        'id',
      );
    const newlyRecorded = async () => make('recordDirective', await recorded());
    return [
      write('recordDirective', name, recorded, 'conferenceId'),
      onDirective('updateDirective', 'recorded', newlyRecorded, { text: 'Changed' }),
      onDirective('assignDirective', 'recorded', newlyRecorded, {
        assignments: [{ role: 'LEAD', bodyId: bodies.A.body }],
      }),
      onDirective('verifyDirective', 'recorded', newlyRecorded),
      onDirective('issueDirective', 'verified', verified, { issuedOn: '2020-07-01' }),
      onDirective('withdrawDirective', 'recorded', newlyRecorded, { reason: 'Mistaken' }),
      onDirective('withdrawDirective', 'issued', issued, { reason: 'Mistaken' }),
    ];
  });
}
