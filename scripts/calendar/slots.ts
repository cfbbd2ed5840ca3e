/**
 * When a brand's own posts did best: interactions by weekday and hour, against what the account usually obtains, shrunk toward the whole
 * and with an interval, so that three lucky posts do not make a rule. Pure, and the same posts always give the same answer.
 */

import type { PlatformId } from '../model/platform.ts';

/** Posts a slot needs before anything is said of it. */
export const SLOT_POSTS = 5;
/** Posts a platform needs before anything is said of its slots. */
export const PLATFORM_POSTS = 30;
/**
 * A slot of n posts counts n ÷ (n + k) of its own and the rest of the whole: at k posts, half and half. A usual choice for small groups
 * (Efron & Morris, JASA 70, 1975, shrink toward the common mean; here toward the common median, with k fixed and stated).
 */
export const SHRINKAGE_POSTS = 10;
/** Draws of the percentile bootstrap (Efron & Tibshirani, An Introduction to the Bootstrap, 1993, §13.3). */
export const SLOT_DRAWS = 2000;
/** Hours of one slot where posts are too thinly spread for single hours. */
export const BAND_HOURS = 3;

/** A published post, in the brand's zone. `weekday` 1 (Monday) to 7, `hour` 0–23, `interactions` a count. */
export interface SlotPost {
  platform: PlatformId;
  account: string;
  weekday: number;
  hour: number;
  interactions: number;
}

/** One slot of the week. Values are ratios: 1.2 is a fifth more than the account's posts usually obtain. */
export interface Slot {
  weekday: number;
  fromHour: number;
  /** First hour that is no longer part of it. */
  toHour: number;
  n: number;
  /** Median of the ratios, shrunk toward `overall`. */
  value: number;
  /** 95 % interval. */
  low: number;
  high: number;
  /** Where the interval lies against `overall`; null when it contains it: not enough to tell. */
  differs: 'above' | 'below' | null;
}

export interface PlatformSlots {
  platform: PlatformId;
  /** Posts of accounts whose median is above zero. */
  n: number;
  /** 1, or BAND_HOURS where fewer than half of the posts fall in hours with SLOT_POSTS of them. */
  hoursPerSlot: number;
  /** Median ratio of all posts of the platform: 1, or nearly. */
  overall: number;
  /** Slots with SLOT_POSTS posts or more, the best first. */
  slots: Slot[];
  /** Of them, those whose interval lies above the whole. */
  best: Slot[];
  /** How many of `best` chance alone would give: one in forty of the slots judged, since each interval is of 95 %. */
  byChance: number;
  /** Slots that hold posts, but fewer than SLOT_POSTS. */
  thin: { slots: number; posts: number };
  /** Why nothing is said; null when something is. `fullest` is the greatest number of posts in a slot. */
  tooFew: { posts: number; needed: number; fullest: number; neededPerSlot: number } | null;
}

export interface Slots {
  platforms: PlatformSlots[];
  /** What the figures rest on, for the page to say. */
  rests: { slotPosts: number; platformPosts: number; shrinkage: number; draws: number };
}

interface Ratio {
  weekday: number;
  hour: number;
  ratio: number;
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

const ascending = (values: Iterable<number>) => [...values].sort((one, other) => one - other);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** mulberry32, seeded by words (FNV-1a): the same draws on every machine. */
function drawsOf(words: string): () => number {
  let seed = 0x811c9dc5;
  for (const letter of words) seed = Math.imul(seed ^ (letter.codePointAt(0) as number), 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The middle 95 % of medians of samples drawn from sorted values with replacement. */
function intervalOf(sorted: readonly number[], random: () => number): [low: number, high: number] {
  const n = sorted.length;
  const times = new Uint32Array(n);
  const medians = new Float64Array(SLOT_DRAWS);
  for (let draw = 0; draw < SLOT_DRAWS; draw += 1) {
    times.fill(0);
    for (let i = 0; i < n; i += 1) {
      const drawn = Math.floor(random() * n);
      times[drawn] = (times[drawn] as number) + 1;
    }
    medians[draw] = medianOfTimes(sorted, times);
  }
  medians.sort();
  return [medians[Math.round(SLOT_DRAWS * 0.025)] as number, medians[Math.round(SLOT_DRAWS * 0.975) - 1] as number];
}

/** Median of sorted values of which each is held so many times. */
function medianOfTimes(sorted: readonly number[], times: Uint32Array): number {
  const [lower, upper] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  let low = Number.NaN;
  for (let i = 0, held = 0; i < sorted.length; i += 1) {
    held += times[i] as number;
    if (Number.isNaN(low) && held > lower) low = sorted[i] as number;
    if (held > upper) return (low + (sorted[i] as number)) / 2;
  }
  return low;
}

/** Each post against its account's median; accounts whose median is zero say nothing. */
function ratiosOf(posts: readonly SlotPost[]): Ratio[] {
  return [...groupBy(posts, ({ account }) => account).values()].flatMap((own) => {
    const usual = medianOf(ascending(own.map(({ interactions }) => interactions)));
    return usual > 0 ? own.map(({ weekday, hour, interactions }) => ({ weekday, hour, ratio: interactions / usual })) : [];
  });
}

const slotKey = ({ weekday, hour }: Pick<Ratio, 'weekday' | 'hour'>, hours: number) => `${weekday} ${Math.floor(hour / hours) * hours}`;

/** Single hours where at least half of the posts fall in slots that can be judged, bands otherwise. */
function hoursPerSlot(ratios: readonly Ratio[]): number {
  const judged = [...groupBy(ratios, (one) => slotKey(one, 1)).values()].filter(({ length }) => length >= SLOT_POSTS);
  return judged.reduce((sum, { length }) => sum + length, 0) * 2 >= ratios.length ? 1 : BAND_HOURS;
}

function slotOf(platform: PlatformId, key: string, hours: number, own: readonly Ratio[], overall: number): Slot {
  const [weekday = 0, fromHour = 0] = key.split(' ').map(Number);
  const values = ascending(own.map(({ ratio }) => ratio));
  const share = values.length / (values.length + SHRINKAGE_POSTS);
  const shrunk = (median: number) => share * median + (1 - share) * overall;
  const [low, high] = intervalOf(values, drawsOf(`${platform} ${key} ${values.length}`));
  const differs = low > overall ? 'above' : high < overall ? 'below' : null;
  const toHour = Math.min(24, fromHour + hours);
  return { weekday, fromHour, toHour, n: values.length, value: shrunk(medianOf(values)), low: shrunk(low), high: shrunk(high), differs };
}

function platformSlots(platform: PlatformId, posts: readonly SlotPost[]): PlatformSlots {
  const ratios = ratiosOf(posts);
  const overall = medianOf(ascending(ratios.map(({ ratio }) => ratio)));
  const hours = hoursPerSlot(ratios);
  const groups = [...groupBy(ratios, (one) => slotKey(one, hours))];
  const thin = groups.filter(([, { length }]) => length < SLOT_POSTS);
  const fullest = Math.max(0, ...groups.map(([, { length }]) => length));
  const enough = ratios.length >= PLATFORM_POSTS && fullest >= SLOT_POSTS;
  const slots = enough
    ? groups
        .filter(([, { length }]) => length >= SLOT_POSTS)
        .map(([key, own]) => slotOf(platform, key, hours, own, overall))
        .sort((one, other) => other.value - one.value || one.weekday - other.weekday || one.fromHour - other.fromHour)
    : [];
  return {
    platform,
    n: ratios.length,
    hoursPerSlot: hours,
    overall,
    slots,
    best: slots.filter(({ differs }) => differs === 'above'),
    byChance: slots.length * 0.025,
    thin: { slots: thin.length, posts: thin.reduce((sum, [, { length }]) => sum + length, 0) },
    tooFew: enough ? null : { posts: ratios.length, needed: PLATFORM_POSTS, fullest, neededPerSlot: SLOT_POSTS },
  };
}

/** Slots of the week by platform, from the brand's own posts: give posts old enough to have obtained most of their interactions. */
export function bestSlots(posts: readonly SlotPost[]): Slots {
  const platforms = [...groupBy(posts, ({ platform }) => platform)]
    .map(([platform, own]) => platformSlots(platform as PlatformId, own))
    .sort((one, other) => other.n - one.n || one.platform.localeCompare(other.platform, 'en'));
  return {
    platforms,
    rests: { slotPosts: SLOT_POSTS, platformPosts: PLATFORM_POSTS, shrinkage: SHRINKAGE_POSTS, draws: SLOT_DRAWS },
  };
}
