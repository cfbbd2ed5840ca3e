/**
 * The brand beside its competitors, where the two are comparable, and why not elsewhere. Pure.
 * The brand's exports hold all its posts; clips are a choice. They compare only on a platform and from a day on which brand.yaml says that every
 * post is clipped (`complete`), by the figures that both show, a week after publication at least.
 */

import { median as middle, randomFrom, ratioInterval, sorted } from '../metrics/statistics.ts';
import { accountCalled, accountsOn, type Brand, sameName } from '../model/brand.ts';
import type { PlatformId } from '../model/platform.ts';
import { addDays, dayIn } from '../model/zone.ts';
import { interactionsOf, PUBLIC_PARTS, type PublicPart, type Seen, type Watched } from './competitors.ts';
import { LEAST_POSTS } from './profile.ts';

/** Days after publication from which a post's figures count here: interactions come for days, and a clip may be minutes old. */
export const SETTLED_DAYS = 7;

/** A post of the brand, as its exports give it. */
export interface OwnPost {
  platform: PlatformId;
  /** YYYY-MM-DD on the brand's clock. */
  day: string | null;
  shown: Seen['shown'];
  /** Day of the export that shows them; null where nothing tells it. */
  seenOn: string | null;
}

export interface Sample {
  n: number;
  /** null for none. */
  median: number | null;
}

/** Why two are not compared. */
export type Refusal = 'not-complete' | 'no-posts-of-ours' | 'no-common-figure' | 'too-few';

export interface Comparison {
  competitor: string;
  platform: PlatformId;
  /** Posts published from this day on, and up to the last capture of the platform; null: nobody says that every post was clipped. */
  from: string | null;
  to: string | null;
  parts: PublicPart[];
  theirs: Sample;
  ours: Sample;
  /** Their median over ours, with its 95 % interval; null when refused. */
  ratio: { value: number; low: number; high: number } | null;
  refusal: Refusal | null;
}

/** Compares each competitor with the brand on each platform where both are. */
export function comparisonsOf(
  watched: readonly Watched[],
  own: readonly OwnPost[],
  brand: Pick<Brand, 'competitors' | 'accounts' | 'timeZone'>,
): Comparison[] {
  const ours = Map.groupBy(own, ({ platform }) => platform);
  return watched.flatMap((one, at) => {
    const complete = (brand.competitors[at]?.complete ?? {}) as Partial<Record<PlatformId, string>>;
    const platforms = new Set(one.posts.map(({ platform }) => platform));
    return [...platforms]
      .filter((platform) => accountsOn(brand, platform).length > 0)
      .map((platform) => compared(one, platform, ours.get(platform) ?? [], complete[platform] ?? null, brand.timeZone));
  });
}

function compared(watched: Watched, platform: PlatformId, own: readonly OwnPost[], from: string | null, timeZone: string): Comparison {
  const none = { n: 0, median: null };
  // What was captured elsewhere says nothing of the posts here.
  const last = watched.posts
    .flatMap((post) => (post.platform === platform ? (post.seen.at(-1)?.capturedAt ?? []) : []))
    .reduce<string | null>((latest, at) => (latest === null || Date.parse(at) > Date.parse(latest) ? at : latest), null);
  const to = last === null ? null : dayIn(timeZone, Date.parse(last));
  const base = { competitor: watched.name, platform, from, to, parts: [], theirs: none, ours: none, ratio: null };
  if (from === null || to === null) return { ...base, refusal: 'not-complete' };
  const within = (day: string | null): day is string => day !== null && day >= from && day <= to;
  const settled = (day: string, seenOn: string | null) => seenOn !== null && seenOn >= addDays(day, SETTLED_DAYS);
  const theirs = watched.posts
    .filter((post) => post.platform === platform && within(post.day))
    .flatMap(({ day, seen }) => {
      const late = seen.findLast(
        ({ capturedAt, shown }) => Object.keys(shown).length > 0 && settled(day as string, dayIn(timeZone, Date.parse(capturedAt))),
      );
      return late ? [late.shown] : [];
    });
  const mine = own.filter(({ day, seenOn }) => within(day) && settled(day, seenOn)).map(({ shown }) => shown);
  if (mine.length === 0) return { ...base, refusal: 'no-posts-of-ours' };
  const parts = PUBLIC_PARTS.filter((part) => mostShow(theirs, part) && mostShow(mine, part));
  const [a, b] = [theirs, mine].map((side) => sorted(side.flatMap((shown) => interactionsOf(shown, parts)?.value ?? []))) as [
    Float64Array,
    Float64Array,
  ];
  const sample = (values: Float64Array): Sample => ({ n: values.length, median: values.length === 0 ? null : middle(values) });
  const both = { ...base, parts, theirs: sample(a), ours: sample(b) };
  if (theirs.length > 0 && parts.length === 0) return { ...both, refusal: 'no-common-figure' };
  if (a.length < LEAST_POSTS || b.length < LEAST_POSTS || !both.ours.median) return { ...both, refusal: 'too-few' };
  const { low, high } = ratioInterval(a, b, randomFrom('watch-compare', watched.name, platform));
  return { ...both, ratio: { value: (both.theirs.median ?? 0) / both.ours.median, low, high }, refusal: null };
}

const mostShow = (side: readonly Seen['shown'][], part: PublicPart) =>
  side.filter((shown) => shown[part] !== undefined).length * 2 >= side.length;

/** A row of LinkedIn's competitor export: a figure of a Page over a period. */
export interface PeriodRow {
  item: string;
  /** YYYY-MM-DD, both included. */
  from: string;
  to: string;
  measure: string;
  value: number;
}

/** A Page as LinkedIn counts it over one period. */
export interface LinkedInPage {
  item: string;
  /** Its name in brand.yaml; null: the export has a Page that brand.yaml does not name. */
  competitor: string | null;
  own: boolean;
  followers: number | null;
  gained: number | null;
  engagements: number | null;
  posts: number | null;
}

export interface LinkedInPeriod {
  from: string;
  to: string;
  /** Most followers first. */
  pages: LinkedInPage[];
}

/** The Pages of LinkedIn's competitor exports, by period, the newest first. */
export function linkedInPages(rows: readonly PeriodRow[], brand: Pick<Brand, 'name' | 'accounts' | 'competitors'>): LinkedInPeriod[] {
  const periods = Map.groupBy(rows, ({ from, to }) => `${to} ${from}`);
  return [...periods]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([, found]) => ({
      from: found[0]?.from as string,
      to: found[0]?.to as string,
      pages: [...Map.groupBy(found, ({ item }) => item)]
        .map(([item, figures]): LinkedInPage => {
          const value = (measure: string) => figures.find((row) => row.measure === measure)?.value ?? null;
          const competitor = brand.competitors.find(
            ({ name, accounts }) => sameName(name, item) || accountCalled(accountsOn({ accounts }, 'linkedin'), item) !== null,
          );
          return {
            item,
            competitor: competitor?.name ?? null,
            own: !competitor && (sameName(brand.name, item) || accountCalled(accountsOn(brand, 'linkedin'), item) !== null),
            followers: value('followers'),
            gained: value('followers_gained'),
            engagements: value('engagements'),
            posts: value('posts_created'),
          };
        })
        .sort((one, other) => (other.followers ?? 0) - (one.followers ?? 0)),
    }));
}
