import type { SelectionSetNode } from 'graphql';
import type { SelectedField } from './selection.js';
import type { Statement } from './statement.js';

/** What a field writer gets: where the row is, and where to put the SQL of the field. */
export interface FieldWriting extends SelectedField {
  /** Alias of the row that the field belongs to. */
  row: string;
  statement: Statement;
  /** Where the value will stand in the loaded row. */
  key: string;
  /** Key and SQL of everything read for the row so far. */
  entries: Map<string, string>;
}

/** Writes the SQL of one GraphQL field into the statement. */
export type FieldWriter = (field: FieldWriting) => void;
export type Fields = Record<string, FieldWriter>;
/** A SQL expression over a row. */
export type Condition = (row: string, statement: Statement) => string;

/** Which rows of a shape a viewer may see; obeyed wherever the shape is read, also in counts and nested lists. */
export interface RowAccess {
  /**
   * That the thing to which the row belongs may be seen. Not asked again where rows are read as parts of
   * a thing that was asked already: see `inside` of the lists.
   */
  within?: Condition;
  /** What else must hold, wherever the row is read. */
  scope?: Condition;
}

/**
 * How a GraphQL type is read from a table: one writer a field. The feature that owns the rows
 * makes the shape; a higher feature adds its own fields with `extend`.
 */
export class Shape {
  readonly fields: Fields;
  /** What the payload of a mutation that answers with such a row tells beside it. */
  readonly answers: Fields;

  /** Every shape there is. */
  static readonly all: Shape[] = [];

  constructor(
    /** Name of the GraphQL type. */
    readonly type: string,
    readonly table: string,
    fields: Fields,
    readonly access: RowAccess = {},
    /** The shape that reads the same type from another table: what `fields` does not say is read as there. */
    like?: Shape,
  ) {
    this.fields = Object.assign(Object.create(like?.fields ?? null) as Fields, fields);
    this.answers = Object.create(like?.answers ?? null) as Fields;
    Shape.all.push(this);
  }

  extend(fields: Fields): void {
    for (const name of Object.keys(fields)) {
      if (this.fields[name]) throw new Error(`${this.type}.${name} has two places in its shape`);
    }
    Object.assign(this.fields, fields);
  }

  /** Adds fields to the payloads that answer with such a row; they are read over it, when the client selects them. */
  answersWith(fields: Fields): void {
    Object.assign(this.answers, fields);
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** Fields that are columns of the same name. */
export function columns(...names: string[]): Fields {
  return Object.fromEntries(names.map(name => [name, expression(row => `${row}.${snakeCase(name)}`)]));
}

/** Exact numbers: as text, for JSON numbers would be rounded. */
export function decimals(...names: string[]): Fields {
  return Object.fromEntries(names.map(name => [name, expression(row => `${row}.${snakeCase(name)}::text`)]));
}

/** A field that is a SQL expression over its row. The same for all arguments: a resolver may choose from it. */
export function expression(sql: Condition): FieldWriter {
  return ({ name, row, statement, entries }) => {
    if (!entries.has(name)) entries.set(name, sql(row, statement));
  };
}

/** A SQL expression that depends on the arguments; the resolver reads it with `loaded`. */
export function expressionBy<A>(sql: (row: string, args: A, statement: Statement) => string): FieldWriter {
  return ({ key, row, args, statement, entries }) => {
    entries.set(key, sql(row, args as A, statement));
  };
}

/** A field that a resolver computes from other fields of the same row. */
export function computed(needs: Fields): FieldWriter {
  return writing => {
    for (const [name, write] of Object.entries(needs)) write({ ...writing, name, key: name, args: {} });
  };
}

/** A GraphQL object whose fields lie in the row of its parent; null where `presence` says so. */
export function embedded(type: string, fields: Fields, presence?: (row: string) => string): FieldWriter {
  return inRow(new Shape(type, '', fields), presence);
}

/** The same of a shape that has a name, so that higher features can extend it. */
export function inRow(shape: Shape, presence?: (row: string) => string): FieldWriter {
  return ({ key, row, sets, statement, entries }) => {
    const object = statement.object(shape, row, sets);
    entries.set(key, presence ? `case when ${presence(row)} then ${object} end` : object);
  };
}

/** The one row of another shape whose id (or other key column) is `id(row)`. */
export function one(shape: () => Shape, id: Condition, keyColumn = 'id'): FieldWriter {
  return ({ key, row, sets, statement, entries }) => {
    entries.set(key, selectOne(shape(), id(row, statement), sets, statement, { keyColumn }));
  };
}

/** The one row of another shape to which the parent belongs, where an id is not enough to tell it. */
export function whole(shape: () => Shape, on: (part: string, whole: string) => string): FieldWriter {
  return ({ key, row, sets, statement, entries }) => {
    const found = statement.alias();
    const target = shape();
    const object = statement.object(target, found, sets);
    const visible = statement.visible(target, found, true);
    entries.set(
      key,
      `(select ${object} from ${target.table} ${found} where ${on(row, found)} and ${visible})`,
    );
  };
}

/** The row with that id in the first of these shapes in which the viewer sees it. */
export function oneOf(shapes: () => readonly Shape[], id: Condition): FieldWriter {
  return ({ key, row, sets, statement, entries }) => {
    const reads = shapes().map(shape => selectOne(shape, id(row, statement), sets, statement));
    entries.set(key, `coalesce(${reads.join(', ')})`);
  };
}

/** A union: the first of these ids that is not null, as its own type. */
export function variant(...variants: [shape: () => Shape, id: (row: string) => string][]): FieldWriter {
  return ({ key, row, sets, statement, entries }) => {
    const cases = variants.map(
      ([shape, id]) =>
        `when ${id(row)} is not null then ${selectOne(shape(), id(row), sets, statement, { typename: true })}`,
    );
    entries.set(key, `case ${cases.join(' ')} end`);
  };
}

function selectOne(
  shape: Shape,
  id: string,
  sets: SelectionSetNode[],
  statement: Statement,
  { keyColumn = 'id', typename = false } = {},
): string {
  const row = statement.alias();
  const object = statement.object(shape, row, sets, typename);
  return `(select ${object} from ${shape.table} ${row} where ${row}.${keyColumn} = ${id} and ${statement.visible(shape, row)})`;
}

/** A short ordered list of rows of another shape. */
export interface ListOf<A> {
  on: (parent: string, child: string, args: A, statement: Statement) => string;
  order: (child: string, parent: string) => string;
  /** False for the lists that are unknown (null), not empty; all are known by default. */
  known?: (parent: string) => string;
  /** Whether the rows are parts of the parent (or of what it is a part of itself), so that who sees it sees them. */
  inside?: boolean;
}

export function many<A>(shape: () => Shape, { on, order, known, inside }: ListOf<A>): FieldWriter {
  return ({ key, row, args, sets, statement, entries }) => {
    const child = statement.alias();
    const target = shape();
    const list =
      `(select coalesce(json_agg(${statement.object(target, child, sets)} order by ${order(child, row)}), '[]'::json) ` +
      `from ${target.table} ${child} where ${on(row, child, args as A, statement)} and ${statement.visible(target, child, inside)})`;
    entries.set(key, known ? `case when ${known(row)} then ${list} end` : list);
  };
}
