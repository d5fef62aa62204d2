import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Data, TestApp } from '../support/create-test-app.js';

export const vi = (text: string) => [{ language: 'vi', text }];

/** An id that nothing has. */
export const UNKNOWN = '0199a000-0000-7000-8000-00000000dead';

/** Runs a mutation that must succeed, and gives the id of what it answers with. */
export type Make = (mutation: string, input: object) => Promise<string>;

export function schemaOf({ app }: TestApp): GraphQLSchema {
  return app.get(GraphQLSchemaHost).schema;
}

/** The field of a mutation's payload that is a thing, not errors, conflicts or a secret. */
export function thingOf(schema: GraphQLSchema, mutation: string): { field: string; type: GraphQLObjectType } {
  const payload = getNamedType(schema.getMutationType()!.getFields()[mutation]!.type) as GraphQLObjectType;
  const fields = Object.values(payload.getFields()).filter(({ name }) => name !== 'userErrors');
  // Few answer with a list of things.
  const found =
    fields.find(({ type }) => isObjectType(type)) ??
    fields.find(({ type }) => isObjectType(getNamedType(type)));
  if (!found) throw new Error(`${mutation} answers with nothing`);
  return { field: found.name, type: getNamedType(found.type) as GraphQLObjectType };
}

export function inputTypeOf(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
}

/** Makes things as somebody with these headers. */
export function maker(plenary: TestApp, headers: Record<string, string>): Make {
  const schema = schemaOf(plenary);
  return async (mutation, input) => {
    const { field } = thingOf(schema, mutation);
    const document =
      `mutation ($input: ${inputTypeOf(mutation)}) ` +
      `{ it: ${mutation}(input: $input) { ${field} { id } userErrors { code message path } } }`;
    const { data, errors }: Data = await plenary.send(document, { input }, headers, null);
    if (errors || data.it.userErrors.length > 0)
      throw new Error(`${mutation}: ${JSON.stringify(errors ?? data.it.userErrors)}`);
    return data.it[field].id;
  };
}
