import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { Sql } from '../database/index.js';
import { Reader, type Row, Shape } from './look-ahead/index.js';
import { Reading, type ReadRequest } from './request.js';
import { Node } from './types/index.js';

/** Finds anything by its id alone: one statement to learn its type, one to read it. */
@Resolver(() => Node)
export class NodeResolver {
  constructor(
    private readonly sql: Sql,
    private readonly reader: Reader,
  ) {}

  @Query(() => Node, { nullable: true, description: 'Anything by its id; null if there is no such thing.' })
  async node(
    @Args('id', { type: () => ID, description: 'Id of the thing.' }) id: string,
    @Reading() request: ReadRequest,
  ): Promise<Row | null> {
    if (!isUUID(id)) return null;
    const shapes = Shape.all.filter(shape => isNode(shape, request.info.schema));
    const union = shapes.map(({ type, table }) => `select '${type}' as type from ${table} where id = $1`);
    const [found] = await this.sql.read<{ type: string }>(union.join(' union all '), [id]);
    // Some types are read from more than one table; the first shape in which the viewer sees the thing tells.
    for (const shape of shapes.filter(({ type }) => type === found?.type)) {
      const row = await this.reader.one(
        shape,
        request,
        (alias, statement) => `${alias}.id = ${statement.param(id)}`,
      );
      if (row) return { ...row, __typename: shape.type };
    }
    return null;
  }
}

function isNode({ type }: Shape, schema: GraphQLSchema): boolean {
  const objectType = schema.getType(type);
  return isObjectType(objectType) && objectType.getInterfaces().some(({ name }) => name === 'Node');
}
