import { field, type Read, root, type Write, write } from '../case.js';
import { freshText, type Setting } from '../setting.js';
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
    ];
  });
}
