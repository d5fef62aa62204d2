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
