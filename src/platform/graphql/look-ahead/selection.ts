import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  type SelectionSetNode,
} from 'graphql';

export type Arguments = Record<string, unknown>;

/** One field that the client asks for on one object type; twins (same name and arguments) are merged. */
export interface SelectedField {
  name: string;
  args: Arguments;
  /** What is asked for below it, one set for each place of the document that names the field. */
  sets: SelectionSetNode[];
}

/** The parts of `GraphQLResolveInfo` that looking ahead needs. */
export type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

const NO_ARGUMENTS: Arguments = Object.freeze({});

/**
 * The key under which a loaded field stands in its row: the name, with the arguments where it has any.
 * Compiled documents give arguments in another order than interpreted ones, and absent ones as undefined.
 */
export function fieldKey(name: string, args: Arguments): string {
  let key = name;
  for (const argument of Object.keys(args).sort()) {
    if (args[argument] !== undefined) key += ` ${argument}: ${JSON.stringify(args[argument])}`;
  }
  return key;
}

/** The fields asked for on `type` in `sets`, through fragments, `@skip` and `@include`. */
export function selectedFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  document: Document,
): SelectedField[] {
  const found = new Map<string, SelectedField>();
  for (const set of sets) collect(type, set, document, found);
  return [...found.values()];
}

function collect(
  type: GraphQLObjectType,
  set: SelectionSetNode,
  document: Document,
  found: Map<string, SelectedField>,
): void {
  for (const node of set.selections) {
    if (node.directives?.length && !isIncluded(node, document)) continue;
    if (node.kind === 'Field') {
      addField(type, node, document, found);
      continue;
    }
    const fragment = node.kind === 'FragmentSpread' ? document.fragments[node.name.value]! : node;
    if (appliesTo(fragment, type, document)) collect(type, fragment.selectionSet, document, found);
  }
}

function addField(
  type: GraphQLObjectType,
  node: FieldNode,
  document: Document,
  found: Map<string, SelectedField>,
): void {
  const name = node.name.value;
  if (name === '__typename') return;
  const definition = type.getFields()[name]!;
  const args =
    definition.args.length === 0
      ? NO_ARGUMENTS
      : getArgumentValues(definition, node, document.variableValues);
  const key = fieldKey(name, args);
  let field = found.get(key);
  if (!field) {
    field = { name, args, sets: [] };
    found.set(key, field);
  }
  if (node.selectionSet) field.sets.push(node.selectionSet);
}

function isIncluded(node: Parameters<typeof getDirectiveValues>[1], { variableValues }: Document): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}

function appliesTo(
  fragment: Pick<FragmentDefinitionNode, 'selectionSet'> & {
    typeCondition?: FragmentDefinitionNode['typeCondition'];
  },
  type: GraphQLObjectType,
  { schema }: Document,
): boolean {
  const condition = fragment.typeCondition?.name.value;
  if (!condition || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}

/** What is asked for below the root field that is being resolved. */
export function rootSets({ fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>): SelectionSetNode[] {
  return fieldNodes.flatMap(node => node.selectionSet ?? []);
}
