/** The plan beside its result: figures of a published variant against what posts of its kind usually have. */

import type { Match } from '../scripts/calendar/calendar.ts';
import { duration } from '../scripts/model/figures.ts';
import type { PostMeasure } from '../scripts/model/measure.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { PostData } from './data.ts';
import { entryWords } from './words-entry.ts';

/** Fewer posts make no interval of eight in ten. */
export const LEAST_EXPECTED = 10;

/** Middle and the interval of eight posts in ten, over `n` posts; the three are null under LEAST_EXPECTED. */
export interface Expected {
  n: number;
  median: number | null;
  low: number | null;
  high: number | null;
}

export type ResultMeasure = 'views' | 'impressions' | 'reach' | 'interactions' | 'rate';

/** A figure of a published post, and what was expected of it. */
export interface ResultLine {
  measure: ResultMeasure;
  value: number;
  expected: Expected;
}

const MEASURES: readonly ResultMeasure[] = ['rate', 'interactions', 'views', 'impressions', 'reach'];

/** A figure of a post; rates only of the same base, since the bases are three different rates. */
function figureOf(post: PostData, measure: ResultMeasure, like: PostData): number | null {
  if (measure === 'rate') return post.rate && post.rate.base === like.rate?.base ? post.rate.value : null;
  if (measure === 'interactions') return post.interactions;
  return post.values[measure satisfies PostMeasure]?.value ?? null;
}

/** A centile of sorted values, between the two nearest (type 7, as DuckDB's quantile_cont). */
function centile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return low + (high - low) * (at - Math.floor(at));
}

const groups = new WeakMap<readonly PostData[], Map<string, PostData[]>>();

/** Posts of the same platform, account and format. */
function ofItsKind(post: PostData, posts: readonly PostData[]): PostData[] {
  const kindOf = ({ platform, account, format }: PostData) => [platform, account, format].join('\n');
  const known = groups.get(posts) ?? Map.groupBy(posts, kindOf);
  groups.set(posts, known);
  return known.get(kindOf(post)) ?? [];
}

/** What posts of the same platform, account and format had in the twelve months before the post's day. */
export function expectedOf(post: PostData, posts: readonly PostData[], measure: ResultMeasure): Expected {
  const { day } = post;
  if (day === null) return { n: 0, median: null, low: null, high: null };
  const since = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const values = ofItsKind(post, posts)
    .flatMap((one) =>
      one.id !== post.id && one.day !== null && one.day >= since && one.day < day ? (figureOf(one, measure, post) ?? []) : [],
    )
    .sort((one, other) => one - other);
  if (values.length < LEAST_EXPECTED) return { n: values.length, median: null, low: null, high: null };
  return { n: values.length, median: centile(values, 0.5), low: centile(values, 0.1), high: centile(values, 0.9) };
}

/** Every figure that the export gives of the post, each beside what was expected; the rate first. */
export const resultLines = (post: PostData, posts: readonly PostData[]): ResultLine[] =>
  MEASURES.flatMap((measure) => {
    const value = figureOf(post, measure, post);
    return value === null ? [] : [{ measure, value, expected: expectedOf(post, posts, measure) }];
  });

/** Where a value lies against the interval; null when there is none. */
export function against({ value, expected: { low, high } }: ResultLine): 'above' | 'below' | 'within' | null {
  if (low === null || high === null) return null;
  return value > high ? 'above' : value < low ? 'below' : 'within';
}

/** « 3 min de retard », « à l’heure »: the minute as it is, the reader judges. */
export function punctual({ lateMinutes }: Pick<Match, 'lateMinutes'>, language: Language): string {
  const t = entryWords[language];
  if (lateMinutes === null) return t.lateUnknown;
  if (lateMinutes === 0) return t.onTime;
  return (lateMinutes > 0 ? t.late : t.early)(duration(Math.abs(lateMinutes) * 60, language));
}
