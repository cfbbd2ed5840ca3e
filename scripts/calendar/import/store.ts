/** What an import reads and writes in a brand's folder: the calendar's file names, new entries, and what was said of planners. */

import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import type { Brand } from '../../model/brand.ts';
import { Problem } from '../../model/problem.ts';
import { readEntries } from '../../workspace/entries.ts';
import { realFolder } from '../../workspace/inside.ts';
import { diskProblem, writeWhole } from '../../workspace/write.ts';
import type { FreshEntry, Present } from './plan.ts';
import { type Planner, plannerSchema } from './planner.ts';

/** What the calendar of a brand has. */
export function presentOf(dataDir: string, brand: Brand): Present {
  const brandDir = join(dataDir, brand.folder);
  const folder = join(brandDir, 'calendar');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return {
    posts: readEntries(brandDir, brand).entries.map(({ post }) => post),
    taken: new Set(names.map((name) => name.toLowerCase().replace(/\.mdx$/, ''))),
  };
}

/**
 * Writes a new entry, whole or not at all, and never over a file that is there. Gives its path below the brand's folder.
 * @throws Problem when the disk is full, the folder cannot be written or leads elsewhere, or the name has been taken meanwhile
 */
export function writeEntry(dataDir: string, brand: Pick<Brand, 'folder'>, { id, source }: Pick<FreshEntry, 'id' | 'source'>): string {
  const folder = realFolder(dataDir, [brand.folder, 'calendar']);
  const path = `calendar/${id}.mdx`;
  const beside = join(folder, `.${id}.mdx.${process.pid}.tmp`);
  try {
    const file = openSync(beside, 'w');
    try {
      writeFileSync(file, source);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(beside, join(folder, `${id}.mdx`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Problem('entry-there', { path: `${brand.folder}/${path}` });
    throw diskProblem(error, `${brand.folder}/${path}`);
  } finally {
    rmSync(beside, { force: true });
  }
  return path;
}

/** Gives a whole file its name, which must be free. */
function place(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    // A disk without hard links (a memory card, some shares) can only rename.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) throw Object.assign(new Error(path), { code: 'EEXIST' });
    renameSync(beside, path);
  }
}

const pathOf = (signature: string): string => `planners/planner-${signature}.yaml`;

/** What was said of planners with this header; null when nothing was. Throws a Problem when the file is broken. */
export function readPlanner(brandDir: string, signature: string): Planner | null {
  const path = join(brandDir, pathOf(signature));
  if (!existsSync(path)) return null;
  try {
    return v.parse(plannerSchema, parse(readFileSync(path, 'utf8'))) as Planner;
  } catch {
    throw new Problem('planner-broken', { path: pathOf(signature) });
  }
}

/** Keeps what was said and gives its path below the brand's folder. */
export function writePlanner(dataDir: string, brand: Pick<Brand, 'folder'>, planner: Planner): string {
  const folder = realFolder(dataDir, [brand.folder, 'planners']);
  const path = pathOf(planner.signature);
  writeWhole(join(folder, `planner-${planner.signature}.yaml`), stringify(planner, { lineWidth: 0 }));
  return path;
}
