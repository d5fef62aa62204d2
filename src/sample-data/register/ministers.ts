import type { Commands } from '../commands.js';
import { vietnameseName } from '../names.js';
import type { Random } from '../random.js';
import { text } from '../text.js';
import type { RegisterBody } from './bodies.js';

/** Somebody who chairs conferences and states directives. */
export interface Minister {
  personId: string;
  postId: string;
  ministry: RegisterBody;
}

/** One minister for each ministry, for all years. */
export async function registerMinisters(
  { by, people }: Commands,
  ministries: RegisterBody[],
  random: Random,
): Promise<Minister[]> {
  const ministers: Minister[] = [];
  for (const ministry of ministries) {
    const personId = await people.create(by, { name: vietnameseName(random) });
    const postId = await people.createPost(by, {
      title: text('Bộ trưởng', 'Minister'),
      bodyId: ministry.id,
      rank: 10,
    });
    await people.appoint(by, { personId, postId });
    ministers.push({ personId, postId, ministry });
  }
  return ministers;
}
