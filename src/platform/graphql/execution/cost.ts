import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from '../look-ahead/index.js';

/** What an operation may need at most; measured before anything is executed. */
export const LIMITS = { depth: 20, aliases: 100, rootFields: 20, cost: 50_000 } as const;
/** What a document may hold at most; the parser stops there. */
export const MAXIMUM_TOKENS = 4_000;

export type Measure = Record<keyof typeof LIMITS, number> & {
  /** Whether a page larger than the largest was asked for. */
  clamped: boolean;
};

/** Rows that a plain list is taken to have: nobody knows before it is read. */
const ASSUMED_LIST_SIZE = 10;
/** Where counting ends: nested fragments and pages multiply beyond what a number can hold. */
const LARGEST = Number.MAX_SAFE_INTEGER;

interface Weight {
  /** Fields of the set itself, also through fragments. */
  fields: number;
  cost: number;
  depth: number;
  aliases: number;
}

/**
 * How much an operation asks for. The cost is the number of fields in the largest answer: a field
 * counts once for each row that it may stand in.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Measure {
  const given = { ...defaults(operation), ...variables };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // Each fragment is weighed once, so that a bomb of nested fragments costs us nothing.
  const weighed = new Map<string, Weight>();
  let clamped = false;

  const weighSet = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): Weight => {
    const total: Weight = { fields: 0, cost: 0, depth: 0, aliases: 0 };
    for (const node of set.selections) {
      const weight =
        node.kind === Kind.FIELD
          ? weighField(node, parent)
          : node.kind === Kind.INLINE_FRAGMENT
            ? weighSet(
                node.selectionSet,
                node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent,
              )
            : weighFragment(node.name.value);
      total.fields = Math.min(total.fields + weight.fields, LARGEST);
      total.cost = Math.min(total.cost + weight.cost, LARGEST);
      total.aliases = Math.min(total.aliases + weight.aliases, LARGEST);
      total.depth = Math.max(total.depth, weight.depth);
    }
    return total;
  };

  const weighFragment = (name: string): Weight => {
    let weight = weighed.get(name);
    if (!weight) {
      const fragment = fragments.get(name)!;
      weight = weighSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
      weighed.set(name, weight);
    }
    return weight;
  };

  const weighField = (node: FieldNode, parent: GraphQLNamedType | undefined): Weight => {
    const aliases = node.alias ? 1 : 0;
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!node.selectionSet) return { fields: 1, cost: 1, depth: 1, aliases };
    const type = definition && getNamedType(definition.type);
    const inner = weighSet(node.selectionSet, isCompositeType(type) ? type : undefined);
    const rows = definition?.args.some(argument => argument.name === 'first')
      ? pageRows(node)
      : definition && isListType(getNullableType(definition.type)) && !isPagePart(parent)
        ? listSize(definition)
        : 1;
    return {
      fields: 1,
      cost: weightOf(definition) + rows * inner.cost,
      depth: 1 + inner.depth,
      aliases: aliases + inner.aliases,
    };
  };

  const pageRows = (node: FieldNode): number => {
    const wish = wishedRows(node, given);
    clamped ||= wish > MAXIMUM_PAGE_SIZE;
    return Math.min(Math.max(wish, 1), MAXIMUM_PAGE_SIZE);
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  const { fields, ...weight } = weighSet(operation.selectionSet, root);
  return { ...weight, rootFields: fields, clamped };
}

/** What the field counts by itself: 1, but for those that are dear (`LoadedField`). */
function weightOf(field: GraphQLField<unknown, unknown> | undefined): number {
  return (field?.extensions.weight as number | undefined) ?? 1;
}

/** As `ListSize` says. */
function listSize({ extensions }: GraphQLField<unknown, unknown>): number {
  return (extensions.listSize as number | undefined) ?? ASSUMED_LIST_SIZE;
}

/** The numbers that variables have where the request gives none. */
function defaults({ variableDefinitions }: OperationDefinitionNode): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const { variable, defaultValue } of variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) numbers[variable.name.value] = Number(defaultValue.value);
  }
  return numbers;
}

/** The lists inside a connection: its rows are counted by the connection's `first`. */
function isPagePart(parent: GraphQLNamedType | undefined): boolean {
  return parent?.name.endsWith('Connection') === true;
}

function wishedRows(node: FieldNode, variables: Record<string, unknown>): number {
  const value = node.arguments?.find(argument => argument.name.value === 'first')?.value;
  const wish =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined;
  return typeof wish === 'number' ? wish : DEFAULT_PAGE_SIZE;
}
