/** The folders that the desk writes notes and media in. */

import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../model/problem.ts';
import { diskProblem } from './write.ts';

/**
 * A folder of a brand, exactly where its name says: a link, even to a folder beside it, is none. Null when it is missing and not to be
 * made. Throws a Problem.
 */
export function ownFolder(dataDir: string, segments: readonly string[], make: boolean): string | null {
  let real = realpathSync(dataDir);
  for (const segment of segments) {
    if (segment === '' || segment.startsWith('.') || /[\\/\0]/.test(segment)) throw new Problem('note-place', { folder: segment });
    real = join(real, segment);
    const facts = lstatSync(real, { throwIfNoEntry: false });
    if (facts && !facts.isDirectory()) throw new Problem('note-place', { folder: segments.join('/') });
    if (facts) continue;
    if (!make) return null;
    try {
      mkdirSync(real);
    } catch (error) {
      throw diskProblem(error, real);
    }
  }
  return real;
}
