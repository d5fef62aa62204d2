import type { Statement } from '../platform/graphql/index.js';

/** SQL: today's date in the zone of a conference. */
export function todayAt(conferenceId: string, statement: Statement): string {
  return `(${statement.now} at time zone (select zoned.time_zone from conference zoned where zoned.id = ${conferenceId}))::date`;
}
