/** The media of a brand, as the desk lists and shows them: regular files below `media/`, of the kinds that it takes in. */

import { lstatSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { MEDIA_EXTENSIONS } from '../model/desk-edit.ts';
import { ownFolder } from './edit-folder.ts';

/** A file of `media/`; `path` is below the brand's folder, `/` on every system. */
export interface MediaFile {
  path: string;
  bytes: number;
  location: string;
}

const extensionOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a file of this name may come in. */
export const isMediaName = (name: string): boolean => (MEDIA_EXTENSIONS as readonly string[]).includes(extensionOf(name));

/** Every media file of a brand, by name. Links are not followed. */
export function listMedia(brandDir: string): MediaFile[] {
  const folder = join(brandDir, 'media');
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && isMediaName(entry.name))
    .map(({ parentPath, name }) => {
      const location = join(parentPath, name);
      return { path: relative(brandDir, location).split(sep).join('/'), bytes: lstatSync(location).size, location };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** One media file (`media/chair.jpg`); null when it is not there, is a link, or is of another kind. */
export function mediaFile(dataDir: string, brand: string, file: string): MediaFile | null {
  const [root, ...segments] = file.split('/');
  const name = segments.at(-1) ?? '';
  if (root !== 'media' || !isMediaName(name) || segments.some((one) => one === '' || one.startsWith('.') || /[\\\0]/.test(one)))
    return null;
  const folder = ownFolder(dataDir, [brand, 'media', ...segments.slice(0, -1)], false);
  const location = folder === null ? '' : join(folder, name);
  const facts = folder === null ? undefined : lstatSync(location, { throwIfNoEntry: false });
  return facts?.isFile() ? { path: file, bytes: facts.size, location } : null;
}

/** Media type by a file's name; that of any bytes for what is no medium. */
export const mediaType = (name: string): string => TYPES[extensionOf(name)] ?? 'application/octet-stream';

/** Of what the desk takes in, and of `.m4v`, which may lie there from elsewhere. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  heic: 'image/heic',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  pdf: 'application/pdf',
} satisfies Record<(typeof MEDIA_EXTENSIONS)[number] | 'm4v', string>;
