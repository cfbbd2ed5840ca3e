/** What an import reads and writes in a brand's folder: the calendar's file names, new entries, and what was said of planners. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
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

/** Files on their way to the disk at a time: it takes several in one go, where it would be waited for once a file. */
const AT_ONCE = 8;

/**
 * Writes new entries, each whole or not at all, and never over a file that is there. `done` hears of each that has its name.
 * @throws Problem when the disk is full, the folder cannot be written or leads elsewhere, or a name has been taken meanwhile: no further one
 *   is begun, and those that `done` heard of stay, whole
 */
export async function writeEntries(
  dataDir: string,
  { folder: brand }: Pick<Brand, 'folder'>,
  entries: readonly Pick<FreshEntry, 'id' | 'source'>[],
  done: (id: string) => void = () => {},
): Promise<void> {
  const folder = realFolder(dataDir, [brand, 'calendar']);
  const waiting = entries.values();
  const failures: unknown[] = [];
  const writer = async () => {
    for (const { id, source } of waiting) {
      try {
        await writeNew(folder, `${id}.mdx`, source);
        done(id);
      } catch (error) {
        const path = `${brand}/calendar/${id}.mdx`;
        failures.push((error as NodeJS.ErrnoException).code === 'EEXIST' ? new Problem('entry-there', { path }) : diskProblem(error, path));
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  if (failures.length > 0) throw failures[0];
}

/** Writes beside, waits for the disk, and gives the whole file its name, which must be free. */
async function writeNew(folder: string, name: string, source: string): Promise<void> {
  const beside = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(source);
      await file.sync();
    } finally {
      await file.close();
    }
    await place(beside, join(folder, name));
  } finally {
    await rm(beside, { force: true });
  }
}

async function place(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    // A disk without hard links (a memory card, some shares) can only rename.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) throw Object.assign(new Error(path), { code: 'EEXIST' });
    await rename(beside, path);
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
