/**
 * Keeping a clip: its evidence first, its own file last, each synced and renamed into place. What is kept is never written over, so that a
 * clip either stands whole below `clips/` or not at all. The native host and the sweep of downloads both write through here.
 */

import { createHash, type Hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RESERVED_FOLDERS } from '../model/brand-draft.ts';
import { CLIP_CAPS, type Clip, type ClipEvent, monthOfClip, readClip, readClipEvent } from '../model/clip.ts';
import { Problem } from '../model/problem.ts';
import { realFolder } from './inside.ts';
import { diskProblem } from './write.ts';

/** Bytes of a file of evidence: at hand, or in a file on the disk of the data folder that is renamed into place. */
export type EvidenceBytes = Uint8Array | { temp: string };

/** Where a clip is kept, below the data folder; `already` when the same one was there. */
export interface Kept {
  path: string;
  already: boolean;
}

/**
 * Keeps a clip with its evidence, by file name. A file of evidence that an earlier, broken-off try left with the right bytes counts as given.
 * Throws a Problem: `clip-invalid`, `clip-too-large`, `clip-brand-unknown`, `clip-id-taken`, `clip-piece-missing`, `clip-piece-differs`,
 * `folder-outside`, `disk-full`, `not-writable`. What was there before stays as it was.
 */
export function keepClip(dataDir: string, clip: Clip, evidence: ReadonlyMap<string, EvidenceBytes>): Kept {
  const read = readClip(clip);
  if ('problem' in read) throw new Problem('clip-invalid', { path: `${clip.id}.json`, key: read.problem });
  const { folder, path } = placeOf(dataDir, clip.brand, clip.id, `${clip.id}.json`);
  const file = `${clip.id}.json`;
  return guarded(path, () => {
    if (stands(folder, file, read.clip, clip.id)) {
      makeLast(folder);
      return { path, already: true };
    }
    const content = jsonOf(read.clip, path);
    const { html, screenshot, media } = read.clip.evidence;
    for (const one of [html, screenshot, ...media]) if (one) keepPiece(folder, one, evidence.get(one.file));
    makeLast(folder);
    return { path, already: !settleJson(folder, file, content, read.clip, clip.id) };
  });
}

/** Keeps an event, beside the clips of its month. Throws the Problems of keepClip. */
export function keepClipEvent(dataDir: string, event: ClipEvent): Kept {
  const read = readClipEvent(event);
  const file = `${event.id}.event.json`;
  if ('problem' in read) throw new Problem('clip-invalid', { path: file, key: read.problem });
  const { folder, path } = placeOf(dataDir, event.brand, event.id, file);
  return guarded(path, () => {
    makeLast(folder);
    if (stands(folder, file, read.event, event.id)) return { path, already: true };
    return { path, already: !settleJson(folder, file, jsonOf(read.event, path), read.event, event.id) };
  });
}

/** Whether a brand of this folder's name is in the data folder. */
export function isBrandFolder(dataDir: string, brand: string): boolean {
  if (RESERVED_FOLDERS.has(brand)) return false;
  return existsSync(join(dataDir, brand, 'brand.yaml')) || existsSync(join(dataDir, brand, 'exports'));
}

function placeOf(dataDir: string, brand: string, id: string, file: string): { folder: string; path: string } {
  if (!isBrandFolder(dataDir, brand)) throw new Problem('clip-brand-unknown', { path: file, brand });
  const segments = [brand, 'clips', monthOfClip(id)];
  const path = [...segments, file].join('/');
  return { folder: guarded(path, () => realFolder(dataDir, segments)), path };
}

/** Errors of the disk become their sentences. */
function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskProblem(error, path);
  }
}

function jsonOf(value: Clip | ClipEvent, path: string): string {
  const content = `${JSON.stringify(value, null, 2)}\n`;
  if (Buffer.byteLength(content) > CLIP_CAPS.json) throw new Problem('clip-too-large', { path, most: CLIP_CAPS.json / 1024 });
  return content;
}

/** Whether the same value is there. Throws when another one is, or something that is no file of ours. */
function stands(folder: string, file: string, value: Clip | ClipEvent, id: string): boolean {
  const facts = lstatSync(join(folder, file), { throwIfNoEntry: false });
  if (!facts) return false;
  if (facts.isFile() && facts.size <= CLIP_CAPS.json && isSame(readFileSync(join(folder, file), 'utf8'), value)) return true;
  throw new Problem('clip-id-taken', { id });
}

function isSame(text: string, value: Clip | ClipEvent): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
  } catch {
    return false;
  }
}

type Piece = NonNullable<Clip['evidence']['html']>;

function keepPiece(folder: string, { file, sha256, bytes }: Piece, given: EvidenceBytes | undefined): void {
  const target = join(folder, file);
  if (isPiece(target, sha256, bytes)) {
    if (given && 'temp' in given) rmSync(given.temp, { force: true });
    return;
  }
  if (given === undefined) throw new Problem('clip-piece-missing', { file });
  if ('temp' in given) {
    if (!existsSync(given.temp)) throw new Problem('clip-piece-missing', { file });
    if (!isPiece(given.temp, sha256, bytes)) throw new Problem('clip-piece-differs', { file });
    sync(given.temp);
    renameSync(given.temp, target);
    return;
  }
  if (given.length !== bytes || createHash('sha256').update(given).digest('hex') !== sha256)
    throw new Problem('clip-piece-differs', { file });
  const beside = besideOf(folder, file);
  try {
    writeSynced(beside, given);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Whether a plain file holds exactly these bytes. */
function isPiece(path: string, sha256: string, bytes: number): boolean {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  return facts?.isFile() === true && facts.size === bytes && hashFile(path) === sha256;
}

function hashFile(path: string): string {
  const hash: Hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Gives the file its name unless it is taken. False when the same value stood there meanwhile. */
function settleJson(folder: string, file: string, content: string, value: Clip | ClipEvent, id: string): boolean {
  const beside = besideOf(folder, file);
  const target = join(folder, file);
  try {
    writeSynced(beside, Buffer.from(content));
    try {
      linkSync(beside, target);
    } catch (error) {
      if (stands(folder, file, value, id)) {
        syncFolder(folder);
        return false;
      }
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
      // A file system without links (exFAT, some network disks).
      renameSync(beside, target);
    }
    syncFolder(folder);
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** A name that readers of `clips/` pass over. */
const besideOf = (folder: string, file: string) => join(folder, `.${file}.${randomUUID()}.tmp`);

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Makes a month's names last, and the month's own, and that of `clips/`: they may be new, or of a host that was killed before it had synced
 * them.
 */
function makeLast(month: string): void {
  for (const folder of [month, dirname(month), dirname(dirname(month))]) syncFolder(folder);
}

/** Makes the names in a folder last. Windows opens no folder, and needs none of it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32' || !statSync(folder).isDirectory()) return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
