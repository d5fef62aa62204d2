import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json; examples and the schema lie there, wherever the compiled code does. */
export const PROJECT_ROOT = find(dirname(fileURLToPath(import.meta.url)));

function find(folder: string): string {
  return existsSync(join(folder, 'nest-cli.json')) ? folder : find(dirname(folder));
}
