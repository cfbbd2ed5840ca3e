/** Media files that entries use, and the frozen pages of review packs: read from the brand's folder when the site is made. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Calendar, MediaFacts } from '../../scripts/calendar/calendar.ts';
import { mediaPath } from '../../scripts/calendar/media-file.ts';
import { smallPicture } from '../../scripts/calendar/picture.ts';
import { packPage } from '../../scripts/calendar/review/packs.ts';
import { mediaKey, mediaName } from '../media.ts';

/** A media file of a brand, once per content. */
export interface UsedMedia {
  /** Below the brand's folder: `media/chair.jpg`. */
  file: string;
  /** In addresses: `<key>.webp`, `<key>/<name>`. */
  key: string;
  name: string;
  /** It has a small picture. */
  picture: boolean;
}

const brandDir = (brand: string): string => join(resolve(process.env.VIGIE_DATA || 'data'), brand);

/** The media files that a calendar's entries name and that exist, each content and name once. */
export function usedMedia({ entries }: Pick<Calendar, 'entries'>): UsedMedia[] {
  const known = new Map<string, UsedMedia>();
  for (const { media } of entries) {
    for (const [file, facts] of Object.entries(media)) if (facts) known.set(`${facts.sha256} ${mediaName(file)}`, used(file, facts));
  }
  return [...known.values()];
}

const used = (file: string, facts: MediaFacts): UsedMedia => ({
  file,
  key: mediaKey(facts.sha256),
  name: mediaName(file),
  picture: facts.kind === 'image' && facts.width !== null,
});

/** Bytes of a media file; null when it has gone since, or a link leads out of `media/`. */
export function originalBytes(brand: string, file: string): Buffer | null {
  const path = mediaPath(brandDir(brand), file);
  return path === null ? null : readFileSync(path);
}

/** Its small picture, WebP; null when it has gone since or is no image. */
export async function pictureBytes(brand: string, file: string): Promise<Buffer | null> {
  const path = mediaPath(brandDir(brand), file);
  return path === null ? null : smallPicture(path);
}

/** The frozen page of a review pack, as it was made; null when there is none. */
export const reviewPage = (brand: string, pack: string): string | null => packPage(brandDir(brand), pack);
