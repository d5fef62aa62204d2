import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { OPEN_STATES } from '../assignment.states.js';
import { settleHandBacks } from '../share-requests.js';
import type { OpenShare, Received } from './transfer.rules.js';

/** What a transfer says of itself. */
export interface TransferAct {
  day: string;
  reason: string;
  basisId: string | null;
}

const SHARE = `
  select share.id, share.directive_id as "directiveId", directive.conference_id as "conferenceId",
         share.body_id as "bodyId", share.position, share.addressed, share.expanded_from_id as "expandedFromId",
         share.state, share.in_force_on::text as "inForceOn", share.deadline::text, share.accepted_on::text as "acceptedOn",
         share.completed_on::text as "completedOn", directive.deadline::text as "originalDeadline"
    from assignment share join directive on directive.id = share.directive_id`;

/**
 * The open shares of bodies. Their directives are held, so that none of them ends or is changed meanwhile.
 * @param conferenceId only of this conference; null is: of all
 */
export async function openShares(
  manager: EntityManager,
  bodyIds: readonly string[],
  conferenceId: string | null,
): Promise<OpenShare[]> {
  const values = [bodyIds, OPEN_STATES, conferenceId];
  const ofBodies =
    `share.body_id = any($1::uuid[]) and share.state = any($2::assignment_state[]) ` +
    `and ($3::uuid is null or directive.conference_id = $3)`;
  await manager.query(
    `select from directive where id in (
       select share.directive_id from assignment share join directive on directive.id = share.directive_id where ${ofBodies})
      order by id for update`,
    values,
  );
  return manager.query(
    `${SHARE} where ${ofBodies} order by share.directive_id, share.position, share.id for update of share`,
    values,
  );
}

/** The open shares that bodies have already in these directives, which are held. */
export function openSharesIn(
  manager: EntityManager,
  directiveIds: readonly string[],
  bodyIds: readonly string[],
): Promise<OpenShare[]> {
  return manager.query(
    `${SHARE} where share.directive_id = any($1::uuid[]) and share.body_id = any($2::uuid[])
        and share.state = any($3::assignment_state[]) order by share.id for update of share`,
    [directiveIds, bodyIds, OPEN_STATES],
  );
}

/** The same of one share, whose directive is held. */
export function openShare(manager: EntityManager, id: string): Promise<OpenShare[]> {
  return manager.query(`${SHARE} where share.id = $1`, [id]);
}

/** Writes what `receive` has found, in as many statements for thousands of shares as for one. */
export async function writeTransfer(
  manager: EntityManager,
  received: readonly Received[],
  act: TransferAct,
): Promise<void> {
  const rows = JSON.stringify(received.map(({ takenOver: _, ...share }) => share));
  const passed = received.flatMap(({ id, takenOver }) =>
    takenOver.map(share => ({ id: share.id, passedToId: id })),
  );
  await manager.query(INSERT_NEW, [rows]);
  await manager.query(PASS_ON, [JSON.stringify(passed), act.day, act.reason, act.basisId]);
  const passedIds = passed.map(({ id }) => id);
  await settleHandBacks(manager, passedIds, 'PASSED_ON', act);
  await manager.query(CHANGE_OWN, [rows]);
  const extended = received
    .filter(({ extendedFrom }) => extendedFrom)
    .map(({ id, extendedFrom, deadline }) => ({ id: uuidv7(), assignmentId: id, extendedFrom, deadline }));
  await manager.query(EXTEND, [JSON.stringify(extended), act.day, act.reason]);
  await manager.query(REBASE_REQUESTS, [received.map(({ id }) => id), act.day, act.reason]);
  await manager.query(CARRY_REQUESTS, [passedIds, act.day, act.reason]);
}

const INSERT_NEW = `
  insert into assignment (id, revision, directive_id, position, role, addressed, body_id, expanded_from_id, state,
    in_force_on, deadline, accepted_on, completed_on, taken_over)
  select id, 1, "directiveId", position, 'LEAD', addressed, "bodyId", "expandedFromId", state, "inForceOn", deadline,
    "acceptedOn", "completedOn", true
  from json_to_recordset($1::json) as share (id uuid, "isNew" boolean, "directiveId" uuid, position integer,
    addressed boolean, "bodyId" uuid, "expandedFromId" uuid, state assignment_state, "inForceOn" date, deadline date,
    "acceptedOn" date, "completedOn" date)
  where "isNew"`;

const PASS_ON = `
  update assignment share
     set state = 'TRANSFERRED', ended_on = greatest($2::date, share.in_force_on), passed_to_id = passed."passedToId",
         passed_reason = $3, passed_basis_id = $4, revision = share.revision + 1, updated_at = now()
    from json_to_recordset($1::json) as passed (id uuid, "passedToId" uuid)
   where share.id = passed.id`;

const CHANGE_OWN = `
  update assignment share
     set state = own.state, deadline = own.deadline, accepted_on = own."acceptedOn", completed_on = own."completedOn",
         revision = share.revision + 1, updated_at = now()
    from json_to_recordset($1::json) as own (id uuid, "isNew" boolean, state assignment_state, deadline date,
      "acceptedOn" date, "completedOn" date)
   where share.id = own.id and not own."isNew"`;

/**
 * A deadline that is later than it was is told as an extension, so that it is known since when it is in force: not before
 * the last one that the share has had, for the last one counts.
 */
const EXTEND = `
  insert into extension (id, revision, assignment_id, state, requested_on, requested_deadline, reason, previous_deadline,
    decided_on, granted_deadline)
  select id, 1, "assignmentId", 'GRANTED', $2::date, deadline, $3, "extendedFrom",
    greatest($2::date, (select max(decided_on) from extension had
                         where had.assignment_id = longer."assignmentId" and had.state = 'GRANTED')), deadline
  from json_to_recordset($1::json) as longer (id uuid, "assignmentId" uuid, "extendedFrom" date, deadline date)`;

/** What the receiver itself had asked for is measured by the deadline that it has now, and refused if that is as late. */
const REBASE_REQUESTS = `
  update extension
     set previous_deadline = case when requested_deadline > receiver.deadline then receiver.deadline else previous_deadline end,
         state = case when requested_deadline > receiver.deadline then extension.state else 'REFUSED' end,
         decided_on = case when requested_deadline <= receiver.deadline then greatest($2::date, requested_on) end,
         decision_note = case when requested_deadline <= receiver.deadline then $3 end,
         revision = extension.revision + 1, updated_at = now()
    from assignment receiver
   where receiver.id = any($1::uuid[]) and extension.assignment_id = receiver.id and extension.state = 'REQUESTED'
     and extension.previous_deadline < receiver.deadline`;

/**
 * A request for more time that is not decided yet goes on with the share: of several the one that asks for most, and
 * only if it still asks for more than there is.
 */
const CARRY_REQUESTS = `
  with asked as (
    select extension.id, share.passed_to_id, receiver.deadline,
      row_number() over (partition by share.passed_to_id order by extension.requested_deadline desc, extension.id) = 1
      and extension.requested_deadline > receiver.deadline
      and not exists (select from extension own where own.assignment_id = share.passed_to_id and own.state = 'REQUESTED')
      as goes_on
    from extension join assignment share on share.id = extension.assignment_id
    join assignment receiver on receiver.id = share.passed_to_id
    where share.id = any($1::uuid[]) and extension.state = 'REQUESTED'
  )
  update extension
     set assignment_id = case when asked.goes_on then asked.passed_to_id else assignment_id end,
         previous_deadline = case when asked.goes_on then asked.deadline else previous_deadline end,
         state = case when asked.goes_on then extension.state else 'REFUSED' end,
         decided_on = case when not asked.goes_on then greatest($2::date, requested_on) end,
         decision_note = case when not asked.goes_on then $3 end,
         revision = revision + 1, updated_at = now()
    from asked where asked.id = extension.id`;
