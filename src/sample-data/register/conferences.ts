import { DateTime } from 'luxon';
import { OfficerRole, SourceKind, Visibility } from '../../conferences/index.js';
import type { Commands } from '../commands.js';
import { numbered } from '../names.js';
import type { Random } from '../random.js';
import { text } from '../text.js';
import type { Minister } from './ministers.js';

/** The day as of which the register stands, the eve of the provinces' reorganisation; all conferences were before it. */
export const AS_OF = DateTime.fromISO('2025-06-30');

/** How far back the register goes. */
const YEARS = 9;

/** This share of the conferences was in the last year: so 26 % of the deadlines are still to come, as in 2017. */
const RECENT = 0.54;

const KINDS = [
  { code: 'GIAO_BAN', vi: 'Hội nghị giao ban', en: 'Briefing', weight: 5 },
  { code: 'TRIEN_KHAI', vi: 'Hội nghị triển khai nhiệm vụ', en: 'Roll-out conference', weight: 3 },
  { code: 'SO_KET', vi: 'Hội nghị sơ kết', en: 'Interim review', weight: 2 },
  { code: 'TONG_KET', vi: 'Hội nghị tổng kết', en: 'Final review', weight: 1 },
];

export interface RegisterConference {
  conferenceId: string;
  noticeId: string;
  day: DateTime;
  minister: Minister;
}

interface Wanted {
  ministers: Minister[];
  /** Counts the conferences, from 1. */
  number: number;
  /** How many there will be. */
  count: number;
  random: Random;
}

/** A conference with its notice of conclusions; the higher its number, the later its day. */
export async function registerConference(
  { by, conferences, sources }: Commands,
  { ministers, number, count, random }: Wanted,
): Promise<RegisterConference> {
  const minister = random.pick(ministers);
  const kind = random.weighted(KINDS.map(one => [one, one.weight] as const));
  const day = dayOf(number / count);
  const label = numbered(number, 5);
  // Slugs are made from titles, and numbered when the register is added once more.
  const conferenceId = await conferences.create(by, {
    title: text(
      `${kind.vi} mẫu ${label} (${day.toFormat('MM/yyyy')})`,
      `${kind.en}, sample ${label} (${day.toFormat('MM/yyyy')})`,
    ),
    visibility: Visibility.PUBLIC,
    kindCode: kind.code,
    convenerId: minister.ministry.id,
    startsOn: day.toISODate()!,
    officers: [{ role: OfficerRole.CHAIR, personId: minister.personId, postId: minister.postId }],
    alreadyHeld: true,
  });
  const noticeId = await sources.add(by, {
    conferenceId,
    kind: SourceKind.NOTICE,
    title: text(`Thông báo kết luận mẫu số ${label}/TB-MAU`, `Sample notice of conclusions ${label}/TB-MAU`),
    language: 'vi',
  });
  return { conferenceId, noticeId, day, minister };
}

/** @param progress above 0, and 1 for the last conference */
function dayOf(progress: number): DateTime {
  const daysAgo =
    progress > 1 - RECENT
      ? (365 * (1 - progress)) / RECENT
      : 365 + (365 * (YEARS - 1) * (1 - RECENT - progress)) / (1 - RECENT);
  return AS_OF.minus({ days: 8 + Math.floor(daysAgo) });
}
