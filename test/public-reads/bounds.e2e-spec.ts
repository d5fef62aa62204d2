import { PublicAnswers } from '../../src/platform/public-answers/index.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { AGENDA, isKept, type PublicSetting, post, publishedSetting } from './setting.js';

const MEGABYTE = 1024 * 1024;

describe('memory for answers', () => {
  let plenary: TestApp;
  let setting: PublicSetting;
  beforeAll(async () => {
    plenary = await createTestApp(undefined, { PUBLIC_ANSWERS_MB: '1' });
    setting = await publishedSetting(plenary);
  });
  afterAll(() => plenary.close());

  const held = () => plenary.app.get(PublicAnswers).bytes;
  const ask = (comment: string) =>
    post(plenary, { query: `# ${comment}\n${AGENDA}`, variables: { id: setting.conferenceId } });

  it('is bounded, however many variants are asked for', async () => {
    let largest = 0;
    for (let variant = 0; variant < 300; variant += 1) {
      expect(isKept(await ask(`${variant} ${'x'.repeat(10_000)}`))).toBe(true);
      largest = Math.max(largest, held());
    }
    expect(largest).toBeLessThanOrEqual(MEGABYTE);
    expect(largest).toBeGreaterThan(MEGABYTE / 2);
  });

  it('goes to those that are asked for', async () => {
    await ask('often');
    for (let variant = 0; variant < 100; variant += 1) {
      await ask(`once ${variant} ${'x'.repeat(10_000)}`);
      await ask('often');
    }
    expect((await statementsOf(() => ask('often'))).statements).toHaveLength(1);
    const { statements } = await statementsOf(() => ask(`once 0 ${'x'.repeat(10_000)}`));
    expect(statements).toEqual([expect.stringContaining('from conference')]);
  });

  it('is not taken by what is larger than 2 MB', async () => {
    const answers = plenary.app.get(PublicAnswers);
    const stamp = await answers.stampOf(setting.conferenceId);
    const headers = { 'content-type': 'text/plain' };
    const before = held();
    const large = { status: 200, headers, body: Buffer.alloc(3 * MEGABYTE), stamp };
    expect((await answers.serve('large', async () => large)).body).toHaveLength(3 * MEGABYTE);
    expect(answers.has('large')).toBe(false);
    expect(held()).toBe(before);
  });

  it('is none where PUBLIC_ANSWERS_MB is 0', async () => {
    const keepsNone = await createTestApp(undefined, { PUBLIC_ANSWERS_MB: '0' });
    const { conferenceId } = await publishedSetting(keepsNone);
    for (let time = 1; time <= 2; time += 1) {
      const response = await post(keepsNone, { query: AGENDA, variables: { id: conferenceId } });
      expect(response.json().data.conference.id).toBe(conferenceId);
      expect(isKept(response)).toBe(false);
      expect(response.headers['cache-control']).toBe('no-store');
    }
    expect(keepsNone.app.get(PublicAnswers).bytes).toBe(0);
    await keepsNone.close();
  });
});
