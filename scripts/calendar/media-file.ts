/** A media file of a brand as a file: where it lies, what kind it is, the hash of its bytes. No picture is opened. */

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isUnder } from '../workspace/inside.ts';
import type { MediaFacts } from './calendar.ts';

const IMAGES = /\.(jpe?g|png|webp|gif|avif|heic)$/i;
const VIDEOS = /\.(mp4|m4v|mov|webm)$/i;

/** What a file is, by its name. */
export function kindOf(file: string): MediaFacts['kind'] {
  if (VIDEOS.test(file)) return 'video';
  return IMAGES.test(file) ? 'image' : 'other';
}

/** The real path of a brand's media file; null when there is none, or a link leads out of `media/`. */
export function mediaPath(brandDir: string, file: string): string | null {
  const path = join(brandDir, file);
  if (!existsSync(path)) return null;
  const real = realpathSync(path);
  const folder = join(brandDir, 'media');
  return existsSync(folder) && isUnder(realpathSync(folder), real) && statSync(real).isFile() ? real : null;
}

/** SHA-256 of a file's bytes, hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
