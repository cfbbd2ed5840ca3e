/** The clips that a note can rest on, as the desk's editor chooses them. */

import { beginning } from '../model/beginning.ts';
import type { Brand } from '../model/brand.ts';
import type { ClipLine, ClipLines } from '../model/desk-edit.ts';
import { dayIn } from '../model/zone.ts';
import { readBrand } from '../workspace/brands.ts';
import type { ClipGroup } from '../workspace/clip-groups.ts';
import { readClips } from '../workspace/clips.ts';
import { type Doors, knownBrand } from './answer.ts';

/** Clips of one answer: the rest is found by searching. */
const MOST = 8;
/** Characters of a clip's first words. */
const WORDS = 120;

/**
 * `GET clips?brand=…`: the newest clipped posts, `&search=` those whose author or first words have every word of it, `&ids=` those of these
 * captures, comma between.
 */
export const clipDoors = (dataDir: string): Doors => ({
  'GET clips': {
    door: { method: 'GET' },
    answer: async ({ query }) => {
      const folder = knownBrand(dataDir, query.get('brand') ?? '');
      const { brand } = readBrand(dataDir, folder);
      const { groups } = readClips(dataDir, folder);
      const ids = query.get('ids');
      return { status: 200, body: ids === null ? searched(groups, query.get('search') ?? '', brand) : named(groups, ids, brand) };
    },
  },
});

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function searched(groups: readonly ClipGroup[], search: string, brand: Brand | undefined): ClipLines {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = groups.filter(({ clip }) => {
    const { author } = clip.post;
    const text = plain([author.name, author.handle, firstWords(clip), clip.competitor].join(' '));
    return words.every((word) => text.includes(word));
  });
  return { clips: found.slice(0, MOST).map((group) => lineOf(group, group.id, brand)), total: found.length };
}

/** A note names a capture, which may not be the newest one of its post. */
function named(groups: readonly ClipGroup[], ids: string, brand: Brand | undefined): ClipLines {
  const asked = new Set(ids.split(',').slice(0, 200));
  const clips = groups.flatMap((group) =>
    group.captures.filter(({ clip }) => asked.has(clip.id)).map(({ clip }) => lineOf(group, clip.id, brand)),
  );
  return { clips, total: clips.length };
}

const lineOf = ({ clip, captures }: ClipGroup, id: string, brand: Brand | undefined): ClipLine => ({
  id,
  author: clip.post.author.name ?? clip.post.author.handle,
  words: firstWords(clip),
  site: clip.site,
  day: dayIn(brand?.timeZone ?? 'UTC', Date.parse((captures.find((one) => one.clip.id === id)?.clip ?? clip).capturedAt)),
  kind: clip.kind,
  competitor: clip.competitor,
});

function firstWords({ post, selection, pageTitle, url }: ClipGroup['clip']): string {
  return beginning((post.title ?? post.text ?? selection ?? pageTitle ?? url).replace(/\s+/g, ' ').trim(), WORDS);
}
