import type { Commands } from '../commands.js';
import { foreignName, vietnameseName } from '../names.js';
import type { Random } from '../random.js';
import { text } from '../text.js';
import type { Institution } from './institutions.js';

export interface Participant {
  personId: string;
  bodyId: string;
  /** The post in which the person takes part; most take part without one. */
  postId?: string;
}

export type People = Participant[];

const PARTICIPANTS = 1100;

/** The first participants hold a post: ten of them may be officers, the others lead a session now and then. */
const OFFICERS = 10;
const WITH_POST = 50;

/** Steps through the institutions so that neighbours in the list come from different countries. */
const STEP = 7;

const POSTS: readonly [vi: string, en: string][] = [
  ['Giám đốc', 'Rector'],
  ['Phó Giám đốc', 'Vice-Rector'],
  ['Trưởng khoa', 'Dean'],
  ['Trưởng phòng Khoa học', 'Head of Research'],
];

/** 1,100 people; each institution has at least four. */
export async function scientificPeople(
  commands: Commands,
  institutions: Institution[],
  random: Random,
): Promise<People> {
  const { by, people } = commands;
  const participants: People = [];
  for (let at = 0; at < PARTICIPANTS; at += 1) {
    const { id: bodyId, isVietnamese } = institutions[(at * STEP) % institutions.length]!;
    const personId = await people.create(by, {
      name: isVietnamese ? vietnameseName(random) : foreignName(random),
    });
    const post = at < WITH_POST ? { postId: await appointed(commands, { personId, bodyId }, at) } : {};
    participants.push({ personId, bodyId, ...post });
  }
  return participants;
}

export function moderatorsAmong(people: People): People {
  return people.slice(OFFICERS, WITH_POST);
}

export function speakersAmong(people: People): People {
  return people.slice(WITH_POST);
}

async function appointed(
  { by, people }: Commands,
  { personId, bodyId }: Participant,
  at: number,
): Promise<string> {
  const [vi, en] = POSTS[at % POSTS.length]!;
  const postId = await people.createPost(by, { title: text(vi, en), bodyId });
  await people.appoint(by, { personId, postId });
  return postId;
}
