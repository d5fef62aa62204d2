import { isUUID } from 'class-validator';
import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Actor } from '../../auth/index.js';
import { type RowRule, rowRuleOf } from '../access/index.js';
import { clientError } from '../execution/client-error.js';
import { isCalendarDate, isInstant } from '../types/date.scalar.js';
import { type Document, fieldKey, type SelectedField, selectedFields } from './selection.js';
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
  private readonly sharedParams = new Map<string, string>();

  constructor(
    readonly document: Document,
    readonly viewer: Actor,
    private readonly time = new Date(),
    /** Rows of a page at most; undefined: as many as clients may ask for. */
    readonly largestPage?: number,
  ) {}

  /** For SQL that is told what to read, not by a document of a client. */
  static without(viewer: Actor): Statement {
    return new Statement({ fragments: {}, variableValues: {} } as unknown as Document, viewer);
  }

  /** The same statement, where it asks about another viewer: equal conditions come out as equal text. */
  about(viewer: Actor): Statement {
    return Object.create(this, { viewer: { value: viewer } });
  }

  /** Adds a value and returns its placeholder. PostgreSQL knows no NUL: nothing that is stored has one. */
  param(value: unknown): string {
    this.values.push(withoutNul(value));
    return `$${this.values.length}`;
  }

  /** The same, but equal values have one placeholder: for what is told of the viewer at many places. */
  shared(value: unknown): string {
    const key = JSON.stringify(value);
    const known = this.sharedParams.get(key) ?? this.param(value);
    this.sharedParams.set(key, known);
    return known;
  }

  /** The time at which it reads, as its placeholder. */
  get now(): string {
    return `${this.shared(this.time.toISOString())}::timestamptz`;
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
   * An instant from an argument, as its placeholder.
   * @throws GraphQLError BAD_USER_INPUT if there is no such time
   */
  instant(value: string, argument: string): string {
    if (isInstant(value)) return `${this.param(value)}::timestamptz`;
    throw clientError(
      'BAD_USER_INPUT',
      {
        vi: `${argument}: không có thời điểm này; hãy viết ngày, giờ và múi giờ, ví dụ 2020-06-12T08:00:00+07:00.`,
        en: `${argument}: there is no such time; write date, time and offset, for example 2020-06-12T08:00:00+07:00.`,
      },
      { reason: 'INVALID_TIME' },
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

  /**
   * The rows of `shape` that the viewer may see, as a SQL condition on alias `row`.
   * @param inside whether they are read as parts of a thing that the viewer is known to see
   */
  visible(shape: Shape, row: string, inside = false): string {
    const { within, scope } = shape.access;
    const inScope = scope?.(row, this) ?? 'true';
    // Nothing more is written then: PostgreSQL refuses parameters that no part of the statement uses.
    if (inScope === 'false') return inScope;
    return and([(!inside && within?.(row, this)) || 'true', inScope]);
  }

  /** Condition: the viewer may see the row of `shape` with that id. */
  sees(shape: Shape, id: string): string {
    const row = this.alias();
    const condition = this.visible(shape, row);
    return condition === 'true'
      ? 'true'
      : `exists (select from ${shape.table} ${row} where ${row}.id = ${id} and ${condition})`;
  }

  /** SQL expression for one JSON object: the asked-for fields of `shape`, read from alias `row`. */
  object(shape: Shape, row: string, sets: readonly SelectionSetNode[], typename = false): string {
    const entries = new Map<string, string>();
    if (typename) entries.set('__typename', `'${shape.type}'`);
    const type = this.objectType(shape.type);
    const guarded: [SelectedField, RowRule][] = [];
    for (const field of selectedFields(type, sets, this.document)) {
      const rule = rowRuleOf(type, field.name);
      if (rule) guarded.push([field, rule]);
      else this.write(shape, row, field, entries);
    }
    for (const [field, rule] of guarded) {
      const own = new Map<string, string>();
      this.write(shape, row, field, own);
      const condition = rule.sql(row, this);
      for (const [key, sql] of own) {
        if (!entries.has(key)) entries.set(key, `case when ${condition} then ${sql} end`);
      }
    }
    return jsonObject(entries);
  }

  private write(shape: Shape, row: string, field: SelectedField, entries: Map<string, string>): void {
    const definition = shape.fields[field.name];
    if (!definition) throw new Error(`${shape.type}.${field.name} has no place in its shape`);
    definition({ row, statement: this, key: fieldKey(field.name, field.args), entries, ...field });
  }
}

function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  return Array.isArray(value) ? value.map(withoutNul) : value;
}

/** All of these SQL conditions, without those that are always true. */
export function and(conditions: readonly string[]): string {
  if (conditions.includes('false')) return 'false';
  const needed = conditions.filter(condition => condition !== 'true');
  return needed.length > 0 ? needed.map(condition => `(${condition})`).join(' and ') : 'true';
}

/** One of these SQL conditions, without those that are never true. */
export function or(conditions: readonly string[]): string {
  if (conditions.includes('true')) return 'true';
  const possible = conditions.filter(condition => condition !== 'false');
  return possible.length > 0 ? `(${possible.join(' or ')})` : 'false';
}

/**
 * Condition: there is a row in `from` with `on` for which the condition holds as well. A condition that is
 * constant is the answer itself, whatever rows there are.
 */
export function existsWhere(from: string, on: string, condition: string): string {
  const isConstant = condition === 'true' || condition === 'false';
  return isConstant ? condition : `exists (select from ${from} where ${on} and ${condition})`;
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

/** SQL literal of a JSON value. */
export function jsonText(value: unknown): string {
  return `${literal(JSON.stringify(value))}::json`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
