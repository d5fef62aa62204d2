import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the GraphQL IDE', () => {
  let plenary: TestApp;
  let page: string;
  let files: { path: string; headers: Record<string, unknown>; body: string }[];
  beforeAll(async () => {
    plenary = await createTestApp();
    const response = await plenary.app.inject({ url: '/graphql', headers: { accept: BROWSER } });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    page = response.body;
    const paths = [...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, path]) => path!);
    expect(paths).toEqual([
      'data:,',
      expect.stringMatching(/^\/graphql-ide\/[\w-]+\.css$/),
      expect.stringMatching(/^\/graphql-ide\/[\w-]+\.js$/),
    ]);
    files = await Promise.all(
      paths.slice(1).map(async path => {
        const { statusCode, headers, body } = await plenary.app.inject(path);
        expect(statusCode).toBe(200);
        return { path, headers, body };
      }),
    );
  });
  afterAll(() => plenary.close());

  it('is a page with neither script nor style nor handler in it', () => {
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    expect([...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gi)].map(([, script]) => script)).toEqual([
      '',
    ]);
  });

  it('has its script and its style in files that a browser keeps for good', async () => {
    expect(files.map(({ headers }) => headers['content-type'])).toEqual([
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
    for (const { path, headers, body } of files) {
      expect(body.length).toBeGreaterThan(400_000);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      const again = await plenary.app.inject({
        url: path,
        headers: { 'if-none-match': String(headers.etag) },
      });
      expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: '' });
    }
  });

  it('loads nothing from elsewhere', () => {
    const [style] = files;
    expect(
      [...style!.body.matchAll(/@import[^;]*;|url\(\s*["']?(?!data:|#)[^)]*\)/gi)].map(([rule]) => rule),
    ).toEqual([]);
    for (const text of [page, ...files.map(({ body }) => body)]) {
      expect(text).not.toMatch(
        /unpkg\.com|jsdelivr\.net|cdnjs\.|esm\.sh|skypack\.dev|fonts\.(googleapis|gstatic)\.com|apollographql\.com/i,
      );
    }
  });

  it('opens with the first example, which is a document of GraphQL', () => {
    const example = readFileSync(join(PROJECT_ROOT, 'examples/the-12-june-conference.graphql'), 'utf8');
    expect(() => parse(example)).not.toThrow();
    // As it stands in a script: one of the first lines that needs no escape.
    const line = example
      .split('\n')
      .find(each => each.includes('conferenceBySlug'))!
      .split('(')[0]!
      .trim();
    expect(files[1]!.body).toContain(line);
  });

  it('is only for browsers', async () => {
    const asked = async (url: string, accept: string) =>
      (await plenary.app.inject({ url, headers: { accept } })).headers;
    expect((await asked('/graphql', 'application/json'))['content-type']).toMatch(/^application\/json/);
    expect((await asked('/graphql', '*/*'))['content-type']).toMatch(/^application\/json/);
    expect((await asked('/graphql?query=%7B__typename%7D', BROWSER))['content-type']).toMatch(
      /^application\/json/,
    );
  });
});
