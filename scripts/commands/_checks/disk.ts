/** The data folder is there, can be written to, and its disk has room. */

import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, toMend, well } from './_check.ts';

const GIGABYTE = 2 ** 30;
/** Under this, a gather of large exports may not end. */
const LEAST = 1;

export const checkDisk: Check = ({ dataDir }) => {
  if (!existsSync(dataDir)) return [toMend('no-data-folder', { path: dataDir })];
  const probe = join(dataDir, `.doctor-${randomUUID()}.tmp`);
  try {
    writeFileSync(probe, 'x', { flag: 'wx' });
  } catch {
    return [toMend('not-writable', { path: dataDir })];
  } finally {
    rmSync(probe, { force: true });
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = (bavail * bsize) / GIGABYTE;
  return [free < LEAST ? toMend('disk-short', { least: LEAST }) : well('disk-writable', { free: Math.floor(free) })];
};
