import type { EntityManager } from 'typeorm';
import { ProgressKind, type RecordedCourse } from '../../directives/index.js';
import type { Commands } from '../commands.js';
import { Random } from '../random.js';
import { type Conference, NOTICE_DAY } from './conference.js';
import { daysAfter } from './days.js';
import type { Bodies } from './directory.js';
import { type Extended, extensionsOf } from './extensions.js';
import {
  COMPLETED_TEXT,
  DONE_TEXT,
  ONGOING_TEXTS,
  progressText,
  RETURN_TEXT,
  WAIVER_REASONS,
} from './follow-up-texts.js';
import type { People } from './people.js';
import { LAST_DAY_BEFORE } from './reorganisation.js';

/** As far as the sample tells: a year after the notice. */
const LAST_DAY = '2022-03-31';

const ENTRIES = 3300;
/** In per cent of the shares with a deadline that get no more time; the rest stays undone. */
const DONE_IN_TIME = 68;
const DONE_LATE = 22;
/** One in so many reports is returned first. */
const RETURNED = 8;

type Entry = RecordedCourse['entries'][number];

/** A share of a body that leads, as it was issued. */
export interface Share {
  id: string;
  bodyId: string;
  /** Null for an ongoing one. */
  deadline: string | null;
  monitorId: string;
}

interface Parts {
  conference: Conference;
  bodies: Bodies;
  people: People;
}

/**
 * A year of follow-up: 3,300 entries on 334 shares and 60 requests for more time. In the end some are done in time, some
 * late, some are in term by an extension, some overdue, and the ongoing ones go on. No evidence: all proofs are waived.
 */
export async function reviewFollowUp({ by, recordedFollowUp }: Commands, parts: Parts): Promise<void> {
  const { manager } = by.tx!;
  const random = new Random(20_210_402);
  const shares = await sharesOf(manager, parts);
  const [{ name: waivedBy }] = await manager.query('select name from person where id = $1', [
    parts.people.secretary.personId,
  ]);
  const dissolved = [parts.bodies.central[7]!.id, parts.bodies.central[8]!.id];
  const followedToTheEnd = shares.filter(({ bodyId }) => !dissolved.includes(bodyId));
  const extended = extensionsOf(followedToTheEnd, random);
  const courses = shares.map(share => {
    const until = dissolved.includes(share.bodyId) ? LAST_DAY_BEFORE : LAST_DAY;
    const completedOn = until === LAST_DAY ? completionOf(share, extended.get(share.id), random) : null;
    return { share, until, ...bracketOf(share, completedOn, waivedBy, random) };
  });
  const reports = ENTRIES - courses.reduce((sum, { end }) => sum + 1 + end.length, 0);
  await recordedFollowUp.add(
    by,
    courses.map(({ share, until, start, end }, at) => ({
      assignmentId: share.id,
      monitorId: share.monitorId,
      entries: [
        start,
        ...reportsBetween(start.day, end, until, evenly(reports, courses.length, at), share, random),
        ...end,
      ],
      extensions: extended.get(share.id)?.requests ?? [],
    })),
  );
}

/** The followed shares: of the central bodies their agency monitors them, of the provinces the convener. */
function sharesOf(manager: EntityManager, { conference, bodies }: Parts): Promise<Share[]> {
  return manager.query(
    `select share.id, share.body_id as "bodyId", share.deadline::text,
            coalesce((select body_id from assignment where directive_id = directive.id and role = 'MONITOR'), $2) as "monitorId"
       from assignment share join directive on directive.id = directive_id
      where conference_id = $1 and share.state is not null order by number, share.position`,
    [conference.conferenceId, bodies.ministry],
  );
}

/** The day on which it is reported done for good; null if it is not. */
function completionOf({ deadline }: Share, extended: Extended | undefined, random: Random): string | null {
  if (deadline === null) return null;
  if (extended) return extended.completedOn;
  const outcome = random.int(1, 100);
  if (outcome <= DONE_IN_TIME) return daysAfter(deadline, -random.int(3, 30));
  const late = daysAfter(deadline, random.int(5, 45));
  return outcome <= DONE_IN_TIME + DONE_LATE && late <= daysAfter(LAST_DAY, -20) ? late : null;
}

/** The acceptance, and what is said once it is done. */
function bracketOf(
  { deadline }: Share,
  completedOn: string | null,
  waivedBy: string,
  random: Random,
): { start: Entry; end: Entry[] } {
  const start = { kind: ProgressKind.ACCEPTED, day: daysAfter(NOTICE_DAY, random.int(3, 14)) };
  if (completedOn === null || deadline === null) return { start, end: [] };
  const waiver = { reason: random.pick(WAIVER_REASONS), waivedBy };
  const done = (day: string, text: string) => ({
    ...{ kind: ProgressKind.REPORTED_DONE, day, text, percent: 100, waiver },
  });
  const confirmedOn = daysAfter(completedOn, random.int(2, 12));
  const confirmed = confirmedOn <= LAST_DAY ? [{ kind: ProgressKind.CONFIRMED, day: confirmedOn }] : [];
  if (random.int(1, RETURNED) > 1) return { start, end: [done(completedOn, DONE_TEXT), ...confirmed] };
  const returned = {
    kind: ProgressKind.RETURNED,
    day: daysAfter(completedOn, -5),
    text: RETURN_TEXT,
  };
  const first = done(daysAfter(completedOn, -10), DONE_TEXT);
  return { start, end: [first, returned, done(completedOn, COMPLETED_TEXT), ...confirmed] };
}

/** Reports in even steps between the acceptance and the end. */
function reportsBetween(
  from: string,
  end: readonly Entry[],
  until: string,
  count: number,
  { deadline }: Share,
  random: Random,
): Entry[] {
  const to = end[0]?.day ?? until;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const reached = end.length > 0 ? 100 : 80;
  return Array.from({ length: count }, (_, at) => {
    const part = (at + 1) / (count + 1);
    const day = daysAfter(from, Math.floor(days * part));
    const percent = Math.floor(part * reached);
    return {
      kind: ProgressKind.PROGRESS,
      day: earlier(day, to),
      ...(deadline === null
        ? { text: random.pick(ONGOING_TEXTS) }
        : { text: progressText(percent), percent }),
    };
  });
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** How much of a total falls to one of so many parts, as evenly as whole numbers allow. */
function evenly(total: number, parts: number, at: number): number {
  return Math.floor((total * (at + 1)) / parts) - Math.floor((total * at) / parts);
}
