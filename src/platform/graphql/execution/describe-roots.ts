import { type GraphQLSchema, getNamedType } from 'graphql';

/**
 * Describes what nobody writes out, for it would be the same each time: the root types, and the one
 * argument of a mutation, which is told by its input type.
 */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query) query.description = 'What can be asked.';
  const subscription = schema.getSubscriptionType();
  if (subscription) {
    subscription.description =
      'What can be followed live, over a WebSocket at /graphql with the protocol graphql-transport-ws.';
  }
  const mutation = schema.getMutationType();
  if (!mutation) return schema;
  mutation.description =
    'What can be done. A command is carried out as a whole, or, when there are `userErrors`, not at all.';
  for (const { args } of Object.values(mutation.getFields())) {
    for (const argument of args) argument.description ??= getNamedType(argument.type).description;
  }
  return schema;
}
