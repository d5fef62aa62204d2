import type { Data, TestApp } from '../../support/create-test-app.js';
import { addItem, addSession, at, createConference, type Setting, vi } from '../setting.js';

export interface Day {
  conferenceId: string;
  morning: string;
  afternoon: string;
  /** 8:00-8:20, 8:20-9:00 and 9:15-10:00 in the morning; 14:00-14:30 in the afternoon. */
  opening: string;
  report: string;
  paper: string;
  debate: string;
}

/** A day with a session from 8:00 to 11:00 and one from 14:00 to 16:30. */
export async function createDay(plenary: TestApp, { ministry, person, post }: Setting): Promise<Day> {
  const conferenceId = await createConference(plenary, ministry);
  const session = (title: string, start: string, end: string) =>
    addSession(plenary, { conferenceId, title: vi(title), plannedStart: at(start), plannedEnd: at(end) });
  const morning = await session('Sáng', '08:00', '11:00');
  const afternoon = await session('Chiều', '14:00', '16:30');
  const item = (
    title: string,
    sessionId: string,
    start: string,
    durationMinutes: number,
    more: object = {},
  ) => addItem(plenary, title, { sessionId, plannedStart: at(start), durationMinutes, ...more });
  return {
    ...{ conferenceId, morning, afternoon },
    opening: await item('Khai mạc', morning, '08:00', 20),
    report: await item('Báo cáo', morning, '08:20', 40, {
      presenters: [{ personId: person, postId: post, printed: 'Đ/c Mẫu' }, { bodyId: ministry }],
    }),
    paper: await item('Tham luận', morning, '09:15', 45),
    debate: await item('Thảo luận', afternoon, '14:00', 30),
  };
}

/** The draft as it can be seen, with ids but without revisions. */
export async function draftContent({ ask }: TestApp, conferenceId: string): Promise<Data[]> {
  const { conference } = await ask(
    `query ($id: ID!) { conference(id: $id) { sessions { id position title plannedStart plannedEnd room { id }
       items { id position kind title vi: title(language: "vi") plannedStart durationMinutes closed room { id }
         presenters { id role person { id } post { id } body { id } printed } } } } }`,
    { id: conferenceId },
  );
  return conference.sessions;
}

/** Each session and item with its times of the day, to see them at a glance. */
export async function times(plenary: TestApp, conferenceId: string): Promise<string[]> {
  const time = (instant: string | null) =>
    instant ? new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16) : '-';
  const sessions = await draftContent(plenary, conferenceId);
  return sessions.flatMap(session => [
    `${session.title} ${time(session.plannedStart)}-${time(session.plannedEnd)}`,
    ...session.items.map((item: Data) => `${time(item.plannedStart)} ${item.title} ${item.durationMinutes}`),
  ]);
}

export async function revisionOf({ ask }: TestApp, id: string): Promise<number> {
  const { node } = await ask(
    'query ($id: ID!) { node(id: $id) { ... on AgendaItem { revision } ... on AgendaSession { revision } } }',
    { id },
  );
  return node.revision;
}
