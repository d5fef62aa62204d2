import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, execute } from 'graphql';
import type { RequestContext } from './request.js';

/**
 * Answers queries of ours in the name of a reader: what is made of the answer, such as a chart, can show nothing that a
 * query of that reader would not.
 */
@Injectable()
export class OwnQueries {
  constructor(private readonly host: GraphQLSchemaHost) {}

  /** @throws what the first resolver has thrown that could not answer */
  async answer<T>(
    document: DocumentNode,
    variables: Record<string, unknown>,
    context: RequestContext,
  ): Promise<T> {
    const { data, errors } = await execute({
      ...{ schema: this.host.schema, document },
      ...{ variableValues: variables, contextValue: context },
    });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    return data as T;
  }
}
