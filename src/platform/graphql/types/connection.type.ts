import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more rows after this page.' })
  hasNextPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row; give it as `after` for the next page.',
  })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows, 1 to 100; 20 if not given. A larger number is clamped, with a notice.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string;
}

export interface Connection<T> {
  nodes: T[];
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Base of the Relay connection of a type; declare `class XConnection extends connectionOf(X)`. */
export function connectionOf<T>(type: Type<T>): Type<Connection<T>> {
  @ObjectType(`${type.name}Edge`, { description: 'One row of a list, with its place.' })
  class Edge {
    @Field(() => type, { description: 'The row.' })
    node: T;

    @Field(() => String, { description: 'Place of the row in the list.' })
    cursor: string;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionBase {
    @Field(() => [type], { description: 'The rows of this page.' })
    nodes: T[];

    @Field(() => [Edge], { description: 'The rows of this page, each with its cursor.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many rows the whole list has.' })
    totalCount: number;
  }
  return ConnectionBase as unknown as Type<Connection<T>>;
}
