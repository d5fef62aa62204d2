import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { RequestContext } from '../request.js';
import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Compiling costs as much as executing some ten times, so only documents that come again are compiled. */
const COMPILE_AT = 2;

/**
 * Executes through graphql-jit. It is given to Apollo as a gateway, which is the one place where
 * Apollo lets another executor in and still formats its errors.
 */
export function jitGateway(schema: GraphQLSchema): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  const seen = new WeakMap<DocumentNode, Map<string, { times: number; compiled?: CompiledQuery }>>();

  const compiledFor = (document: DocumentNode, operationName: string | undefined): CompiledQuery | undefined => {
    let operations = seen.get(document);
    if (!operations) seen.set(document, (operations = new Map()));
    const key = operationName ?? '';
    let entry = operations.get(key);
    if (!entry) operations.set(key, (entry = { times: 0 }));
    entry.times += 1;
    if (entry.times === COMPILE_AT) {
      const compiled = compileQuery(schema, document, operationName, { disableLeafSerialization: false });
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
          const compiled = compiledFor(document, operationName);
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
    const extended = Object.keys(extensions ?? {}).length > 0 ? extensions : (originalError as GraphQLError)?.extensions;
    return new GraphQLError(message, { nodes, path, originalError, extensions: extended });
  });
  return { ...result, errors };
}
