import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PublicAnswers } from '../../public-answers/index.js';
import type { RequestContext } from '../request.js';
import { apolloHandler } from './http-handler.js';
import { jitGateway } from './jit.js';
import { DOCUMENTS, PersistedDocuments, readDocuments } from './persisted-documents.js';
import { tellKnownValues } from './unknown-values.js';

/** Nest's Apollo driver, with execution by graphql-jit and a leaner way from Fastify to Apollo. */
@Injectable()
export class JitApolloDriver extends ApolloDriver {
  @Inject(PublicAnswers) private readonly answers: PublicAnswers;
  private documents: PersistedDocuments;

  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema, typeDefs: _, resolvers: __, ...rest } = options;
    // Only now: sorting the schema has made its types anew.
    tellKnownValues(schema!);
    this.documents = new PersistedDocuments(schema!, readDocuments(DOCUMENTS));
    await super.start({ ...rest, gateway: jitGateway(schema!) } as ApolloDriverConfig);
  }

  protected override async registerFastify({
    path,
    context,
    plugins,
    ...options
  }: ApolloDriverConfig): Promise<void> {
    const fastify = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    const server = new ApolloServer<RequestContext>({
      ...(options as object),
      plugins: [...(plugins ?? []), fastifyApolloDrainPlugin(fastify)],
    } as ConstructorParameters<typeof ApolloServer<RequestContext>>[0]);
    await server.start();
    fastify.route({
      url: path!,
      method: ['GET', 'POST', 'OPTIONS'],
      handler: apolloHandler(
        server,
        context as (request: FastifyRequest) => Promise<RequestContext>,
        this.documents,
        this.answers,
      ),
    });
    this.apolloServer = server as never;
  }
}
