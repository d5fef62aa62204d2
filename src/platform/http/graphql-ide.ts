import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * A browser that opens /graphql gets an IDE with a tab for each example; the page is complete in itself
 * and loads nothing from elsewhere.
 */
export function serveGraphqlIde(app: NestFastifyApplication, examples: string[]): void {
  let page: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const { method, url, headers } = request;
      if (method !== 'GET' || url !== '/graphql' || !headers.accept?.includes('text/html')) return;
      const defaultTabs = examples.map(query => ({ query }));
      // The first tab shows the default query, whatever it was given.
      page ??= renderGraphiQL({
        title: 'Plenary',
        endpoint: '/graphql',
        defaultQuery: examples[0],
        defaultTabs,
      });
      return reply.type('text/html; charset=utf-8').send(page);
    });
}
