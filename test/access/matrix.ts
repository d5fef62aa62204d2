import { isInterfaceType } from 'graphql';
import { ACCESS } from '../../src/access-table.js';
import { schemaOf } from '../factories/maker.js';
import { asEach } from './as-each.js';
import type { Case, Read } from './case.js';
import { reads, writes } from './cases/index.js';
import { outcomeOf } from './outcome.js';
import { PERSONAS } from './personas.js';
import type { Setting } from './setting.js';
import { tryWrite } from './try-writes.js';

export interface Matrix {
  rows: { field: string; target: string; outcomes: string[] }[];
  /** What is wrong with single cases, whatever the expectation says. */
  faults: string[];
}

/** Runs every case as every persona. */
export async function runMatrix(setting: Setting): Promise<Matrix> {
  const rows = [];
  const faults: string[] = [];
  // All reads come before the first write, so that they count the same rows every time.
  for (const read of await reads(setting)) {
    rows.push({ field: read.field, target: read.target, outcomes: await readAsAll(setting, read) });
  }
  for (const act of writes(setting)) {
    const tried = await tryWrite(setting, act);
    rows.push({ field: act.field, target: act.target, outcomes: tried.outcomes });
    faults.push(...tried.faults);
  }
  return { rows, faults };
}

async function readAsAll({ plenary, personas }: Setting, { query, variables }: Read): Promise<string[]> {
  const answers = await asEach(personas, ({ headers }) => plenary.send(query, variables, headers, null));
  return answers.map(outcomeOf);
}

/** One line a row, sorted, so that a change of a rule is a change of lines. */
export function toCsv({ rows }: Matrix): string {
  const lines = rows.map(({ field, target, outcomes }) => [field, target, ...outcomes].join(',')).sort();
  return `${[['field', 'target', ...PERSONAS].join(','), ...lines].join('\n')}\n`;
}

/** The cells that differ, each as a sentence. */
export function differences(expected: string, found: string): string[] {
  const [before, after] = [cellsOf(expected), cellsOf(found)];
  const cells = [...new Set([...before.keys(), ...after.keys()])].sort();
  return cells
    .filter(cell => before.get(cell) !== after.get(cell))
    .map(
      cell =>
        `${cell}: expected ${before.get(cell) ?? 'no such case'}, found ${after.get(cell) ?? 'no such case'}`,
    );
}

function cellsOf(csv: string): Map<string, string> {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const names = head.split(',');
  return new Map(
    lines.flatMap(line => {
      const values = line.split(',');
      return values
        .slice(2)
        .map((value, at) => [`${values[0]} ${values[1]} for ${names[at + 2]}`, value] as const);
    }),
  );
}

/** What needs a case, because its rule is not just that whoever sees the thing sees it: names of the missing ones. */
export function withoutCase({ plenary }: Setting, cases: readonly Case[]): string[] {
  const schema = schemaOf(plenary);
  const guarded = Object.entries(ACCESS.types).flatMap(([type, { guarded }]) =>
    Object.keys(guarded).map(name => `${type}.${name}`),
  );
  const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap(type =>
    Object.keys(type.getFields()).map(name => `${type.name}.${name}`),
  );
  const node = schema.getType('Node');
  const nodes = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
  const fields = new Set(cases.map(({ field }) => field));
  const seen = cases.filter(({ field }) => field === 'Query.node').map(({ target }) => target.split(' ')[0]);
  return [
    ...[...roots, ...guarded].filter(name => !fields.has(name)),
    ...nodes.filter(name => !seen.includes(name)).map(name => `Query.node of ${name}`),
  ];
}
