/** The pictures of a pack as they are embedded in its page. */

import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Pack } from '../../model/decision.ts';
import { mediaPath } from '../media-file.ts';

/** Longest side of an embedded picture, in pixels: readable on a desk, light enough for a mail. */
const SIDE = 900;

/** A `data:` address by file (`media/chair.jpg`); null when the file is missing, or no picture. */
export type Pictures = Readonly<Record<string, string | null>>;

/** The pictures of every media file of a pack, made small. `brandDir` is the brand's folder. Never throws for a single file. */
export async function picturesOf(brandDir: string, pack: Pack): Promise<Pictures> {
  const files = new Set(pack.entries.flatMap(({ variants }) => variants.flatMap(({ content }) => content.media.map(({ file }) => file))));
  const pictures: Record<string, string | null> = {};
  for (const file of files) pictures[file] = await pictureOf(brandDir, file);
  return pictures;
}

async function pictureOf(brandDir: string, file: string): Promise<string | null> {
  const path = mediaPath(brandDir, file);
  if (path === null) return null;
  try {
    const bytes = await sharp(readFileSync(path))
      .rotate()
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 76 })
      .toBuffer();
    return `data:image/webp;base64,${bytes.toString('base64')}`;
  } catch {
    return null;
  }
}
