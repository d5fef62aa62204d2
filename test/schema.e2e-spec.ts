import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { PROJECT_ROOT } from '../src/platform/config/index.js';
import { createTestApp, type TestApp } from './support/create-test-app.js';

const SCHEMA_FILE = join(PROJECT_ROOT, 'schema.gql');

/** A field, an argument or an input field, with the name it has in messages of this test. */
interface Member {
  place: string;
  member: GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField;
}

describe('the schema', () => {
  let plenary: TestApp;
  let schema: GraphQLSchema;
  let types: GraphQLNamedType[];
  let outputs: (GraphQLObjectType | GraphQLInterfaceType)[];
  let members: Member[];
  beforeAll(async () => {
    plenary = await createTestApp();
    schema = lexicographicSortSchema(plenary.app.get(GraphQLSchemaHost).schema);
    types = Object.values(schema.getTypeMap()).filter(
      type => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    outputs = types.filter(type => isObjectType(type) || isInterfaceType(type));
    members = types.flatMap(membersOf);
  });
  afterAll(() => plenary.close());

  it('is the one in schema.gql; `npm run schema` writes it', () => {
    const printed = `${printSchema(schema)}\n`;
    if (process.env.UPDATE_SCHEMA) writeFileSync(SCHEMA_FILE, printed);
    expect(printed).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
  });

  it('describes every type, field, argument and enum value', () => {
    const values = types
      .filter(isEnumType)
      .flatMap(type =>
        type.getValues().map(value => ({ place: `${type.name}.${value.name}`, member: value })),
      );
    const directives = schema
      .getDirectives()
      .filter(directive => !isSpecifiedDirective(directive))
      .map(directive => ({ place: `@${directive.name}`, member: directive }));
    const named = types.map(type => ({ place: type.name, member: type }));
    const silent = [...named, ...members, ...values, ...directives].filter(
      ({ member }) => !member.description?.trim(),
    );
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  it('has nullable mutations with one input, and userErrors in every payload', () => {
    const faults = Object.values(schema.getMutationType()!.getFields()).filter(({ name, type, args }) => {
      const inputName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const payload = getNamedType(type);
      const userErrors = isObjectType(payload) ? payload.getFields().userErrors : undefined;
      return (
        isNonNullType(type) ||
        args.map(argument => `${argument.name}: ${argument.type}`).join() !== `input: ${inputName}` ||
        !payload.name.endsWith('Payload') ||
        String(userErrors?.type) !== '[UserError!]!' ||
        Object.keys((payload as GraphQLObjectType).getFields()).length < 2
      );
    });
    expect(faults.map(({ name }) => name)).toEqual([]);
  });

  it('holds only non-null things in its lists', () => {
    const faults = members.filter(({ member: { type } }) => {
      const list = getNullableType(type);
      return isListType(list) && !isNonNullType(list.ofType);
    });
    expect(faults.map(({ place, member }) => `${place}: ${member.type}`)).toEqual([]);
  });

  /** Parts of an account or a history that only their owners see; nobody looks one up alone. */
  const READ_WITH_THEIR_OWNER = ['AccessToken', 'AccountSession', 'AuditEntry', 'CalendarLink'];

  it('has a Node for everything with an id', () => {
    const faults = outputs.filter(
      type =>
        isObjectType(type) &&
        type.getFields().id &&
        !READ_WITH_THEIR_OWNER.includes(type.name) &&
        !type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(faults.map(({ name }) => name)).toEqual([]);
    expect(
      outputs.filter(type => type.getFields().id && String(type.getFields().id!.type) !== 'ID!'),
    ).toEqual([]);
  });

  it('gives objects, not the ids of objects', () => {
    const ids = outputs.flatMap(type =>
      Object.keys(type.getFields())
        .filter(name => /.Ids?$/.test(name))
        .map(name => `${type.name}.${name}`),
    );
    // A token keeps the ids it was made with, of conferences that its owner may no longer see.
    // What was removed from an agenda is in neither the draft nor the current version.
    // A change of a draft is an entry of its history, which is read there.
    expect(ids).toEqual(['AccessToken.conferenceIds', 'AgendaChange.subjectId', 'DraftChange.changeId']);
  });

  it('gives every long list in pages that can be counted', () => {
    const faults = outputs
      .flatMap(type =>
        Object.values(type.getFields()).map(field => ({ place: `${type.name}.${field.name}`, field })),
      )
      .filter(({ field }) => {
        const type = getNamedType(field.type);
        const isPaged = ['first', 'after'].every(name => field.args.some(argument => argument.name === name));
        const isConnection =
          isObjectType(type) &&
          Object.keys(type.getFields()).join() === 'edges,nodes,pageInfo,totalCount' &&
          type.name.endsWith('Connection');
        return isPaged !== isConnection;
      });
    expect(faults.map(({ place }) => place)).toEqual([]);
  });

  it('has no floating numbers, which would round what is exact', () => {
    const faults = members.filter(({ member }) => getNamedType(member.type).name === 'Float');
    expect(faults.map(({ place }) => place)).toEqual([]);
  });

  it('names the revision beside the id in every input that updates', () => {
    const updates = types.filter(type => isInputObjectType(type) && /^Update.*Input$/.test(type.name));
    const faults = updates.filter(type => {
      const fields = isInputObjectType(type) ? type.getFields() : {};
      return String(fields.id?.type) !== 'ID!' || String(fields.expectedRevision?.type) !== 'Int!';
    });
    expect(updates.length).toBeGreaterThan(0);
    expect(faults.map(({ name }) => name)).toEqual([]);
  });
});

function membersOf(type: GraphQLNamedType): Member[] {
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(member => ({ place: `${type.name}.${member.name}`, member }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(field => [
    { place: `${type.name}.${field.name}`, member: field },
    ...field.args.map(member => ({ place: `${type.name}.${field.name}(${member.name})`, member })),
  ]);
}
