import { Injectable } from '@nestjs/common';
import { type GraphQLObjectType, getNamedType, type SelectionSetNode } from 'graphql';
import { Clock } from '../../clock/index.js';
import { Sql } from '../../database/index.js';
import { type Stamp, stampSql } from '../../public-answers/index.js';
import type { ReadRequest } from '../request.js';
import { pluralOf } from '../types/payload.js';
import { type Listing, type LoadedPage, type PageArguments, pageSql, toConnection } from './connection.js';
import { fieldKey, rootSets, selectedFields } from './selection.js';
import type { Shape } from './shape.js';
import { jsonObject, Statement } from './statement.js';

export type Row = Record<string, unknown>;

/**
 * Answers a root field with one SQL statement that reads just what the client asks for,
 * at every depth. See docs/adr/0003.
 */
@Injectable()
export class Reader {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /**
   * The first row of `shape` that the viewer may see and that fits, or null.
   * @param conferenceId SQL: the conference to which the row belongs with all that may be kept of it, if to one
   */
  async one(
    shape: Shape,
    request: ReadRequest,
    where: (row: string, statement: Statement) => string,
    conferenceId?: (row: string) => string,
  ): Promise<Row | null> {
    const sets = rootSets(request.info);
    if (!request.keeping?.allowed || !conferenceId) return this.oneOf(shape, request, sets, where);
    const stamped = (row: string, object: string) =>
      `json_build_object('row', ${object}, 'stamp', ${stampSql(conferenceId(row))})`;
    const found = await this.oneOf(shape, request, sets, where, stamped);
    if (!found) return null;
    request.keeping.stamp = found.stamp as Stamp;
    return found.row as Row;
  }

  /** All rows of `shape` that fit; for lists that stay short. */
  async list(
    shape: Shape,
    request: ReadRequest,
    order: (row: string) => string,
    where: (row: string, statement: Statement) => string = () => 'true',
  ): Promise<Row[]> {
    const statement = this.statement(request);
    const row = statement.alias();
    const object = statement.object(shape, row, rootSets(request.info));
    return this.run(
      statement,
      `(select coalesce(json_agg(${object} order by ${order(row)}), '[]'::json) from ${shape.table} ${row} ` +
        `where ${where(row, statement)} and ${statement.visible(shape, row)})`,
    );
  }

  /** One page of a list. */
  async page(
    shape: Shape,
    request: ReadRequest,
    page: PageArguments,
    listing: (statement: Statement) => Listing,
  ) {
    const statement = this.statement(request);
    const sql = pageSql(shape, listing(statement), page, rootSets(request.info), statement);
    return toConnection(await this.run<LoadedPage>(statement, sql));
  }

  /**
   * The payload of a mutation: what the command has written, as the client asks for it, and what the shape
   * tells beside it (see `Shape.answersWith`).
   */
  async payload(shape: Shape, request: ReadRequest, id: string, keyColumn = 'id') {
    const field = shape.type.charAt(0).toLowerCase() + shape.type.slice(1);
    const payloadType = getNamedType(request.info.returnType) as GraphQLObjectType;
    const asked = selectedFields(payloadType, rootSets(request.info), request.info);
    const statement = this.statement(request);
    const row = statement.alias();
    const sets = asked.filter(({ name }) => name === field).flatMap(selection => selection.sets);
    const entries = new Map([[field, statement.object(shape, row, sets)]]);
    for (const beside of asked) {
      const key = fieldKey(beside.name, beside.args);
      shape.answers[beside.name]?.({ ...beside, key, row, statement, entries });
    }
    const condition = `${row}.${keyColumn} = ${statement.param(id)} and ${statement.visible(shape, row)}`;
    const found = await this.run<Row | null>(
      statement,
      `(select ${jsonObject(entries)} from ${shape.table} ${row} where ${condition} limit 1)`,
    );
    return { [field]: null, ...found, userErrors: [] };
  }

  /** The payload of a mutation that has written several, in the order of `ids`. */
  async payloadOfAll(shape: Shape, request: ReadRequest, ids: readonly string[]) {
    const field = pluralOf(shape.type);
    const payloadType = getNamedType(request.info.returnType) as GraphQLObjectType;
    const asked = selectedFields(payloadType, rootSets(request.info), request.info);
    const sets = asked.filter(({ name }) => name === field).flatMap(selection => selection.sets);
    const statement = this.statement(request);
    const row = statement.alias();
    const among = `${statement.param(ids)}::uuid[]`;
    const found = await this.run<Row[]>(
      statement,
      `(select coalesce(json_agg(${statement.object(shape, row, sets)} order by array_position(${among}, ${row}.id)), '[]'::json) ` +
        `from ${shape.table} ${row} where ${row}.id = any(${among}) and ${statement.visible(shape, row)})`,
    );
    return { [field]: found, userErrors: [] };
  }

  /** A value that is a SQL expression of its own, for reads that are no row of a table. */
  async value<T>(request: ReadRequest, write: (statement: Statement) => string): Promise<T> {
    const statement = this.statement(request);
    return this.run(statement, write(statement));
  }

  private statement({ info, viewer, largestPage }: ReadRequest): Statement {
    return new Statement(info, viewer, this.clock.now(), largestPage);
  }

  private async oneOf(
    shape: Shape,
    request: ReadRequest,
    sets: SelectionSetNode[],
    where: (row: string, statement: Statement) => string,
    wrap = (_row: string, object: string) => object,
  ): Promise<Row | null> {
    const statement = this.statement(request);
    const row = statement.alias();
    const object = wrap(row, statement.object(shape, row, sets));
    const condition = `${where(row, statement)} and ${statement.visible(shape, row)}`;
    return this.run(statement, `(select ${object} from ${shape.table} ${row} where ${condition} limit 1)`);
  }

  private async run<T>(statement: Statement, expression: string): Promise<T> {
    const { values, searches } = statement;
    const [row] = await this.sql.read<{ data: T }>(`select ${expression} as data`, values, searches);
    return row!.data;
  }
}
