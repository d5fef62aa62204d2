import { isUUID } from 'class-validator';
import type { GraphQLError, SelectionSetNode } from 'graphql';
import type { Message } from '../../errors/index.js';
import { clientError } from '../execution/client-error.js';
import { isCalendarDate } from '../types/date.scalar.js';
import { selectedFields } from './selection.js';
import type { FieldWriter, Shape } from './shape.js';
import type { Statement } from './statement.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAXIMUM_PAGE_SIZE = 100;

/** The page of a list that the client wants. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/** One sort key: a SQL expression that is never null, with its PostgreSQL type. */
export interface SortKey {
  sql: (row: string) => string;
  type: 'text' | 'date' | 'integer' | 'bigint' | 'numeric';
}

/** Which rows of a shape a list holds, and in which order; the id is always the last sort key. */
export interface Listing {
  where: (row: string) => string[];
  order: readonly SortKey[];
  descending?: boolean;
  /** Whether the rows are parts of the parent, so that who sees it sees them. */
  inside?: boolean;
}

/** What the database answers for one page; `first` rows and, if there are more, one beyond. */
export interface LoadedPage {
  rows: { cursor: string[]; node: Record<string, unknown> }[];
  total?: number;
  size: number;
}

/**
 * SQL expression for one page of a list as a `LoadedPage`. Keyset pagination: a page costs the same
 * wherever it lies. The count is made only when it is asked for.
 */
export function pageSql(
  shape: Shape,
  listing: Listing,
  page: PageArguments,
  sets: readonly SelectionSetNode[],
  statement: Statement,
): string {
  const asked = selectedFields(statement.objectType(`${shape.type}Connection`), sets, statement.document);
  const edges = asked.filter(field => field.name === 'edges').flatMap(field => field.sets);
  const nodes = asked.filter(field => field.name === 'nodes').flatMap(field => field.sets);
  const nodesOfEdges = selectedFields(statement.objectType(`${shape.type}Edge`), edges, statement.document)
    .filter(field => field.name === 'node')
    .flatMap(field => field.sets);

  const row = statement.alias();
  const conditions = ['true', statement.visible(shape, row, listing.inside), ...listing.where(row)];
  const keys = [
    ...listing.order.map(({ sql, type }) => ({ sql: sql(row), type })),
    { sql: `${row}.id`, type: 'uuid' as const },
  ];
  const direction = listing.descending ? 'desc' : 'asc';
  const size = pageSize(page.first, statement.largestPage);
  const node = statement.object(shape, row, [...nodes, ...nodesOfEdges]);
  const cursor = `json_build_array(${keys.map(key => `(${key.sql})::text`).join(', ')})`;
  const order = keys.map(key => `${key.sql} ${direction}`).join(', ');
  const pageConditions = [...conditions];
  if (page.after) {
    const values = decodeCursor(
      page.after,
      keys.map(key => key.type),
    );
    const left = keys.map(key => key.sql).join(', ');
    const right = keys.map((key, index) => `${statement.param(values[index])}::${key.type}`).join(', ');
    pageConditions.push(`(${left}) ${listing.descending ? '<' : '>'} (${right})`);
  }
  const rows =
    `(select coalesce(json_agg(json_build_object('cursor', page.cursor, 'node', page.node)), '[]'::json) from ` +
    `(select ${cursor} as cursor, ${node} as node from ${shape.table} ${row} ` +
    `where ${pageConditions.join(' and ')} order by ${order} limit ${size + 1}) page)`;
  const total = asked.some(field => field.name === 'totalCount')
    ? `, 'total', (select count(*) from ${shape.table} ${row} where ${conditions.join(' and ')})`
    : '';
  return `json_build_object('rows', ${rows}, 'size', ${size}${total})`;
}

/** A field that is a list in pages. */
export function connection<A extends PageArguments>(
  shape: () => Shape,
  listing: (parent: string, args: A, statement: Statement) => Listing,
  /** False for the lists that are unknown (null), not empty; all are known by default. */
  known?: (parent: string) => string,
): FieldWriter {
  return ({ key, row, args, sets, statement, entries }) => {
    const page = pageSql(shape(), listing(row, args as A, statement), args as A, sets, statement);
    entries.set(key, known ? `case when ${known(row)} then ${page} end` : page);
  };
}

/** The Relay connection that GraphQL serves from a loaded page. */
export function toConnection({ rows, total, size }: LoadedPage) {
  const hasNextPage = rows.length > size;
  const page = hasNextPage ? rows.slice(0, size) : rows;
  const edges = page.map(({ cursor, node }) => ({ cursor: encodeCursor(cursor), node }));
  return {
    edges,
    nodes: page.map(({ node }) => node),
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: total,
  };
}

/** The size that is served for a wish of `first`; a larger wish is clamped, and the answer says so. */
function pageSize(first: number | null | undefined, largest = MAXIMUM_PAGE_SIZE): number {
  const wish = first ?? DEFAULT_PAGE_SIZE;
  if (wish < 1) {
    throw badInput('BAD_PAGE_SIZE', {
      vi: `first là ${wish}; phải từ 1 đến ${largest}.`,
      en: `first is ${wish}; it must be 1 to ${largest}.`,
    });
  }
  return Math.min(wish, largest);
}

function encodeCursor(values: string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

const VALID: Record<SortKey['type'] | 'uuid', (value: string) => boolean> = {
  text: value => !value.includes('\0'),
  date: value => value === 'infinity' || isCalendarDate(value),
  integer: value => /^-?\d{1,9}$/.test(value),
  bigint: value => /^-?\d{1,18}$/.test(value),
  numeric: value => /^-?\d{1,30}(\.\d{1,2000})?$/.test(value),
  uuid: value => isUUID(value),
};

function decodeCursor(cursor: string, types: (keyof typeof VALID)[]): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isOurs =
      Array.isArray(values) &&
      values.length === types.length &&
      types.every((type, at) => typeof values[at] === 'string' && VALID[type](values[at]));
    if (isOurs) return values;
  } catch {
    // Not ours; said below.
  }
  throw badInput('BAD_CURSOR', {
    vi: 'after không phải là con trỏ do danh sách này đưa ra.',
    en: 'after is not a cursor that this list has given out.',
  });
}

function badInput(reason: string, messages: Message): GraphQLError {
  return clientError('BAD_USER_INPUT', messages, { reason });
}
