/** "Published here", as the companion keeps it: files of an invented brand. */

import { join } from 'node:path';
import type { Calendar, PublishedPost } from '../../scripts/calendar/calendar.ts';
import { readCalendar } from '../../scripts/calendar/read.ts';
import type { EventOf } from '../../scripts/model/clip.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { readClips } from '../../scripts/workspace/clips.ts';
import { idAt, putJson } from '../workspace/some-clip.ts';
import { BRAND_YAML, dataFolder } from '../workspace.ts';

/** An entry's file. */
export const entryFile = (header: string, ...variants: string[]): string =>
  `---\ntitle: Une entrée\n${header}\nvariants:\n${variants.map((one) => `  - ${one.replaceAll('\n', '\n    ')}\n`).join('')}---\n`;

/** A data folder with the brand `lune` and these files below it. */
export const lune = (files: Readonly<Record<string, string>>, yaml = BRAND_YAML): string =>
  dataFolder({
    'lune/brand.yaml': yaml,
    ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`lune/${path}`, content])),
  });

/** A `published` event of a moment (ISO, UTC). */
export const published = (at: string, number: number, over: Partial<EventOf<'published'>> = {}): EventOf<'published'> => ({
  version: 1,
  id: idAt(at, number),
  brand: 'lune',
  at,
  event: 'published',
  entry: 'chaise',
  variant: 'instagram',
  permalink: 'https://www.instagram.com/p/Xchaise/',
  publishedAt: null,
  ...over,
});

/** Writes events into the brand's clips, in the order given; their paths below its folder. */
export const say = (data: string, ...events: Parameters<typeof putJson>[1][]): string[] =>
  events.map((event) => putJson(join(data, 'lune'), event));

/** The brand of a data folder. */
export function luneOf(data: string) {
  const { brand } = readBrand(data, 'lune');
  if (!brand) throw new Error('The brand cannot be read.');
  return brand;
}

/** The calendar as pages read it, beside these posts. */
export const calendarOf = (data: string, posts: readonly PublishedPost[] = []): Promise<Calendar> =>
  readCalendar({
    dataDir: data,
    brand: luneOf(data),
    posts,
    events: readClips(data, 'lune').events,
    now: Date.parse('2026-11-24T12:00:00Z'),
  });
