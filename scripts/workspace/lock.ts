/** One gather of a data folder, and one build of the project, at a time: a file that names the process at work. */

import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../model/problem.ts';

/** How often a build that waits looks whether the other is over, in ms. */
const LOOK = 250;

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

/**
 * Runs when no other build of the project is at work: two would share Astro's temporary folder. `waiting` is called once when it has to
 * wait; a dead process's lock is taken over.
 */
export async function withBuildLock<T>(root: string, waiting: () => void, run: () => Promise<T>): Promise<T> {
  const path = join(root, 'node_modules', '.vigie-building');
  let told = false;
  for (;;) {
    try {
      take(path);
      break;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (!told) waiting();
      told = true;
      await wait(LOOK);
    }
  }
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
