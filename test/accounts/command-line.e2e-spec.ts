import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type AdministratorOptions, createAdministrator, makeResetLink } from '../../src/administrators.js';
import { dataFolder, endAllPlenaries, startPlenary } from '../platform/plenary-process.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addAccount } from './visitor.js';

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url));

describe('commands for administrators', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
    await addAccount(plenary, { email: 'first@example.org' });
  });
  afterAll(() => plenary.close());

  it.each<[string, AdministratorOptions, RegExp]>([
    ['an address that is taken', { email: 'FIRST@example.org', name: 'x', generate: true }, /EMAIL_TAKEN/],
    ['what is no address', { email: 'first', name: 'x', generate: true }, /INVALID_EMAIL/],
    ['no name', { email: 'second@example.org', generate: true }, /needs --email and --name/],
    ['no address', { name: 'x', generate: true }, /needs --email and --name/],
  ])('make no administrator with %s', async (_, options, refusal) => {
    await expect(createAdministrator(plenary.app, options)).rejects.toThrow(refusal);
    expect((await plenary.ask('{ accounts { totalCount } }')).accounts.totalCount).toBe(2);
  });

  it('make no link for an account that there is not', async () => {
    await expect(makeResetLink(plenary.app, { email: 'nobody@example.org' })).rejects.toThrow(/NOT_FOUND/);
    await expect(makeResetLink(plenary.app, {})).rejects.toThrow(/needs --email/);
  });
});

describe('the command line for administrators', () => {
  const data = dataFolder();
  afterAll(async () => {
    await endAllPlenaries();
    data.remove();
  });

  /** Runs a command, with `input` in place of somebody who types. */
  function cli(args: string[], input = ''): Promise<{ code: number | null; output: string }> {
    const { DATABASE_URL: _, ...env } = process.env;
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...env, DATA_DIR: data.path } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        output += chunk;
      });
    }
    child.stdin.end(input);
    return new Promise(resolve => child.on('close', code => resolve({ code, output })));
  }
  const create = (email: string, ...rest: string[]) => [
    'admin',
    'create',
    '--email',
    email,
    '--name',
    'First',
    ...rest,
  ];

  it('makes administrators with a password that was given or made, and links to set another', async () => {
    const given = await cli(create('first@example.org'), 'a password that was typed\n');
    expect([given.code, given.output.includes('typed')]).toEqual([0, false]);
    expect(given.output).toContain('first@example.org is an administrator now.');

    const made = await cli(create('second@example.org', '--generate'));
    const password = /The password is (\S{24}) - it is shown this once\./.exec(made.output)![1]!;

    const link = await cli(['admin', 'reset-link', '--email', 'first@example.org']);
    const token = /reset-password\?token=(\S+)/.exec(link.output)![1];
    const { url, end } = await startPlenary({ DATA_DIR: data.path });
    const post = async (route: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${url}/auth/${route}`, { method: 'POST', headers, body: JSON.stringify(body) }))
        .status;
    };
    expect([
      await post('sign-in', { email: 'first@example.org', password: 'a password that was typed' }),
      await post('sign-in', { email: 'second@example.org', password }),
      await post('reset-password', { token, password: 'a password by the link' }),
      await post('sign-in', { email: 'first@example.org', password: 'a password that was typed' }),
      await post('sign-in', { email: 'first@example.org', password: 'a password by the link' }),
    ]).toEqual([200, 200, 204, 401, 200]);
    await end('SIGTERM');
  }, 120_000);
});
