import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** Whether any process has this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Whether the process is the server of this cluster, not merely one that got its number. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      const program = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
      return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === cluster;
    } catch {
      return false; // gone, or of another user
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes(`postgres -D ${cluster} `);
}
