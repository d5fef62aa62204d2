import type { ApolloServerPlugin } from '@apollo/server';
import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import type { Message } from '../../errors/index.js';
import type { RequestContext } from '../request.js';
import { UNFORESEEN_CAUSE } from './format-error.js';

const logger = new Logger('GraphQL');

/** Says each error in the language of the request, logs what nobody foresaw, and adds the notices of the request. */
export const responsePlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (result.errors) {
          result.errors = result.errors.map(error => toClient(error, contextValue));
          if (result.errors.some(error => error.extensions?.code === 'UNAVAILABLE'))
            response.http.status = 503;
        }
        const { notices } = contextValue;
        if (notices.length > 0) result.extensions = { ...result.extensions, notices };
      },
    };
  },

  async unexpectedErrorProcessingRequest({ requestContext, error }) {
    logger.error({ requestId: requestContext.contextValue.requestId, err: error });
  },
};

interface Extensions extends Record<string, unknown> {
  messages?: Message;
  [UNFORESEEN_CAUSE]?: unknown;
}

/** What the client reads of an error of ours, in its language. */
export function toClient(
  error: GraphQLFormattedError,
  { language, requestId }: RequestContext,
): GraphQLFormattedError {
  const { messages, [UNFORESEEN_CAUSE]: cause, ...extensions } = (error.extensions ?? {}) as Extensions;
  if (extensions.code === 'INTERNAL') logger.error({ requestId, path: error.path, err: cause });
  return {
    ...error,
    message: messages?.[language] ?? error.message,
    extensions: { ...extensions, requestId },
  };
}
