/** What stands in a data folder after a run, and what is wrong with it: each fault as a sentence. */

import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Clip, monthOfClip, readClip } from '../../scripts/model/clip.ts';
import { PROTOCOL } from '../../scripts/model/host-message.ts';
import { Talk } from '../host/talk.ts';

const TWO_DAYS_S = 2 * 24 * 60 * 60;

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

/** Posts that are in no clip, and clips of no post. */
export function missing(addresses: readonly string[], { clips }: KeptFiles): string[] {
  const of = new Set(clips.map(({ post, url }) => post.permalink ?? url));
  const strange = [...of].filter((address) => !addresses.includes(address));
  return [
    ...addresses.filter((address) => !of.has(address)).map((address) => `${address} is lost.`),
    ...strange.map((address) => `${address} was never captured.`),
  ];
}

/** Files of the data folder that are not below `clips/` and were not there before. */
export const outside = (dataDir: string, brand: string): string[] =>
  filesBelow(dataDir)
    .filter((path) => path !== join(brand, 'brand.yaml') && !path.startsWith(join(brand, 'clips/')))
    .map((path) => `${path} was written outside of clips/.`);

/** What broken-off tries left is there no more when a host has started two days later. */
export async function leftAfterStart(dataDir: string, brand: string): Promise<string[]> {
  const folder = join(dataDir, brand, 'clips');
  const old = Date.now() / 1000 - TWO_DAYS_S;
  for (const path of keptFiles(dataDir, brand).leftBehind) utimesSync(join(folder, path), old, old);
  const host = new Talk(dataDir);
  const hello = await host.say({ type: 'hello', protocol: PROTOCOL, extension: 'never-lost' });
  host.child.stdin.end();
  await host.closed;
  const left = keptFiles(dataDir, brand).leftBehind.map((path) => `${path} was left behind.`);
  return hello.type === 'hello' ? left : [`The host says ${hello.type}.`, ...left];
}
