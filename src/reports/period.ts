import type { PeriodInput } from './indicator.input.js';

/** The columns of a period, in the tables that have one. */
export function periodColumns({ from, to, label }: PeriodInput) {
  return { periodFrom: from, periodTo: to, periodLabel: label ?? null };
}
