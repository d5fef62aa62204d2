import { AgendaItemKind, type PresenterInput, PresenterRole } from '../../agenda/index.js';
import type { Commands } from '../commands.js';
import { numbered } from '../names.js';
import type { Random } from '../random.js';
import { text } from '../text.js';
import { type Conference, DAYS } from './conference.js';
import { moderatorsAmong, type Participant, type People, speakersAmong } from './people.js';
import { APPROACHES, TRACKS } from './tracks.js';

interface Parts {
  conference: Conference;
  people: People;
  random: Random;
}

/** Four blocks a day, each of 90 minutes. */
const BLOCKS = [
  ['08:30', '10:00'],
  ['10:30', '12:00'],
  ['13:30', '15:00'],
  ['15:30', '17:00'],
] as const;

/** Of the 12 rooms, 10 are used in each block: 120 sessions in 144 places. */
const SESSIONS_IN_BLOCK = 10;

/** In each third session four talks of 20 minutes, else three of 30: 400 in all. */
const talksIn = (session: number) =>
  session % 3 === 0 ? { count: 4, minutes: 20 } : { count: 3, minutes: 30 };

/** Nine of the sessions of four talks have a short one besides at first, which is withdrawn later. */
const SHORT_TALKS = 9;

/** A talk as it was planned at first. */
export interface PlannedTalk {
  id: string;
  position: number;
  plannedStart: string;
}

export interface PlannedSession {
  id: string;
  roomId: string;
  talks: PlannedTalk[];
  short?: PlannedTalk;
}

/** Plans all sessions, in their order. */
export async function scientificAgenda(
  commands: Commands,
  { conference, people, random }: Parts,
): Promise<PlannedSession[]> {
  const talks = TRACKS.map(({ subjects }) =>
    random.shuffle(subjects.flatMap(subject => APPROACHES.map(approach => approach(subject)))),
  );
  const speakers = random.shuffle(speakersAmong(people));
  const moderators = moderatorsAmong(people);
  const sessions: PlannedSession[] = [];
  for (const [at, place] of placesOf(conference, random).entries()) {
    const track = at % TRACKS.length;
    const { count, minutes } = talksIn(at);
    const number = Math.floor(at / TRACKS.length) + 1;
    const id = await addSession(commands, conference, place, track, number);
    const planned: PlannedTalk[] = [];
    for (const [order, title] of talks[track]!.splice(0, count).entries()) {
      const moderator =
        order === 0 ? [{ role: PresenterRole.MODERATOR, ...moderators[at % moderators.length]! }] : [];
      const talk = await addTalk(commands, {
        ...{ sessionId: id, title, position: order + 1, durationMinutes: minutes },
        plannedStart: later(place.from, order * minutes),
        presenters: [...speakers.splice(0, random.int(1, 2)), ...moderator],
      });
      planned.push(talk);
    }
    sessions.push({ id, roomId: place.roomId, talks: planned });
  }
  const withTimeLeft = sessions.filter(({ talks: { length } }) => length === 4).slice(0, SHORT_TALKS);
  for (const [at, session] of withTimeLeft.entries()) {
    session.short = await addShortTalk(commands, session, speakers.pop()!, at + 1);
  }
  return sessions;
}

interface NewTalk extends Omit<PlannedTalk, 'id'> {
  sessionId: string;
  title: readonly [vi: string, en: string];
  durationMinutes: number;
  presenters: PresenterInput[];
}

async function addTalk(
  { by, agenda }: Commands,
  { title, position, ...talk }: NewTalk,
): Promise<PlannedTalk> {
  const id = await agenda.addItem(by, { ...talk, kind: AgendaItemKind.PAPER, title: text(...title) });
  return { id, position, plannedStart: talk.plannedStart };
}

/** In the ten minutes that four talks leave. */
function addShortTalk(
  commands: Commands,
  { id, talks }: PlannedSession,
  speaker: Participant,
  number: number,
): Promise<PlannedTalk> {
  return addTalk(commands, {
    ...{ sessionId: id, position: talks.length + 1, durationMinutes: 10, presenters: [speaker] },
    plannedStart: later(talks.at(-1)!.plannedStart, 20),
    title: [`Báo cáo ngắn ${number}: kết quả bước đầu`, `Short talk ${number}: first results`],
  });
}

function later(time: string, minutes: number): string {
  return new Date(Date.parse(time) + minutes * 60_000).toISOString();
}

interface Place {
  from: string;
  to: string;
  roomId: string;
}

/** The times and rooms of all sessions, in their order. */
function placesOf({ rooms }: Conference, random: Random): Place[] {
  return DAYS.flatMap(day =>
    BLOCKS.flatMap(([from, to]) =>
      random
        .some(rooms, SESSIONS_IN_BLOCK)
        .map(roomId => ({ from: `${day}T${from}:00+07:00`, to: `${day}T${to}:00+07:00`, roomId })),
    ),
  );
}

/** @param number counts the sessions of the track, from 1 */
function addSession(
  { by, agenda }: Commands,
  { conferenceId }: Conference,
  { from, to, roomId }: Place,
  track: number,
  number: number,
): Promise<string> {
  const [vi, en] = TRACKS[track]!.name;
  const label = `${track + 1}.${numbered(number)}`;
  return agenda.addSession(by, {
    conferenceId,
    title: text(`Tiểu ban ${label}: ${vi}`, `Session ${label}: ${en}`),
    plannedStart: from,
    plannedEnd: to,
    roomId,
  });
}
