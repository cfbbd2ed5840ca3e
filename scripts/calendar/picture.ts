/** Small pictures of a brand's images, for the pages. */

import sharp from 'sharp';

/** Wider than any frame of a page, so that it stays sharp on a dense screen. In pixels. */
const WIDEST = 800;

/** A WebP of an image at most 800 px wide, turned as it is shown, without its metadata; null when it cannot be read as an image. */
export async function smallPicture(path: string): Promise<Buffer | null> {
  try {
    return await sharp(path).autoOrient().resize({ width: WIDEST, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
  } catch {
    return null;
  }
}
