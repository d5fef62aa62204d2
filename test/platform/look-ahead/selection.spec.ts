import {
  buildSchema,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import { selectedFields } from '../../../src/platform/graphql/index.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  interface Titled { title(language: String): String! }
  type Meeting implements Node & Titled { id: ID!, title(language: String): String!, chair: Person, items(first: Int = 20, after: String): [Item!]! }
  type Person implements Node { id: ID!, name: String!, chairs: [Meeting!]! }
  type Item implements Node { id: ID! }
  union Speaker = Person | Item
  type Query { meeting: Meeting, speaker: Speaker }
`);

/** What is found on Meeting, as `name(arguments) { what is below }`. */
function selected(
  source: string,
  variableValues: Record<string, unknown> = {},
  typeName = 'Meeting',
): string[] {
  const document = parse(source);
  const operation = document.definitions.find(
    each => each.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const definitions = document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(
    definitions.map(each => [each.name.value, each as FragmentDefinitionNode]),
  );
  const sets = operation.selectionSet.selections.flatMap(
    each => (each.kind === Kind.FIELD && each.selectionSet) || [],
  );
  const type = schema.getType(typeName) as GraphQLObjectType;
  return selectedFields(type, sets, { schema, fragments, variableValues }).map(field => {
    const below = field.sets.map(set => print(set).replace(/\s+/g, ' ')).join(' + ');
    const args = Object.entries(field.args).map(([name, value]) => `${name}: ${value}`);
    return `${field.name}${args.length > 0 ? `(${args.sort().join(', ')})` : ''}${below && ` ${below}`}`;
  });
}

describe('fields asked for', () => {
  it('are those of the set, without __typename', () => {
    expect(selected('{ meeting { __typename id title } }')).toEqual(['id', 'title']);
  });

  it('are found through fragments, named and inline, in each other', () => {
    const source = `{ meeting { ...A ... { chair { id } } } }
      fragment A on Meeting { id ...B }
      fragment B on Meeting { title }`;
    expect(selected(source)).toEqual(['id', 'title', 'chair { id }']);
  });

  it('are found through fragments on interfaces and unions of the type only', () => {
    const onMeeting = '{ meeting { ... on Node { id } ... on Titled { title } } }';
    expect(selected(onMeeting)).toEqual(['id', 'title']);
    const onSpeaker =
      '{ speaker { ... on Person { name } ... on Item { id } ... on Node { id } ... on Speaker { ... on Person { chairs { id } } } } }';
    expect(selected(onSpeaker, {}, 'Person')).toEqual(['name', 'id', 'chairs { id }']);
    expect(selected(onSpeaker, {}, 'Item')).toEqual(['id']);
  });

  it('leave out what @skip and @include leave out, by literal and by variable', () => {
    const source = `query ($yes: Boolean!, $no: Boolean!) { meeting {
      a: id @skip(if: true)
      title(language: "a") @skip(if: $yes)
      title(language: "b") @skip(if: $no)
      title(language: "c") @include(if: $yes)
      title(language: "d") @include(if: $no)
      title(language: "e") @include(if: $yes) @skip(if: $yes)
      ... @include(if: $no) { id }
      ...F @skip(if: $yes)
      ... on Meeting @include(if: $yes) { title(language: "f") }
    } } fragment F on Meeting { id }`;
    expect(selected(source, { yes: true, no: false })).toEqual([
      'title(language: b)',
      'title(language: c)',
      'title(language: f)',
    ]);
  });

  it('merge twins, wherever they stand, with all that is asked for below them', () => {
    const source = `{ meeting { chair { id } first: chair { name } ...F } meeting { chair { chairs { id } } } }
      fragment F on Meeting { chair { name id } }`;
    expect(selected(source)).toEqual(['chair { id } + { name } + { name id } + { chairs { id } }']);
  });

  it('keep apart the same field with other arguments, and merge the same arguments', () => {
    const source = `query ($two: Int) { meeting {
      items { id } a: items(first: 20) { id } b: items(first: 2) { id } c: items(first: $two) { id } d: items(first: 2, after: "x") { id }
    } }`;
    expect(selected(source, { two: 2 })).toEqual([
      'items(first: 20) { id } + { id }',
      'items(first: 2) { id } + { id }',
      'items(after: x, first: 2) { id }',
    ]);
  });

  it('know no arguments from a variable that is not given', () => {
    expect(selected('query ($language: String) { meeting { title(language: $language) } }')).toEqual([
      'title',
    ]);
  });
});
