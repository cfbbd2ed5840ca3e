/** What is known of the media files that entries name: their bytes' hash, their size in pixels, their length. Read once per state of the file. */

import { statSync } from 'node:fs';
import { parseFile } from 'music-metadata';
import sharp from 'sharp';
import type { MediaFacts } from './calendar.ts';
import { hashOf, kindOf, mediaPath } from './media-file.ts';

const known = new Map<string, { state: string; facts: Promise<MediaFacts | null> }>();

/** Facts of a brand's media file (`media/chair.jpg`); null when it does not exist. What cannot be told of it is null in the facts. */
export function mediaFacts(brandDir: string, file: string): Promise<MediaFacts | null> {
  const path = mediaPath(brandDir, file);
  if (path === null) return Promise.resolve(null);
  const { mtimeMs, size } = statSync(path);
  const state = `${mtimeMs} ${size}`;
  const found = known.get(path);
  if (found?.state === state) return found.facts;
  const facts = readFacts(path, size);
  known.set(path, { state, facts });
  return facts;
}

/** Facts of several files of a brand, by path. */
export const mediaFactsOf = async (brandDir: string, files: readonly string[]): Promise<Record<string, MediaFacts | null>> =>
  Object.fromEntries(await Promise.all(files.map(async (file) => [file, await mediaFacts(brandDir, file)] as const)));

async function readFacts(path: string, bytes: number): Promise<MediaFacts> {
  const facts: MediaFacts = { sha256: await hashOf(path), bytes, kind: kindOf(path), width: null, height: null, seconds: null };
  if (facts.kind === 'video') return { ...facts, seconds: await secondsOf(path) };
  return facts.kind === 'image' ? { ...facts, ...(await pixelsOf(path)) } : facts;
}

/** Length of a video; null when its container does not say, or cannot be read. */
async function secondsOf(path: string): Promise<number | null> {
  try {
    return (await parseFile(path, { duration: true, skipCovers: true })).format.duration ?? null;
  } catch {
    return null;
  }
}

/** Size as shown: a photo of a telephone is often stored on its side. */
async function pixelsOf(path: string): Promise<Pick<MediaFacts, 'width' | 'height'>> {
  try {
    const { autoOrient } = await sharp(path).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return { width: null, height: null };
  }
}
