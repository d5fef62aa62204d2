import type { Data, TestApp, UserError } from '../../support/create-test-app.js';
import { addItem, addSession, at } from '../setting.js';

/** Where the draft stands, as whoever publishes it must say. */
export async function draftOf({ ask }: TestApp, conferenceId: string): Promise<Data> {
  const { conference } = await ask(
    'query ($id: ID!) { conference(id: $id) { agendaDraft { revision baseVersion state note } } }',
    { id: conferenceId },
  );
  return conference.agendaDraft;
}

const inputFor = async (plenary: TestApp, conferenceId: string, changes: object) => {
  const { revision, baseVersion } = await draftOf(plenary, conferenceId);
  return { conferenceId, expectedRevision: revision, baseVersion, ...changes };
};

/** Publishes the draft as it is now, and gives what is selected of the version. */
export async function publish(
  plenary: TestApp,
  conferenceId: string,
  changes: object = {},
  select = 'number',
): Promise<Data> {
  const input = await inputFor(plenary, conferenceId, changes);
  return (await plenary.mutate('publishAgenda', input, `agendaVersion { ${select} }`)).agendaVersion;
}

/** Publishing that must be refused. */
export async function refusePublishing(
  plenary: TestApp,
  conferenceId: string,
  changes: object = {},
  language?: string,
): Promise<UserError[]> {
  return plenary.refuse('publishAgenda', await inputFor(plenary, conferenceId, changes), language);
}

/** Changes an item of the draft, whatever its revision is. */
export async function changeItem({ ask, mutate }: TestApp, id: string, changes: object): Promise<void> {
  const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on AgendaItem { revision } } }', { id });
  await mutate('updateAgendaItem', { id, expectedRevision: node.revision, ...changes }, 'agendaItem { id }');
}

export interface Morning {
  session: string;
  opening: string;
  report: string;
}

/** A session from 8:00 to 11:30 with two items: opening remarks and a report. */
export async function morning(
  plenary: TestApp,
  conferenceId: string,
  roomId: string | null,
): Promise<Morning> {
  const session = await addSession(plenary, {
    conferenceId,
    title: [
      { language: 'vi', text: 'Phiên sáng' },
      { language: 'en', text: 'Morning' },
    ],
    plannedStart: at('08:00'),
    plannedEnd: at('11:30'),
    roomId,
  });
  const timed = (time: string, durationMinutes: number) => ({
    sessionId: session,
    plannedStart: at(time),
    durationMinutes,
  });
  return {
    session,
    opening: await addItem(plenary, 'Khai mạc', { ...timed('08:00', 20), kind: 'OPENING_REMARKS' }),
    report: await addItem(plenary, 'Báo cáo', { ...timed('08:20', 40), kind: 'REPORT' }),
  };
}

/** Makes a conference one that everybody sees. */
export async function openToAll({ ask, mutate }: TestApp, id: string): Promise<void> {
  const revision = async () =>
    (await ask('query ($id: ID!) { conference(id: $id) { revision } }', { id })).conference.revision;
  const select = 'conference { id }';
  await mutate('updateConference', { id, expectedRevision: await revision(), visibility: 'PUBLIC' }, select);
  await mutate('advanceConference', { id, expectedRevision: await revision(), action: 'PLAN' }, select);
}
