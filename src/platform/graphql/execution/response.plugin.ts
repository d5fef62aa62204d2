import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Message } from '../../errors/index.js';
import type { RequestContext } from '../request.js';

/** Says each error in the language of the request, and adds the notices of the request. */
export const responsePlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { language, notices } }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (result.errors) {
          result.errors = result.errors.map(error => inLanguage(error, language));
          if (result.errors.some(error => error.extensions?.code === 'UNAVAILABLE'))
            response.http.status = 503;
        }
        if (notices.length > 0) result.extensions = { ...result.extensions, notices };
      },
    };
  },
};

function inLanguage(error: GraphQLFormattedError, language: keyof Message): GraphQLFormattedError {
  const { messages, ...extensions } = (error.extensions ?? {}) as { messages?: Message };
  return { ...error, message: messages?.[language] ?? error.message, extensions };
}
