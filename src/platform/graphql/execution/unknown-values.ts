import { GraphQLEnumType, GraphQLError, type GraphQLSchema } from 'graphql';

/** As graphql-js says it, with a guess behind it where it has one. */
const UNKNOWN = /^Value .* does not exist in ".*" enum\./;

/** Lets who gives a value that an enum does not have read those that it has. */
export function tellKnownValues(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLEnumType) || type.name.startsWith('__')) continue;
    const known = type
      .getValues()
      .map(({ name }) => name)
      .join(', ');
    const { parseValue, parseLiteral } = type;
    type.parseValue = value => telling(known, () => parseValue.call(type, value));
    type.parseLiteral = (node, variables) => telling(known, () => parseLiteral.call(type, node, variables));
  }
  return schema;
}

function telling<T>(known: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof GraphQLError) || !UNKNOWN.test(error.message)) throw error;
    throw new GraphQLError(`${error.message} Choose one of: ${known}.`, { nodes: error.nodes ?? null });
  }
}
