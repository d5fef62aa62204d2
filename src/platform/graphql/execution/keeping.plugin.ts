import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request.js';
import { isKeepable } from './keepable.js';

/** Decides whether the answer may be kept: by what is asked for, and that there is nothing to tell beside it. */
export const keepingPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ contextValue: { keeping, notices } }) {
    if (!keeping) return;
    return {
      async didResolveOperation({ schema, document, operation }) {
        keeping.allowed =
          operation !== undefined && operation !== null && isKeepable(schema, document, operation);
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || body.singleResult.errors || notices.length > 0) keeping.allowed = false;
      },
    };
  },
};
