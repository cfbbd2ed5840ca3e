/**
 * The way of a clip without a host: the extension saves it in the browser's downloads, in a folder `Vigie`, and it is taken in from there.
 * A download is moved to the trash only once the clip is on the disk of the data folder; one that is not taken stays where it is.
 */

import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CLIP_CAPS, type Clip, isEvidenceName, readClip, readClipEvent } from '../model/clip.ts';
import { Problem, type Remark } from '../model/problem.ts';
import { type Kept, keepClip, keepClipEvent } from './keep-clip.ts';
import { intoTrash } from './trash.ts';
import { diskProblem } from './write.ts';

/** The folder of the extension among the downloads. */
const FOLDER = 'Vigie';
/** A browser numbers a second download of a name. */
const DOWNLOAD = /\.vigie-(clip|event)(?: ?\(\d+\))?\.json$/;
/** Largest download that is read, in bytes: it is held in memory as text. */
const MOST_BYTES = 4 * CLIP_CAPS.frame;

/** A download that was taken in. */
export interface SweptClip extends Kept {
  /** Where it was, whole path. */
  from: string;
  brand: string;
}

export interface Swept {
  taken: SweptClip[];
  /** Downloads that stay where they are, and why. */
  left: { from: string; remark: Remark }[];
}

/** The folders that browsers save into: the one named by VIGIE_DOWNLOADS (empty: none), else those of the system. */
export function downloadFolders(env: NodeJS.ProcessEnv = process.env): string[] {
  if (env.VIGIE_DOWNLOADS !== undefined) return env.VIGIE_DOWNLOADS === '' ? [] : [env.VIGIE_DOWNLOADS];
  const home = env.USERPROFILE || env.HOME || homedir();
  const named = [namedByXdg(home, env), join(home, 'Downloads'), join(home, 'Téléchargements')];
  return [...new Set(named.flatMap((folder) => (folder !== null && existsSync(folder) ? [realpathSync(folder)] : [])))];
}

/** The downloads folder that the desktop's user-dirs.dirs names, in the person's language. */
function namedByXdg(home: string, env: NodeJS.ProcessEnv): string | null {
  const file = join(env.XDG_CONFIG_HOME || join(home, '.config'), 'user-dirs.dirs');
  if (!existsSync(file)) return null;
  const named = /^\s*XDG_DOWNLOAD_DIR="([^"]+)"/m.exec(readFileSync(file, 'utf8'))?.[1];
  return named?.replace(/^\$HOME(?=\/|$)/, home) ?? null;
}

/** Takes in what the extension saved in these folders. `now`, in ms, names their place in the trash. */
export function sweepClips(dataDir: string, folders: readonly string[], now: number): Swept {
  const swept: Swept = { taken: [], left: [] };
  for (const from of folders.flatMap(downloadsIn)) {
    try {
      const { brand, kept } = takeDownload(dataDir, from);
      swept.taken.push({ ...kept, brand, from });
      intoTrash(dataDir, from, brand, now + swept.taken.length);
    } catch (error) {
      const problem = diskProblem(error, from);
      if (!(problem instanceof Problem)) throw problem;
      swept.left.push({ from, remark: { code: 'clip-download-left', with: { path: from, why: problem.remark } } });
    }
  }
  return swept;
}

/** What the extension saved in a folder of downloads, whole paths: clips before events, so that an event of a clip finds it. */
export function downloadsIn(downloads: string): string[] {
  const folder = join(downloads, FOLDER);
  // A file may bear the name too: it is none of ours.
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const isFile = (name: string) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
  const names = readdirSync(folder).filter((name) => DOWNLOAD.test(name) && isFile(name));
  const kindOf = (name: string) => DOWNLOAD.exec(name)?.[1] as string;
  return names.sort((one, other) => (kindOf(one) + one < kindOf(other) + other ? -1 : 1)).map((name) => join(folder, name));
}

function takeDownload(dataDir: string, from: string): { brand: string; kept: Kept } {
  if (lstatSync(from).size > MOST_BYTES) throw new Problem('clip-download-large', { most: MOST_BYTES / 2 ** 20 });
  const value = jsonAt(from);
  if (DOWNLOAD.exec(from)?.[1] === 'event') {
    const read = readClipEvent(value);
    if ('problem' in read) throw new Problem('clip-download-broken', { key: read.problem });
    return { brand: read.event.brand, kept: keepClipEvent(dataDir, read.event) };
  }
  const { clip: said, files } = partsOf(value);
  const read = readClip(said);
  if ('problem' in read) throw new Problem('clip-download-broken', { key: read.problem });
  return { brand: read.clip.brand, kept: keepClip(dataDir, read.clip, evidenceOf(read.clip, files)) };
}

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem('clip-download-broken', { key: 'JSON' });
    throw error;
  }
}

function partsOf(value: unknown): { clip: unknown; files: object } {
  if (typeof value === 'object' && value !== null && 'clip' in value && 'files' in value) {
    const { clip, files } = value;
    if (typeof files === 'object' && files !== null) return { clip, files };
  }
  throw new Problem('clip-download-broken', { key: 'clip' });
}

function evidenceOf({ id }: Clip, files: object): Map<string, Uint8Array> {
  return new Map(
    Object.entries(files).map(([name, content]) => {
      if (!isEvidenceName(name, id) || typeof content !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(content))
        throw new Problem('clip-download-broken', { key: 'files' });
      return [name, Buffer.from(content, 'base64')];
    }),
  );
}
