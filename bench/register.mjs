// Measures how long Plenary takes for statistics and lists of a national register of directives, one request after the other.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { addAdministrator, TOKEN } from './administrator.mjs';

const DATABASE_URL =
  process.env.BENCH_REGISTER_URL ?? 'postgres://postgres@127.0.0.1:5432/plenary_bench_register';
const TIMES = Number(process.env.BENCH_TIMES ?? 100);
const PORT = 4805;
const DAYS = { 'as of the day of the register': '2025-06-30', 'as of a past day': '2023-06-30' };
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLENARY = process.env.BENCH_PLENARY ?? build();
const ENV = { ...process.env, DATABASE_URL, SAMPLE_DATA: 'none', LOG_LEVEL: 'error', NODE_ENV: 'production' };

const COUNTS = 'all doneInTime doneLate openInTerm openOverdue ongoing doneInTimeOfDue { percent }';
const overdue = (more = '') =>
  `groups(by: BODY, order: MOST_OVERDUE, first: 50${more}) { nodes { name counts { ${COUNTS} } } pageInfo { endCursor } }`;

/** What is asked, with the most milliseconds it is to take at p95. */
function questions(day, { body, conference, cursor }) {
  return [
    [
      'overdue by body, with the total',
      300,
      `{ directiveStatistics(asOf: "${day}") { total { ${COUNTS} } ${overdue()} } }`,
    ],
    [
      'the next page of it',
      300,
      `{ directiveStatistics(asOf: "${day}") { ${overdue(`, after: "${cursor}"`)} } }`,
    ],
    [
      'by month of the deadline',
      300,
      `{ directiveStatistics(asOf: "${day}") { groups(by: MONTH_OF_DEADLINE, first: 100) { nodes { name counts { ${COUNTS} } } } } }`,
    ],
    [
      'of one body',
      100,
      `{ directiveStatistics(asOf: "${day}", bodyId: "${body}") { total { ${COUNTS} } } }`,
    ],
    [
      'of a conference',
      100,
      `{ conference(id: "${conference}") { directiveStatistics(asOf: "${day}") { total { ${COUNTS} } } } }`,
    ],
    [
      'a page of 50 directives of a body, with the class of each share',
      100,
      `{ directives(bodyId: "${body}", first: 50) { nodes { id number text deadline conference { title }
        assignments { role classification(asOf: "${day}") party { ... on Body { name } } } } } }`,
    ],
  ];
}

await prepare();
const server = fork(`${PLENARY}/main.js`, {
  env: { ...ENV, PORT: String(PORT), PUBLIC_ANSWERS_MB: '0' },
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
try {
  await ready();
  const nothing = await timesOf('{ __typename }', null);
  console.log('| Question | who | p50 ms | p95 ms | target at p95 |\n| --- | --- | --: | --: | --- |');
  for (const [when, day] of Object.entries(DAYS)) {
    for (const [who, token] of [
      ['administrator', TOKEN],
      ['anybody', null],
    ]) {
      const things = await thingsToAskFor(day, token);
      for (const [what, target, query] of questions(day, things)) {
        const { p50, p95 } = await timesOf(query, token);
        console.log(
          `| ${what}, ${when} | ${who} | ${p50} | ${p95} | ≤ ${target} ${p95 <= target ? 'reached' : 'MISSED'} |`,
        );
      }
    }
  }
  const again = await timesOf('{ __typename }', null);
  console.log(
    `\n${TIMES} times each, one request at a time. Noise: \`{ __typename }\` took ${nothing.p50} ms (p95 ${nothing.p95}) before and ` +
      `${again.p50} ms (p95 ${again.p95}) after it; load average ${loadavg()
        .map(load => load.toFixed(1))
        .join(', ')}.`,
  );
} finally {
  server.kill();
  await once(server, 'exit');
}

function build() {
  const tsc = [
    `${ROOT}node_modules/typescript/bin/tsc`,
    '-p',
    `${ROOT}tsconfig.build.json`,
    '--outDir',
    `${ROOT}build-bench`,
  ];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
  return `${ROOT}build-bench`;
}

/** Makes the database with the register in it, unless there is one. */
async function prepare() {
  const url = new URL(DATABASE_URL);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  await on(url.href, async admin => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0)
      await admin.query(`create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8'`);
  });
  execFileSync(process.execPath, [`${PLENARY}/cli.js`, 'migrate'], { env: ENV, stdio: 'inherit' });
  await on(DATABASE_URL, async client => {
    await addAdministrator(client);
    const { rowCount } = await client.query('select from directive limit 1');
    if (rowCount > 0) return;
    console.log('Making the register; this takes some minutes ...');
    execFileSync(process.execPath, [`${PLENARY}/cli.js`, 'register'], { env: ENV, stdio: 'inherit' });
    await client.query('vacuum analyze');
  });
}

async function on(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The body with the most directives to lead, a conference, and where the first page of bodies ends. */
async function thingsToAskFor(day, token) {
  const things = {};
  await on(DATABASE_URL, async client => {
    const { rows } = await client.query(
      `select body_id as body, (select conference_id from directive limit 1) as conference
         from assignment where state is not null group by 1 order by count(*) desc limit 1`,
    );
    Object.assign(things, rows[0]);
  });
  const { data } = await ask(`{ directiveStatistics(asOf: "${day}") { ${overdue()} } }`, token);
  return { ...things, cursor: data.directiveStatistics.groups.pageInfo.endCursor };
}

async function timesOf(query, token) {
  for (let warmUp = 0; warmUp < 10; warmUp += 1) await ask(query, token);
  const times = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await ask(query, token);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = share => Math.round(10 * times[Math.ceil(share * times.length) - 1]) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

async function ask(query, token) {
  const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

async function ready() {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error('Plenary did not start');
    try {
      if ((await fetch(`http://127.0.0.1:${PORT}/graphql?query=%7B__typename%7D`)).status < 500) return;
    } catch {
      // Not yet.
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('Plenary was not ready after a minute');
}
