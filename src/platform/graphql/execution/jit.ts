import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../request.js';
import { isKeepable } from './keepable.js';

/** Compiling costs as much as executing some ten times, so only documents that come again are compiled. */
const COMPILE_AT = 2;

/** How often an operation came, and its compiled form. */
interface Seen {
  times: number;
  compiled?: CompiledQuery;
}

/**
 * Executes through graphql-jit. It is given to Apollo as a gateway, which is the one place where
 * Apollo lets another executor in and still formats its errors.
 */
export function jitGateway(schema: GraphQLSchema): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  // Apollo keeps the documents that came last; with a document go its operations.
  const seen = new WeakMap<OperationDefinitionNode, Seen>();

  const compiledFor = (
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): CompiledQuery | undefined => {
    const entry = seen.get(operation) ?? { times: 0 };
    seen.set(operation, entry);
    entry.times += 1;
    if (entry.times === COMPILE_AT) {
      const compiled = compileQuery(schema, document, operation.name?.value, {
        disableLeafSerialization: false,
      });
      if (isCompiledQuery(compiled)) entry.compiled = compiled;
    }
    return entry.compiled;
  };

  return {
    async load() {
      return {
        executor: async ({ document, request, context }) => {
          const operationName = request.operationName ?? undefined;
          const variables = request.variables ?? {};
          const interpret = () =>
            execute({ schema, document, operationName, contextValue: context, variableValues: variables });
          const operation = getOperationAST(document, operationName);
          const { keeping } = context;
          if (keeping && operation) keeping.allowed = isKeepable(schema, document, operation);
          const compiled = operation && compiledFor(document, operation);
          if (!compiled) return interpret();
          const result = await compiled.query({}, context, variables);
          // Without data nothing was executed: a variable is wrong, which graphql-js says in the usual words.
          return 'data' in result ? withGraphQLErrors(result) : interpret();
        },
      };
    },
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    async stop() {},
  };
}

/** graphql-jit has an error class of its own, which Apollo does not look into. */
function withGraphQLErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(error => {
    const { message, nodes, path, extensions, originalError } = error;
    const extended =
      Object.keys(extensions ?? {}).length > 0 ? extensions : (originalError as GraphQLError)?.extensions;
    return new GraphQLError(message, { nodes, path, originalError, extensions: extended });
  });
  return { ...result, errors };
}
