/** What stands in a data folder after a run, and what is wrong with it: each fault as a sentence. */

import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Clip, monthOfClip, readClip } from '../../scripts/model/clip.ts';

export interface KeptFiles {
  clips: Clip[];
  /** Files of evidence that a clip names. */
  evidence: number;
  /** Files that broken-off tries left: readers of `clips/` pass over them. */
  leftBehind: string[];
  faults: string[];
}

/** Reads every file below a brand's `clips/`. */
export function keptFiles(dataDir: string, brand: string): KeptFiles {
  const folder = join(dataDir, brand, 'clips');
  const found: KeptFiles = { clips: [], evidence: 0, leftBehind: [], faults: [] };
  const named = new Set<string>();
  const paths = filesBelow(folder);
  for (const path of paths) {
    if (basename(path).startsWith('.')) found.leftBehind.push(path);
    else if (path.endsWith('.json')) readOne(folder, path, found, named);
  }
  const unnamed = paths.filter((path) => !basename(path).startsWith('.') && !path.endsWith('.json') && !named.has(path));
  // A clip that was killed between its evidence and its own file is sent again, and then names it.
  found.faults.push(...unnamed.map((path) => `${path} belongs to no clip.`));
  found.faults.push(
    ...doubles(found.clips, 'id', ({ id }) => id),
    ...doubles(found.clips, 'post', ({ post, url }) => post.permalink ?? url),
  );
  return found;
}

/** How many clips stand in the folder, by their names alone. */
export const countClips = (dataDir: string, brand: string): number =>
  filesBelow(join(dataDir, brand, 'clips')).filter((path) => path.endsWith('.json') && !basename(path).startsWith('.')).length;

/** Every file below a folder, as paths from it, sorted. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((path) => !lstatSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory()).sort();
}

function readOne(folder: string, path: string, found: KeptFiles, named: Set<string>): void {
  try {
    const read = readClip(JSON.parse(readFileSync(join(folder, path), 'utf8')));
    if ('problem' in read) throw new Error(read.problem);
    const { clip } = read;
    if (path !== join(monthOfClip(clip.id), `${clip.id}.json`)) throw new Error(`it holds the clip ${clip.id}`);
    found.clips.push(clip);
    const { html, screenshot, media } = clip.evidence;
    for (const piece of [html, screenshot, ...media]) {
      if (!piece) continue;
      const of = join(dirname(path), piece.file);
      named.add(of);
      found.evidence += 1;
      if (!existsSync(join(folder, of))) throw new Error(`${piece.file} is missing`);
      const bytes = readFileSync(join(folder, of));
      if (bytes.length !== piece.bytes || createHash('sha256').update(bytes).digest('hex') !== piece.sha256)
        throw new Error(`${piece.file} is not what its hash says`);
    }
  } catch (error) {
    found.faults.push(`${path}: ${(error as Error).message}.`);
  }
}

function doubles(clips: readonly Clip[], what: string, of: (clip: Clip) => string): string[] {
  const counts = new Map<string, number>();
  for (const clip of clips) counts.set(of(clip), (counts.get(of(clip)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([value, count]) => `The same ${what} ${count} times: ${value}.`);
}
