import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { asEach } from './as-each.js';
import { PERSONAS, type PersonaName } from './personas.js';
import { secrets } from './secrets.js';
import { makeSetting } from './setting.js';
import { sweep } from './sweep.js';

const allowed = secrets([...PERSONAS]);
const WORDS = [...allowed.keys()];
const SEARCHED = WORDS.filter(word => /^zq-1-.*(title|directive)$|^zq-draft-title$|@$/.test(word));

describe('what somebody may not see', () => {
  let plenary: TestApp;
  const found = new Map<string, Set<PersonaName>>();
  const codes = new Set<string>();
  beforeAll(async () => {
    plenary = await createTestApp();
    const setting = await makeSetting(plenary);
    const questions = await sweep(setting, SEARCHED);
    for (const { document, variables } of questions) {
      await asEach(setting.personas, async ({ name, headers }) => {
        const answer = await plenary.send(document, variables, headers, null);
        for (const { extensions } of answer.errors ?? []) codes.add(extensions.code);
        const text = JSON.stringify(answer);
        for (const word of WORDS.filter(each => text.includes(each))) {
          found.set(word, (found.get(word) ?? new Set()).add(name));
        }
      });
    }
    const searched = questions.length * setting.personas.length;
    process.stdout.write(`access leaks: ${WORDS.length} secrets looked for in ${searched} answers\n`);
  }, 1_500_000);
  afterAll(() => plenary.close());

  it('is in no answer, and what somebody may see is in some', () => {
    const inOrder = (names: Iterable<PersonaName> = []) => {
      const some = new Set(names);
      return PERSONAS.filter(name => some.has(name));
    };
    const sightings = WORDS.map(word => [word, inOrder(found.get(word))]);
    expect(sightings).toEqual(WORDS.map(word => [word, inOrder(allowed.get(word))]));
  });

  it('was asked for in ways that the server understands', () => {
    expect([...codes].sort()).toEqual(['CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']);
  });
});
