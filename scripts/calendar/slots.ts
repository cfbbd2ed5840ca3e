/**
 * When a brand's own posts did best: interactions by weekday and hour, against what the account usually obtains, shrunk toward the whole
 * and with an interval, so that three lucky posts do not make a rule. Pure, and the same posts always give the same answer.
 */

import type { PlatformId } from '../model/platform.ts';
import { MEDIAN_DRAWS, medianInterval, medianOf } from './median-interval.ts';

/** Days on which a slot was used before anything is said of it: ten posts of one evening are one evening. */
export const SLOT_DAYS = 5;
/** Months before and after a post's own whose posts make the account's usual interactions: an account that grows is held against its time. */
export const USUAL_MONTHS = 3;
/** Posts that these months need; else all of the account make its usual. */
export const USUAL_POSTS = 10;
/** Posts a platform needs before anything is said of its slots. */
export const PLATFORM_POSTS = 30;
/**
 * A slot of n days counts n ÷ (n + k) of its own and the rest of the whole: at k days, half and half. A usual choice for small groups
 * (Efron & Morris, JASA 70, 1975, shrink toward the common mean; here toward the common median, with k fixed and stated).
 */
export const SHRINKAGE_DAYS = 10;
/** Hours of one slot where posts are too thinly spread for single hours. */
export const BAND_HOURS = 3;

/** A published post, in the brand's zone. `day` YYYY-MM-DD, `weekday` 1 (Monday) to 7, `hour` 0–23, `interactions` a count. */
export interface SlotPost {
  platform: PlatformId;
  account: string;
  day: string;
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
  /** Days on which it was used, and posts. */
  n: number;
  posts: number;
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
  /** Posts whose account usually obtains more than nothing. */
  n: number;
  /** The others: nothing can be held against nothing. */
  silent: number;
  /** 1, or BAND_HOURS where fewer than half of the posts fall in hours with SLOT_DAYS days of them. */
  hoursPerSlot: number;
  /** Median ratio of all posts of the platform: 1, or nearly. */
  overall: number;
  /** Slots used on SLOT_DAYS days or more, the best first. */
  slots: Slot[];
  /** Of them, those whose interval lies above the whole. */
  best: Slot[];
  /** How many of `best` chance alone would give at most: one in forty of the slots judged, since each interval is of 95 %. */
  byChance: number;
  /** Slots that hold posts, on fewer days than SLOT_DAYS. */
  thin: { slots: number; posts: number };
  /** Why nothing is said; null when something is. `fullest` is the greatest number of days on which a slot was used. */
  tooFew: { posts: number; needed: number; fullest: number; neededPerSlot: number } | null;
}

export interface Slots {
  platforms: PlatformSlots[];
  /** What the figures rest on, for the page to say. */
  rests: { slotDays: number; platformPosts: number; shrinkage: number; draws: number; months: number };
}

interface Ratio extends Pick<SlotPost, 'account' | 'day' | 'weekday' | 'hour'> {
  ratio: number;
}

const ascending = (values: Iterable<number>) => [...values].sort((one, other) => one - other);

/** Months since year 0. */
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** What an account's posts usually obtained in the months around each month. */
function usualOf(own: readonly SlotPost[]): Map<number, number> {
  const months = Map.groupBy(own, ({ day }) => monthOf(day));
  const middle = (posts: readonly SlotPost[]) => medianOf(ascending(posts.map(({ interactions }) => interactions)));
  const all = middle(own);
  const around = (month: number) =>
    Array.from({ length: 2 * USUAL_MONTHS + 1 }, (_, at) => months.get(month - USUAL_MONTHS + at) ?? []).flat();
  return new Map(
    [...months.keys()].map((month) => {
      const near = around(month);
      return [month, near.length < USUAL_POSTS ? all : middle(near)];
    }),
  );
}

/** Each post against what its account usually obtained at that time; where that is zero, nothing can be said. */
function ratiosOf(posts: readonly SlotPost[]): Ratio[] {
  return [...Map.groupBy(posts, ({ account }) => account).values()].flatMap((own) => {
    const usual = usualOf(own);
    return own.flatMap(({ interactions, ...post }) => {
      const against = usual.get(monthOf(post.day)) ?? 0;
      return against > 0 ? [{ ...post, ratio: interactions / against }] : [];
    });
  });
}

/** What a slot held on one day of an account: posts of one moment share what made it good or bad, and count once. */
interface Occasion {
  ratio: number;
  posts: number;
}

const slotKey = ({ weekday, hour }: Pick<Ratio, 'weekday' | 'hour'>, hours: number) => `${weekday} ${Math.floor(hour / hours) * hours}`;

/** The occasions of each slot. */
function occasionsOf(ratios: readonly Ratio[], hours: number): Map<string, Occasion[]> {
  const slots = Map.groupBy(ratios, (one) => slotKey(one, hours));
  return new Map(
    [...slots].map(([key, own]) => {
      const days = [...Map.groupBy(own, ({ account, day }) => `${day} ${account}`).values()];
      return [key, days.map((posts) => ({ ratio: medianOf(ascending(posts.map(({ ratio }) => ratio))), posts: posts.length }))];
    }),
  );
}

const postsIn = (occasions: readonly Occasion[]) => occasions.reduce((sum, { posts }) => sum + posts, 0);

/** Single hours where at least half of the posts fall in slots that can be judged, bands otherwise. */
function hoursPerSlot(ratios: readonly Ratio[]): number {
  const judged = [...occasionsOf(ratios, 1).values()].filter(({ length }) => length >= SLOT_DAYS);
  return judged.reduce((sum, own) => sum + postsIn(own), 0) * 2 >= ratios.length ? 1 : BAND_HOURS;
}

/**
 * A slot's median, drawn toward the whole, and its interval. Drawing an estimate toward the whole by a share leaves it the uncertainty of
 * √share, not of share (the posterior of a normal mean: σ²/(n + k) = share · σ²/n), or the interval would promise too much.
 */
function slotOf(platform: PlatformId, key: string, hours: number, own: readonly Occasion[], overall: number): Slot {
  const [weekday = 0, fromHour = 0] = key.split(' ').map(Number);
  const values = ascending(own.map(({ ratio }) => ratio));
  const n = values.length;
  const share = n / (n + SHRINKAGE_DAYS);
  const median = medianOf(values);
  const value = share * median + (1 - share) * overall;
  const [under, over] = medianInterval(values, `${platform} ${key} ${n}`);
  const low = Math.max(0, value - Math.sqrt(share) * (median - under));
  const high = value + Math.sqrt(share) * (over - median);
  const differs = low > overall ? 'above' : high < overall ? 'below' : null;
  return { weekday, fromHour, toHour: Math.min(24, fromHour + hours), n, posts: postsIn(own), value, low, high, differs };
}

function platformSlots(platform: PlatformId, posts: readonly SlotPost[]): PlatformSlots {
  const ratios = ratiosOf(posts);
  const hours = hoursPerSlot(ratios);
  const groups = [...occasionsOf(ratios, hours)];
  const overall = medianOf(ascending(groups.flatMap(([, own]) => own.map(({ ratio }) => ratio))));
  const thin = groups.filter(([, { length }]) => length < SLOT_DAYS);
  const fullest = Math.max(0, ...groups.map(([, { length }]) => length));
  const enough = ratios.length >= PLATFORM_POSTS && fullest >= SLOT_DAYS;
  const slots = enough
    ? groups
        .filter(([, { length }]) => length >= SLOT_DAYS)
        .map(([key, own]) => slotOf(platform, key, hours, own, overall))
        .sort((one, other) => other.value - one.value || one.weekday - other.weekday || one.fromHour - other.fromHour)
    : [];
  return {
    platform,
    n: ratios.length,
    silent: posts.length - ratios.length,
    hoursPerSlot: hours,
    overall,
    slots,
    best: slots.filter(({ differs }) => differs === 'above'),
    byChance: slots.length * 0.025,
    thin: { slots: thin.length, posts: thin.reduce((sum, [, own]) => sum + postsIn(own), 0) },
    tooFew: enough ? null : { posts: ratios.length, needed: PLATFORM_POSTS, fullest, neededPerSlot: SLOT_DAYS },
  };
}

/** Slots of the week by platform, from the brand's own posts: give posts old enough to have obtained most of their interactions. */
export function bestSlots(posts: readonly SlotPost[]): Slots {
  const platforms = [...Map.groupBy(posts, ({ platform }) => platform)]
    .map(([platform, own]) => platformSlots(platform as PlatformId, own))
    .sort((one, other) => other.n - one.n || one.platform.localeCompare(other.platform, 'en'));
  return {
    platforms,
    rests: { slotDays: SLOT_DAYS, platformPosts: PLATFORM_POSTS, shrinkage: SHRINKAGE_DAYS, draws: MEDIAN_DRAWS, months: USUAL_MONTHS },
  };
}
