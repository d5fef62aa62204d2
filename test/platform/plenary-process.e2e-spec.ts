import { dataFolder, endAllPlenaries, runPlenary, startPlenary } from './plenary-process.js';

/** The whole of Plenary as a process of its own, on an embedded database of its own. */
describe('the Plenary process', () => {
  const folder = dataFolder();
  const env = { DATA_DIR: folder.path };
  afterAll(async () => {
    await endAllPlenaries();
    folder.remove();
  });

  it('says where to go, is ready, and stops in good order on SIGTERM', async () => {
    const plenary = await startPlenary(env);
    for (const line of ['/graphql in a browser', 'First query', folder.path])
      expect(plenary.output()).toContain(line);
    expect((await fetch(`${plenary.url}/readyz`)).status).toBe(200);
    expect(await plenary.end('SIGTERM')).toBe(0);
  });

  it('refuses a second process on the same data with one line', async () => {
    const first = await startPlenary(env);
    const second = runPlenary(env);
    expect(await second.ended).toBe(1);
    const lines = second.output().trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Plenary cannot start: Another Plenary \(pid \d+\) is using the data folder/);
    await first.end('SIGTERM');
  });

  it.each([
    ['PORT', 'many', /PORT is "many"; allowed is a whole number/],
    ['SAMPLE_DATA', 'some', /SAMPLE_DATA is "some"; allowed is one of auto, none/],
    ['DATABASE_URL', 'mysql://x', /DATABASE_URL is not allowed/],
    ['DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none', /DATABASE_URL cannot be reached: .*ECONNREFUSED/],
  ])('stops with one line when %s is %s', async (name, value, message) => {
    const plenary = runPlenary({ ...env, [name]: value });
    expect(await plenary.ended).toBe(1);
    expect(plenary.output().trim().split('\n')).toEqual([expect.stringMatching(message)]);
  });
});
