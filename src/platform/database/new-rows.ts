import type { EntityManager, EntityTarget } from 'typeorm';
import type { BaseEntity } from './base.entity.js';

/** SQL of what is found out when a row is written, from the alias of that row. */
type Expression = (row: string) => string;

/** Rows that are to be inserted into a table. */
export interface NewRows {
  entity: EntityTarget<BaseEntity>;
  rows: readonly Record<string, unknown>[];
  expressions: Record<string, Expression>;
}

/** @param rows all with the same properties; those that are undefined or not named have their defaults */
export function newRows<T extends BaseEntity>(
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
  expressions: { [Property in keyof T]?: Expression } = {},
): NewRows {
  return { entity, rows, expressions: expressions as Record<string, Expression> };
}

/**
 * Inserts rows of several tables in one statement; those of an earlier table are there when those of a later one are
 * written. Rows travel as JSON, so that the statement reads the same for any number of them, and can be prepared.
 */
export async function insertRows(manager: EntityManager, ...tables: NewRows[]): Promise<void> {
  const values: string[] = [];
  const steps = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ entity, rows, expressions }, at) => {
      const { tableName, columns } = manager.dataSource.getMetadata(entity);
      const told = columns.filter(({ propertyName }) => rows[0]![propertyName] !== undefined);
      const written = columns.flatMap<[column: string, sql: string]>(column => {
        const name = `"${column.databaseName}"`;
        const expression = column.isVersion ? () => '1' : expressions[column.propertyName];
        if (expression) return [[name, expression('told')]];
        return told.includes(column) ? [[name, `told.${name}`]] : [];
      });
      values.push(
        JSON.stringify(
          rows.map(row =>
            Object.fromEntries(told.map(column => [column.databaseName, row[column.propertyName]])),
          ),
        ),
      );
      return (
        `insert into "${tableName}" (${written.map(([column]) => column).join(', ')}) ` +
        `select ${written.map(([, sql]) => sql).join(', ')} ` +
        `from json_populate_recordset(null::"${tableName}", $${at + 1}) told` +
        // To count them, PostgreSQL has to insert all rows of the step before.
        (at === 0 ? '' : ` where (select count(*) from step${at - 1}) > 0`)
      );
    });
  if (steps.length === 0) return;
  const last = steps.pop();
  const before = steps.map((step, at) => `step${at} as (${step} returning 1)`);
  await manager.query(`${before.length > 0 ? `with ${before.join(', ')} ` : ''}${last}`, values);
}
