import { readdir, unlink } from 'node:fs/promises';

/** For `catch`: what is not there is undefined. */
export function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

export async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch(ifThere);
}

export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ifThere)) ?? [];
}
