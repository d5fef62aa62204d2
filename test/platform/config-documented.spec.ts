import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT, readConfig } from '../../src/platform/config/index.js';

describe('the table of variables in README.md', () => {
  it('names every variable that the configuration reads, and no other', () => {
    const read = new Set<string>();
    const names = (variables: object) =>
      new Proxy(variables, {
        get: (target, name) => {
          if (typeof name === 'string') read.add(name);
          return Reflect.get(target, name);
        },
      });
    readConfig(names({}) as NodeJS.ProcessEnv);
    const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');
    const [, table = ''] = /^\| Variable \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(readme) ?? [];
    const named = table.split('\n').flatMap(row => (row.split('|')[1] ?? '').match(/[A-Z][A-Z0-9_]+/g) ?? []);
    expect(named.sort()).toEqual([...read].sort());
  });
});
