import { createHash } from 'node:crypto';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { FastifyInstance } from 'fastify';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Asset {
  path: string;
  type: string;
  etag: string;
  content: string;
}

/**
 * A browser that opens /graphql gets an IDE with a tab for each example. The page holds neither script nor
 * style, and what it loads comes from here: nothing from elsewhere.
 */
export function serveGraphqlIde(fastify: FastifyInstance, examples: string[]): void {
  const { page, assets } = split(render(examples));
  for (const { path, type, etag, content } of assets) {
    fastify.get(path, (request, reply) => {
      // The name changes with the content.
      void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', etag });
      return request.headers['if-none-match'] === etag
        ? reply.status(304).send()
        : reply.type(type).send(content);
    });
  }
  fastify.addHook('onRequest', (request, reply, done) => {
    const { method, url, headers } = request;
    if (method !== 'GET' || url !== '/graphql' || !headers.accept?.includes('text/html')) return done();
    void reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(page);
  });
}

function render(examples: string[]): string {
  return renderGraphiQL({
    title: 'Plenary',
    endpoint: '/graphql',
    favicon: 'data:,',
    // The first tab shows the default query, whatever it was given.
    defaultQuery: examples[0],
    defaultTabs: examples.map(query => ({ query })),
  });
}

/** Takes style and script out of the rendered page. */
function split(rendered: string): { page: string; assets: Asset[] } {
  // The examples stand in the script, so its end is the last one.
  const [, head, css, middle, script, end] =
    /^([\s\S]*?)<style>([\s\S]*?)<\/style>([\s\S]*?)<script>([\s\S]*)<\/script>([\s\S]*)$/.exec(rendered)!;
  const style = asset('css', 'text/css; charset=utf-8', css!);
  const program = asset('js', 'text/javascript; charset=utf-8', script!);
  const page = `${head}<link rel="stylesheet" href="${style.path}" />${middle}<script src="${program.path}"></script>${end}`;
  return { page: page.trim(), assets: [style, program] };
}

function asset(ending: string, type: string, content: string): Asset {
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  return { path: `/graphql-ide/${digest}.${ending}`, type, etag: `"${digest}"`, content };
}
