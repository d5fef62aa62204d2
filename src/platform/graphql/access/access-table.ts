import type { Rule } from '../../auth/index.js';
import type { Statement } from '../look-ahead/index.js';

/** Which rows show a field to the viewer, as a SQL condition on alias `row`; elsewhere the field is null. */
export interface RowRule {
  /** As the access matrix names it. */
  readonly name: string;
  sql(row: string, statement: Statement): string;
}

/** The fields of one type: those that whoever sees the thing may see, and the others with their rules. */
export interface FieldRules {
  readonly open: readonly string[];
  readonly guarded: Readonly<Record<string, RowRule>>;
}

/** Who may do and see what: a rule for each field of the schema. */
export interface AccessTable {
  readonly Query: Readonly<Record<string, Rule>>;
  readonly Mutation: Readonly<Record<string, Rule>>;
  readonly Subscription: Readonly<Record<string, Rule>>;
  readonly types: Readonly<Record<string, FieldRules>>;
}

/** Rules of a type: the names of its open fields in one text, then those that are guarded. */
export function fields(open: string, guarded: Record<string, RowRule> = {}): FieldRules {
  return { open: open.split(/\s+/).filter(Boolean), guarded };
}
