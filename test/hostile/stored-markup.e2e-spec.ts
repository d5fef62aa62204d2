import { LIMITS } from '../../src/platform/graphql/execution/cost.js';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { type Administrator, addAdministrator } from './administrator.js';
import { POLYGLOTS } from './polyglots.js';
import { addWorld, type World } from './world.js';

/** Type of the content, and that no browser may take it for something else. */
const JSON_ONLY = ['application/json; charset=utf-8', 'nosniff'];

const vi = (text: string) => [{ language: 'vi', text }];

/** Commands with text, and where it is read again. */
const COMMANDS: [mutation: string, input: (text: string, world: World) => object, select: string][] = [
  ['createPerson', name => ({ name }), 'person { name }'],
  ['createBody', text => ({ name: vi(text), kind: 'OTHER', level: 'CENTRAL' }), 'body { name }'],
  ['createPost', (text, { body }) => ({ title: vi(text), bodyId: body![0] }), 'post { title }'],
  [
    'registerProgramme',
    text => ({ name: vi(text), printedForms: [text] }),
    'programme { name printedForms }',
  ],
  [
    'addSource',
    (text, { conference }) => ({
      ...{ conferenceId: conference![0], kind: 'ARTICLE', language: 'vi', title: vi(text) },
      ...{ author: text, note: text, publishedAtPrinted: text, publisher: text, quote: text },
    }),
    'source { title author note publishedAtPrinted publisher quote }',
  ],
  [
    'addAgendaItem',
    (text, { agenda_session: session, person }) => ({
      ...{ sessionId: session![0], kind: 'SPEECH', title: vi(text) },
      presenters: [{ personId: person![0], printed: text }],
    }),
    'agendaItem { title presenters { printed } }',
  ],
  [
    'recordDirective',
    (text, { conference, person }) => ({
      ...{ conferenceId: conference![0], statedById: person![0], statedIn: 'SPEECH', timing: 'ONGOING' },
      ...{ force: 'ASSIGN', language: 'vi', text, capacityPrinted: text },
      ...{ summary: vi(text), purpose: vi(text), expectedOutput: vi(text), interpretationNote: text },
    }),
    'directive { text capacityPrinted summary purpose expectedOutput interpretationNote }',
  ],
  [
    'recordFinding',
    (text, { conference }) => ({ conferenceId: conference![0], kind: 'LESSON', language: 'vi', text }),
    'finding { text }',
  ],
];

describe('stored markup', () => {
  let plenary: TestApp;
  let administrator: Administrator;
  let world: World;
  beforeAll(async () => {
    plenary = await createTestApp();
    administrator = await addAdministrator(plenary);
    world = await addWorld(plenary, administrator);
  });
  afterAll(() => plenary.close());

  it('comes in 120 forms at least', () => {
    const different = new Set(POLYGLOTS).size;
    process.stdout.write(`stored markup: ${different} texts to each input\n`);
    expect(different).toBe(POLYGLOTS.length);
    expect(different).toBeGreaterThanOrEqual(120);
  });

  it.each(COMMANDS)('given to %s is answered as the data that it is', async (mutation, inputOf, select) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const fields = select.match(/\w+/g)!.length - containersIn(select);
    for (const polyglots of inGroups(POLYGLOTS, LIMITS.rootFields)) {
      const inputs = polyglots.map((_, at) => `$i${at}: ${type}`);
      const calls = polyglots.map(
        (_, at) => `m${at}: ${mutation}(input: $i${at}) { ${select} userErrors { code path } }`,
      );
      const query = `mutation (${inputs.join(', ')}) { ${calls.join(' ')} }`;
      const variables = Object.fromEntries(
        polyglots.map((polyglot, at) => [`i${at}`, inputOf(polyglot, world)]),
      );
      const { headers, body } = await administrator.post(JSON.stringify({ query, variables }));
      expect([headers['content-type'], headers['x-content-type-options']]).toEqual(JSON_ONLY);
      const answers: Data[] = Object.values(JSON.parse(body).data);
      expect(answers.map(({ userErrors, ...answer }) => [userErrors, textsIn(answer)])).toEqual(
        polyglots.map(polyglot => [[], Array(fields).fill(polyglot)]),
      );
    }
  });

  it('is text in the page that greets its account', async () => {
    const greeting = async (name: string) => {
      const { id } = await addAccount(plenary, { name, password: null });
      const cookie = await cookieOf(plenary, id);
      return (await plenary.app.inject({ url: '/auth/sign-in', headers: { cookie } })).body;
    };
    const plain = await greeting('A');
    expect(plain).toContain('<p>A</p>');
    for (const polyglot of POLYGLOTS) {
      expect(await greeting(polyglot)).toBe(plain.replace('<p>A</p>', () => `<p>${escaped(polyglot)}</p>`));
    }
  });

  it.each(['reset-password', 'accept-invitation'])('is text in the page of a link: /auth/%s', async path => {
    const page = async (token: string) =>
      (await plenary.app.inject({ url: `/auth/${path}?token=${encodeURIComponent(token)}` })).body;
    const plain = await page('A');
    for (const polyglot of POLYGLOTS) {
      expect(await page(polyglot)).toBe(
        plain.replace('name="token" type="hidden" value="A"', () => {
          return `name="token" type="hidden" value="${escaped(polyglot)}"`;
        }),
      );
    }
  });

  it('is not in the pages that come back when it was typed as an address or a password', async () => {
    const typed = async (route: string, fields: Record<string, string>, at: number) => {
      const { statusCode, body } = await plenary.app.inject({
        method: 'POST',
        url: `/auth/${route}`,
        // A guesser's address each, so that none is told to wait.
        remoteAddress: `192.0.2.${at}`,
        headers: {
          ...{ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
          'sec-fetch-site': 'same-origin',
        },
        payload: new URLSearchParams(fields).toString(),
      });
      return { statusCode, body };
    };
    for (const route of ['sign-in', 'forgot-password']) {
      const plain = await typed(route, { email: 'a@example.org', password: 'a' }, 0);
      expect(plain.body).toMatch(/^<!doctype html>/);
      for (const [at, polyglot] of POLYGLOTS.entries()) {
        expect(await typed(route, { email: polyglot, password: polyglot }, at + 1)).toEqual(plain);
      }
    }
  });

  it('in the address of a query is answered with JSON, also to a browser', async () => {
    for (const polyglot of POLYGLOTS) {
      const url = `/graphql?query=${encodeURIComponent(polyglot)}&variables=${encodeURIComponent(polyglot)}`;
      const { headers, body } = await plenary.app.inject({ url, headers: { accept: 'text/html' } });
      expect([headers['content-type'], headers['x-content-type-options']]).toEqual(JSON_ONLY);
      expect(JSON.parse(body).errors).toHaveLength(1);
    }
  });
});

function inGroups<T>(all: readonly T[], size: number): T[][] {
  const groups = Math.ceil(all.length / size);
  return Array.from({ length: groups }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function textsIn(answer: Data): string[] {
  return typeof answer === 'object' ? Object.values(answer).flatMap(textsIn) : [answer];
}

/** How many names of a selection have a selection of their own. */
function containersIn(select: string): number {
  return select.match(/\{/g)!.length;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => ESCAPES[character]!);
}
