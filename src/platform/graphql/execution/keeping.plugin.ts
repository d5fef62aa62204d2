import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request.js';
import { isKeepable } from './keepable.js';

/** Decides by what is asked for whether the answer may be kept. */
export const keepingPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ contextValue: { keeping } }) {
    if (!keeping) return;
    return {
      async didResolveOperation({ schema, document, operation }) {
        keeping.allowed =
          operation !== undefined && operation !== null && isKeepable(schema, document, operation);
      },
    };
  },
};
