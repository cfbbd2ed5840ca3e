/** Posts that may be a variant by platform, account, time and likeness of the texts. Pure. */

import { type Account, accountCalled } from '../model/brand.ts';
import { platformOfChannel, type Variant } from '../model/planned-post.ts';
import type { PlatformId } from '../model/platform.ts';
import { dayIn } from '../model/zone.ts';
import type { Match, PublishedPost } from './calendar.ts';
import { likeness, plainWords, type Shingles, shinglesOf } from './text-likeness.ts';

/** Texts at least this alike are proposed to a person. */
export const PROPOSED_SIMILARITY = 0.5;
/** Hours between the planned and the true time, at most. */
export const MATCH_HOURS = 36;
/** Texts shorter than this (characters, without links, hashtags and emoji) must be the same word for word, and … */
export const SHORT_TEXT = 20;
/** … published within so many hours. */
export const SHORT_TEXT_HOURS = 2;

const MINUTE = 60_000;
const DAY = 86_400_000;

export type BrandAccounts = Partial<Record<PlatformId, readonly Account[]>>;

/** Minutes after the planned time, negative when early; null when one of the two has no hour. */
export const minutesLate = (variant: Pick<Variant, 'instant'>, post: Pick<PublishedPost, 'publishedAt'>): number | null =>
  variant.instant === null || post.publishedAt === null ? null : Math.round((post.publishedAt - variant.instant) / MINUTE);

/** What matching remembers of a post: its text is taken apart once. */
interface Known {
  post: PublishedPost;
  words: string;
  shingles: Shingles | null;
}

const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

/** The day of a post, as a number: that of its instant, or the one that the file gives. */
function postDay(post: PublishedPost): number | null {
  if (post.publishedAt !== null) return Math.floor(post.publishedAt / DAY);
  return post.day === null ? null : dayNumber(post.day);
}

function byPlatformAndDay(posts: readonly PublishedPost[]): Map<string, PublishedPost[]> {
  const index = new Map<string, PublishedPost[]>();
  for (const post of posts) {
    const day = postDay(post);
    if (day === null) continue;
    const key = `${post.platform} ${day}`;
    const list = index.get(key);
    if (list) list.push(post);
    else index.set(key, [post]);
  }
  return index;
}

/** Whether the times fit. Where one has no hour, days may lie one apart. */
function inTime(variant: Variant, post: PublishedPost, zone: string, hours: number): boolean {
  if (variant.instant !== null && post.publishedAt !== null) return Math.abs(post.publishedAt - variant.instant) <= hours * 60 * MINUTE;
  if (variant.wall === null) return false;
  const day = post.publishedAt === null ? post.day : dayIn(zone, post.publishedAt);
  return day !== null && Math.abs(dayNumber(day) - dayNumber(variant.wall.slice(0, 10))) <= 1;
}

function sameAccount(variant: Variant, post: PublishedPost, accounts: BrandAccounts): boolean {
  if (variant.account === null) return true;
  const known = accounts[post.platform] ?? [];
  const wanted = accountCalled(known, variant.account);
  return wanted === null ? plainWords(variant.account) === plainWords(post.account) : accountCalled(known, post.account) === wanted;
}

/** What a platform may show as the text of a variant: its text, its title, or both. */
const textsOf = ({ text, title }: Variant): string[] => [
  ...new Set([text, title ?? '', `${title ?? ''}\n${text}`].map(plainWords).filter(Boolean)),
];

const refused = (variant: Variant, post: PublishedPost) =>
  variant.notThese.includes(post.postId) || (post.permalink !== null && variant.notThese.includes(post.permalink));

/** Posts that may be variants by their texts: each is taken apart once. */
export class Matching {
  readonly #known = new Map<PublishedPost, Known>();
  readonly #index: Map<string, PublishedPost[]>;
  readonly #accounts: BrandAccounts;

  constructor(posts: readonly PublishedPost[], accounts: BrandAccounts) {
    this.#index = byPlatformAndDay(posts);
    this.#accounts = accounts;
  }

  #knownOf(post: PublishedPost): Known {
    const known = this.#known.get(post);
    if (known) return known;
    const fresh = { post, words: plainWords(post.text ?? ''), shingles: null };
    this.#known.set(post, fresh);
    return fresh;
  }

  #shinglesOf(known: Known): Shingles {
    known.shingles ??= shinglesOf(known.words);
    return known.shingles;
  }

  /** Posts that may be a variant: those with the very same text in time, and only where there is none, those whose texts are alike. */
  candidates(variant: Variant, zone: string): Match[] {
    const texts = textsOf(variant);
    const near = texts.length === 0 ? [] : this.#near(variant, zone);
    const same = near.filter(({ post, words }) => texts.includes(words) && inTime(variant, post, zone, hoursFor(words)));
    if (same.length > 0) return same.map(({ post }) => matchOf(variant, post, 1));
    const shingles = texts.filter(({ length }) => length >= SHORT_TEXT).map(shinglesOf);
    return near.flatMap((known) => {
      if (known.words.length < SHORT_TEXT) return [];
      const similarity = Math.max(0, ...shingles.map((own) => likeness(own, this.#shinglesOf(known), PROPOSED_SIMILARITY)));
      return similarity >= PROPOSED_SIMILARITY ? [matchOf(variant, known.post, similarity)] : [];
    });
  }

  /** Posts of the variant's platform and account around its time. */
  #near(variant: Variant, zone: string): Known[] {
    const platform = platformOfChannel(variant.channel);
    if (platform === null || variant.wall === null) return [];
    const day = variant.instant === null ? dayNumber(variant.wall.slice(0, 10)) : Math.floor(variant.instant / DAY);
    return [-2, -1, 0, 1, 2].flatMap((days) =>
      (this.#index.get(`${platform} ${day + days}`) ?? [])
        .filter((post) => inTime(variant, post, zone, MATCH_HOURS) && !refused(variant, post) && sameAccount(variant, post, this.#accounts))
        .map((post) => this.#knownOf(post)),
    );
  }
}

const hoursFor = (words: string) => (words.length < SHORT_TEXT ? SHORT_TEXT_HOURS : MATCH_HOURS);

const matchOf = (variant: Variant, post: PublishedPost, similarity: number): Match => ({
  post,
  by: 'text',
  similarity,
  lateMinutes: minutesLate(variant, post),
});
