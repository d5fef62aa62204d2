// The environment is read in one place: everything else takes the checked configuration.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The readers, and the two programs that hand them `process.env`. */
const ALLOWED = /^src[\\/](platform[\\/]config[\\/].*|main\.ts|cli\.ts)$/;
const READS_ENVIRONMENT =
  /process\s*(\?\.|\.|\[)\s*['"]?env\b|\benv\b[^;]*\}\s*=\s*process\b|from\s+['"](node:)?process['"]/;

const faults = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))
  .filter(file => !ALLOWED.test(file) && READS_ENVIRONMENT.test(readFileSync(file, 'utf8')));
for (const file of faults)
  console.error(`${file} reads process.env; add the variable to src/platform/config instead.`);
process.exit(faults.length > 0 ? 1 : 0);
