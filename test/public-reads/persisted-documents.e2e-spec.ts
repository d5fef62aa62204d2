import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { DOCUMENTS, documentId, readDocuments } from '../../src/platform/graphql/index.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { get, isKept, type PublicSetting, post, publishedSetting } from './setting.js';

const documents = readDocuments(DOCUMENTS);
const ids = Object.fromEntries([...documents].map(([name, text]) => [name, documentId(text)]));

describe('the documents of the pages', () => {
  let plenary: TestApp;
  let setting: PublicSetting;
  let variables: { slug: string; language: string };
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await publishedSetting(plenary);
    const { conference } = await plenary.ask('query ($id: ID!) { conference(id: $id) { slug } }', {
      id: setting.conferenceId,
    });
    variables = { slug: conference.slug, language: 'vi' };
  });
  afterAll(() => plenary.close());

  it('are listed in manifest.json; UPDATE_DOCUMENTS=1 rewrites it', () => {
    const path = join(DOCUMENTS, 'manifest.json');
    const current = `${JSON.stringify(ids, null, 2)}\n`;
    if (process.env.UPDATE_DOCUMENTS === '1') writeFileSync(path, current);
    expect(readFileSync(path, 'utf8')).toBe(current);
  });

  it.each([...documents.keys()])('%s is answered by its id as by its text, and kept', async name => {
    const query = documents.get(name)!;
    const whole = (await post(plenary, { query, variables })).json();
    expect(whole.errors).toBeUndefined();
    expect(whole.data.conferenceBySlug.id).toBe(setting.conferenceId);
    const byAddress = { documentId: ids[name]!, variables: JSON.stringify(variables) };
    for (const ask of [
      () => post(plenary, { documentId: ids[name], variables }),
      () => get(plenary, byAddress),
      () => get(plenary, { ...byAddress, extensions: '{}' }, {}, 'HEAD'),
    ]) {
      const [first, second] = [await ask(), await statementsOf(ask)];
      expect(isKept(first)).toBe(true);
      expect(second.statements).toHaveLength(1);
      expect(second.result.headers.etag).toBe(first.headers.etag);
      if (first.body) expect(first.json()).toEqual(whole);
    }
  });

  it('are made once, also for those who all ask at the start', async () => {
    const fresh = { ...variables, language: 'en' };
    const { statements } = await statementsOf(() =>
      Promise.all(
        Array.from({ length: 30 }, () =>
          post(plenary, { documentId: ids['public-agenda'], variables: fresh }),
        ),
      ),
    );
    expect(statements.filter(statement => statement.includes('from conference'))).toHaveLength(1);
  });

  it.each(['sha256:00', 'public-agenda', '', '__proto__', 7, null, {}])(
    'are the only ones that have an id: not %j',
    async id => {
      const answers = [await post(plenary, { documentId: id, variables })];
      if (typeof id === 'string') answers.push(await get(plenary, { documentId: id }));
      for (const response of answers) {
        expect(response.statusCode).toBe(404);
        expect(response.json().errors).toEqual([
          {
            message: expect.stringContaining('documentId'),
            extensions: {
              code: 'NOT_FOUND',
              reason: 'PERSISTED_DOCUMENT_NOT_FOUND',
              requestId: response.headers['x-request-id'],
            },
          },
        ]);
      }
    },
  );

  it('are not asked for together with another one', async () => {
    const documentId = ids['public-agenda']!;
    const query = '{ __typename }';
    for (const response of [
      await post(plenary, { documentId, query }),
      await get(plenary, { documentId, query }),
    ]) {
      expect(response.statusCode).toBe(400);
      expect(response.json().errors[0].extensions.reason).toBe('TWO_DOCUMENTS');
    }
  });

  it('take variables that are checked like all others', async () => {
    const documentId = ids['public-agenda']!;
    const answers = [
      await post(plenary, { documentId }),
      await post(plenary, { documentId, variables: { slug: 7 } }),
      await get(plenary, { documentId, variables: '{' }),
    ];
    expect(answers.map(response => response.statusCode)).toEqual([400, 400, 400]);
    expect(answers.map(response => isKept(response))).toEqual([false, false, false]);
  });

  it('name their operations, so that logs and traces can tell them apart', () => {
    for (const text of documents.values()) {
      expect(parse(text).definitions[0]).toMatchObject({ name: { kind: 'Name' } });
    }
  });
});
