import { isUUID } from 'class-validator';
import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Actor } from '../../auth/index.js';
import { clientError } from '../execution/client-error.js';
import { isCalendarDate } from '../types/date.scalar.js';
import { type Document, fieldKey, selectedFields } from './selection.js';
import type { Shape } from './shape.js';

/** `json_build_object` takes at most 100 arguments. */
const PAIRS_PER_OBJECT = 50;

/** Characters of a search text that count. */
const LONGEST_SEARCH = 200;

/** One SQL statement while it is being written: its parameters, table aliases and for whom it reads. */
export class Statement {
  readonly values: unknown[] = [];
  /** Whether it searches text: a rare word wants another plan than a common one. */
  searches = false;
  private aliases = 0;

  constructor(
    readonly document: Document,
    readonly viewer: Actor,
  ) {}

  /** Adds a value and returns its placeholder. */
  param(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /**
   * A date from an argument, as its placeholder.
   * @throws GraphQLError BAD_USER_INPUT if there is no such day
   */
  date(value: string, argument: string): string {
    if (isCalendarDate(value)) return `${this.param(value)}::date`;
    throw clientError(
      'BAD_USER_INPUT',
      {
        vi: `${argument}: không có ngày này; hãy viết năm-tháng-ngày, ví dụ 2020-06-12.`,
        en: `${argument}: there is no such date; write year-month-day, for example 2020-06-12.`,
      },
      { reason: 'INVALID_DATE' },
    );
  }

  /**
   * An id from an argument, as its placeholder.
   * @throws GraphQLError BAD_USER_INPUT if it is no UUID
   */
  id(value: string, argument: string): string {
    if (isUUID(value)) return `${this.param(value)}::uuid`;
    throw clientError(
      'BAD_USER_INPUT',
      { vi: `${argument}: mã định danh phải là UUID.`, en: `${argument}: an id must be a UUID.` },
      { reason: 'INVALID_ID' },
    );
  }

  /** Condition: every word of `text` occurs in the folded SQL text, whatever its tone marks and case. */
  words(text: string, folded: string): string {
    this.searches = true;
    const words = text.slice(0, LONGEST_SEARCH).split(/\s+/).filter(Boolean);
    const patterns = words.map(word => this.param(word.normalize('NFC').replace(/[\\%_]/g, '\\$&')));
    return patterns.map(word => `${folded} like '%' || fold(${word}) || '%'`).join(' and ') || 'true';
  }

  /** A table alias that no other part of the statement uses. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  objectType(name: string): GraphQLObjectType {
    return this.document.schema.getType(name) as GraphQLObjectType;
  }

  /** The rows of `shape` that the viewer may see, as a SQL condition on alias `row`. */
  visible(shape: Shape, row: string): string {
    return shape.scope ? `(${shape.scope(row, this)})` : 'true';
  }

  /** SQL expression for one JSON object: the asked-for fields of `shape`, read from alias `row`. */
  object(shape: Shape, row: string, sets: readonly SelectionSetNode[], typename = false): string {
    const entries = new Map<string, string>();
    if (typename) entries.set('__typename', `'${shape.type}'`);
    for (const field of selectedFields(this.objectType(shape.type), sets, this.document)) {
      const definition = shape.fields[field.name];
      if (!definition) throw new Error(`${shape.type}.${field.name} has no place in its shape`);
      definition({ row, statement: this, key: fieldKey(field.name, field.args), entries, ...field });
    }
    return jsonObject(entries);
  }
}

/** SQL expression for a JSON object of these keys and SQL values. */
export function jsonObject(entries: ReadonlyMap<string, string>): string {
  const pairs = [...entries].map(([key, sql]) => `${literal(key)}, ${sql}`);
  if (pairs.length <= PAIRS_PER_OBJECT) return `json_build_object(${pairs.join(', ')})`;
  // Joined as text, for jsonb would lose the order of languages in localized texts.
  const parts: string[] = [];
  for (let start = 0; start < pairs.length; start += PAIRS_PER_OBJECT) {
    const part = `json_build_object(${pairs.slice(start, start + PAIRS_PER_OBJECT).join(', ')})::text`;
    parts.push(`substr(${part}, 2, length(${part}) - 2)`);
  }
  return `('{' || ${parts.join(" || ',' || ")} || '}')::json`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
