/** data/.trash: what the desk takes away, and downloads that were taken in, stay there for thirty days. */

import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../model/problem.ts';
import { realFolder } from './inside.ts';
import { diskProblem } from './write.ts';

export const TRASH_DAYS = 30;
const DAY = 86_400_000;

/** Moves a file of a brand to the trash and returns where it lies, below the data folder. `at` is the time, in ms. */
export function toTrash(dataDir: string, brand: string, path: string, at: number): string {
  const parts = path.split('/');
  const folder = realFolder(dataDir, [brand, ...parts.slice(0, -1)]);
  const from = join(folder, parts.at(-1) as string);
  if (!existsSync(from)) throw new Problem('undo-gone');
  const kept = ['.trash', stampOf(at), brand, ...parts];
  try {
    renameSync(from, join(realFolder(dataDir, kept.slice(0, -1)), kept.at(-1) as string));
  } catch (error) {
    throw diskProblem(error, from);
  }
  return kept.join('/');
}

/** Moves a file from outside the data folder to the trash, as one of a brand. The disk of the data folder may be another one. */
export function intoTrash(dataDir: string, from: string, brand: string, at: number): void {
  const kept = join(dataDir, '.trash', stampOf(at), brand, 'downloads', basename(from));
  try {
    mkdirSync(dirname(kept), { recursive: true });
    renameSync(from, kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw diskProblem(error, from);
    copyFileSync(from, kept);
    rmSync(from);
  }
}

const stampOf = (at: number) => new Date(at).toISOString().replaceAll(':', '-');

/** Empties the trash of what has lain there longer than its days. */
export function emptyTrash(dataDir: string, now: number): void {
  const trash = join(dataDir, '.trash');
  if (!existsSync(trash)) return;
  for (const name of readdirSync(trash)) {
    const [, day, hours] = /^(\d{4}-\d{2}-\d{2})T(\d{2}-\d{2}-\d{2})/.exec(name) ?? [];
    const time = Date.parse(`${day}T${hours?.replaceAll('-', ':')}Z`);
    if (now - time > TRASH_DAYS * DAY) remove(join(trash, name));
  }
}

/** What its owner keeps from being removed stays, and keeps nothing from opening. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next start tries again.
  }
}
