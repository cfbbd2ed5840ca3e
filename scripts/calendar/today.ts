/** Today's planned posts for the companion, ready to be copied. Only their own media and approvals are read, and nothing is checked. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Brand } from '../model/brand.ts';
import type { PanelMedia, PanelPost, PanelVariant } from '../model/panel.ts';
import type { PlannedPost, Variant } from '../model/planned-post.ts';
import { addDays, dayIn, wallIn } from '../model/zone.ts';
import type { EventRecord } from '../workspace/clip-events.ts';
import { readEntries } from '../workspace/entries.ts';
import type { MediaFacts, PublishedPost, VariantState } from './calendar.ts';
import { copyText } from './copy-text.ts';
import { matchPosts } from './match.ts';
import type { BrandAccounts } from './match-texts.ts';
import { hashOf, kindOf, mediaPath } from './media-file.ts';
import { addressKey, saidPublished } from './published-events.ts';
import { readPacks } from './review/packs.ts';
import { readDecisions } from './review/taken-decisions.ts';
import { mediaFiles, type Reviews, standingOf } from './standing.ts';

/** Days before today whose posts still wait to be published. */
export const DAYS_BEFORE = 2;

export interface TodayInput {
  dataDir: string;
  brand: Brand;
  /** Counting events of readClips. */
  events: readonly EventRecord[];
  /** ms UTC. */
  now: number;
  /** Published posts of the brand, where they are at hand: without them a post is published when somebody said so. */
  posts?: readonly PublishedPost[];
}

/**
 * Posts with a variant whose day, on the brand's clock, is today, and those of the two days before that are neither published nor dropped;
 * by time. Ideas and dropped ones are left out.
 */
export async function readToday({ dataDir, brand, events, now, posts = [] }: TodayInput): Promise<PanelPost[]> {
  const brandDir = join(dataDir, brand.folder);
  const today = dayIn(brand.timeZone, now);
  const from = addDays(today, -DAYS_BEFORE);
  const within = (variant: Variant) => {
    const day = placeOf(variant, brand.timeZone).slice(0, 10);
    return day >= from && day <= today;
  };
  // A wall time elsewhere may be of the day before or after.
  const days = Array.from({ length: DAYS_BEFORE + 3 }, (_, at) => addDays(from, at - 1));
  const read = (wanted: (source: string, id: string) => boolean) => readEntries(brandDir, brand, wanted).entries.map(({ post }) => post);
  const near = read((source) => days.some((day) => source.includes(day))).filter(({ variants }) => variants.some(within));
  const { said } = saidPublished([...near, ...rivalsOf(near, events, read)], events, brand.timeZone);
  const matches = matchPosts(near, posts, brand.accounts as BrandAccounts, said);
  const reviews = await reviewsOf(brandDir, brand, new Set(near.map(({ id }) => id)));
  const found: { place: string; post: PanelPost }[] = [];
  for (const post of near) {
    const media = await mediaOf(brandDir, post, reviews);
    const shown = standingOf(post, matches.get(post.id) ?? new Map(), reviews, media)
      .variants.filter((state) => within(state.variant) && isShown(state, placeOf(state.variant, brand.timeZone).startsWith(today)))
      .toSorted((one, other) => compare(placeOf(one.variant, brand.timeZone), placeOf(other.variant, brand.timeZone)));
    const [first] = shown;
    if (!first) continue;
    const variants = shown.map((state) => panelVariant(state, media));
    found.push({ place: placeOf(first.variant, brand.timeZone), post: { entry: post.id, title: post.title, variants } });
  }
  return found.sort((one, other) => compare(one.place, other.place) || compare(one.post.entry, other.post.entry)).map(({ post }) => post);
}

/** Entries of other days that may have an address first which is said of one of these: by their own file, or by what was said of them. */
function rivalsOf(
  near: readonly PlannedPost[],
  events: readonly EventRecord[],
  read: (wanted: (source: string, id: string) => boolean) => PlannedPost[],
): PlannedPost[] {
  const ids = new Set(near.map(({ id }) => id));
  const published = events.flatMap(({ event }) =>
    event.event === 'published' ? [{ entry: event.entry, address: addressKey(event.permalink) }] : [],
  );
  const addresses = new Set(published.flatMap(({ entry, address }) => (ids.has(entry) ? address : [])));
  if (addresses.size === 0) return [];
  const said = new Set(published.flatMap(({ entry, address }) => (addresses.has(address) ? entry : [])));
  // However an address is written, its last word is in it.
  const words = [...addresses].flatMap((address) => /[^/= ]+$/.exec(address)?.[0] ?? []);
  return read((source, id) => !ids.has(id) && (said.has(id) || words.some((word) => source.includes(word))));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The variant's wall time on the brand's clock; a day without an hour comes after the hours of that day, one without a date before all. */
function placeOf({ instant, wall }: Variant, zone: string): string {
  if (instant !== null) return new Date(wallIn(zone, instant)).toISOString().slice(0, 16);
  return wall === null ? '' : `${wall.slice(0, 10)}~`;
}

function isShown({ status, variant }: VariantState, today: boolean): boolean {
  if (status === 'idea' || status === 'dropped') return false;
  return today || (status !== 'published' && variant.permalink === null && variant.postId === null);
}

/** Of packs and decisions, those that are about these entries. */
async function reviewsOf(brandDir: string, brand: Brand, ids: ReadonlySet<string>): Promise<Reviews> {
  const packs = readPacks(brandDir).packs.filter(({ entries }) => entries.some(({ entry }) => ids.has(entry)));
  const decisions = packs.length === 0 ? [] : (await readDecisions(brandDir, packs)).decisions;
  return { stages: brand.approval?.stages ?? [], packs, decisions };
}

type Facts = Pick<MediaFacts, 'sha256' | 'bytes' | 'kind'>;

/** A hash is what approvals are of: without any, a long video need not be read. */
async function mediaOf(brandDir: string, post: PlannedPost, { packs }: Reviews): Promise<Record<string, Facts | null>> {
  const hashed = packs.some(({ entries }) => entries.some(({ entry }) => entry === post.id));
  const facts = async (file: string): Promise<Facts | null> => {
    const path = mediaPath(brandDir, file);
    if (path === null) return null;
    return { sha256: hashed ? await hashOf(path) : '', bytes: statSync(path).size, kind: kindOf(path) };
  };
  return Object.fromEntries(await Promise.all(mediaFiles(post).map(async (file) => [file, await facts(file)] as const)));
}

function panelVariant({ variant, status, match, said }: VariantState, media: Readonly<Record<string, Facts | null>>): PanelVariant {
  const { key, channel, account, language, title, firstComment } = variant;
  return {
    key,
    channel,
    account,
    language,
    status,
    wall: variant.wall as string,
    title,
    text: copyText(variant),
    firstComment,
    media: variant.media.map(({ file, alt }): PanelMedia => {
      const { kind, bytes } = media[file] ?? { kind: kindOf(file), bytes: 0 };
      return { file, alt, kind, bytes };
    }),
    permalink: match?.post.permalink ?? variant.permalink ?? said?.permalink ?? null,
  };
}
