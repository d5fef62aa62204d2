import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { createSetting } from '../agenda/setting.js';
import { publish } from '../agenda/versions/setting.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { berlin, get } from './setting.js';

const README = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');

/** The document that README.md shows after a mark. */
function shown(mark: string): string {
  const [, document] = new RegExp(`<!-- feeds: ${mark} -->\\n\\n\`\`\`graphql\\n([^\`]+)`).exec(README)!;
  return document!;
}

describe('what README.md shows of the feeds', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
    const { ministry, person, post } = await createSetting(plenary);
    const { id } = await berlin(
      plenary,
      { convener: ministry, person, post },
      { slug: 'hoi-thao-khoa-hoc-mau-2023' },
    );
    await publish(plenary, id);
  });
  afterAll(() => plenary.close());

  it('is what its query gives, and each address has something', async () => {
    const { conferenceBySlug } = await plenary.ask(shown('query'), {}, null);
    const given = Object.values<string>(conferenceBySlug.feeds).map(url => new URL(url).pathname);
    const inTable = [...README.matchAll(/^\| `(\/conferences\/\S+)` \|/gm)].map(([, path]) => path!);
    expect(inTable).toEqual(given);
    const answers = await Promise.all(inTable.map(path => get(plenary, path)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
  });

  it('makes a calendar link that can be read', async () => {
    const cookie = await cookieOf(plenary, (await addAccount(plenary, {})).id);
    const { data } = await plenary.send(shown('link'), {}, { cookie }, null);
    const { url, userErrors } = data.createCalendarLink;
    expect(userErrors).toEqual([]);
    expect((await get(plenary, new URL(url).pathname)).statusCode).toBe(200);
    const listed = await plenary.send('{ me { calendarLinks { id } } }', {}, { cookie }, null);
    expect(listed.data.me.calendarLinks).toHaveLength(1);
  });
});
