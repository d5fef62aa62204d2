import { HOME_ZONE } from '../../platform/clock/index.js';
import { and, type Statement } from '../../platform/graphql/index.js';
import { inForceOn } from '../directive.open.js';

/** SQL: today in Vietnam, wherever a conference was. A sub-select, so that it is computed once and not for each row. */
export function today(statement: Statement): string {
  return `(select (${statement.now} at time zone '${HOME_ZONE}')::date)`;
}

/** SQL: the day that is asked for. */
export function asOfDay(asOf: string | undefined, statement: Statement): string {
  return asOf ? statement.date(asOf, 'asOf') : today(statement);
}

/**
 * SQL: the deadline in force at the end of the day: of the last extension granted by then, and none before an event had set
 * it. Extensions are looked up only where there are any: each sets a later deadline than the
 * one before it, also of two on one day.
 */
export function deadlineOn(share: string, directive: string, day: string): string {
  const granted =
    `(select coalesce(` +
    `(array_agg(granted_deadline order by decided_on desc, granted_deadline desc) filter (where decided_on <= ${day}))[1], ` +
    `(array_agg(previous_deadline order by decided_on, granted_deadline) filter (where decided_on > ${day}))[1]) ` +
    `from extension where extension.assignment_id = ${share}.id and extension.state = 'GRANTED')`;
  return (
    `case when ${directive}.deadline_set_on > ${day} then null ` +
    `when ${share}.deadline is not distinct from ${directive}.deadline then ${share}.deadline ` +
    `else coalesce(${granted}, ${share}.deadline) end`
  );
}

/** SQL: the class of a share that was followed on the day, by its deadline on that day. */
export function classOf(share: string, deadline: string, day: string): string {
  return (
    `case when ${share}.confirmed_on <= ${day} then ` +
    `case when ${share}.completed_on > ${deadline} then 'DONE_LATE' else 'DONE_IN_TIME' end ` +
    `when ${deadline} is null then 'ONGOING' when ${deadline} < ${day} then 'OPEN_OVERDUE' else 'OPEN_IN_TERM' end`
  );
}

/** SQL conditions on the aliases of a share, its directive, and its deadline. */
export interface ShareConditions {
  share?: (share: string) => readonly string[];
  directive?: (directive: string) => readonly string[];
  deadline?: (deadline: string) => readonly string[];
}

/** Which shares are classified. */
export interface Classified {
  /** Which directives the viewer may see. */
  visible: (directive: string) => string;
  conditions: ShareConditions;
  /**
   * Whether the conditions leave most of the shares there are. Then the directives are gone through once and joined by hash; PostgreSQL
   * would look each one up for its share, because it takes what is asked of their visibility for dear.
   */
  most: boolean;
}

/** SQL: the shares that were followed on the day, each with its `deadline` and `class` on it. */
export function classifiedShares(
  statement: Statement,
  day: string,
  { visible, conditions, most }: Classified,
): string {
  const [share, directive, dated] = [statement.alias(), statement.alias(), statement.alias()];
  const ofDirective = (row: string) => [visible(row), ...(conditions.directive?.(row) ?? [])];
  const chosen = statement.alias();
  const directives = most
    ? `(select id, conference_id, force, deadline, deadline_set_on from directive ${chosen} ` +
      `where ${and(ofDirective(chosen))} offset 0)`
    : 'directive';
  const where = and([
    inForceOn(share, day),
    ...(most ? [] : ofDirective(directive)),
    ...(conditions.share?.(share) ?? []),
  ]);
  return (
    `select ${dated}.id, ${dated}.body_id, ${dated}.conference_id, ${dated}.force, ${dated}.deadline, ` +
    `${classOf(dated, `${dated}.deadline`, day)} as class from (` +
    `select ${share}.id, ${share}.body_id, ${share}.completed_on, ${share}.confirmed_on, ` +
    `${directive}.conference_id, ${directive}.force, ${deadlineOn(share, directive, day)} as deadline ` +
    `from assignment ${share} join ${directives} ${directive} on ${directive}.id = ${share}.directive_id ` +
    `where ${where} offset 0) ${dated} where ${and(conditions.deadline?.(`${dated}.deadline`) ?? [])}`
  );
}

/** SQL aggregate over classified shares: a JSON object of `Counts`. */
export function countsOf(shares: string, day: string): string {
  const count = (condition: string) => `count(*) filter (where ${condition})`;
  const ofClass = (name: string) => count(`${shares}.class = '${name}'`);
  const due = `${shares}.deadline <= ${day}`;
  return (
    `json_build_object('all', count(${shares}.id), 'withDeadline', count(${shares}.deadline), 'due', ${count(due)}, ` +
    `'dueDoneInTime', ${count(`${due} and ${shares}.class = 'DONE_IN_TIME'`)}, ` +
    `'doneInTime', ${ofClass('DONE_IN_TIME')}, 'doneLate', ${ofClass('DONE_LATE')}, ` +
    `'openInTerm', ${ofClass('OPEN_IN_TERM')}, 'openOverdue', ${ofClass('OPEN_OVERDUE')}, 'ongoing', ${ofClass('ONGOING')})`
  );
}
