import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

function parse(value: unknown): string {
  if (typeof value === 'string' && LANGUAGE_TAG.test(value)) return value;
  throw new GraphQLError('A language tag looks like "vi" or "en".', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

export const LanguageTagScalar = new GraphQLScalarType({
  name: 'LanguageTag',
  description: 'A language as a BCP 47 tag, for example `vi` or `en`.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  serialize: value => value,
  parseValue: parse,
  parseLiteral: node => parse(node.kind === Kind.STRING ? node.value : undefined),
});
