/** One gather at a time: a file that names the process at work. */

import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../model/problem.ts';

/** Runs with the gather's lock of a data folder. Throws a Problem at once when another process has it; a dead process's lock is taken over. */
export async function withGatherLock<T>(dataDir: string, run: () => Promise<T>): Promise<T> {
  const path = join(dataDir, '.vigie', 'gather.lock');
  mkdirSync(dirname(path), { recursive: true });
  take(path);
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): void {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = Number(readFileSync(path, 'utf8'));
    if (pid > 0 && isAlive(pid)) throw new Problem('gather-running', { pid: String(pid) });
    rmSync(path, { force: true });
    take(path);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
