import type { Commands } from '../commands.js';
import { vietnameseName } from '../names.js';
import type { Random } from '../random.js';
import { text } from '../text.js';
import type { Bodies } from './directory.js';

/** A person with the post in which the person takes part, and the body of the post. */
export interface Official {
  personId: string;
  postId: string;
  bodyId: string;
  title: string;
}

export type People = Awaited<ReturnType<typeof reviewPeople>>;

/** Provinces whose representatives read a paper, by their place in the list. */
const SPEAKING_PROVINCES = [6, 22, 60];

/** The officers of the review, those who read papers, two guests, and the chair of each tenth province. */
export async function reviewPeople(commands: Commands, bodies: Bodies, random: Random) {
  const official = (bodyId: string, vi: string, en: string, rank: number) =>
    appointed(commands, { bodyId, vi, en, rank, name: vietnameseName(random) });
  const { ministry, central, provinces, others } = bodies;
  const officers = {
    chair: await official(ministry, 'Bộ trưởng', 'Minister', 10),
    coChair: await official(ministry, 'Thứ trưởng', 'Deputy Minister', 20),
    secretary: await official(ministry, 'Chánh Văn phòng', 'Chief of Office', 40),
    host: await official(ministry, 'Phó Chánh Văn phòng', 'Deputy Chief of Office', 50),
    focalPoint: await official(ministry, 'Trưởng phòng Tổng hợp', 'Head of General Affairs', 60),
  };
  const speakers: Official[] = [];
  for (const at of SPEAKING_PROVINCES) {
    speakers.push(await official(provinces[at]!.committee, 'Phó Chủ tịch', 'Deputy Chair', 30));
  }
  speakers.push(await official(others[8]!, 'Viện trưởng', 'Director of the Institute', 45));
  const guests = [
    await official(central[1]!.id, 'Thứ trưởng', 'Deputy Minister', 20),
    await official(bodies.monitor.id, 'Phó Chủ nhiệm', 'Deputy Chair', 20),
  ];
  const leaders: { official: Official; province: number }[] = [];
  for (let province = 0; province < provinces.length; province += 10) {
    const chair = await official(provinces[province]!.committee, 'Chủ tịch', 'Chair', 25);
    leaders.push({ official: chair, province });
  }
  return { ...officers, speakers, speakingProvinces: SPEAKING_PROVINCES, guests, leaders };
}

interface NewOfficial {
  bodyId: string;
  vi: string;
  en: string;
  rank: number;
  name: string;
}

async function appointed(
  { by, people }: Commands,
  { bodyId, vi, en, rank, name }: NewOfficial,
): Promise<Official> {
  const personId = await people.create(by, { name });
  const postId = await people.createPost(by, { title: text(vi, en), bodyId, rank });
  await people.appoint(by, { personId, postId, heldFrom: '2019-01-01' });
  return { personId, postId, bodyId, title: vi };
}
