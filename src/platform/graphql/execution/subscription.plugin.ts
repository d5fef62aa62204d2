import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request.js';
import { clientError } from './client-error.js';

/** Answers to requests end; what goes on and on is for a WebSocket. */
export const subscriptionPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== 'subscription') return;
        throw clientError(
          'BAD_USER_INPUT',
          {
            vi: 'Hãy đăng ký theo dõi qua WebSocket (giao thức graphql-transport-ws) tại /graphql.',
            en: 'Subscribe over a WebSocket (protocol graphql-transport-ws) at /graphql.',
          },
          { reason: 'OPERATION_NOT_SUPPORTED', http: { status: 400 } },
        );
      },
    };
  },
};
