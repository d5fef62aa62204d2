import { StartFault } from '../../errors/index.js';

/** Its message is one line which the person who starts Plenary can act on. */
export class EmbeddedDatabaseError extends StartFault {
  override name = 'EmbeddedDatabaseError';
}

export const anotherDatabase = 'or set DATABASE_URL to a PostgreSQL of your own';
export const anotherFolder = 'or set DATA_DIR to another folder';

const causes: Record<string, (path: string) => string> = {
  ENOSPC: path => `No space is left on the disk of ${path}. Free some, ${anotherFolder}.`,
  EDQUOT: path => `The disk quota for ${path} is used up. Free some space, ${anotherFolder}.`,
  EROFS: path => `${path} is on a read-only file system. Make it writable, ${anotherFolder}.`,
  EACCES: path => `Plenary may not write to ${path}. Give it the right to, ${anotherFolder}.`,
  EPERM: path => `Plenary may not write to ${path}. Give it the right to, ${anotherFolder}.`,
  ENOTDIR: path => `${path} cannot be a folder: a part of it is a file. Set DATA_DIR to a folder.`,
  EEXIST: path => `${path} cannot be a folder: there is a file of that name. Set DATA_DIR to a folder.`,
  ENOENT: path => `${path} is missing and cannot be created. Set DATA_DIR to another folder.`,
};

/** Any failure as one clear line; `folder` is named when the failure names no path itself. */
export function explain(error: unknown, folder: string): EmbeddedDatabaseError {
  if (error instanceof EmbeddedDatabaseError) return error;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const line =
    causes[code ?? '']?.(path ?? folder) ??
    `The embedded database in ${folder} could not start: ${message ?? String(error)}`;
  return new EmbeddedDatabaseError(line, { cause: error });
}
