// Measures Plenary, PostGraphile and the limit over one database in one run, and prints a table of ratios.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { prepareDatabase, spoil } from './database.mjs';
import { load } from './load.mjs';
import { report } from './report.mjs';
import { prepareRequests } from './requests.mjs';
import { NODE, startServers } from './servers.mjs';
import { works as allWorks } from './works/index.mjs';

const DATABASE_URL = process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/plenary_bench';
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 6);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1.5);
const WARM_UP_SECONDS = 2;
const CONNECTIONS = 32;

const names = process.env.BENCH_WORKS?.split(',');
const works = allWorks.filter(({ name }) => !names || names.includes(name));

const plenary = process.env.BENCH_PLENARY ?? build();
await prepareDatabase(DATABASE_URL, plenary);
const servers = await startServers(DATABASE_URL, `${plenary}/main.js`);
try {
  if (works.some(({ writes }) => writes)) await spoil(DATABASE_URL);
  const measured = await measure(works, servers);
  console.log(await report(measured, { servers, node: NODE, postgres: await postgresVersion() }));
} finally {
  await Promise.all(servers.map(server => server.stop()));
}

/** Compiles Plenary, outside of bench/ so that it finds its own packages; @returns the folder */
function build() {
  console.log('Building Plenary ...');
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = `${root}build-bench`;
  const tsc = [
    `${root}node_modules/typescript/bin/tsc`,
    '-p',
    `${root}tsconfig.build.json`,
    '--outDir',
    folder,
  ];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
  return folder;
}

/**
 * One cell for each work and contender. They take turns within each round, so that what else the
 * machine does hits all alike; only one is under load at a time.
 */
async function measure(works, servers) {
  const cells = [];
  for (const work of works) {
    for (const contender of await prepareRequests(work, servers, DATABASE_URL))
      cells.push({ work, ...contender, rates: [], answers: 0, cpuSeconds: 0 });
  }
  console.log(`Warming up ${cells.length} × ${WARM_UP_SECONDS} s ...`);
  for (const cell of cells) await run(cell, WARM_UP_SECONDS);
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`Round ${round} of ${ROUNDS}: ${cells.length} × ${SECONDS} s ...`);
    for (const work of works) {
      const turns = cells.filter(cell => cell.work === work);
      for (let turn = 0; turn < turns.length; turn += 1)
        await measureOnce(turns[(turn + round) % turns.length]);
    }
  }
  return cells;
}

async function measureOnce(cell) {
  const before = await cell.server.usage();
  const answers = await run(cell, SECONDS);
  const after = await cell.server.usage();
  cell.rates.push(answers / SECONDS);
  cell.answers += answers;
  cell.cpuSeconds += after.cpuSeconds - before.cpuSeconds;
}

function run({ server, requests }, seconds) {
  return load(server.port, requests, { connections: CONNECTIONS, seconds });
}

async function postgresVersion() {
  const client = new pg.Client(DATABASE_URL);
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  return rows[0].server_version;
}
