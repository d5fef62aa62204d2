// Compiles src/ and test/ into build/, and removes there what has no source any more: Jest would still run it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

for (const folder of ['src', 'test'].filter(each => existsSync(join('build', each)))) {
  for (const file of readdirSync(join('build', folder), { recursive: true })) {
    const source = join(folder, file).replace(/\.(c?)js(\.map)?$/, '.$1ts');
    if (!existsSync(source)) rmSync(join('build', folder, file), { recursive: true, force: true });
  }
}
try {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.test.json'], {
    stdio: 'inherit',
  });
} catch {
  process.exit(1);
}
