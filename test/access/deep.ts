import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { LIMITS, MAXIMUM_TOKENS, measure } from '../../src/platform/graphql/execution/cost.js';

/** What arguments below the roots that must be given are given. */
const GIVEN: Record<string, string> = {
  asOf: '"2020-06-12"',
  on: '"2020-06-12"',
  day: '"2020-06-12"',
  by: 'BODY',
  bodyId: '"0199a000-0000-7000-8000-000000000000"',
};
/** More than any list of the tests has. */
const PAGE = 12;

/** A document that reads a type as deep as the limits of the server allow, and `deepest` levels at most. */
export function deep(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  deepest: number,
  around: (selection: string) => string,
): string {
  for (let depth = deepest; depth > 0; depth -= 1) {
    const document = around(selection(schema, type, depth));
    if (fits(schema, document)) return document;
  }
  throw new Error(`${type.name} is too large to be read at all`);
}

/** The same; where that is less deep than wished, field by field, each as deep as the limits allow. */
export function fieldByField(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  deepest: number,
  around: (selection: string) => string,
): string[] {
  const whole = around(selection(schema, type, deepest));
  if (fits(schema, whole) || !isObjectType(type)) return [deep(schema, type, deepest, around)];
  return Object.values(type.getFields()).flatMap(field => {
    for (let depth = deepest; depth > 0; depth -= 1) {
      const read = fieldRead(schema, field, depth);
      const document = around(`{ __typename ${read.join(' ')} }`);
      if (read.length > 0 && fits(schema, document)) return [document];
    }
    return [];
  });
}

/** What counts for very much by itself, such as statistics, is read alone only. */
const DEAR = 100;

/** All fields of a type, and those of what they lead to. */
function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) {
    const kinds = type.getTypes().map(kind => `... on ${kind.name} ${selection(schema, kind, depth)}`);
    return `{ __typename ${kinds.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${type.name} has no fields`);
  const fields = Object.values(type.getFields())
    .filter(({ extensions }) => !(Number(extensions.weight) >= DEAR))
    .flatMap(field => fieldRead(schema, field, depth));
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldRead(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): string[] {
  const type = getNamedType(field.type);
  const call = `${field.name}${args(field)}`;
  if (isLeafType(type)) return [call];
  // A page is no depth of its own, and its edges say nothing that its nodes do not say.
  if (type.name.endsWith('Connection') && isObjectType(type)) {
    const node = getNamedType(type.getFields().nodes!.type);
    return depth > 1
      ? [`${call} { totalCount nodes ${selection(schema, node, depth - 1)} }`]
      : [`${call} { totalCount }`];
  }
  return depth > 1 ? [`${call} ${selection(schema, type, depth - 1)}`] : [];
}

function args({ args: declared }: GraphQLField<unknown, unknown>): string {
  const given = declared.flatMap(({ name, type }) => {
    if (name === 'first') return [`first: ${PAGE}`];
    if (name === 'now') return ['now: false'];
    return isNonNullType(type) && name in GIVEN ? [`${name}: ${GIVEN[name]}`] : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function fits(schema: GraphQLSchema, text: string): boolean {
  try {
    const document = parse(text, { maxTokens: MAXIMUM_TOKENS });
    const [operation] = document.definitions;
    if (operation?.kind !== 'OperationDefinition') return false;
    const { cost, depth } = measure(schema, document, operation, {});
    return cost <= LIMITS.cost && depth <= LIMITS.depth;
  } catch {
    return false;
  }
}
