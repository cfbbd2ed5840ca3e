/** The store opens, is of this version of the code, holds every file that lies there, and no dead gather has it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storePath } from '../../store/open.ts';
import { codeVersion, knownFiles } from '../../store/plan.ts';
import { findBrands } from '../../workspace/brands.ts';
import { listExports } from '../../workspace/exports.ts';
import { type Check, type Finding, well, worthKnowing } from './_check.ts';

export const checkStore: Check = async ({ dataDir }) => {
  if (!existsSync(dataDir)) return [];
  return [...lockOf(dataDir), ...(await contentOf(dataDir))];
};

function lockOf(dataDir: string): Finding[] {
  const path = join(dataDir, '.vigie', 'gather.lock');
  if (!existsSync(path)) return [];
  const pid = Number(readFileSync(path, 'utf8'));
  return [isAlive(pid) ? worthKnowing('gather-running', { pid: String(pid) }) : worthKnowing('store-left-locked')];
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function contentOf(dataDir: string): Promise<Finding[]> {
  const there = findBrands(dataDir).flatMap(({ folder }) => listExports(join(dataDir, folder)).map((file) => ({ folder, file })));
  const store = storePath(dataDir);
  if (!existsSync(store)) return there.length > 0 ? [worthKnowing('no-store', { path: dataDir })] : [];
  const known = await knownFiles(store, codeVersion());
  if (!known) return [worthKnowing('store-other-version')];
  const behind = there.filter(
    ({ folder, file }) =>
      !known.get(folder)?.files.some((one) => one.file === file.path && one.bytes === file.bytes && one.modifiedMs === file.modifiedMs),
  );
  return [behind.length > 0 ? worthKnowing('store-behind', { files: behind.length }) : well('store-fresh', { files: there.length })];
}
