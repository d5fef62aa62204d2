import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the GraphQL IDE', () => {
  let plenary: TestApp;
  let page: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    const response = await plenary.app.inject({ url: '/graphql', headers: { accept: BROWSER } });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    page = response.body;
  });
  afterAll(() => plenary.close());

  it('holds its script and its style itself', () => {
    expect(page.length).toBeGreaterThan(500_000);
    expect(page).toMatch(/^\s*<!doctype html>/i);
  });

  it('loads nothing from elsewhere', () => {
    const markup = page
      .replace(/(<script[^>]*>)[\s\S]*?<\/script>/gi, '$1')
      .replace(/(<style[^>]*>)[\s\S]*?<\/style>/gi, '$1');
    const loaded = [...markup.matchAll(/<(?:script|link|img|iframe|object|embed|source|base)\b[^>]*>/gi)].map(
      ([tag]) => tag,
    );
    const outside = loaded.filter(tag => /\s(?:src|href|data)\s*=\s*["']?(?!data:|["'>\s])/i.test(tag));
    expect(outside).toEqual([]);
    const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)]
      .map(([, style]) => style)
      .join('\n');
    expect(
      [...styles.matchAll(/@import[^;]*;|url\(\s*["']?(?!data:|#)[^)]*\)/gi)].map(([rule]) => rule),
    ).toEqual([]);
  });

  it('names no network of scripts and fonts', () => {
    expect(page).not.toMatch(
      /unpkg\.com|jsdelivr\.net|cdnjs\.|esm\.sh|skypack\.dev|fonts\.(googleapis|gstatic)\.com|apollographql\.com/i,
    );
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
    expect(page).toContain(line);
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
