/** Makes a clip of what a page gave. A page is not to be trusted: a field that is no field of a clip is cut or emptied, and the rest is kept. */

import { CLIP_CAPS, type Clip, type ClippedPost, clipId, emptyPost, isWebAddress, readClip } from '../../scripts/model/clip.ts';
import type { HostBrand } from '../../scripts/model/host-message.ts';
import type { PageReading } from '../page/page-api.ts';
import { guess } from './guess.ts';

/** Where the clip belongs and when it was made. `random`: 12 hexadecimal digits. */
export interface Making {
  brand: string;
  brands: readonly HostBrand[];
  at: Date;
  random: string;
  /** Version of the extension. */
  extension: string;
}

const LINE = 2_000;
const LONG_FIELDS = ['text', 'selection', 'note'];

/** The clip of a reading, without evidence as yet. Throws when the page's address is no web address: then there is nothing to keep. */
export function clipOf(reading: PageReading, making: Making): Clip {
  if (!isWebAddress(reading.url)) throw new Error(`No web address: ${reading.url.slice(0, 100)}`);
  const base = {
    version: 1,
    id: clipId(making.at, making.random),
    brand: making.brand,
    capturedAt: making.at.toISOString(),
    url: reading.url.length <= LINE ? reading.url : addressWithin(reading.url),
    pageTitle: reading.pageTitle,
    site: reading.site,
    reading: reading.reading,
    readerFailed: reading.readerFailed,
    post: known(emptyPost(), reading.post),
    selection: reading.selection,
    kind: 'inspiration',
    competitor: null,
    campaign: null,
    tags: [],
    note: null,
    tone: null,
    needsAnswer: false,
    evidence: { html: null, screenshot: null, media: [] },
    extension: making.extension,
  };
  const clip = withinSize(mended(cut(base)));
  return { ...clip, ...guess(clip, making.brands.find(({ folder }) => folder === making.brand) ?? null) };
}

/** 12 hexadecimal digits that nobody can foresee. */
export const randomDigits = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** An address without its query, or of its origin alone: a longer one fits no clip. */
function addressWithin(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin.length + pathname.length <= LINE ? origin + pathname : origin;
}

/** The post's known fields only, in any case all of them. */
function known(empty: ClippedPost, given: unknown): Record<string, unknown> {
  const fields = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const post = Object.fromEntries(Object.entries(empty).map(([field, none]) => [field, fields[field] ?? none]));
  for (const [list, most] of [
    ['figures', 40],
    ['media', CLIP_CAPS.media],
  ] as const)
    post[list] = Array.isArray(post[list]) ? post[list].slice(0, most) : [];
  return post;
}

/** A copy in which no text is longer than its cap, nor half a character. */
function cut(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return value.slice(0, LONG_FIELDS.includes(field) ? CLIP_CAPS.text : LINE).toWellFormed();
  if (Array.isArray(value)) return value.map((item) => cut(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, key)]));
}

/** Empties, one after another, the fields that the model does not take. */
function mended(value: unknown): Clip {
  for (let tries = 0; tries < 500; tries += 1) {
    const read = readClip(value);
    if ('clip' in read) return read.clip;
    empty(value as Record<string, unknown>, read.problem.split('.'));
  }
  throw new Error('The page gave nothing that a clip can hold.');
}

/** Empties the field at a path; where it is empty already, or part of a list, what holds it goes. */
function empty(root: Record<string, unknown>, path: string[]): void {
  const holders: unknown[] = [root];
  for (const key of path.slice(0, -1)) holders.push((holders.at(-1) as Record<string, unknown> | undefined)?.[key]);
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const holder = holders[depth] as Record<string, unknown> | unknown[];
    const key = path[depth] as string;
    if (typeof holder !== 'object' || holder === null) continue;
    if (Array.isArray(holder)) {
      if (!(key in holder)) continue;
      holder.splice(Number(key), 1);
      return;
    }
    if (holder === root && key === 'post') {
      root.post = emptyPost();
      return;
    }
    if (key === 'author') {
      holder[key] = emptyPost().author;
      return;
    }
    if (holder[key] !== null) {
      holder[key] = null;
      return;
    }
  }
}

/** Halves the longest text until the clip's JSON is within the cap. */
function withinSize(clip: Clip): Clip {
  const size = (): number => new TextEncoder().encode(JSON.stringify(clip)).length;
  const half = (text: string | null): string | null => text?.slice(0, Math.floor(text.length / 2)).toWellFormed() ?? null;
  while (size() > CLIP_CAPS.json * 0.95) {
    const lengths = [clip.post.text, clip.selection, clip.post.parent?.text].map((text) => text?.length ?? 0);
    const longest = lengths.indexOf(Math.max(...lengths));
    if (longest === 0) clip.post.text = half(clip.post.text);
    else if (longest === 1) clip.selection = half(clip.selection);
    else if (clip.post.parent) clip.post.parent.text = half(clip.post.parent.text);
    if (Math.max(...lengths) === 0) break;
  }
  return clip;
}
