import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../request.js';

/** Answers nothing where it cannot be told who asks: the credentials are no longer valid, or the database is away. */
export const authenticationPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: { fault } }) {
        if (fault instanceof GraphQLError) throw fault;
        // So that `formatError` finds it: Apollo would make a text of what is no Error of its own realm.
        if (fault) throw new GraphQLError('It cannot be told who asks.', { originalError: fault as Error });
      },
    };
  },
};
