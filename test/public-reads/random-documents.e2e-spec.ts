import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { PUBLIC_FIELDS } from '../../src/public-fields.js';
import { statementsOf } from '../support/count-statements.js';
import { type TestApp, testAppOn } from '../support/create-test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { SAMPLES_TIMEOUT } from '../support/samples.js';
import { SAMPLES_TEMPLATE } from '../support/server.js';
import { post } from './setting.js';

const DEEPEST = 6;
/** What arguments are given at random; the others are left out. */
const ARGUMENTS: Record<string, string[]> = {
  language: ['"vi"', '"en"'],
  first: ['1', '3'],
  version: ['1', '2'],
  on: ['"2020-01-01"', '"2026-01-01"'],
};

/** From a part back to what it is a part of, and so to all of it once more for each: more than a test can hold. */
const BACK = ['conference', 'session'];

describe('any document of the fields that may be kept', () => {
  let database: TestDatabase;
  let keeping: TestApp;
  let plain: TestApp;
  let schema: GraphQLSchema;
  let slugs: string[];
  beforeAll(async () => {
    database = await createTestDatabase(SAMPLES_TEMPLATE);
    keeping = await testAppOn(database.connection);
    plain = await testAppOn(database.connection, { PUBLIC_ANSWERS_MB: '0' });
    schema = keeping.app.get(GraphQLSchemaHost).schema;
    const { conferences } = await plain.ask('{ conferences(first: 20) { nodes { slug } } }', {}, null);
    slugs = conferences.nodes.map((node: { slug: string }) => node.slug);
  }, SAMPLES_TIMEOUT);
  afterAll(async () => {
    await keeping.close();
    await plain.close();
    await database.drop();
  });

  it('is answered the same whether the answer is new, kept, or made without keeping any', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async g => {
        const slug = g(fc.constantFrom, ...slugs);
        const fields = selection(g, schema, schema.getType('Conference') as GraphQLObjectType, 1);
        const body = {
          query: `query ($slug: String!) { conferenceBySlug(slug: $slug) ${fields} }`,
          variables: { slug },
        };
        const expected = (await post(plain, body)).json();
        expect(expected.errors).toBeUndefined();
        const first = await post(keeping, body);
        const second = await statementsOf(() => post(keeping, body));
        expect(first.json()).toEqual(expected);
        expect(second.result.body).toBe(first.body);
        expect(second.statements).toHaveLength(1);
        expect(second.statements[0]).toContain('audit_chain');
      }),
      { numRuns: 150, endOnFailure: true },
    );
  }, 120_000);
});

function selection(g: GeneratorValue, schema: GraphQLSchema, type: GraphQLObjectType, depth: number): string {
  const own = type.getFields();
  const names = PUBLIC_FIELDS[type.name]!.split(/\s+/)
    .filter(Boolean)
    .filter(name => !BACK.includes(name))
    .filter(name => depth < DEEPEST || !isCompositeType(getNamedType(own[name]!.type)));
  const places = names.map((_, at) => at);
  const chosen =
    places.length > 0
      ? g(() => fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 4 }))
      : [];
  const fields = chosen.map(at => {
    const name = names[at]!;
    const { args, type: of } = own[name]!;
    const given = args.flatMap(({ name: argument }) => {
      const values = ARGUMENTS[argument];
      return values && g(fc.boolean) ? [`${argument}: ${g(fc.constantFrom, ...values)}`] : [];
    });
    const below = getNamedType(of);
    const inner = isObjectType(below) ? ` ${selection(g, schema, below, depth + 1)}` : '';
    return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${inner}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}
