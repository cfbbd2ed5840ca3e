/** Addresses of the brand's media on the site: a small picture for the pages, and the file itself for the hand-off. */

import type { MediaFacts } from '../scripts/calendar/calendar.ts';
import { asset, type Here } from './here.ts';

const LETTERS = 16;

/** The part of a media file's address that stands for its bytes. */
export const mediaKey = (sha256: string): string => sha256.slice(0, LETTERS);

/** Endings that every host serves as a file to see or keep, and none as a page or a script of the site. */
const KEPT = /^(jpe?g|png|webp|gif|avif|heic|tiff?|mp4|m4v|mov|webm|mp3|m4a|wav|pdf|txt|srt|vtt|docx?|pptx?|xlsx?|zip)$/;

/** A media file's name as part of an address: letters without accents, digits, hyphens, its ending. What could run as a page ends with `.bin`. */
export function mediaName(file: string): string {
  const name = (file.split('/').at(-1) ?? '').normalize('NFKD').replace(/\p{M}/gu, '');
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
  const stem = (dot > 0 ? name.slice(0, dot) : name).replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${stem.slice(0, 80) || 'media'}.${KEPT.test(ending) ? ending : 'bin'}`;
}

/** Relative address of the small picture of an image; null for what has none: a video, a missing file, one that is no image. */
export const pictureLink = (here: Here, brand: string, facts: MediaFacts | null | undefined): string | null =>
  facts?.kind === 'image' && facts.width !== null ? asset(here, `${brand}/media/${mediaKey(facts.sha256)}.webp`) : null;

/** Relative address of the file itself, to download; null for a missing one. */
export const originalLink = (here: Here, brand: string, facts: MediaFacts | null | undefined, file: string): string | null =>
  facts ? asset(here, `${brand}/media/${mediaKey(facts.sha256)}/${mediaName(file)}`) : null;
