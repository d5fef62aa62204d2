import type { Listing, SortKey, Statement } from '../../platform/graphql/index.js';
import type { WorkArgs } from './follow-up.args.js';

/** 0 for what is open, 1 for what is over; the indexes of the work lists are on just this expression. */
function rank(share: string): string {
  return `(${share}.state in ('CONFIRMED_DONE', 'TRANSFERRED', 'ENDED'))::int`;
}

/** The day by which it is due; what has no deadline comes last. */
function due(share: string): string {
  return `coalesce(${share}.deadline, 'infinity'::date)`;
}

const ORDER: readonly SortKey[] = [
  { sql: share => `(${rank(share)})`, type: 'integer' },
  { sql: due, type: 'date' },
];

/** The shares that are followed: what is open first, by deadline. */
export function workList(
  { state, dueBefore }: WorkArgs,
  statement: Statement,
  where: (share: string) => string[],
): Listing {
  return {
    order: ORDER,
    where: share => [
      `${share}.state is not null`,
      ...(state ? [`${share}.state = ${statement.param(state)}::assignment_state`] : []),
      ...(dueBefore ? [`${due(share)} < ${statement.date(dueBefore, 'dueBefore')}`] : []),
      ...(dueBefore && !state ? [`(${rank(share)}) = 0`] : []),
      ...where(share),
    ],
  };
}
