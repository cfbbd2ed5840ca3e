/** A data folder on a disk that can be filled and freed: a small one of memory for root, for others a host that may write nothing. */

import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOST } from '../host/talk.ts';
import { registerHost } from './installed.ts';

/** Room for a thousand clips with pictures and what is left of killed tries, in MiB. */
const ROOM = 192;
const CHUNKS = [1024 * 1024, 4096, 1] as const;

export interface SmallDisk {
  dataDir: string;
  /** How it is filled, in words. */
  how: string;
  /** From here on the host cannot write; again after a launch, which registers the host anew. `profile`: the browser whose host it is. */
  fill(profile: string): void;
  free(profile: string): void;
  remove(): void;
}

/** Makes the disk with a data folder on it. */
export function smallDisk(): SmallDisk {
  const place = mkdtempSync(join(tmpdir(), 'vigie-disk-'));
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}m,mode=0700`, 'vigie-test', place], { stdio: 'ignore' }).status === 0;
  const dataDir = join(place, 'data');
  mkdirSync(dataDir);
  return mounted ? ofMemory(place, dataDir) : ofLimits(place, dataDir);
}

function ofMemory(place: string, dataDir: string): SmallDisk {
  const filler = join(place, 'filler');
  return {
    dataDir,
    how: `a disk of ${ROOM} MiB, filled to the last byte`,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    remove() {
      spawnSync('umount', [place], { stdio: 'ignore' });
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Writes to a file until nothing more fits. */
function fillUp(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (const size of CHUNKS) {
      const chunk = Buffer.alloc(size);
      try {
        while (writeSync(file, chunk) > 0);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** The hosts that start from here on; one that runs already is not touched. */
function ofLimits(place: string, dataDir: string): SmallDisk {
  return {
    dataDir,
    how: 'hosts that may write no byte to a file (ulimit -f 0)',
    fill: (profile) =>
      registerHost(profile, dataDir, `sh -c 'ulimit -f 0; exec "$0" "$@"' "${process.execPath}" "${HOST}" --data "${dataDir}"`),
    free: (profile) => registerHost(profile, dataDir),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
