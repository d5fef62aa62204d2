import { SourceKind } from '../../conferences/index.js';
import {
  type AssignmentInput,
  AssignmentRole,
  DirectiveForce,
  DirectiveTiming,
  type RecordDirectiveInput,
} from '../../directives/index.js';
import type { Commands } from '../commands.js';
import { english, text } from '../text.js';
import type { Items } from './agenda.js';
import { type Conference, NOTICE_DAY } from './conference.js';
import { GROUP_TASKS, SINGLE_TASKS, type Task } from './directive-texts.js';
import type { Bodies, Groups } from './directory.js';
import type { Basis } from './instruments.js';
import type { People } from './people.js';

interface Parts {
  conference: Conference;
  bodies: Bodies;
  groups: Groups;
  people: People;
  basis: Basis;
  items: Items;
}

/** Every so many of the other directives have a third co-ordinating body. */
const WIDER = 10;

/**
 * 24 directives of the chair's conclusions, verified and issued: 5 to all 63 People's Committees
 * (315 assignments) and 19 to single bodies (97).
 */
export async function reviewDirectives(commands: Commands, parts: Parts): Promise<void> {
  const { committees } = parts.groups;
  for (const task of GROUP_TASKS) {
    await issue(commands, parts, task, [{ role: AssignmentRole.LEAD, groupId: committees }]);
  }
  for (const [at, task] of SINGLE_TASKS.entries()) {
    const lead = leadsOf(parts.bodies)[at]!;
    const told = {
      ...task,
      vi: task.vi.replace('{lead}', lead.vi),
      en: task.en.replace('{lead}', `The ${lead.en}`),
    };
    await issue(commands, parts, told, sharesOf(at, parts.bodies));
  }
}

async function issue(
  { by, directives }: Commands,
  { conference, people, basis, items }: Parts,
  task: Task,
  assignments: AssignmentInput[],
): Promise<void> {
  const { conferenceId, minutesId, noticeId } = conference;
  const { personId, postId, title } = people.chair;
  const id = await directives.record(by, {
    ...worded(task),
    conferenceId,
    language: 'vi',
    statedById: personId,
    postId,
    capacityPrinted: title,
    statedIn: SourceKind.NOTICE,
    sourceId: noticeId,
    agendaItemId: items.conclusions,
    programmeId: basis.programme,
    assignments,
  });
  await directives.verify(by, { id, expectedRevision: 1, sourceId: minutesId });
  await directives.issue(by, { id, expectedRevision: 2, issuedOn: NOTICE_DAY });
}

function worded({
  vi,
  en,
  output,
  deadline,
  reviewOn,
}: Task): Pick<
  RecordDirectiveInput,
  'text' | 'translations' | 'expectedOutput' | 'force' | 'verb' | 'timing' | 'deadline' | 'reviewOn'
> {
  const [force, verb] = FORCES.find(([, opening]) => vi.startsWith(opening))!;
  return {
    text: vi,
    translations: english(en),
    expectedOutput: text(...output),
    force,
    verb: verb.toLowerCase(),
    timing: deadline ? DirectiveTiming.FIXED : DirectiveTiming.ONGOING,
    ...(deadline ? { deadline } : { reviewOn }),
  };
}

const FORCES: readonly [force: DirectiveForce, verb: string][] = [
  [DirectiveForce.ASSIGN, 'Giao'],
  [DirectiveForce.REQUIRE, 'Yêu cầu'],
  [DirectiveForce.REQUEST, 'Đề nghị'],
  [DirectiveForce.NOTE, 'Lưu ý'],
];

/** One leads, two or three co-ordinate, a province carries it out first, and one agency monitors all. */
function sharesOf(at: number, bodies: Bodies): AssignmentInput[] {
  const { LEAD, COORDINATE, IMPLEMENT, MONITOR } = AssignmentRole;
  const leads = leadsOf(bodies);
  const body = (step: number) => leads[(at + step) % leads.length]!.id;
  const coordinating = at % WIDER === 0 ? [body(7), body(11), body(17)] : [body(7), body(11)];
  return [
    { role: LEAD, bodyId: body(0) },
    ...coordinating.map(bodyId => ({ role: COORDINATE, bodyId })),
    { role: IMPLEMENT, bodyId: bodies.provinces[at * 3]!.committee, addressed: false },
    { role: MONITOR, bodyId: bodies.monitor.id },
  ];
}

function leadsOf({ central, monitor }: Bodies) {
  return central.filter(body => body !== monitor);
}
