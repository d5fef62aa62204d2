import { BodyKind, BodyLevel } from '../../directory/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';
import type { Bodies } from './directory.js';

/** Half a year after the review. */
const EFFECT = '2021-10-01';
export const LAST_DAY_BEFORE = '2021-09-30';

/** One ministry with assignments gets a new name, and two others are merged into a new one. */
export async function reorganiseLater(
  { by, bodies }: Commands,
  { government, central }: Bodies,
): Promise<void> {
  await bodies.rename(by, {
    id: central[2]!.id,
    expectedRevision: 1,
    name: text('Bộ Phát triển và Đổi mới mẫu số 3', 'Sample Ministry of Development and Renewal No. 3'),
    abbreviation: 'BPTĐMM3',
    oldNameUntil: LAST_DAY_BEFORE,
  });
  const successor = await bodies.create(by, {
    name: text(
      'Bộ Phát triển hợp nhất mẫu số 8 và số 9',
      'Merged Sample Ministry of Development No. 8 and 9',
    ),
    abbreviation: 'BPTM89',
    kind: BodyKind.MINISTRY,
    level: BodyLevel.CENTRAL,
    parentId: government,
    validFrom: EFFECT,
  });
  await bodies.reorganise(by, {
    predecessorIds: [central[7]!.id, central[8]!.id],
    successorIds: [successor],
    takesEffectOn: EFFECT,
  });
}
