import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/platform/config/index.js';
import { administratorCookie } from './personal-data/world.js';
import { createTestApp, type Data, type TestApp } from './support/create-test-app.js';
import { SAMPLES_TIMEOUT } from './support/samples.js';
import { SAMPLES_TEMPLATE } from './support/server.js';

const FOLDER = join(PROJECT_ROOT, 'examples');
const UPDATE = process.env.UPDATE_EXAMPLES === '1';

/**
 * Every document of examples/ is run on the sample data and must give the answer that lies beside it: queries
 * are asked by nobody in particular, unless they say that one must sign in. What says "After ..." in its last line of
 * comment goes on from there.
 */
describe('examples', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp(SAMPLES_TEMPLATE);
  }, SAMPLES_TIMEOUT);
  afterAll(() => plenary.close());

  const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
  const files = readdirSync(FOLDER);
  const names = files
    .filter(file => file.endsWith('.graphql'))
    .map(file => file.slice(0, -'.graphql'.length));
  const isMutation = (name: string) => /^mutation/m.test(read(`${name}.graphql`));
  const follows = (name: string) => /^# After ([a-z-]+)\.$/m.exec(read(`${name}.graphql`))?.[1];
  const andWhatFollows = (name: string): string[] => [
    name,
    ...names.filter(other => follows(other) === name).flatMap(andWhatFollows),
  ];
  const first = names.filter(name => !follows(name));
  // Queries first: their answers are those of untouched sample data.
  const inOrder = [...first.filter(name => !isMutation(name)), ...first.filter(isMutation)].flatMap(
    andWhatFollows,
  );

  it.each(inOrder)('%s gives the answer beside it', async name => {
    const file = `${name}.variables.json`;
    const variables = files.includes(file) ? await lookedUp(JSON.parse(read(file))) : {};
    const document = read(`${name}.graphql`);
    // Some things no program may do with a token, but somebody in a browser.
    const inBrowser = /^# Sign in with a browser/m.test(document);
    const by = isMutation(name) || /^# Sign in first/m.test(document) ? undefined : null;
    const headers: Record<string, string> = inBrowser ? { cookie: await administratorCookie(plenary) } : {};
    const { data, errors } = await plenary.send(document, variables as object, headers, by);
    const answer = `${JSON.stringify(errors ? { data, errors } : { data }, null, 2)}\n`;
    if (UPDATE) writeFileSync(join(FOLDER, `${name}.answer.json`), answer);
    expect(answer).toBe(read(`${name}.answer.json`));
  });

  /** Ids differ from one installation to the next: `{"from": query, "path": ...}` stands for what the query gives there. */
  async function lookedUp(value: Data): Promise<Data> {
    if (Array.isArray(value)) return Promise.all(value.map(lookedUp));
    if (typeof value !== 'object' || value === null) return value;
    if (typeof value.path === 'string') {
      const data = await plenary.ask(value.from);
      return value.path.split('.').reduce((part: Data, key: string) => part[key], data);
    }
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, inner]) => [key, await lookedUp(inner)] as const),
    );
    return Object.fromEntries(entries);
  }

  it('README.md shows the first example and its answer as they are', () => {
    const path = join(PROJECT_ROOT, 'README.md');
    const readme = readFileSync(path, 'utf8');
    const shown = readme.replace(
      /(<!-- examples\/(\S+)\.(graphql|answer\.json) -->\n)(\n```\w+\n[\s\S]*?\n```\n)?/g,
      (_, marker, name, ending) =>
        `${marker}\n\`\`\`${ending === 'graphql' ? 'graphql' : 'json'}\n${read(`${name}.${ending}`).trimEnd()}\n\`\`\`\n`,
    );
    if (UPDATE) writeFileSync(path, shown);
    expect(readFileSync(path, 'utf8')).toBe(shown);
  });
});
