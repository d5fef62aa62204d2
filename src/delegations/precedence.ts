import type { SortKey } from '../platform/graphql/index.js';
import { DelegateOrder } from './delegate.enums.js';

/** Beyond any place and any rank. */
const LAST = 10_000_000;

function ofAppointment(column: string, row: string): string {
  return (
    `(select ${column} from appointment held join post on post.id = held.post_id ` +
    `where held.id = ${row}.appointment_id)`
  );
}

/** SQL: the rank of the post of a delegate; null if it is not known. */
export function rankOf(row: string): string {
  return ofAppointment('post.rank', row);
}

/** SQL: the name of the person of a delegate, or what a function of the database makes of it. */
export function nameOf(row: string, make = ''): string {
  return `(select ${make}(named.name) from person named where named.id = ${row}.person_id)`;
}

/** ICU's rules for Vietnamese: letters with marks are letters of their own, and tones differ last, in their order. */
const inVietnamese = (make: string): SortKey => ({
  sql: row => `${nameOf(row, make)} collate "vi-x-icu"`,
  type: 'text',
});

/** By given name, which is the last word, then by what stands before it: two keys, for "An" comes before "Anh". */
const BY_NAME: readonly SortKey[] = [inVietnamese('given_name'), inVietnamese('names_before')];

/**
 * From high to low: guests before hosts, then level, bloc, post, and who was appointed earlier (R1). Places that were
 * set by hand go before all of that; those whose post has no known rank come last.
 */
const BY_PRECEDENCE: readonly SortKey[] = [
  { sql: row => `coalesce(${row}.precedence, ${LAST - 1})`, type: 'integer' },
  { sql: row => `(${rankOf(row)} is null)::int`, type: 'integer' },
  {
    sql: row =>
      `protocol_place(coalesce(${row}.body_id, ${ofAppointment('post.body_id', row)}), ${row}.conference_id)`,
    type: 'integer',
  },
  { sql: row => `coalesce(${rankOf(row)}, ${LAST})`, type: 'integer' },
  { sql: row => `coalesce(${ofAppointment('held.held_from', row)}, 'infinity')`, type: 'date' },
  ...BY_NAME,
];

export const ORDERS: Record<DelegateOrder, readonly SortKey[]> = {
  [DelegateOrder.PRECEDENCE]: BY_PRECEDENCE,
  [DelegateOrder.NAME]: BY_NAME,
  [DelegateOrder.NOMINATION]: [],
};
