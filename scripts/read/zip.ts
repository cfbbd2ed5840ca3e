/** Zip files, by yauzl: what they hold, and their members inflated under a cap. Names are labels and never become paths. */

import { isUtf8 } from 'node:buffer';
import { closeSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { Problem } from '../model/problem.ts';
import { diskProblem } from './source.ts';

export interface ZipEntry {
  name: string;
  bytes: number;
  /** ms since the epoch. */
  modifiedAt: number;
  locked: boolean;
  /** Inflates the member piece by piece, and checks its size and checksum at the end. */
  pieces(): AsyncGenerator<Buffer>;
}

/** A zip on disk, or in memory. */
export type ZipPlace = { path: string | Buffer } | { buffer: Buffer };

/**
 * Opens a zip, hands its members (folders left out) to `use`, and closes it.
 *
 * @throws Problem when the zip is not whole, the Problems of `use`, and those of the disk
 */
export async function withZip<T>(place: ZipPlace, use: (entries: ZipEntry[]) => Promise<T>): Promise<T> {
  let fd: number | undefined;
  try {
    if ('path' in place) fd = openSync(place.path, 'r');
    // Names are decoded here: yauzl refuses the whole zip for one odd name, which matters to those who write members to disk.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const zip = await ('path' in place ? yauzl.fromFdPromise(fd as number, options) : yauzl.fromBufferPromise(place.buffer, options));
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (!name.endsWith('/')) entries.push(zipEntry(zip, entry, name));
    }
    return await use(entries);
  } catch (error) {
    const known = diskProblem(error);
    throw known instanceof Problem ? known : new Problem('archive-broken');
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function zipEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): ZipEntry {
  return {
    name,
    bytes: entry.uncompressedSize,
    // A DOS date has no zone: taken as UTC, so that every machine reads the same.
    modifiedAt: entry.getLastModDate({ timezone: 'UTC' }).getTime(),
    locked: entry.isEncrypted(),
    async *pieces() {
      const stream = await zip.openReadStreamPromise(entry);
      let checksum = 0;
      for await (const piece of stream as AsyncIterable<Buffer>) {
        checksum = crc32(piece, checksum);
        yield piece;
      }
      if (checksum !== entry.crc32) throw new Error(`checksum of ${name}`);
    },
  };
}

/** Archives made on a Mac hold UTF-8 names without saying so. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw;
  const name = isUtf8(raw) ? raw.toString('utf8') : yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  return name.replaceAll('\\', '/');
}
