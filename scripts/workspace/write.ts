/** Writing a file whole or not at all. */

import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../model/problem.ts';

/**
 * Writes beside the target, syncs, renames: what was there stays until the new content is on the disk, and who may read and write it stays
 * the same. Throws a Problem on a full disk.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(beside, 'w');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const before = statSync(path, { throwIfNoEntry: false });
    // Disks without permissions (exFAT, some shares) refuse to have them set, and there is nothing to set.
    if (before && (before.mode & 0o777) !== (statSync(beside).mode & 0o777)) chmodSync(beside, before.mode & 0o777);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw diskProblem(error, path);
  }
}

/** The sentence for an error of the disk; other errors are handed back as they are. */
export function diskProblem(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new Problem('disk-full', { path });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new Problem('not-writable', { path });
  return error;
}
