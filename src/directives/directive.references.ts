import type { EntityManager } from 'typeorm';
import { AGENDA_ITEM } from '../agenda/index.js';
import { SOURCE } from '../conferences/index.js';
import { BODY, BODY_GROUP, PERSON, POST } from '../directory/index.js';
import { PROGRAMME } from '../instruments/index.js';
import { DomainError, type Failure, notFound } from '../platform/errors/index.js';
import { DIRECTIVE } from './directive.errors.js';
import type { AssignmentInput } from './directive.input.js';

/** Tables that a directive refers to, and whether only to rows of its own conference. */
const TABLES = {
  person: { what: PERSON, ofConference: false },
  post: { what: POST, ofConference: false },
  source: { what: SOURCE, ofConference: true },
  agenda_item: { what: AGENDA_ITEM, ofConference: true },
  programme: { what: PROGRAMME, ofConference: false },
  directive: { what: DIRECTIVE, ofConference: true },
  body: { what: BODY, ofConference: false },
  body_group: { what: BODY_GROUP, ofConference: false },
} as const;

type Table = keyof typeof TABLES;

/** A row that an input names. */
export interface Reference {
  table: Table;
  id: string;
  path: readonly string[];
}

/** The references that are there: absent and null ones are left out. */
export function references(
  ...named: [table: Table, id: string | null | undefined, field: string][]
): Reference[] {
  return named.flatMap(([table, id, field]) => (id ? [{ table, id, path: [field] }] : []));
}

export function assignmentReferences(assignments: readonly AssignmentInput[]): Reference[] {
  return assignments.flatMap(({ bodyId, groupId }, at) =>
    references(['body', bodyId, 'bodyId'], ['body_group', groupId, 'groupId']).map(
      ({ path, ...reference }) => ({
        ...reference,
        path: ['assignments', String(at), ...path],
      }),
    ),
  );
}

/**
 * Looks all references up in one statement.
 * @throws DomainError NOT_FOUND at each that is missing, or that belongs to another conference
 */
export async function assertReferences(
  manager: EntityManager,
  conferenceId: string,
  named: readonly Reference[],
): Promise<void> {
  if (named.length === 0) return;
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const lookUps = [...new Set(named.map(({ table }) => table))].map(table => {
    const ids = named.filter(reference => reference.table === table).map(({ id }) => id);
    const scope = TABLES[table].ofConference ? ` and conference_id = ${param(conferenceId)}` : '';
    return `select '${table} ' || id as row from ${table} where id = any(${param(ids)}::uuid[])${scope}`;
  });
  const rows: { row: string }[] = await manager.query(lookUps.join(' union all '), values);
  const found = new Set(rows.map(({ row }) => row));
  const failures = named
    .filter(({ table, id }) => !found.has(`${table} ${id.toLowerCase()}`))
    .flatMap<Failure>(({ table, path }) => notFound(path, TABLES[table].what).failures);
  if (failures.length > 0) throw new DomainError(...failures);
}
