import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A browser that opens /graphql gets an IDE; the page is complete in itself and loads nothing from elsewhere. */
export function serveGraphqlIde(app: NestFastifyApplication, exampleQuery: string): void {
  let page: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const { method, url, headers } = request;
      if (method !== 'GET' || url !== '/graphql' || !headers.accept?.includes('text/html')) return;
      page ??= renderGraphiQL({ title: 'Plenary', defaultQuery: exampleQuery, endpoint: '/graphql' });
      return reply.type('text/html; charset=utf-8').send(page);
    });
}
