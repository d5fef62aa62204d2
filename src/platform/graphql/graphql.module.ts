import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Actor, Authenticator, credentialsOf, sessionCookieName } from '../auth/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { messageLanguage } from '../errors/index.js';
import { type AccessTable, applyAccess } from './access/index.js';
import { authenticationPlugin } from './execution/authentication.plugin.js';
import { MAXIMUM_TOKENS } from './execution/cost.js';
import { costPlugin } from './execution/cost.plugin.js';
import { describeRoots } from './execution/describe-roots.js';
import { JitApolloDriver } from './execution/driver.js';
import { formatError } from './execution/format-error.js';
import { type KeepableFields, markKeepable } from './execution/keepable.js';
import { responsePlugin } from './execution/response.plugin.js';
import { subscriptionPlugin } from './execution/subscription.plugin.js';
import { InputPipe, UserErrorsInterceptor } from './inputs/index.js';
import { bindLoadedFields, Reader, verifyShapes } from './look-ahead/index.js';
import { NodeResolver } from './node.resolver.js';
import { OwnQueries } from './own-queries.js';
import type { RequestContext } from './request.js';

@Global()
@Module({})
export class PlatformGraphQLModule {
  /**
   * @param access who may do and see what
   * @param keepable what answers to anonymous requests may hold that are kept
   */
  static forRoot(access: AccessTable, keepable: KeepableFields): DynamicModule {
    return {
      module: PlatformGraphQLModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: JitApolloDriver,
          inject: [Authenticator, CONFIG],
          useFactory: (authenticator: Authenticator, { publicUrl }: Config) => ({
            ...OPTIONS,
            transformSchema: schema =>
              markKeepable(
                describeRoots(applyAccess(bindLoadedFields(verifyShapes(schema)), access)),
                keepable,
              ),
            context: contextOf(authenticator, sessionCookieName(publicUrl)),
          }),
        }),
      ],
      providers: [
        Reader,
        OwnQueries,
        NodeResolver,
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_INTERCEPTOR, useClass: UserErrorsInterceptor },
      ],
      exports: [Reader, OwnQueries, GraphQLModule],
    };
  }
}

const OPTIONS: Partial<ApolloDriverConfig> = {
  autoSchemaFile: true,
  sortSchema: true,
  introspection: true,
  graphiql: false,
  formatError,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    authenticationPlugin,
    costPlugin,
    subscriptionPlugin,
    responsePlugin,
  ],
  parseOptions: { maxTokens: MAXIMUM_TOKENS },
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  // Else an outage, which is answered with 503, would be reset to 200.
  preserveHttpStatusForExecutionErrors: false,
  // GET answers queries only and changes nothing; POST takes application/json only, which no
  // form of another site can send without a preflight.
  csrfPrevention: false,
  includeStacktraceInErrorResponses: false,
};

function contextOf(authenticator: Authenticator, cookieName: string) {
  return async (request: FastifyRequest): Promise<RequestContext> => {
    const { id: requestId, headers } = request;
    const context = { requestId, language: messageLanguage(headers['accept-language']), notices: [] };
    try {
      const actor = await authenticator.actorOf(credentialsOf(headers, cookieName));
      request.accountId = actor.accountId;
      return { ...context, actor };
    } catch (fault) {
      return { ...context, actor: Actor.ANONYMOUS, fault };
    }
  };
}
