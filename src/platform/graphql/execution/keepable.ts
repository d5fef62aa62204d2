import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields of each type that answers which are kept may hold, in one text. What is not named, is not kept. */
export type KeepableFields = Readonly<Record<string, string>>;

const EXTENSION = 'keepable';

/**
 * Marks the fields that answers which are kept may hold.
 * @throws Error naming each that the schema does not have, so that the server does not start
 */
export function markKeepable(schema: GraphQLSchema, table: KeepableFields): GraphQLSchema {
  const unknown: string[] = [];
  for (const [typeName, names] of Object.entries(table)) {
    const own = fieldsOf(schema.getType(typeName));
    for (const name of names.split(/\s+/).filter(Boolean)) {
      const field = own?.[name];
      if (field) field.extensions = { ...field.extensions, [EXTENSION]: true };
      else unknown.push(`${typeName}.${name}`);
    }
  }
  if (unknown.length > 0) throw new Error(`Fields to keep that are not in the schema: ${unknown.join(', ')}`);
  return schema;
}

const decided = new WeakMap<OperationDefinitionNode, boolean>();

/**
 * Whether answers to this operation may be kept: it is a query with one root field, and each field that it asks for is
 * marked. Decided once for each document.
 */
export function isKeepable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const known = decided.get(operation);
  if (known !== undefined) return known;
  const answer = operation.operation === 'query' && decide(schema, document, operation);
  decided.set(operation, answer);
  return answer;
}

function decide(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const root = schema.getQueryType()!;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let roots = 0;

  const fits = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): boolean =>
    set.selections.every(node => {
      if (node.kind === Kind.FIELD) {
        if (node.name.value === '__typename') return true;
        if (parent === root) roots += 1;
        const field = fieldsOf(parent)?.[node.name.value];
        if (!field?.extensions[EXTENSION]) return false;
        return !node.selectionSet || fits(node.selectionSet, getNamedType(field.type));
      }
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value;
        return fits(node.selectionSet, condition ? schema.getType(condition) : parent);
      }
      const fragment = fragments.get(node.name.value);
      if (!fragment) return true;
      // Once is enough, however often it is spread.
      fragments.delete(node.name.value);
      return fits(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    });

  return fits(operation.selectionSet, root) && roots === 1;
}

function fieldsOf(
  type: GraphQLNamedType | undefined,
): ReturnType<GraphQLObjectType['getFields']> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : undefined;
}
