/** What is known of the media files that entries name: their bytes' hash, their size in pixels, their length. Read once per state of the file. */

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import sharp from 'sharp';
import { isUnder } from '../workspace/inside.ts';
import type { MediaFacts } from './calendar.ts';

const IMAGES = /\.(jpe?g|png|webp|gif|avif|heic)$/i;
const VIDEOS = /\.(mp4|m4v|mov|webm)$/i;

const known = new Map<string, { state: string; facts: Promise<MediaFacts | null> }>();

/** The real path of a brand's media file; null when there is none, or a link leads out of `media/`. */
export function mediaPath(brandDir: string, file: string): string | null {
  const path = join(brandDir, file);
  if (!existsSync(path)) return null;
  const real = realpathSync(path);
  const folder = join(brandDir, 'media');
  return existsSync(folder) && isUnder(realpathSync(folder), real) && statSync(real).isFile() ? real : null;
}

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

async function readFacts(path: string, bytes: number): Promise<MediaFacts> {
  const facts: MediaFacts = { sha256: await hashOf(path), bytes, kind: 'other', width: null, height: null, seconds: null };
  if (VIDEOS.test(path)) return { ...facts, kind: 'video', seconds: await secondsOf(path) };
  if (!IMAGES.test(path)) return facts;
  return { ...facts, kind: 'image', ...(await pixelsOf(path)) };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
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
