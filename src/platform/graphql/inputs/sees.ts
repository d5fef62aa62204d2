import { type GraphQLSchema, graphql } from 'graphql';
import type { RequestContext } from '../request.js';

/** Whether the viewer sees the thing with that id. */
export async function sees(schema: GraphQLSchema, context: RequestContext, id: string): Promise<boolean> {
  const { data } = await graphql({
    schema,
    source: 'query ($id: ID!) { node(id: $id) { id } }',
    variableValues: { id },
    contextValue: context,
  });
  return Boolean(data?.node);
}
