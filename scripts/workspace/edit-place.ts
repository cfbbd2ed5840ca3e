/** Where the desk writes notes: the real folders of a brand, no link on the way; a file whole or not at all; what was there goes to the trash. */

import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteKind } from '../model/desk-edit.ts';
import { isEntryId } from '../model/planned-post.ts';
import { Problem } from '../model/problem.ts';
import { ownFolder } from './edit-folder.ts';
import { realFolder } from './inside.ts';
import { PART, settle, settleAs } from './intake.ts';
import { toTrash } from './trash.ts';
import { diskProblem, writeWhole } from './write.ts';

/** Largest note, in bytes: the calendar reads none that is larger. */
export const NOTE_MOST = 512 * 1024;

/** A note of a brand: `name` is its file's, without `.mdx`. */
export interface NotePlace {
  dataDir: string;
  brand: string;
  kind: NoteKind;
  name: string;
}

/** A note as it lies on the disk. `hash` is the SHA-256 of its bytes, hex. */
export interface NoteOnDisk {
  source: string;
  hash: string;
}

/** Where a note lies; null when its folder is missing. Throws a Problem for a name that is none, and for a link in its place. */
function pathOf({ dataDir, brand, kind, name }: NotePlace): string | null {
  if (!isEntryId(name)) throw new Problem('desk-request');
  const folder = ownFolder(dataDir, [brand, kind], false);
  return folder === null ? null : join(folder, `${name}.mdx`);
}

/** Reads a note; null when there is none. */
export function readNote(place: NotePlace): NoteOnDisk | null {
  const path = pathOf(place);
  const facts = path === null ? undefined : lstatSync(path, { throwIfNoEntry: false });
  if (path === null || !facts) return null;
  if (!facts.isFile()) throw new Problem('note-place', { folder: `${place.brand}/${place.kind}/${place.name}.mdx` });
  if (facts.size > NOTE_MOST) throw new Problem('note-too-large', { most: NOTE_MOST / 1024 });
  const bytes = bytesOf(path);
  const source = bytes.toString('utf8');
  if (!Buffer.from(source).equals(bytes)) throw new Problem('note-encoding');
  return { source, hash: hashOf(bytes) };
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Problem('note-unreadable', { path });
  }
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Writes a note that was read with this hash; false when another stands there now, and then nothing is written. What was there goes to
 * the trash first. Nothing of this process comes between the look and the write.
 */
export function saveNote(place: NotePlace, hash: string, text: string): boolean {
  sized(text);
  if (readNote(place)?.hash !== hash) return false;
  if (hashOf(text) === hash) return true;
  keepPrevious(place);
  writeWhole(pathOf(place) as string, text);
  return true;
}

/** Makes a note under a name, with a number where it is taken: `-2`. Returns the name. Never over a file. */
export function createNote({ dataDir, brand, kind, name }: NotePlace, text: string): string {
  sized(text);
  const folder = ownFolder(dataDir, [brand, kind], true) as string;
  const beside = join(ownFolder(dataDir, [brand], false) as string, `${PART}${randomUUID()}.part`);
  try {
    writeWhole(beside, text);
    const first = isEntryId(name) ? 1 : 2;
    return settle(beside, folder, (number) => `${numbered(name, number + first - 1)}.mdx`).replace(/\.mdx$/, '');
  } catch (error) {
    throw diskProblem(error, join(folder, `${name}.mdx`));
  } finally {
    rmSync(beside, { force: true });
  }
}

const numbered = (name: string, number: number) => (number === 1 ? name : `${name}-${number}`);

function sized(text: string): void {
  if (Buffer.byteLength(text) > NOTE_MOST) throw new Problem('note-too-large', { most: NOTE_MOST / 1024 });
}

/** Moves a note to the trash, and returns where it lies there; null when another stands in its place now. */
export function removeNote(place: NotePlace, hash: string): string | null {
  if (readNote(place)?.hash !== hash) return null;
  return toTrash(place.dataDir, place.brand, `${place.kind}/${place.name}.mdx`, freeTime(place.dataDir));
}

/** Takes a note back from the trash. Throws a Problem when it is not there, or its name has been taken since. */
export function restoreNote(place: NotePlace, trash: string): void {
  const end = `/${place.brand}/${place.kind}/${place.name}.mdx`;
  const stamp = /^\.trash\/(\d{4}-\d{2}-\d{2}T[\d.-]+Z)\//.exec(trash)?.[1];
  if (stamp === undefined || trash !== `.trash/${stamp}${end}`) throw new Problem('undo-gone');
  const from = join(realFolder(place.dataDir, ['.trash', stamp, place.brand, place.kind]), `${place.name}.mdx`);
  if (!lstatSync(from, { throwIfNoEntry: false })?.isFile()) throw new Problem('undo-gone');
  const to = join(ownFolder(place.dataDir, [place.brand, place.kind], true) as string, `${place.name}.mdx`);
  try {
    if (!settleAs(from, to)) throw new Problem('note-taken', { name: place.name });
    rmSync(from, { force: true });
  } catch (error) {
    throw diskProblem(error, to);
  }
}

/** Copies a note as it stands to the trash, where it lies for thirty days. */
function keepPrevious(place: NotePlace): void {
  const stamp = stampOf(freeTime(place.dataDir));
  const from = pathOf(place) as string;
  try {
    const folder = realFolder(place.dataDir, ['.trash', stamp, place.brand, place.kind]);
    copyFileSync(from, join(folder, `${place.name}.mdx`));
  } catch (error) {
    throw diskProblem(error, from);
  }
}

const stampOf = (at: number) => new Date(at).toISOString().replaceAll(':', '-');

/** A time (ms) that no folder of the trash has yet: two saves in one millisecond keep both. */
function freeTime(dataDir: string): number {
  let at = Date.now();
  while (existsSync(join(dataDir, '.trash', stampOf(at)))) at++;
  return at;
}
