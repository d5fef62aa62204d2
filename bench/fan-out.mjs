// Measures how long it takes until the last of many subscribers has a published agenda, and what that costs the server.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { changeAndPublish, makeConference } from './fan-out/conference.mjs';

const SUBSCRIBERS = Number(process.env.BENCH_SUBSCRIBERS ?? 5_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
const PORT = Number(process.env.BENCH_PORT ?? 4804);
const TARGET = 1_000;

const url = `http://127.0.0.1:${PORT}`;
const plenary = build();
const dataDir = mkdtempSync(join(tmpdir(), 'plenary-bench-'));
// Open to the user that the database runs as, when the benchmark runs as root.
chmodSync(dataDir, 0o755);
const server = start(`${plenary}/main.js`, {
  execArgv: ['--import', new URL('./servers/watch.mjs', import.meta.url).href],
  env: { PORT: String(PORT), DATA_DIR: dataDir, SAMPLE_DATA: 'none', LOG_LEVEL: 'error' },
});
const clients = start(fileURLToPath(new URL('./fan-out/clients.mjs', import.meta.url)), {});
try {
  await ready();
  const conference = await makeConference(url, await administrator());
  clients.send({ open: SUBSCRIBERS, url, conferenceId: conference.id });
  const [{ openedIn }] = await once(clients, 'message');
  console.log(`${SUBSCRIBERS} subscribers connected within ${openedIn} ms`);
  await sleep(2_000);
  // The first one warms up.
  await round(conference);
  const rounds = [];
  for (let n = 1; n <= ROUNDS; n += 1) rounds.push(await round(conference));
  report(rounds, await usage());
} finally {
  clients.kill();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}

async function round(conference) {
  const before = await usage();
  const told = once(clients, 'message');
  const begun = Date.now();
  await changeAndPublish(conference);
  const acknowledged = Date.now();
  const [{ first, last }] = await told;
  const after = await usage();
  return {
    publishing: acknowledged - begun,
    first: first - acknowledged,
    last: last - acknowledged,
    cpu: (after.cpuSeconds - before.cpuSeconds) * 1_000,
  };
}

function report(rounds, { rssBytes }) {
  const row = (name, of) => {
    const values = rounds.map(of).sort((one, other) => one - other);
    const [median, most] = [values[Math.floor(values.length / 2)], values.at(-1)];
    return `| ${name} | ${median.toFixed(0)} | ${most.toFixed(0)} |`;
  };
  console.log(
    [
      `| ${SUBSCRIBERS} subscribers, ${rounds.length} rounds; ms | median | most |`,
      '| --- | --: | --: |',
      row('change and publish, until acknowledged', each => each.publishing),
      row('from there until the first client has it', each => each.first),
      row('until the last client has it', each => each.last),
      row('CPU of the server for all of it', each => each.cpu),
    ].join('\n'),
  );
  const reached = rounds.every(({ last }) => last <= TARGET);
  console.log(`Target: the last within ${TARGET} ms: ${reached ? 'reached' : 'MISSED'} in every round.`);
  console.log(`Memory of the server: ${Math.round(rssBytes / 2 ** 20)} MB`);
}

async function usage() {
  server.send('usage');
  return (await once(server, 'message'))[0];
}

function start(script, { execArgv = [], env = {} }) {
  return fork(script, {
    execArgv,
    env: { ...process.env, DATABASE_URL: '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function ready() {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error('Plenary did not start');
    const isReady = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await sleep(100);
  }
  throw new Error('Plenary was not ready after 60 s');
}

/** Gives the database an administrator; @returns the access token */
async function administrator() {
  const { hashOf, newToken } = await import(`${plenary}/accounts/tokens.js`);
  const { token } = newToken('pat');
  const client = new pg.Client({
    host: join(dataDir, 'postgres', 'run'),
    user: 'plenary',
    database: 'plenary',
  });
  await client.connect();
  const account = `insert into account (id, revision, email, name, administrator)
    values (gen_random_uuid(), 1, 'bench@example.org', 'Bench', true) returning id`;
  await client.query(
    `with a as (${account})
     insert into access_token (id, account_id, name, token_hash, scope, created_at, expires_at)
     select gen_random_uuid(), id, 'bench', $1, 'WRITE', now(), now() + interval '1 day' from a`,
    [hashOf(token)],
  );
  await client.end();
  return token;
}

/** Compiles Plenary, outside of bench/ so that it finds its own packages; @returns the folder */
function build() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = `${root}build-bench`;
  const tsc = [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`, '--outDir'];
  execFileSync(process.execPath, [...tsc, folder], { stdio: 'inherit' });
  return folder;
}
