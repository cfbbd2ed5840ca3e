/** Which members of an archive are worth reading, and their bytes. */

import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { Problem } from '../model/problem.ts';
import { type Caps, megabytes } from './caps.ts';
import { isTabular } from './dialect.ts';
import { encodingOfHead } from './encoding.ts';
import { type Kind, kindOf } from './kind.ts';
import { diskProblem, HEAD_BYTES } from './source.ts';
import type { ZipEntry } from './zip.ts';

export interface ArchiveMember {
  name: string;
  modifiedAt: number;
  kind: Kind;
  buffer: Buffer;
}

/** Members that no platform writes its figures in, passed over unread: most of an archive's bytes. */
const PASSED_OVER =
  /\.(?:jpe?g|png|gif|webp|heic|avif|bmp|svg|mp4|mov|m4[av]|webm|avi|mp3|aac|wav|ogg|srt|vtt|pdf|html?|css|m?js|md|woff2?)$/i;

/** What the Finder and Windows leave behind, and hidden files. */
const DEBRIS = /(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)/i;

/** A member of such a name is the person's data: when it cannot be read, that is said. */
const NAMED_AS_DATA = /\.(?:csv|tsv|json|xlsx?|xlsm|ods)$/i;

/**
 * The readable members of a zip, inflated.
 *
 * @throws Problem when a member is encrypted, or when they are larger together than the cap; the error of a member that is broken
 */
export async function membersOfZip(entries: readonly ZipEntry[], caps: Caps): Promise<ArchiveMember[]> {
  const candidates = entries.filter((entry) => !isPassedOver(entry.name));
  if (candidates.some((entry) => entry.locked)) throw new Problem('archive-locked');
  const members: ArchiveMember[] = [];
  let room = caps.archive;
  for (const { name, modifiedAt, pieces } of candidates) {
    const inflating = pieces();
    const found = await keepIfReadable(name, inflating, room, caps);
    await inflating.return(undefined);
    if (found === undefined) continue;
    room -= found.buffer.length;
    members.push({ name, modifiedAt, ...found });
  }
  return members;
}

/**
 * The readable members of a tar or tar.gz, inflated.
 *
 * @throws Problem when the archive is broken, or when they are larger together than the cap
 */
export async function membersOfTar(path: string | Buffer, gzipped: boolean, caps: Caps): Promise<ArchiveMember[]> {
  const input = createReadStream(path);
  const tar = extract();
  // An error of any stage destroys the last one, and so reaches the loop below.
  if (gzipped) pipeline(input, createGunzip(), tar, ignoreHere);
  else pipeline(input, tar, ignoreHere);
  const members: ArchiveMember[] = [];
  let room = caps.archive;
  let patience = caps.passedOver;
  return unlessBroken(input, async () => {
    for await (const entry of tar) {
      const { name, type, mtime } = entry.header;
      const pieces = (entry as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
      const wanted = type === 'file' && !isPassedOver(name);
      const found = wanted ? await keepIfReadable(name, pieces, room, caps) : undefined;
      room -= found?.buffer.length ?? 0;
      if (found !== undefined) members.push({ name, modifiedAt: mtime?.getTime() ?? 0, ...found });
      // A tar is read in one go: what is not kept must still go by.
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
        patience -= next.value.length;
        if (patience < 0) throw new Problem('archive-too-large', { limit: megabytes(caps.passedOver) });
      }
    }
    return members;
  });
}

/** The first bytes inside a gzip. Throws a Problem when it is broken. */
export function headOfGzip(path: string | Buffer): Promise<Buffer> {
  return inflate(path, (pieces) => headOf(pieces));
}

/** All that a gzip of one file holds. Throws a Problem when it is broken or larger than the cap. */
export function gunzip(path: string | Buffer, caps: Caps): Promise<Buffer> {
  return inflate(path, async (pieces) => Buffer.concat(await restOf(pieces, [], caps.archive, caps)));
}

function inflate<T>(path: string | Buffer, use: (pieces: AsyncIterator<Buffer>) => Promise<T>): Promise<T> {
  const input = createReadStream(path);
  const inflated = pipeline(input, createGunzip(), ignoreHere) as AsyncIterable<Buffer>;
  return unlessBroken(input, () => use(inflated[Symbol.asyncIterator]()));
}

async function unlessBroken<T>(input: ReadStream, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = diskProblem(error);
    throw known instanceof Problem ? known : new Problem('archive-broken');
  } finally {
    input.destroy();
  }
}

function ignoreHere(): void {}

function isPassedOver(name: string): boolean {
  return PASSED_OVER.test(name) || DEBRIS.test(name);
}

/** Reads a member as far as it takes to tell what it is, and to its end if that is data. */
async function keepIfReadable(
  name: string,
  pieces: AsyncIterator<Buffer>,
  room: number,
  caps: Caps,
): Promise<Omit<ArchiveMember, 'name' | 'modifiedAt'> | undefined> {
  const head = await headOf(pieces);
  const kind = kindOf(head);
  if (!NAMED_AS_DATA.test(name) && !isData(kind, head)) return undefined;
  return { kind, buffer: Buffer.concat(await restOf(pieces, [head], room, caps)) };
}

function isData(kind: Kind, head: Buffer): boolean {
  if (kind.kind !== 'table') return kind.kind !== 'refused' && kind.kind !== 'blank';
  const text = new TextDecoder(encodingOfHead(head)).decode(head);
  return isTabular({ text, whole: head.length < HEAD_BYTES });
}

async function headOf(pieces: AsyncIterator<Buffer>): Promise<Buffer> {
  const head: Buffer[] = [];
  let bytes = 0;
  while (bytes < HEAD_BYTES) {
    const next = await pieces.next();
    if (next.done) break;
    head.push(next.value);
    bytes += next.value.length;
  }
  return Buffer.concat(head);
}

async function restOf(pieces: AsyncIterator<Buffer>, first: Buffer[], room: number, caps: Caps): Promise<Buffer[]> {
  const all = [...first];
  let left = all.reduce((sum, piece) => sum - piece.length, room);
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    all.push(next.value);
    left -= next.value.length;
    if (left < 0) break;
  }
  if (left < 0) throw new Problem('archive-too-large', { limit: megabytes(caps.archive) });
  return all;
}
