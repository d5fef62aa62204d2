import { DomainError, type Failure } from '../platform/errors/index.js';
import type { LocalizedTextInput } from '../platform/graphql/index.js';
import { AssignmentRole, DirectiveTiming } from './directive.enums.js';
import {
  assignedTwice,
  assignmentParty,
  deadlineInPast,
  deadlineMissing,
  deadlineNotAllowed,
  eventMissing,
  eventNotAllowed,
  multipleLeads,
  notIssuable,
  translationOfOriginal,
} from './directive.errors.js';
import type { AssignmentInput } from './directive.input.js';
import { DirectiveNoteCode, type NoteFacts, notesOf } from './directive.notes.js';

/** What of a directive says by when it is to be carried out. */
export interface Timing {
  timing: DirectiveTiming;
  deadline: string | null | undefined;
  event: unknown;
}

/** @throws DomainError DEADLINE_MISSING, DEADLINE_NOT_ALLOWED, EVENT_MISSING or EVENT_NOT_ALLOWED */
export function assertTiming({ timing, deadline, event }: Timing): void {
  const { FIXED, ON_EVENT } = DirectiveTiming;
  if (timing === FIXED && !deadline) throw deadlineMissing();
  if (timing !== FIXED && deadline) throw deadlineNotAllowed();
  if (timing === ON_EVENT && !event) throw eventMissing();
  if (timing !== ON_EVENT && event) throw eventNotAllowed();
}

/** @throws DomainError TRANSLATION_OF_ORIGINAL: the original must stand in one place only */
export function assertTranslations(
  language: string,
  translations: LocalizedTextInput[] | null | undefined,
): void {
  if (translations?.some(translation => translation.language === language)) throw translationOfOriginal();
}

/** @throws DomainError naming every fault: ASSIGNMENT_PARTY, ASSIGNED_TWICE, MULTIPLE_LEADS */
export function assertAssignments(assignments: readonly AssignmentInput[]): void {
  const failures: Failure[] = [];
  const shares = new Set<string>();
  let leads = 0;
  for (const [at, { role, bodyId, groupId }] of assignments.entries()) {
    const share = `${role} ${bodyId ?? groupId}`;
    if (role === AssignmentRole.LEAD) leads += 1;
    if (Boolean(bodyId) === Boolean(groupId)) failures.push(assignmentParty(at));
    else if (shares.has(share)) failures.push(assignedTwice(['assignments', String(at)]));
    else if (role === AssignmentRole.LEAD && leads > 1)
      failures.push(multipleLeads(['assignments', String(at)]));
    shares.add(share);
  }
  if (failures.length > 0) throw new DomainError(...failures);
}

/** What stands in the way of issuing on a day: what the notes warn of, and a deadline before the day. */
export function issueFailures(facts: NoteFacts, deadline: string | null, issuedOn: string): Failure[] {
  const warnings = notesOf(facts).filter(note => note !== DirectiveNoteCode.SELF_ADDRESSED);
  return [
    ...warnings.map(notIssuable),
    ...(deadline && deadline < issuedOn ? [deadlineInPast(deadline, issuedOn)] : []),
  ];
}
