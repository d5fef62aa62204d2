import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * Scalars that take any text on the way in: whether it is a date or a number is judged by the
 * input's validation, so that the person reads a clear message under `userErrors`.
 */
export function textScalar(name: string, description: string, serialize: (value: unknown) => unknown) {
  const parseValue = (value: unknown): string => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(`${name} must be given as a string.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize,
    parseValue,
    parseLiteral: node => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  });
}
