/** Pieces of the media that today's posts name, for the side panel. No other file of the computer is read. */

import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { brandNow } from '../calendar/now.ts';
import { readToday } from '../calendar/today.ts';
import { FOLDER_NAME } from '../model/clip.ts';
import type { HostAnswer, HostRequest, RefusalCode } from '../model/host-message.ts';
import { readBrand } from '../workspace/brands.ts';
import { readClips } from '../workspace/clips.ts';
import { mediaType } from '../workspace/edit-media.ts';

/** Bytes of a piece: a multiple of 3, so that the pieces' base64 joins, and well below what one answer may be. */
export const MEDIA_PIECE = 3 * 229_376;
/** Bytes of a file that is still sent. */
export const MEDIA_MOST = 64 * 1024 * 1024;

type Piece = Omit<Extract<HostAnswer, { type: 'media' }>, 'type' | 'ask'>;

/** Files that the posts of a brand named when they were read last: a large file is asked for piece by piece. */
const named = new Map<string, ReadonlySet<string>>();

/** A piece of a media file from a byte on, or why it is not given. A first piece reads the day's posts anew. */
export async function mediaPiece(
  dataDir: string,
  { brand, file, from }: Pick<Extract<HostRequest, { type: 'media' }>, 'brand' | 'file' | 'from'>,
): Promise<Piece | RefusalCode> {
  if (!FOLDER_NAME.test(brand)) return 'media-missing';
  const brandDir = join(dataDir, brand);
  if (from === 0 || !named.has(brandDir)) named.set(brandDir, await filesOfToday(dataDir, brand));
  if (!named.get(brandDir)?.has(file) || !liesInMedia(brandDir, file)) return 'media-missing';
  return pieceOf(join(brandDir, file), from);
}

async function filesOfToday(dataDir: string, folder: string): Promise<ReadonlySet<string>> {
  const { brand } = readBrand(dataDir, folder);
  if (!brand) return new Set();
  const { events } = readClips(dataDir, folder);
  const posts = await readToday({ dataDir, brand, events, now: brandNow(brand) });
  return new Set(posts.flatMap(({ variants }) => variants.flatMap(({ media }) => media.map((medium) => medium.file))));
}

/** Whether a file lies in `media/` as its path says, without a link on the way from the brand's folder. */
function liesInMedia(brandDir: string, file: string): boolean {
  const segments = file.split('/');
  if (segments[0] !== 'media' || segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return false;
  try {
    return realpathSync(join(brandDir, file)) === join(realpathSync(brandDir), ...segments);
  } catch {
    return false;
  }
}

function pieceOf(path: string, from: number): Piece | RefusalCode {
  const opened = openSync(path, 'r');
  try {
    const facts = fstatSync(opened);
    if (!facts.isFile() || from > facts.size) return 'media-missing';
    if (facts.size > MEDIA_MOST) return 'too-large';
    const bytes = Buffer.alloc(Math.min(MEDIA_PIECE, facts.size - from));
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(opened, bytes, read, bytes.length - read, from + read);
      if (more === 0) break;
      read += more;
    }
    return {
      data: bytes.subarray(0, read).toString('base64'),
      total: facts.size,
      mime: mediaType(path),
    };
  } finally {
    closeSync(opened);
  }
}
