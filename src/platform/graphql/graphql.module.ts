import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { ANONYMOUS } from '../auth/index.js';
import { messageLanguage } from '../errors/index.js';
import { MAXIMUM_TOKENS } from './execution/cost.js';
import { costPlugin } from './execution/cost.plugin.js';
import { describeRoots } from './execution/describe-roots.js';
import { JitApolloDriver } from './execution/driver.js';
import { formatError } from './execution/format-error.js';
import { ResolverFaultsFilter } from './execution/resolver-faults.filter.js';
import { responsePlugin } from './execution/response.plugin.js';
import { InputPipe, UserErrorsInterceptor } from './inputs/index.js';
import { bindLoadedFields, Reader, verifyShapes } from './look-ahead/index.js';
import { NodeResolver } from './node.resolver.js';
import type { RequestContext } from './request.js';

@Global()
@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: JitApolloDriver,
      autoSchemaFile: true,
      sortSchema: true,
      introspection: true,
      graphiql: false,
      transformSchema: schema => describeRoots(bindLoadedFields(verifyShapes(schema))),
      context: (request: FastifyRequest): RequestContext => ({
        actor: ANONYMOUS,
        language: messageLanguage(request.headers['accept-language']),
        notices: [],
      }),
      formatError,
      plugins: [ApolloServerPluginCacheControlDisabled(), costPlugin, responsePlugin],
      parseOptions: { maxTokens: MAXIMUM_TOKENS },
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      // Else an outage, which is answered with 503, would be reset to 200.
      preserveHttpStatusForExecutionErrors: false,
      // GET answers queries only and changes nothing; POST takes application/json only, which no
      // form of another site can send without a preflight.
      csrfPrevention: false,
      includeStacktraceInErrorResponses: false,
    }),
  ],
  providers: [
    Reader,
    NodeResolver,
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_FILTER, useClass: ResolverFaultsFilter },
    { provide: APP_INTERCEPTOR, useClass: UserErrorsInterceptor },
  ],
  exports: [Reader],
})
export class PlatformGraphQLModule {}
