import { addAccount } from '../../accounts/visitor.js';
import { schemaOf } from '../../factories/maker.js';
import { field, type Read, root, type Write, write } from '../case.js';
import { freshText, type Setting } from '../setting.js';
import { BODIES, CONFERENCES } from '../world.js';

const LISTS = 'basis findings hosts officers roles sessions sources'.split(' ');
const PAGES = 'attendances directives reports sites'.split(' ');

export function conferenceReads(setting: Setting): Read[] {
  const { bodies, conferences } = setting.world;
  const count = (target: string, args: Parameters<typeof root>[2]) =>
    root('conferences', target, args, 'totalCount');
  return [
    ...CONFERENCES.flatMap(name => {
      const { conference, series, slug } = conferences[name];
      return [
        root('conference', name, { id: ['ID!', conference] }, 'id'),
        root('conferenceSeries', name, { id: ['ID!', series] }, 'id'),
        root('conferenceBySlug', name, { slug: ['String!', slug] }, 'id'),
        count(`text of ${name}`, { text: ['String', `zq-${name}-title`] }),
        field('Conference', 'title', name, conference),
        ...LISTS.map(list => field('Conference', list, name, conference, '{ id }')),
        ...PAGES.map(list => field('Conference', list, name, conference, '{ totalCount }')),
      ];
    }),
    ...(['1', '2'] as const).flatMap(name => viewerCan(setting, name, conferences[name].conference)),
    ...BODIES.map(name => count(`body ${name}`, { bodyId: ['ID', bodies[name].body] })),
    count('all', {}),
    count('drafts', { states: ['[ConferenceState!]', ['DRAFT']] }),
    count('by day', { from: ['Date', '2020-06-12'], to: ['Date', '2020-06-12'] }),
    count('of kind', { kindCode: ['String', 'TONG_KET'] }),
    root('conferenceKinds', '-', {}, 'code'),
  ];
}

function viewerCan({ plenary }: Setting, name: string, id: string): Read[] {
  const type = schemaOf(plenary).getType('ConferenceViewerCan') as { getFields(): object } | undefined;
  return Object.keys(type!.getFields()).map(command => ({
    field: `ConferenceViewerCan.${command}`,
    target: name,
    query: `query ($id: ID!) { node(id: $id) { ... on Conference { viewerCan { it: ${command} } } } }`,
    variables: { id },
  }));
}

/** Brings a conference back to where the cases want it. */
export async function plannedConference({ sql, world }: Setting, name: '1' | '2'): Promise<string> {
  const { conference } = world.conferences[name];
  await sql(
    `update conference set state = 'PLANNED', state_reason = null, starts_on = '2020-06-12', ends_on = '2020-06-12'
      where id = $1 and state <> 'PLANNED'`,
    conference,
  );
  return conference;
}

export function conferenceWrites(setting: Setting): Write[] {
  const { conferences, make } = setting.world;
  const text = () => freshText(setting);
  const target = async (name: '1' | '2') =>
    setting.current('conference', await plannedConference(setting, name));
  return (['1', '2'] as const).flatMap(name => {
    const { site } = conferences[name];
    const inConference = async (more: object) => ({
      conferenceId: await plannedConference(setting, name),
      ...more,
    });
    const step = (mutation: string, more: object) =>
      write(mutation, name, async () => ({ ...(await target(name)), ...more }), 'id');
    return [
      write('updateConference', name, async () => ({ ...(await target(name)), place: text() }), 'id'),
      step('advanceConference', { action: 'CONVENE' }),
      step('postponeConference', { reason: 'Storm', startsOn: '2020-06-12' }),
      step('cancelConference', { reason: 'Storm' }),
      write('addSite', name, () => inConference({ kind: 'REMOTE', name: text() }), 'conferenceId'),
      write('addRoom', name, async () => ({ siteId: site, name: text() }), 'siteId'),
      write(
        'updateSite',
        name,
        async () => ({ ...(await setting.current('site', site)), name: text() }),
        'id',
      ),
      write(
        'addSource',
        name,
        () => inConference({ kind: 'ARTICLE', title: text(), language: 'vi' }),
        'conferenceId',
      ),
      write(
        'giveRole',
        name,
        async () => {
          const { email } = await addAccount(setting.plenary, { password: null });
          return inConference({ email, role: 'DELEGATE' });
        },
        'conferenceId',
      ),
      write(
        'endRole',
        name,
        async () => {
          const { email } = await addAccount(setting.plenary, { password: null });
          const role = await make('giveRole', await inConference({ email, role: 'DELEGATE' }));
          return { id: role, expectedRevision: 1 };
        },
        'id',
      ),
    ];
  });
}

export function createConferenceWrites(setting: Setting): Write[] {
  const { bodies, conferences } = setting.world;
  return BODIES.flatMap(name => [
    write('createConferenceSeries', `body ${name}`, async () => ({
      name: freshText(setting),
      convenerId: bodies[name].body,
    })),
    write('createConference', `body ${name}`, async () => ({
      title: freshText(setting),
      kindCode: 'TONG_KET',
      convenerId: bodies[name].body,
      startsOn: '2020-06-12',
    })),
    write(
      'createConferenceFrom',
      `of body ${name}`,
      async () => ({
        sourceId: conferences[name === 'A' ? '1' : '2'].conference,
        startsOn: '2021-06-12',
        title: freshText(setting),
      }),
      'sourceId',
    ),
  ]);
}
