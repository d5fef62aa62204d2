import { SourceKind } from '../../conferences/index.js';
import {
  type AssignmentInput,
  AssignmentRole,
  DirectiveForce,
  DirectiveTiming,
} from '../../directives/index.js';
import type { Commands } from '../commands.js';
import { numbered } from '../names.js';
import type { Random } from '../random.js';
import { text } from '../text.js';
import type { RegisterBodies, RegisterBody } from './bodies.js';
import type { RegisterConference } from './conferences.js';
import { SUBJECTS, TASKS } from './wording.js';

interface Wanted {
  bodies: RegisterBodies;
  conference: RegisterConference;
  /** Counts the directives, from 1. */
  number: number;
  random: Random;
}

enum Progress {
  ISSUED,
  VERIFIED,
  RECORDED,
}

const FORCES: readonly (readonly [{ force: DirectiveForce; verb: string }, weight: number])[] = [
  [{ force: DirectiveForce.ASSIGN, verb: 'Giao' }, 60],
  [{ force: DirectiveForce.REQUIRE, verb: 'Yêu cầu' }, 25],
  [{ force: DirectiveForce.REQUEST, verb: 'Đề nghị' }, 12],
  [{ force: DirectiveForce.NOTE, verb: 'Lưu ý' }, 3],
];

/** Records one directive and, mostly, verifies and issues it. */
export async function registerDirective(
  commands: Commands,
  { bodies, conference, number, random }: Wanted,
): Promise<void> {
  const { by, directives } = commands;
  const { conferenceId, noticeId, minister, day } = conference;
  const lead = random.pick(random.chance(0.6) ? bodies.ministries : bodies.provinces);
  const issuedOn = day.plus({ days: random.int(1, 7) });
  const { force, verb } = random.weighted(FORCES);
  const task = random.pick(TASKS);
  const subject = random.pick(SUBJECTS);
  const id = await directives.record(by, {
    conferenceId,
    text: `${verb} ${lead.vi} chủ trì ${task.vi} ${subject.vi} (nhiệm vụ mẫu số ${numbered(number, 6)}).`,
    language: 'vi',
    summary: text(`${task.vi} ${subject.vi}`, `${task.en} ${subject.en}`),
    force,
    verb: verb.toLowerCase(),
    statedById: minister.personId,
    postId: minister.postId,
    capacityPrinted: 'Bộ trưởng',
    statedIn: SourceKind.NOTICE,
    sourceId: noticeId,
    assignments: sharesOf(lead, bodies, random),
    ...timingFrom(issuedOn, random),
  });
  const progress = random.weighted([
    [Progress.ISSUED, 88],
    [Progress.VERIFIED, 7],
    [Progress.RECORDED, 5],
  ]);
  if (progress === Progress.RECORDED) return;
  await directives.verify(by, { id, expectedRevision: 1, sourceId: noticeId });
  if (progress === Progress.VERIFIED) return;
  await directives.issue(by, { id, expectedRevision: 2, issuedOn: issuedOn.toISODate()! });
}

/** Nine in ten have a deadline, most of them within nine months. */
function timingFrom(issuedOn: RegisterConference['day'], random: Random) {
  const after = (days: number) => issuedOn.plus({ days }).toISODate()!;
  if (random.chance(0.1)) return { timing: DirectiveTiming.ONGOING, reviewOn: after(365) };
  const [lowest, highest] = random.weighted([
    [[14, 90], 3],
    [[91, 270], 4],
    [[271, 540], 2],
  ] as const);
  return { timing: DirectiveTiming.FIXED, deadline: after(random.int(lowest, highest)) };
}

/** One leads; on average one co-ordinates, every second time one carries out, and in 30 % one monitors. */
function sharesOf(
  lead: RegisterBody,
  { ministries, provinces, lower }: RegisterBodies,
  random: Random,
): AssignmentInput[] {
  const { LEAD, COORDINATE, IMPLEMENT, MONITOR } = AssignmentRole;
  const coordinating = random
    .some(
      random.chance(0.5) ? [...ministries, ...provinces] : lower,
      random.weighted([
        [0, 3],
        [1, 4],
        [2, 3],
      ]),
    )
    .filter(({ id }) => id !== lead.id);
  return [
    { role: LEAD, bodyId: lead.id },
    ...coordinating.map(({ id }) => ({ role: COORDINATE, bodyId: id })),
    ...(random.chance(0.5) ? [{ role: IMPLEMENT, bodyId: random.pick(lower).id, addressed: false }] : []),
    ...(random.chance(0.3) ? [{ role: MONITOR, bodyId: random.pick(ministries).id }] : []),
  ];
}
