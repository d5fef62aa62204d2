import { GraphQLScalarType } from 'graphql';

/** Only in answers: what a program can take in without knowing its fields. */
export const JsonObjectScalar = new GraphQLScalarType({
  name: 'JSONObject',
  description: 'A JSON object, as it stands.',
});
