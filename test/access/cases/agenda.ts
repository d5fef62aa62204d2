import { field, type Read, root, type Write, write } from '../case.js';
import { freshText, idBy, type Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

/** Where everybody sees the conference, where some do, and the same with other people. */
const PLACES = ['1', '2', 'public'] as const;

export function agendaReads({ world }: Setting): Read[] {
  return [
    ...CONFERENCES.map(name =>
      root('agendaConflicts', name, { conferenceId: ['ID!', world.conferences[name].conference] }, 'kind'),
    ),
    ...CONFERENCES.flatMap(name => {
      const { conference, version } = world.conferences[name];
      return [
        root(
          'agendaDiff',
          name,
          { conferenceId: ['ID!', conference], from: ['Int!', 1], to: ['Int', 1] },
          'kind',
        ),
        ...['agendaDraft { revision }', 'agenda { number }'].map(each =>
          ofConference(conference, name, each),
        ),
        ...['travelTimes { minutes }', 'unavailabilities { id }'].map(each =>
          ofConference(conference, name, each),
        ),
        field('AgendaVersion', 'publishedBy', name, version, '{ id }'),
        field('AgendaVersion', 'approvedBy', name, version, '{ id }'),
      ];
    }),
    ...PLACES.flatMap(name => {
      const { item, closedItem } = world.conferences[name];
      const ofItem = (fieldName: string, select = '') => [
        field('AgendaItem', fieldName, name, item, select),
        field('AgendaItem', fieldName, `${name} closed`, closedItem, select),
      ];
      return [
        ...['title', 'kind', 'plannedStart', 'plannedEnd', 'durationMinutes', 'closed'].flatMap(each =>
          ofItem(each),
        ),
        ...['room', 'presenters', 'reports', 'session'].flatMap(each => ofItem(each, '{ id }')),
      ];
    }),
  ];
}

function ofConference(id: string, name: string, selection: string): Read {
  const [fieldName, ...select] = selection.split(' ');
  return field('Conference', fieldName!, name, id, select.join(' '));
}

export function agendaWrites(setting: Setting): Write[] {
  const { make } = setting.world;
  const text = () => freshText(setting);
  return (['1', '2'] as const).flatMap(name => {
    const newSession = async () =>
      make('addSession', { conferenceId: await plannedConference(setting, name) });
    const newItem = async (sessionId: string) =>
      make('addAgendaItem', { sessionId, kind: 'PAPER', title: text(), closed: true });
    const timed = { plannedStart: '2020-06-12T08:00:00+07:00', durationMinutes: 10 };
    const newTimedItem = async () =>
      make('addAgendaItem', { sessionId: await newSession(), kind: 'PAPER', title: text(), ...timed });
    const onSession = (mutation: string, more: () => object = () => ({})) =>
      write(
        mutation,
        name,
        async () => ({ ...(await setting.current('agenda_session', await newSession())), ...more() }),
        'id',
      );
    const onItem = (mutation: string, more: () => object = () => ({})) =>
      write(
        mutation,
        `${name} closed`,
        async () => ({
          ...(await setting.current('agenda_item', await newItem(await newSession()))),
          ...more(),
        }),
        'id',
      );
    return [
      write(
        'addSession',
        name,
        async () => ({ conferenceId: await plannedConference(setting, name) }),
        'conferenceId',
      ),
      onSession('updateSession', () => ({ title: text() })),
      onSession('moveSession', () => ({ position: 1 })),
      onSession('removeSession'),
      write(
        'addAgendaItem',
        name,
        async () => ({ sessionId: await newSession(), kind: 'PAPER', title: text() }),
        'sessionId',
      ),
      onItem('updateAgendaItem', () => ({ title: text() })),
      onItem('moveAgendaItem', () => ({ position: 1 })),
      onItem('removeAgendaItem'),
      ...steps(setting, name),
      write(
        'setTravelTime',
        name,
        async () => {
          const { site, room } = setting.world.conferences[name];
          const otherRoomId = await make('addRoom', { siteId: site, name: text() });
          return { oneRoomId: room, otherRoomId, minutes: 5 };
        },
        'oneRoomId',
      ),
      write(
        'recordUnavailability',
        name,
        async () => ({ conferenceId: await plannedConference(setting, name), ...away(setting) }),
        'conferenceId',
      ),
      write(
        'removeUnavailability',
        name,
        async () => {
          const conferenceId = await plannedConference(setting, name);
          return { id: await make('recordUnavailability', { conferenceId, ...away(setting) }) };
        },
        'id',
      ),
      write('copyAgendaItem', name, async () => ({ id: await newItem(await newSession()) }), 'id'),
      write(
        'insertBreak',
        name,
        async () => ({ sessionId: await newSession(), durationMinutes: 10 }),
        'sessionId',
      ),
      write(
        'shiftRest',
        name,
        async () => ({ itemId: await newTimedItem(), expectedRevision: 1, minutes: 5 }),
        'itemId',
      ),
      write(
        'compactSession',
        name,
        async () => {
          const item = await newTimedItem();
          const sessionId = await idBy(
            setting,
            'select session_id as id from agenda_item where id = $1',
            item,
          );
          return { sessionId, expectedRevision: 1 };
        },
        'sessionId',
      ),
      write(
        'changeAgenda',
        name,
        async () => ({
          conferenceId: await plannedConference(setting, name),
          changes: [{ addSession: { title: text() } }],
        }),
        'conferenceId',
      ),
      write(
        'undoAgendaChange',
        name,
        async () => {
          const conferenceId = await plannedConference(setting, name);
          await newSession();
          const [{ revision }] = await setting.sql(
            'select revision from agenda_draft where conference_id = $1',
            conferenceId,
          );
          return { conferenceId, expectedRevision: revision };
        },
        'conferenceId',
      ),
    ];
  });
}

/** From the draft to its next version, each from the state that it needs. */
function steps(setting: Setting, name: '1' | '2'): Write[] {
  const draft = async (before: string, more: object = {}) => {
    const conferenceId = await plannedConference(setting, name);
    const { sql } = setting;
    await sql(
      `update agenda_draft set state = '${before}', submitted_by_id = null, decided_by_id = null where conference_id = $1`,
      conferenceId,
    );
    const [{ revision }] = (await sql(
      'select revision from agenda_draft where conference_id = $1',
      conferenceId,
    )) as [{ revision: number }];
    return { conferenceId, expectedRevision: revision, ...more };
  };
  const step = (mutation: string, input: () => Promise<object>) =>
    write(mutation, name, input, 'conferenceId');
  return [
    step('submitAgenda', () => draft('DRAFT')),
    step('approveAgenda', () => draft('SUBMITTED')),
    step('returnAgenda', () => draft('SUBMITTED', { note: 'Once more' })),
    step('publishAgenda', async () => {
      const conferenceId = await plannedConference(setting, name);
      const { draftItem } = setting.world.conferences[name];
      await setting.sql(
        `update agenda_item set room_id = null, title = json_build_object('vi', gen_random_uuid()::text) where id = $1`,
        draftItem,
      );
      const [{ number }] = (await setting.sql(
        'select max(number) as number from agenda_version where conference_id = $1',
        conferenceId,
      )) as [{ number: number }];
      return draft('DRAFT', { baseVersion: number, reason: 'Changed' });
    }),
  ];
}

function away({ world }: Setting) {
  return { personId: world.chair, from: '2020-06-12T08:00:00+07:00', to: '2020-06-12T09:00:00+07:00' };
}
