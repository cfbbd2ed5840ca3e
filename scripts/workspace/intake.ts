/**
 * Files that come in through the desk: streamed beside their place, synced, then given their name in one step, never over another file.
 * What is in them is not looked at.
 */

import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { NOTE_KINDS } from '../model/desk-edit.ts';
import { Problem } from '../model/problem.ts';
import { droppedSegments, numberedName } from './dropped-name.ts';
import { listMedia } from './edit-media.ts';
import { listExports } from './exports.ts';
import { realFolder } from './inside.ts';
import { diskProblem } from './write.ts';

/** How files begin that are still arriving, in the brand's folder. */
export const PART = '.intake-';

export interface Arriving {
  dataDir: string;
  brand: string;
  /** The brand's folder that it goes to. */
  into: 'exports' | 'media';
  /** As the page says it, folders included, below that folder. */
  path: string;
  chunks: AsyncIterable<Uint8Array>;
  /** How many bytes were announced: fewer or more is a file that did not arrive whole. */
  bytes: number;
  /** Largest file, in bytes. */
  most: number;
  /** When the person's own copy was written, in ms: mostly when it was downloaded, which is when it was exported. NaN when nobody says. */
  modifiedMs: number;
}

export type Landed =
  /** Where it lies now, below the brand's folder. */
  | { path: string; already: false }
  /** The same bytes lie there under this name; nothing was written. */
  | { path: string; already: true };

/** Takes a file in. Throws a Problem when it cannot be kept; nothing is left of it then. */
export async function takeIn(file: Arriving): Promise<Landed> {
  const segments = droppedSegments(file.path);
  const brandDir = realFolder(file.dataDir, [file.brand]);
  const beside = join(brandDir, `${PART}${randomUUID()}.part`);
  try {
    const sha256 = await write(file, beside);
    const twin = await sameBytes(file.into === 'media' ? listMedia(brandDir) : listExports(brandDir), file.bytes, sha256);
    if (twin) return { path: twin, already: true };
    keepTime(beside, file.modifiedMs);
    const folders = [file.into, ...segments.slice(0, -1)];
    const folder = realFolder(file.dataDir, [file.brand, ...folders]);
    const name = settle(beside, folder, (number) => numberedName(segments.at(-1) as string, number));
    return { path: [...folders, name].join('/'), already: false };
  } catch (error) {
    throw diskProblem(error, join(file.brand, file.into, ...segments));
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Gives the copy the time of what it was copied from. A time to come is no time of a file. */
function keepTime(path: string, modifiedMs: number): void {
  if (modifiedMs > 0 && modifiedMs <= Date.now()) utimesSync(path, new Date(), new Date(modifiedMs));
}

async function write({ chunks, bytes, most }: Arriving, path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = openSync(path, 'wx');
  let written = 0;
  try {
    for await (const chunk of chunks) {
      if (written + chunk.length > most) throw new Problem('file-too-large', { most: Math.floor(most / 2 ** 20) });
      hash.update(chunk);
      for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
      written += chunk.length;
    }
    if (written !== bytes) throw new Problem('file-broken-off');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Where the same bytes already lie among these files, or null. */
async function sameBytes(
  files: readonly { path: string; bytes: number; location: Buffer | string }[],
  bytes: number,
  sha256: string,
): Promise<string | null> {
  for (const file of files) {
    if (file.bytes === bytes && (await hashOf(file.location)) === sha256) return file.path;
  }
  return null;
}

async function hashOf(path: Buffer | string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** Gives a written file its name in a folder, with the next number where the name is taken. A link never replaces a file. */
export function settle(beside: string, folder: string, named: (number: number) => string): string {
  for (let number = 1; ; number++) {
    const name = named(number);
    if (settleAs(beside, join(folder, name))) return name;
  }
}

/** Gives a file this very name; false when it is taken, and then nothing is written. The file may be left under its old name too. */
export function settleAs(beside: string, target: string): boolean {
  try {
    linkSync(beside, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if (!existsSync(target) && reserve(target)) {
      // A file system without links (exFAT, some network disks): the empty file that holds the name is ours to replace.
      renameSync(beside, target);
      return true;
    }
    if (existsSync(target)) return false;
    throw error;
  }
}

function reserve(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes what an intake, or a save, that was killed left behind. */
export function sweepIntake(dataDir: string, brands: readonly string[]): void {
  for (const brand of brands) {
    sweep(join(dataDir, brand), (name) => name.startsWith(PART) || name.startsWith(`.${PART}`));
    for (const kind of NOTE_KINDS) sweep(join(dataDir, brand, kind), (name) => /^\..+\.mdx\.\d+\.tmp$/.test(name));
  }
}

function sweep(folder: string, isLeft: (name: string) => boolean): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(folder)) if (isLeft(name)) rmSync(join(folder, name), { force: true });
}
