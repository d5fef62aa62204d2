import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { bodyDissolved, existsOn, groupEmpty, membersOn, successorsOn } from '../directory/index.js';
import { type NewRows, newRows } from '../platform/database/index.js';
import { DomainError, type Failure } from '../platform/errors/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { AssignmentEntity } from './assignment.entity.js';
import { OPEN_STATES } from './assignment.states.js';
import type { DirectiveEntity } from './directive.entity.js';
import { AssignmentRole } from './directive.enums.js';
import { groupUndefined } from './directive.errors.js';
import type { AssignmentInput } from './directive.input.js';
import { issueFailures } from './directive.rules.js';
import { ENDED, refuseRequests, settleHandBacks } from './share-requests.js';

/** The assignments of a directive that has none. */
export function newAssignments(directiveId: string, assignments: readonly AssignmentInput[]): NewRows {
  return newRows(
    AssignmentEntity,
    assignments.map(({ role, addressed = true, bodyId = null, groupId = null }, at) => ({
      id: uuidv7(),
      directiveId,
      position: at + 1,
      role,
      addressed,
      bodyId,
      groupId,
    })),
  );
}

/** An assignment with what must be known of its party to issue it on a day. */
interface Assigned {
  id: string;
  role: AssignmentRole;
  addressed: boolean;
  bodyId: string | null;
  groupId: string | null;
  name: LocalizedText;
  /** Whether the body exists on the day, as far as is known; true for a group. */
  exists: boolean;
  /** Whether it can be told who belongs to the group; true for a body. */
  defined: boolean;
}

function assignedOn(manager: EntityManager, directiveId: string, day: string): Promise<Assigned[]> {
  return manager.query(
    `select assignment.id, role, addressed, body_id as "bodyId", group_id as "groupId",
            coalesce(body.name, body_group.name) as name,
            body.id is null or ${existsOn('body', '$2::date')} as exists,
            body_group.id is null or listed or num_nonnulls(rule_kinds, rule_level, rule_under_id) > 0 as defined
       from assignment left join body on body.id = body_id left join body_group on body_group.id = group_id
      where directive_id = $1 order by position`,
    [directiveId, day],
  );
}

/** What the parties give cause to refuse on a day: BODY_DISSOLVED with the successors, GROUP_UNDEFINED. */
async function partyFailures(
  manager: EntityManager,
  assigned: Assigned[],
  day: string,
  path: string,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const { bodyId, name, exists, defined } of assigned) {
    if (!exists) failures.push(bodyDissolved(name, day, await successorsOn(manager, bodyId!, day), [path]));
    if (!defined) failures.push(groupUndefined(name));
  }
  return failures;
}

/**
 * Gives a directive to its bodies on a day, by issuing it or, if it is urgent, before that.
 * @param path the field of the input that says the day
 * @throws DomainError naming everything that stands against it
 */
export async function giveToBodies(
  manager: EntityManager,
  { id, timing, reviewOn, deadline }: Pick<DirectiveEntity, 'id' | 'timing' | 'reviewOn' | 'deadline'>,
  day: string,
  path: string,
): Promise<void> {
  const assigned = await assignedOn(manager, id, day);
  const shares = {
    hasAddressee: assigned.some(({ addressed }) => addressed),
    hasLead: assigned.some(({ role }) => role === AssignmentRole.LEAD),
    addressesOwnBody: false,
  };
  const failures = [
    ...issueFailures({ timing, reviewOn, shares }, deadline, day, path),
    ...(await partyFailures(manager, assigned, day, path)),
  ];
  if (failures.length > 0) throw new DomainError(...failures);
  await bringIntoForce(manager, id, assigned, day, path);
}

/**
 * Makes the shares of a directive be followed from the day on: the members that its groups have on that day are frozen,
 * and each body that leads has the deadline of the directive.
 * @throws DomainError GROUP_EMPTY
 */
async function bringIntoForce(
  manager: EntityManager,
  directiveId: string,
  assigned: Assigned[],
  day: string,
  path: string,
): Promise<void> {
  await expandGroups(manager, assigned, day, path);
  await manager.query(
    `update assignment share set state = 'ASSIGNED', in_force_on = $2, deadline = directive.deadline, updated_at = now()
       from directive
      where directive.id = $1 and share.directive_id = $1 and share.role = 'LEAD' and share.body_id is not null`,
    [directiveId, day],
  );
}

/** Ends what is not done yet of a directive that ends, and with it what was asked about it. */
export async function endOpenShares(manager: EntityManager, directiveId: string, day: string): Promise<void> {
  const ended: { id: string }[] = await manager.query(
    `with ended as (
       update assignment set state = 'ENDED', ended_on = greatest($2::date, in_force_on),
              revision = revision + 1, updated_at = now()
        where directive_id = $1 and state = any($3::assignment_state[]) returning id)
     select id from ended`,
    [directiveId, day, OPEN_STATES],
  );
  const ids = ended.map(({ id }) => id);
  await refuseRequests(manager, ids, day, ENDED);
  await settleHandBacks(manager, ids, 'INSISTED', { day, reason: ENDED });
}

/**
 * Gives each member that a group has on the day a share of its own, for good. A body that has the
 * same role in the directive already, by itself or through an earlier group, is not given it twice.
 * @throws DomainError GROUP_EMPTY
 */
async function expandGroups(
  manager: EntityManager,
  assigned: Assigned[],
  day: string,
  path: string,
): Promise<void> {
  const groups = assigned.filter(({ groupId }) => groupId !== null);
  if (groups.length === 0) return;
  const members = await membersOn(
    manager,
    groups.map(({ groupId }) => groupId!),
    day,
  );
  const of = ({ groupId }: Assigned) => members.get(groupId!) ?? [];
  const empty = groups.filter(group => of(group).length === 0);
  if (empty.length > 0) throw new DomainError(...empty.map(({ name }) => groupEmpty(name, day, [path])));
  const shares = groups.flatMap(group =>
    of(group).map((bodyId, at) => ({ id: uuidv7(), bodyId, expandedFromId: group.id, position: at + 1 })),
  );
  await manager.query(
    `insert into assignment (id, revision, directive_id, position, role, addressed, body_id, expanded_from_id)
     select share.id, 1, parent.directive_id, share.position, parent.role, parent.addressed, share.body_id, parent.id
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[])
              with ordinality as share (id, body_id, expanded_from_id, position, at)
       join assignment parent on parent.id = share.expanded_from_id
      order by share.at
     on conflict (directive_id, role, body_id, group_id) where not taken_over do nothing`,
    [
      shares.map(({ id }) => id),
      shares.map(({ bodyId }) => bodyId),
      shares.map(({ expandedFromId }) => expandedFromId),
      shares.map(({ position }) => position),
    ],
  );
}
