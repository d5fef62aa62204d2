// Builds dist/ if a source is newer than it, so that `npm start` works on a fresh clone and after a pull.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = 'dist/main.js';
const sources = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...filesBelow('src')];
const isFresh = existsSync(built) && sources.every(file => statSync(file).mtimeMs <= statSync(built).mtimeMs);
if (!isFresh) {
  console.log('Building Plenary ...');
  execFileSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], { stdio: 'inherit' });
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}
