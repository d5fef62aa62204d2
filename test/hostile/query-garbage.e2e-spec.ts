import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { type GraphQLArgument, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { createLog } from '../../src/platform/log/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { type Administrator, addAdministrator } from './administrator.js';
import { replaced, resolved } from './attempts.js';
import { selectionOf, toJson, toLiteral } from './documents.js';
import { type Place, placesOf, valuesOf } from './inputs.js';
import { PAYLOADS } from './payloads.js';
import { SEED, someOf } from './size.js';
import { addWorld, type World } from './world.js';

/** One argument of a field that reads, and where the field is found. */
interface Question {
  field: GraphQLField<unknown, unknown>;
  argument: GraphQLArgument;
  /** The type, found by its id, whose field it is; none for the roots. */
  on?: { type: string; table: string };
}

describe('garbage in the arguments of reads', () => {
  let plenary: TestApp;
  let administrator: Administrator;
  let world: World;
  const logged: string[] = [];
  beforeAll(async () => {
    plenary = await createTestApp(undefined, {}, createLog('error', { write: line => logged.push(line) }));
    administrator = await addAdministrator(plenary);
    world = await addWorld(plenary, administrator);
  });
  afterAll(() => plenary.close());

  it('is answered, or told with a code', async () => {
    const questions = questionsOf(plenary.app.get(GraphQLSchemaHost).schema, world);
    const faults: string[] = [];
    const outcomes: Record<string, number> = {};
    const all = questions.flatMap(question =>
      placesOf(question.argument.type).flatMap(place =>
        Object.keys(PAYLOADS).map(garbage => ({ question, place, garbage })),
      ),
    );
    const some = someOf(all);
    for (const [at, { question, place, garbage }] of some.entries()) {
      const request = requestFor(question, place, garbage, world, SEED + at);
      const { statusCode, body } = await administrator.post(request);
      const code = JSON.parse(body).errors?.[0].extensions.code;
      const outcome = code ? `${statusCode} ${code}` : 'answered';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (EXPECTED.includes(outcome) && logged.length === 0) continue;
      const shown = [body, request, ...logged.splice(0)].map(text => text.slice(0, 800)).join('\n');
      faults.push(`${question.field.name} ${question.argument.name} ${garbage}: ${shown}`);
    }
    console.log(
      `garbage in reads: ${some.length} of ${all.length} cases, ${questions.length} arguments (seed ${SEED}), ${faults.length} faults`,
      outcomes,
    );
    expect(faults).toEqual([]);
  }, 300_000);
});

const EXPECTED = [
  'answered',
  '200 NOT_FOUND',
  '200 BAD_USER_INPUT',
  '400 BAD_USER_INPUT',
  '413 BAD_USER_INPUT',
  '400 TOO_COMPLEX',
];

function questionsOf(schema: GraphQLSchema, world: World): Question[] {
  const roots = Object.values(schema.getQueryType()!.getFields());
  const nodes = Object.values(schema.getTypeMap()).filter(isObjectType);
  return [
    ...roots.flatMap(field => field.args.map(argument => ({ field, argument }))),
    ...nodes.flatMap(node => {
      const table = tableOf(node.name);
      const on = { type: node.name, table };
      const fields = world[table] ? Object.values(node.getFields()) : [];
      return fields.flatMap(field => field.args.map(argument => ({ field, argument, on })));
    }),
  ];
}

/** `AgendaItem` is in `agenda_item`. */
function tableOf(type: string): string {
  return type.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();
}

function requestFor(
  { field, argument, on }: Question,
  place: Place,
  garbage: string,
  world: World,
  seed: number,
): string {
  const [wish] = fc.sample(valuesOf(argument.type, 'conference', place, argument.name), { seed, numRuns: 1 });
  const value = replaced(resolved(wish, world), place, valid => PAYLOADS[garbage]!(valid, world));
  const asLiteral = seed % 4 === 0 && typeof value !== 'symbol';
  const given = asLiteral ? toLiteral(value, argument.type) : '$value';
  const others = field.args.filter(other => other !== argument && String(other.type).endsWith('!'));
  const required = others.map(other => `, ${other.name}: "2020-06-12"`).join('');
  const selection = `${field.name}(${argument.name}: ${given}${required}) ${selectionOf(field.type, 2)}`;
  const inside = on ? `node(id: "${world[on.table]![0]}") { ... on ${on.type} { ${selection} } }` : selection;
  if (asLiteral) return toJson({ query: `{ ${inside} }` });
  return toJson({ query: `query ($value: ${argument.type}) { ${inside} }`, variables: { value } });
}
