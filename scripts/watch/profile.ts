/** What a competitor's page says: posts a week, interactions by platform, formats, best posts, growth. Pure. */

import { medianInterval, median as middle, randomFrom, sorted } from '../metrics/statistics.ts';
import { FORMAT_IDS, type FormatId } from '../model/format.ts';
import { addPeriods, firstDay, periodOf } from '../model/period.ts';
import { PLATFORM_IDS, type PlatformId } from '../model/platform.ts';
import { dayIn } from '../model/zone.ts';
import {
  interactionsOf,
  newestSeen,
  PUBLIC_PARTS,
  type PublicPart,
  type PublicSeries,
  type PublicValue,
  seriesOf,
  type Watched,
  type WatchedPost,
} from './competitors.ts';

/** Fewest posts of which a median is said. */
export const LEAST_POSTS = 5;
/** Weeks of the cadence that are drawn, the present one included. */
export const MOST_WEEKS = 26;

/** Interactions per post on one platform, each post as its newest capture shows it. */
export interface PlatformPart {
  platform: PlatformId;
  /** Clipped posts. */
  posts: number;
  /** What is added up: parts that at least half of the posts with figures show. */
  parts: PublicPart[];
  /** Posts that show all of the parts. */
  n: number;
  /** How many of them the page rounds. */
  rounded: number;
  /** null below LEAST_POSTS. */
  median: number | null;
  low: number | null;
  high: number | null;
  /** Highest first. */
  best: { post: WatchedPost; interactions: PublicValue; capturedAt: string }[];
}

export interface Week {
  /** 2026-w47 */
  week: string;
  /** Monday. */
  from: string;
  posts: number;
}

export interface Cadence {
  /** From the week of the first capture to the present one; the newest MOST_WEEKS. */
  weeks: Week[];
  /** Clipped posts published in those weeks. */
  posts: number;
  /** Clipped posts published before. */
  before: number;
  /** Clipped posts whose day is unknown. */
  undated: number;
}

export interface Profile {
  watched: Watched;
  platforms: PlatformPart[];
  /** null without a capture. */
  cadence: Cadence | null;
  /** Most first; null: the page does not tell it. */
  formats: { format: FormatId | null; posts: number; platforms: PlatformId[] }[];
  /** Re-clipped posts, the highest newest value first. */
  series: PublicSeries[];
  /** Posts clipped more than once. */
  reclipped: number;
}

/** Works out the page of a competitor. `today`: YYYY-MM-DD on the brand's clock. */
export function profileOf(watched: Watched, timeZone: string, today: string): Profile {
  const byPlatform = Map.groupBy(watched.posts, ({ platform }) => platform);
  const reclipped = watched.posts.filter(({ seen }) => seen.length > 1);
  return {
    watched,
    platforms: PLATFORM_IDS.flatMap((platform) => {
      const posts = byPlatform.get(platform);
      return posts ? [platformPart(platform, posts, watched.name)] : [];
    }).sort((one, other) => other.posts - one.posts),
    cadence: cadenceOf(watched, timeZone, today),
    formats: formatsOf(watched.posts),
    series: reclipped
      .flatMap((post) => seriesOf(post) ?? [])
      .sort((one, other) => (other.points.at(-1)?.value ?? 0) - (one.points.at(-1)?.value ?? 0)),
    reclipped: reclipped.length,
  };
}

function platformPart(platform: PlatformId, posts: readonly WatchedPost[], name: string): PlatformPart {
  const seen = posts.flatMap((post) => {
    const newest = newestSeen(post);
    return newest ? [{ post, newest }] : [];
  });
  const parts = PUBLIC_PARTS.filter(
    (part) => seen.length > 0 && seen.filter(({ newest }) => newest.shown[part] !== undefined).length * 2 >= seen.length,
  );
  const best = seen
    .flatMap(({ post, newest }) => {
      const interactions = interactionsOf(newest.shown, parts);
      return interactions ? [{ post, interactions, capturedAt: newest.capturedAt }] : [];
    })
    .sort((one, other) => other.interactions.value - one.interactions.value || (one.post.slug < other.post.slug ? -1 : 1));
  const values = sorted(best.map(({ interactions }) => interactions.value));
  const enough = values.length >= LEAST_POSTS;
  const bounds = enough ? medianInterval(values, randomFrom('watch', name, platform)) : null;
  return {
    platform,
    posts: posts.length,
    parts,
    n: best.length,
    rounded: best.filter(({ interactions }) => interactions.rounded).length,
    median: enough ? middle(values) : null,
    low: bounds?.low ?? null,
    high: bounds?.high ?? null,
    best,
  };
}

function cadenceOf({ posts, first }: Watched, timeZone: string, today: string): Cadence | null {
  if (first === null) return null;
  const now = periodOf('week', today);
  const since = periodOf('week', dayIn(timeZone, Date.parse(first)));
  const earliest = addPeriods(now, 1 - MOST_WEEKS);
  const start = since > now ? now : since < earliest ? earliest : since;
  const days = posts.flatMap(({ day }) => day ?? []);
  const counts = Map.groupBy(days, (day) => periodOf('week', day));
  const weeks: Week[] = [];
  for (let week = start; week <= now; week = addPeriods(week, 1))
    weeks.push({ week, from: firstDay(week), posts: counts.get(week)?.length ?? 0 });
  return {
    weeks,
    posts: weeks.reduce((sum, week) => sum + week.posts, 0),
    before: days.filter((day) => day < firstDay(start)).length,
    undated: posts.length - days.length,
  };
}

function formatsOf(posts: readonly WatchedPost[]): Profile['formats'] {
  const byFormat = Map.groupBy(posts, ({ group }) => group.clip.post.format);
  return [...FORMAT_IDS, null]
    .flatMap((format) => {
      const found = byFormat.get(format);
      return found ? [{ format, posts: found.length, platforms: [...new Set(found.map(({ platform }) => platform))] }] : [];
    })
    .sort((one, other) => Number(one.format === null) - Number(other.format === null) || other.posts - one.posts);
}
