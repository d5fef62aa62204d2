/**
 * A table whose changes are told live. It has the trigger `announce_conference()` (migration 0006); which of its changes
 * are meant, and what they are, is read from the audit trail.
 */
export interface AnnouncedTable {
  table: string;
  /** SQL: what kind of event an audit entry is that has changed it. */
  kind: (entry: string) => string;
  /** If only a change of this column counts. */
  column?: string;
}

/** SQL for the events that audit entries are; an entry is of the first kind that fits. */
export class AnnouncedTables {
  constructor(
    private readonly tables: readonly AnnouncedTable[],
    /** Kind of what is told of an entry that has changed none of them. */
    private readonly otherwise: string,
  ) {}

  /** Condition: the audit entry is an event. */
  isEvent(entry: string): string {
    return `(${this.tables.map(each => touches(entry, each)).join(' or ')})`;
  }

  /** SQL: kind of the event. */
  kindOf(entry: string): string {
    const cases = this.tables.map(each => `when ${touches(entry, each)} then ${each.kind(entry)}`);
    return `case ${cases.join(' ')} else '${this.otherwise}' end`;
  }
}

/** The kind of an event by the command that was carried out. */
export function byCommand(
  kinds: readonly (readonly [command: string, kind: string])[],
  otherwise: string,
): AnnouncedTable['kind'] {
  const cases = kinds.map(([command, kind]) => `when '${command}' then '${kind}'`);
  return entry => `case ${entry}.command ${cases.join(' ')} else '${otherwise}' end`;
}

/** SQL select: ids of the rows of a table that the audit entry has changed. */
export function changedRows(entry: string, table: string): string {
  return (
    `select change.row_key::uuid from audit_change change ` +
    `where change.entry_id = ${entry}.id and change.table_name = '${table}'`
  );
}

function touches(entry: string, { table, column }: AnnouncedTable): string {
  return (
    `exists (select from audit_change change where change.entry_id = ${entry}.id ` +
    `and change.table_name = '${table}'${column ? ` and change.after ->> '${column}' is not null` : ''})`
  );
}
