/**
 * Files of evidence on their way in: each in a file of its own beside the clips, under a name that readers of `clips/` pass over. What a
 * broken-off try left is cleared after a day.
 */

import { closeSync, lstatSync, openSync, readdirSync, rmSync, type Stats, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CLIP_CAPS, FOLDER_NAME, isClipId, isEvidenceName, monthOfClip } from '../model/clip.ts';
import type { HostRequest, RefusalCode } from '../model/host-message.ts';
import { realFolder } from '../workspace/inside.ts';
import { isBrandFolder } from '../workspace/keep-clip.ts';

type Piece = Extract<HostRequest, { type: 'piece' }>;

/** A file under way. */
interface Part {
  temp: string;
  /** Index of the piece that comes next. */
  next: number;
  bytes: number;
}

/** Length of a piece in base64. */
const PIECE_LETTERS = Math.ceil(CLIP_CAPS.piece / 3) * 4;
const DAY_MS = 24 * 60 * 60 * 1000;
const LEFT_BEHIND = /^\.(incoming-.+|.+\.tmp)$/;
const MONTH = /^\d{4}-\d{2}$/;

/** The files of evidence that one browser is sending. */
export class Incoming {
  readonly #dataDir: string;
  readonly #parts = new Map<string, Part>();

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Adds a piece to its file. Gives a refusal, null when it was taken. Throws what the disk throws, and then nothing of the file is left. */
  take({ brand, clip, file, index, data }: Piece): RefusalCode | null {
    if (!isClipId(clip) || !isEvidenceName(file, clip)) return 'clip-invalid';
    if (!FOLDER_NAME.test(brand) || !isBrandFolder(this.#dataDir, brand)) return 'brand-unknown';
    if (data.length > PIECE_LETTERS) return 'too-large';
    const key = `${brand}/${file}`;
    if (index === 0) this.#begin(key, brand, clip, file);
    const part = this.#parts.get(key);
    if (part?.next !== index) return 'piece-missing';
    const bytes = Buffer.from(data, 'base64');
    if (bytes.toString('base64') !== data) return 'not-understood';
    if (part.bytes + bytes.length > CLIP_CAPS.file) {
      this.#drop(key);
      return 'too-large';
    }
    try {
      append(part.temp, bytes);
    } catch (error) {
      this.#drop(key);
      throw error;
    }
    part.next++;
    part.bytes += bytes.length;
    return null;
  }

  /** The files that arrived of a clip, by name, as keepClip takes them. */
  of(brand: string, clip: string): Map<string, { temp: string }> {
    const found = [...this.#parts].filter(([key]) => key.startsWith(`${brand}/${clip}`));
    return new Map(found.map(([key, { temp }]) => [key.slice(brand.length + 1), { temp }]));
  }

  /** Lets go of what arrived of a clip; without one, of everything. */
  clear(brand = '', clip = ''): void {
    const start = brand === '' ? '' : `${brand}/${clip}`;
    for (const key of [...this.#parts.keys()]) if (key.startsWith(start)) this.#drop(key);
  }

  #begin(key: string, brand: string, clip: string, file: string): void {
    this.#drop(key);
    const folder = realFolder(this.#dataDir, [brand, 'clips', monthOfClip(clip)]);
    // Two browsers may send at the same time, each to a host of its own.
    const temp = join(folder, `.incoming-${process.pid}-${file}`);
    rmSync(temp, { force: true });
    this.#parts.set(key, { temp, next: 0, bytes: 0 });
  }

  #drop(key: string): void {
    const part = this.#parts.get(key);
    if (part) rmSync(part.temp, { force: true });
    this.#parts.delete(key);
  }
}

function append(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'a', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}

/** Removes what broken-off tries left in `clips/` of every brand more than a day ago. Never throws: it is no reason not to start. */
export function clearLeftBehind(dataDir: string, now: number): void {
  for (const brand of namesIn(dataDir)) {
    const clips = join(dataDir, brand, 'clips');
    if (brand.startsWith('.') || !factsOf(clips)?.isDirectory()) continue;
    for (const month of namesIn(clips).filter((name) => MONTH.test(name))) clearMonth(join(clips, month), now);
  }
}

function clearMonth(folder: string, now: number): void {
  if (!factsOf(folder)?.isDirectory()) return;
  for (const name of namesIn(folder).filter((one) => LEFT_BEHIND.test(one))) {
    const path = join(folder, name);
    const facts = factsOf(path);
    if (!facts?.isFile() || now - facts.mtimeMs < DAY_MS) continue;
    try {
      rmSync(path, { force: true });
    } catch {
      // A folder that cannot be written: the next clip says so.
    }
  }
}

/** Null also where nobody may look: `lost+found` of a disk's own root, `System Volume Information`. */
function factsOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
