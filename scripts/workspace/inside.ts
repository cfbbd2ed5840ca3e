/** Whether a place really lies where its path says: links are followed, and compared by segments. */

import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Problem } from '../model/problem.ts';

/** Whether a real path lies under another, segment by segment: `data-old` is not under `data`. */
export function isUnder(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^([a-z]:|[\\/])/i.test(way);
}

/**
 * The real path of a folder below the data folder, made where it is missing, one segment at a time. Throws a Problem when a link on the
 * way leads out of the folder before it.
 */
export function realFolder(dataDir: string, segments: readonly string[]): string {
  let real = realpathSync(dataDir);
  for (const [at, segment] of segments.entries()) {
    const next = join(real, segment);
    const found = existsSync(next) ? realpathSync(next) : made(next);
    if (found === null || !isUnder(real, found)) throw new Problem('folder-outside', { folder: segments.slice(0, at + 1).join('/') });
    real = found;
  }
  return real;
}

/** Makes a folder and returns its path; null when something stands there that leads nowhere (a link to nothing). */
function made(path: string): string | null {
  try {
    mkdirSync(path);
    return path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
}
