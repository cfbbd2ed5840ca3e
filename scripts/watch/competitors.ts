/** What was clipped of each competitor of brand.yaml: its posts, its pages, its public figures and how they grew. Pure. */

import { type Account, accountCalled, accountsOn, type Brand, plainName } from '../model/brand.ts';
import { type Clip, type ClipFigure, SITES, type SiteId } from '../model/clip.ts';
import { PLATFORM_IDS, type PlatformId } from '../model/platform.ts';
import { dayIn } from '../model/zone.ts';
import type { ClipGroup } from '../workspace/clip-groups.ts';

/** What anyone sees of a post, and may be added up: a platform that shows saves or views does not show them for all. */
export const PUBLIC_PARTS = ['reactions', 'comments', 'shares'] as const;
export type PublicPart = (typeof PUBLIC_PARTS)[number];

/** A value that is rounded when the page rounds any of its parts. */
export interface PublicValue {
  value: number;
  rounded: boolean;
}

/** A capture of a post, with the parts that its page showed. */
export interface Seen {
  /** Id of the capture. */
  id: string;
  /** ISO instant, UTC. */
  capturedAt: string;
  shown: Partial<Record<PublicPart, PublicValue>>;
}

/** A clipped post of a competitor. */
export interface WatchedPost {
  /** Id of its first capture: the address of its page. */
  slug: string;
  group: ClipGroup;
  platform: PlatformId;
  /** Day of publication on the brand's clock; null where the page does not tell the day. */
  day: string | null;
  /** Its captures, oldest first. */
  seen: Seen[];
}

/** A figure of a profile over its captures, oldest first. */
export interface ProfilePoint extends PublicValue {
  clip: string;
  /** ISO instant, UTC. */
  at: string;
}

/** Everything that was clipped of one competitor. */
export interface Watched {
  name: string;
  accounts: { platform: PlatformId; account: Account }[];
  groups: ClipGroup[];
  /** Newest published first; those of unknown day last. */
  posts: WatchedPost[];
  /** Its profiles, by site and account (null: the page names none): followers at each capture. */
  followers: { site: SiteId; account: string | null; points: ProfilePoint[] }[];
  /** Articles and web pages about it: neither a post nor a profile of a platform. */
  pages: ClipGroup[];
  captures: number;
  /** ISO instants of the first and last capture; null without any. */
  first: string | null;
  last: string | null;
}

export interface Competitors {
  /** In the order of brand.yaml. */
  watched: Watched[];
  /** Clips of competitors that brand.yaml does not name. */
  unknown: ClipGroup[];
}

/** The clips of competitors by who they are of: the name that a person gave, else the account that wrote the post. */
export function competitorsOf(groups: readonly ClipGroup[], brand: Pick<Brand, 'competitors' | 'timeZone'>): Competitors {
  const own = groups.filter(({ clip }) => clip.kind === 'competitor');
  const byName = new Map(brand.competitors.toReversed().map((one, at) => [plainName(one.name), brand.competitors.length - 1 - at]));
  const placeOf = ({ clip }: ClipGroup): number => {
    if (clip.competitor !== null) return byName.get(plainName(clip.competitor)) ?? -1;
    return brand.competitors.findIndex(({ accounts }) => isOf(clip, accounts));
  };
  const placed = Map.groupBy(own, placeOf);
  return {
    watched: brand.competitors.map((one, at) => watchedOf(one, placed.get(at) ?? [], brand.timeZone)),
    unknown: placed.get(-1) ?? [],
  };
}

function isOf(clip: Clip, accounts: Brand['competitors'][number]['accounts']): boolean {
  const { platform } = SITES[clip.site];
  if (platform === null) return false;
  const { handle, name } = clip.post.author;
  return accountCalled(accountsOn({ accounts }, platform), handle, name) !== null;
}

function watchedOf({ name, accounts }: Brand['competitors'][number], groups: readonly ClipGroup[], timeZone: string): Watched {
  const profiles = groups.filter(isProfile);
  const rest = groups.filter((group) => !isProfile(group));
  const posts = rest.flatMap((group): WatchedPost[] => {
    const { platform } = SITES[group.clip.site];
    return platform === null ? [] : [watchedPost(group, platform, timeZone)];
  });
  const times = groups.flatMap(({ captures }) => captures.map(({ clip }) => clip.capturedAt)).sort();
  return {
    name,
    accounts: PLATFORM_IDS.flatMap((platform) => accountsOn({ accounts }, platform).map((account) => ({ platform, account }))),
    groups: [...groups],
    posts: posts.sort(newestPublished),
    followers: followersOf(profiles),
    pages: rest.filter(({ clip }) => SITES[clip.site].platform === null),
    captures: times.length,
    first: times[0] ?? null,
    last: times.at(-1) ?? null,
  };
}

/** A page that gives followers and nothing of a post. */
const isProfile = ({ captures }: ClipGroup): boolean => {
  const measures = new Set(captures.flatMap(({ clip }) => clip.post.figures.map(({ measure }) => measure)));
  return measures.has('followers') && !PUBLIC_PARTS.some((part) => measures.has(part));
};

function watchedPost(group: ClipGroup, platform: PlatformId, timeZone: string): WatchedPost {
  const oldestFirst = group.captures.toReversed();
  return {
    slug: oldestFirst[0]?.clip.id ?? group.id,
    group,
    platform,
    day: publishedDay(group.clip, timeZone),
    seen: oldestFirst.map(({ clip }) => ({ id: clip.id, capturedAt: clip.capturedAt, shown: shownOf(clip.post.figures) })),
  };
}

/** Day on which a post was published, on the brand's clock; null where the page gives no day. A day alone stands for itself. */
export function publishedDay({ post: { published } }: Pick<Clip, 'post'>, timeZone: string): string | null {
  if (published === null || published.precision === 'month' || published.precision === 'year') return null;
  return published.precision === 'day' ? published.at.slice(0, 10) : dayIn(timeZone, Date.parse(published.at));
}

/** The public parts of a page's figures. One shown twice counts once, as in the archive. */
function shownOf(figures: readonly ClipFigure[]): Seen['shown'] {
  return Object.fromEntries(
    PUBLIC_PARTS.flatMap((part) => {
      const found = figures.find(({ measure }) => measure === part);
      return found ? [[part, { value: found.value, rounded: found.approximate }]] : [];
    }),
  );
}

/** Interactions: the sum of the parts asked; null when the page did not show one of them. */
export function interactionsOf(shown: Seen['shown'], parts: readonly PublicPart[]): PublicValue | null {
  const values = parts.map((part) => shown[part]);
  if (parts.length === 0 || values.includes(undefined)) return null;
  const known = values as PublicValue[];
  return { value: known.reduce((sum, { value }) => sum + value, 0), rounded: known.some(({ rounded }) => rounded) };
}

/** Newest capture that shows a public part; null when none does. */
export const newestSeen = ({ seen }: WatchedPost): Seen | null => seen.findLast(({ shown }) => Object.keys(shown).length > 0) ?? null;

export interface PublicSeries {
  post: WatchedPost;
  /** What is added up: every capture shows it. */
  parts: PublicPart[];
  /** Oldest first. */
  points: (PublicValue & { clip: string; at: string })[];
}

/** Interactions of a post at each of its captures: of the parts that all of them show. null: fewer than two captures that compare. */
export function seriesOf(post: WatchedPost): PublicSeries | null {
  const seen = post.seen.filter(({ shown }) => Object.keys(shown).length > 0);
  const parts = PUBLIC_PARTS.filter((part) => seen.every(({ shown }) => shown[part] !== undefined));
  const points = seen.flatMap(({ id, capturedAt, shown }) => {
    const value = interactionsOf(shown, parts);
    return value ? [{ ...value, clip: id, at: capturedAt }] : [];
  });
  return points.length > 1 ? { post, parts, points } : null;
}

/** Two accounts on one site are two series. */
function followersOf(profiles: readonly ClipGroup[]): Watched['followers'] {
  const accountOf = ({ clip: { post } }: ClipGroup) => post.author.handle ?? post.author.name;
  const byAccount = Map.groupBy(profiles, (group) => `${group.clip.site} ${plainName(accountOf(group) ?? '')}`);
  return [...byAccount.values()].flatMap((groups) => {
    const [first] = groups as [ClipGroup];
    const points = groups
      .flatMap(({ captures }) => captures)
      .toSorted((one, other) => (one.clip.capturedAt < other.clip.capturedAt ? -1 : 1))
      .flatMap(({ clip }): ProfilePoint[] => {
        const figure = clip.post.figures.find(({ measure }) => measure === 'followers');
        return figure ? [{ clip: clip.id, at: clip.capturedAt, value: figure.value, rounded: figure.approximate }] : [];
      });
    return points.length > 0 ? [{ site: first.clip.site, account: accountOf(first), points }] : [];
  });
}

/** The newest day first, then the newest capture. */
function newestPublished(one: WatchedPost, other: WatchedPost): number {
  if (one.day !== other.day) return (other.day ?? '') < (one.day ?? '') ? -1 : 1;
  return one.slug < other.slug ? 1 : -1;
}
