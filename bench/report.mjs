import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Answers that are kept are to be so many times those of PostGraphile, and of a server that has them in memory. */
const KEPT_TARGETS = { postgraphile: 10, memory: 0.5 };
/** The largest resident memory that Plenary may have after the load. */
const MEMORY_LIMIT = 250e6;

/** @param cells one for each work and contender, with its rates in answers a second, one a round */
export async function report(cells, { servers, node, postgres }) {
  const works = [...new Set(cells.map(cell => cell.work))];
  const cellOf = (work, name) => cells.find(cell => cell.work === work && cell.name === name);
  const memoryOf = async server => (await servers.find(({ name }) => name === server).usage()).rssBytes;
  const [rssBytes, rssKeeping] = [await memoryOf('plenary'), await memoryOf('keeping')];

  const rows = works.map(work => {
    const [limit, postgraphile, ours] = ['limit', 'postgraphile', 'plenary'].map(name => cellOf(work, name));
    const ratio = ratios(ours, postgraphile);
    return [
      `${work.name} ${work.title}`,
      ...[limit, postgraphile, ours].map(cell => rate(median(cell.rates))),
      spread(ratio),
      verdict(ratio, work.target),
      median(ratios(ours, limit)).toFixed(2),
      [limit, postgraphile, ours].map(cell => cell.statements).join(' / '),
      [limit, postgraphile, ours].map(cell => cpuMilliseconds(cell).toFixed(2)).join(' / '),
    ];
  });
  const keptRows = works
    .filter(work => work.kept)
    .flatMap(work =>
      ['keptByGet', 'keptByPost'].map(name => {
        const [memory, postgraphile, ours] = ['memory', 'postgraphile', name].map(each => cellOf(work, each));
        const [toPeer, toMemory] = [ratios(ours, postgraphile), ratios(ours, memory)];
        return [
          `${work.name} by ${name === 'keptByGet' ? 'GET' : 'POST'}`,
          ...[memory, postgraphile, ours].map(cell => rate(median(cell.rates))),
          spread(toPeer),
          verdict(toPeer, KEPT_TARGETS.postgraphile),
          spread(toMemory),
          verdict(toMemory, KEPT_TARGETS.memory),
          [memory, ours].map(cell => cpuMilliseconds(cell).toFixed(3)).join(' / '),
        ];
      }),
    );
  const noise = cells.map(cell => variation(cell.rates));
  return [
    '',
    ...table(
      [
        'Work',
        'limit, req/s',
        'PostGraphile',
        'Plenary',
        'Plenary / PostGraphile',
        'target',
        'Plenary / limit',
        'SQL statements',
        'CPU ms a request',
      ],
      rows,
    ),
    '',
    ...(keptRows.length > 0 ? keptTable(keptRows) : []),
    'SQL statements and the CPU time of the server process stand in the order limit / PostGraphile / Plenary.',
    `Memory of Plenary after the load: ${Math.round(rssBytes / 1e6)} MB, and ${Math.round(rssKeeping / 1e6)} MB of the one that keeps answers (at most ${MEMORY_LIMIT / 1e6}: ${Math.max(rssBytes, rssKeeping) <= MEMORY_LIMIT ? 'reached' : 'MISSED'}).`,
    `Noise: the rates of a cell vary by ${percent(median(noise))} (median coefficient of variation; at worst ${percent(Math.max(...noise))}).`,
    `Node ${execFileSync(node, ['-v']).toString().trim().slice(1)}, PostgreSQL ${postgres}, ${availableParallelism()} cores for servers, database and load generator together.`,
    '',
  ].join('\n');
}

function keptTable(rows) {
  return [
    ...table(
      [
        'Kept answers',
        'from memory, req/s',
        'PostGraphile',
        'Plenary',
        'Plenary / PostGraphile',
        'target',
        'Plenary / memory',
        'target',
        'CPU ms, memory / Plenary',
      ],
      rows,
    ),
    '',
  ];
}

const spread = ratio =>
  `**${median(ratio).toFixed(2)}** (${Math.min(...ratio).toFixed(2)}-${Math.max(...ratio).toFixed(2)})`;
const verdict = (ratio, target) => `≥ ${target} ${median(ratio) >= target ? 'reached' : 'MISSED'}`;

/** Round by round, so that both sides of a ratio were measured at nearly the same time. */
function ratios(ours, theirs) {
  return ours.rates.map((value, round) => value / theirs.rates[round]);
}

function cpuMilliseconds({ cpuSeconds, answers }) {
  return (1000 * cpuSeconds) / answers;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Coefficient of variation: standard deviation by mean. */
function variation(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) / mean;
}

const rate = value => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
const percent = value => `${Math.round(value * 100)} %`;

function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)];
}
