import {
  type DocumentNode,
  execute,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql';
import { rootSets, selectedFields } from '../look-ahead/index.js';
import type { RequestContext } from '../request.js';

/**
 * What a refused mutation would have answered with, as it is now: the fields that the client asked for.
 * Undefined where it asked for none, where the viewer does not see the thing, and for what has no id.
 */
export async function currentState(
  info: GraphQLResolveInfo,
  context: RequestContext,
  id: string | undefined,
): Promise<unknown> {
  const payload = getNamedType(info.returnType) as GraphQLObjectType;
  const sets = rootSets(info);
  const typeOf = (name: string) => payload.getFields()[name]!.type;
  const asked = selectedFields(payload, sets, info).find(({ name }) => isObjectType(typeOf(name)));
  if (!id || !asked) return undefined;
  const type = getNamedType(typeOf(asked.name));
  const selections = asked.sets.flatMap(set => set.selections);
  const { data } = await execute({
    schema: info.schema,
    document: nodeQuery(info, id, type.name, selections),
    contextValue: context,
    variableValues: info.variableValues,
  });
  return data?.node ?? undefined;
}

function nodeQuery(
  info: GraphQLResolveInfo,
  id: string,
  type: string,
  selections: SelectionNode[],
): DocumentNode {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const onType: SelectionNode = {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(type) },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: name('node'),
    arguments: [{ kind: Kind.ARGUMENT, name: name('id'), value: { kind: Kind.STRING, value: id } }],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [onType] },
  };
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: info.operation.variableDefinitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [node] },
      },
      ...Object.values(info.fragments),
    ],
  };
}
