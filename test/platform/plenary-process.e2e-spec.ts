import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));

interface Plenary {
  process: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/** The whole of Plenary as a process of its own, on an embedded database of its own. */
describe('the Plenary process', () => {
  let dataDir: string;
  const running = new Set<ChildProcess>();

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'plenary-process-'));
    // Open to the user that the database runs as, when the tests run as root.
    chmodSync(dataDir, 0o755);
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });

  function run(env: Record<string, string>): Plenary {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [MAIN], {
      env: { ...inherited, DATA_DIR: dataDir, PORT: '0', SAMPLE_DATA: 'none', ...env },
    });
    running.add(child);
    let printed = '';
    child.stdout.on('data', chunk => {
      printed += chunk;
    });
    child.stderr.on('data', chunk => {
      printed += chunk;
    });
    const ended = new Promise<number | null>(resolve => {
      child.on('close', code => {
        running.delete(child);
        resolve(code);
      });
    });
    return { process: child, output: () => printed, ended };
  }

  /** Starts Plenary and waits until it says where it is. */
  async function start(): Promise<Plenary & { url: string }> {
    const plenary = run({});
    for (;;) {
      const url = /Plenary is ready at (\S+)/.exec(plenary.output())?.[1];
      if (url) return { ...plenary, url };
      if (plenary.process.exitCode !== null) throw new Error(plenary.output());
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  async function ask(url: string, query: string, variables: object = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()).data;
  }

  it('says where to go, is ready, and stops in good order on SIGTERM', async () => {
    const plenary = await start();
    for (const line of ['/graphql in a browser', 'First query', dataDir])
      expect(plenary.output()).toContain(line);
    expect((await fetch(`${plenary.url}/readyz`)).status).toBe(200);
    plenary.process.kill('SIGTERM');
    expect(await plenary.ended).toBe(0);
  });

  it('loses no acknowledged write when it is killed in the middle of them', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const plenary = await start();
      let killed = false;
      const writer = async (name: string) => {
        for (let number = 0; !killed; number += 1) {
          const input = { name: `${name} ${round}-${number}` };
          const data = await ask(
            plenary.url,
            'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { name } } }',
            { input },
          );
          acknowledged.push(data.createPerson.person.name);
        }
      };
      const writers = ['Một', 'Hai', 'Ba', 'Bốn'].map(name => writer(name).catch(() => {}));
      await new Promise(resolve => setTimeout(resolve, 400 + 100 * round));
      plenary.process.kill('SIGKILL');
      killed = true;
      await Promise.all([...writers, plenary.ended]);
    }
    const plenary = await start();
    const found = new Map<string, number>();
    for (let after: string | null = null; ; ) {
      const { people } = await ask(
        plenary.url,
        'query ($after: String) { people(first: 100, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      for (const { name } of people.nodes) found.set(name, (found.get(name) ?? 0) + 1);
      if (!people.pageInfo.hasNextPage) break;
      after = people.pageInfo.endCursor;
    }
    plenary.process.kill('SIGTERM');
    await plenary.ended;
    console.log(`kill -9: 3 times, ${acknowledged.length} acknowledged writes, all of them found once`);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.filter(name => found.get(name) !== 1)).toEqual([]);
  });

  it('refuses a second process on the same data with one line', async () => {
    const first = await start();
    const second = run({});
    expect(await second.ended).toBe(1);
    const lines = second.output().trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Plenary cannot start: Another Plenary \(pid \d+\) is using the data folder/);
    first.process.kill('SIGTERM');
    await first.ended;
  });

  it.each([
    ['PORT', 'many', /PORT is "many"; allowed is a whole number/],
    ['SAMPLE_DATA', 'some', /SAMPLE_DATA is "some"; allowed is one of auto, none/],
    ['DATABASE_URL', 'mysql://x', /DATABASE_URL is not allowed/],
    ['DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none', /DATABASE_URL cannot be reached: .*ECONNREFUSED/],
  ])('stops with one line when %s is %s', async (name, value, message) => {
    const plenary = run({ [name]: value });
    expect(await plenary.ended).toBe(1);
    expect(plenary.output().trim().split('\n')).toEqual([expect.stringMatching(message)]);
  });
});
