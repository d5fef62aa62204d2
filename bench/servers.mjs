import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const WATCH = new URL('./servers/watch.mjs', import.meta.url).href;
const POOL_SIZE = 10;
const SECONDS_TO_START = 120;

/** PostGraphile wants Node 22 or newer; all servers run on the same. */
export const NODE = process.env.BENCH_NODE ?? (majorVersion() >= 22 ? process.execPath : packagedNode());

/** The servers, each as its users would run it; Plenary once with and once without keeping answers. */
export function startServers(databaseUrl, plenary) {
  const url = new URL(databaseUrl);
  // As Plenary itself does: compiling a plan costs more than any of these reads takes.
  url.searchParams.set('options', '-c jit=off');
  const script = name => fileURLToPath(new URL(`./servers/${name}.mjs`, import.meta.url));
  const ours = { DATABASE_URL: databaseUrl, SAMPLE_DATA: 'none', LOG_LEVEL: 'error' };
  return Promise.all([
    start('limit', script('limit'), 4801, { DATABASE_URL: url.href }),
    start('postgraphile', script('postgraphile'), 4802, {
      DATABASE_URL: url.href,
      GRAPHILE_ENV: 'production',
    }),
    start('plenary', plenary, 4803, { ...ours, PUBLIC_ANSWERS_MB: '0' }, startFlags()),
    start('keeping', plenary, 4804, ours, startFlags()),
  ]);
}

/** The options that `npm start` gives to Node. */
function startFlags() {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const [, flags] = /node ((?:--\S+ )*)dist\/main\.js/.exec(scripts.start);
  return flags.split(' ').filter(Boolean);
}

async function start(name, script, port, env, flags = []) {
  const child = fork(script, {
    execPath: NODE,
    execArgv: [...flags, '--import', WATCH, ...(process.env.BENCH_PROFILE ? profiling(name) : [])],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), POOL_SIZE: String(POOL_SIZE), ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stopped = once(child, 'exit');
  await ready(name, port, child);
  return {
    name,
    port,
    /** How many SQL statements it has sent, its memory and the CPU time that it took. */
    async usage() {
      child.send('usage');
      const [usage] = await once(child, 'message');
      return usage;
    },
    async stop() {
      child.disconnect();
      await stopped;
    },
  };
}

async function ready(name, port, child) {
  for (let tries = 0; tries < SECONDS_TO_START * 10; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${name} did not start`);
    try {
      const path = name === 'limit' ? '/W5/' : '/graphql?query=%7B__typename%7D';
      if ((await fetch(`http://127.0.0.1:${port}${path}`)).status < 500) return;
    } catch {
      // Not yet.
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${name} was not ready after ${SECONDS_TO_START} s`);
}

function profiling(name) {
  return ['--cpu-prof', `--cpu-prof-dir=${fileURLToPath(new URL(`./profiles/${name}`, import.meta.url))}`];
}

function majorVersion() {
  return Number(process.versions.node.split('.')[0]);
}

function packagedNode() {
  const { resolve } = createRequire(import.meta.url);
  try {
    const node = resolve(`node-${process.platform}-${process.arch}/bin/node`);
    if (existsSync(node)) return node;
  } catch {
    // Said below.
  }
  throw new Error(
    'PostGraphile needs Node 22 or newer; run the benchmark with it, or name one in BENCH_NODE.',
  );
}
