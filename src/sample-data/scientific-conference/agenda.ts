import { AgendaItemKind, PresenterRole } from '../../agenda/index.js';
import type { Commands } from '../commands.js';
import { numbered } from '../names.js';
import type { Random } from '../random.js';
import { text } from '../text.js';
import { type Conference, DAYS } from './conference.js';
import { moderatorsAmong, type People, speakersAmong } from './people.js';
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

export async function scientificAgenda(
  commands: Commands,
  { conference, people, random }: Parts,
): Promise<void> {
  const talks = TRACKS.map(({ subjects }) =>
    random.shuffle(subjects.flatMap(subject => APPROACHES.map(approach => approach(subject)))),
  );
  const speakers = random.shuffle(speakersAmong(people));
  const moderators = moderatorsAmong(people);
  for (const [at, place] of placesOf(conference, random).entries()) {
    const track = at % TRACKS.length;
    const { count, minutes } = talksIn(at);
    const sessionId = await addSession(
      commands,
      conference,
      place,
      track,
      Math.floor(at / TRACKS.length) + 1,
    );
    for (const [order, [vi, en]] of talks[track]!.splice(0, count).entries()) {
      const moderator =
        order === 0 ? [{ role: PresenterRole.MODERATOR, ...moderators[at % moderators.length]! }] : [];
      await commands.agenda.addItem(commands.by, {
        sessionId,
        kind: AgendaItemKind.PAPER,
        title: text(vi, en),
        plannedStart: new Date(Date.parse(place.from) + order * minutes * 60_000).toISOString(),
        durationMinutes: minutes,
        presenters: [...speakers.splice(0, random.int(1, 2)), ...moderator],
      });
    }
  }
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
