/** Where bytes come from: a file on disk or an archive's member held in memory. */

import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { Problem } from '../model/problem.ts';

const CHUNK = 1 << 19;

/** How many first bytes tell what a file is. */
export const HEAD_BYTES = 1 << 16;

export interface Source {
  bytes: number;
  /** The bytes in order, as often as it is called. A chunk is overwritten by the next one. Throws a Problem when the disk fails. */
  chunks(): Iterable<Buffer>;
  /** All bytes at once. Throws a Problem when the disk fails. */
  all(): Buffer;
}

/** The sentence for an error of the file system; anything else is returned as it is. */
export function diskProblem(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (error instanceof Problem || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error;
  if (code === 'EACCES' || code === 'EPERM') return new Problem('file-forbidden');
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('file-vanished');
  if (code === 'EISDIR') return new Problem('not-a-file');
  if (code === 'EBUSY') return new Problem('file-busy');
  return new Problem('disk-error', { detail: code });
}

/** Size and time of a plain file. Throws a Problem when it is not one: a pipe would wait for ever. */
export function statOf(path: string | Buffer): Stats {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Problem('not-a-file');
    return stat;
  } catch (error) {
    throw diskProblem(error);
  }
}

/** The SHA-256 of a file in hex, and its first bytes, in one pass. Throws a Problem when the disk fails. */
export async function digestOf(path: string | Buffer): Promise<{ sha256: string; head: Buffer; bytes: number }> {
  const hash = createHash('sha256');
  const first: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      if (bytes < HEAD_BYTES) first.push(chunk.subarray(0, HEAD_BYTES - bytes));
      bytes += chunk.length;
    }
  } catch (error) {
    throw diskProblem(error);
  }
  return { sha256: hash.digest('hex'), head: Buffer.concat(first), bytes };
}

/** A file on disk, read anew each time. A file that changed since `bytes` and `modifiedAt` were taken is refused. */
export function fileSource(path: string | Buffer, bytes: number, modifiedAt: number): Source {
  const open = (): number => {
    const fd = openSync(path, 'r');
    const { size, mtimeMs } = fstatSync(fd);
    if (size === bytes && mtimeMs === modifiedAt) return fd;
    closeSync(fd);
    throw new Problem('file-changed');
  };
  return {
    bytes,
    *chunks() {
      const fd = guarded(open);
      try {
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK, bytes + 1));
        for (;;) {
          const read = guarded(() => readSync(fd, buffer));
          if (read === 0) return;
          yield buffer.subarray(0, read);
        }
      } finally {
        closeSync(fd);
      }
    },
    all: () =>
      guarded(() => {
        const fd = open();
        try {
          return readFileSync(fd);
        } finally {
          closeSync(fd);
        }
      }),
  };
}

/** Bytes that are in memory already. */
export function bufferSource(buffer: Buffer): Source {
  return {
    bytes: buffer.length,
    *chunks() {
      for (let at = 0; at < buffer.length; at += CHUNK) yield buffer.subarray(at, at + CHUNK);
    },
    all: () => buffer,
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskProblem(error);
  }
}
