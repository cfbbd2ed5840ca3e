/** Posts that may be a variant by platform, account, time and likeness of the texts. Pure. */

import { type Account, accountCalled } from '../model/brand.ts';
import { permalinkKey } from '../model/permalink.ts';
import { platformOfChannel, type Variant } from '../model/planned-post.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Match, PublishedPost } from './calendar.ts';
import { dayNumber, dayNumberOf, isEarly, minutesApart, minutesLate, postDay } from './match-times.ts';
import { likeness, plainWords, type Shingles, shinglesOf, wordsAndTags } from './text-likeness.ts';

/** Texts at least this alike (0–1) make a match. */
export const MATCH_SIMILARITY = 0.8;
/** Texts at least this alike are proposed to a person. */
export const PROPOSED_SIMILARITY = 0.5;
/** Hours between the planned and the true time of a match, at most. */
export const MATCH_HOURS = 36;
/** Days after the planned time, at most, for a text alike enough to match to be proposed at least. */
export const PROPOSED_DAYS = 10;
/** The same, before it: what is still to come is not last week's post. */
export const PROPOSED_DAYS_EARLY = 3;
/** Posts so many minutes around the planned time are proposed whatever their text: it may be all rewritten, or in another language. */
export const TIME_ALONE_MINUTES = 30;
/** Of these, the nearest are kept: some may turn out to be other variants'. */
const MOST_BY_TIME = 10;
/** Texts shorter than this (characters, without links, hashtags and emoji) must be the same word for word, and … */
export const SHORT_TEXT = 20;
/** … published within so many hours. */
export const SHORT_TEXT_HOURS = 2;
/** A text that an export cuts short is known by its beginning from so many characters on. */
export const CUT_TEXT = 40;

export type BrandAccounts = Partial<Record<PlatformId, readonly Account[]>>;

/** A post that may be a variant. */
export interface Candidate {
  match: Match;
  /** Alike enough, and near enough in time, to be taken without asking. */
  sure: boolean;
  /** Of the same words, likeness with the hashtags, 0–1: what tells such posts apart. */
  tags: number;
  /** Minutes between the two times; whole days where one has no hour. */
  apart: number;
}

/** What matching remembers of a text: it is taken apart once. */
interface Known {
  words: string;
  tagged: string;
  shingles: Shingles | null;
}
interface KnownPost extends Known {
  post: PublishedPost;
  /** The export ends it with an ellipsis. */
  cut: boolean;
}

const known = (text: string): Known => ({ words: plainWords(text), tagged: wordsAndTags(text), shingles: null });
function shinglesIn(text: Known): Shingles {
  text.shingles ??= shinglesOf(text.words);
  return text.shingles;
}

/** Whether the account is the variant's: any of the brand's where it names none. */
export function sameAccount(variant: Variant, post: PublishedPost, accounts: BrandAccounts): boolean {
  if (variant.account === null) return true;
  const own = accounts[post.platform] ?? [];
  const wanted = accountCalled(own, variant.account);
  return wanted === null ? plainWords(variant.account) === plainWords(post.account) : accountCalled(own, post.account) === wanted;
}

/** What a platform may show as the text of a variant: its text, its title, or both, with the hashtags. */
function textsOf({ text, title, hashtags }: Variant): Known[] {
  const tags = hashtags.map((tag) => ` #${tag}`).join('');
  const texts = [...new Set([text, title ?? '', `${title ?? ''}\n${text}`])].map((one) => known(one + tags));
  return texts.filter(({ words }, at) => words !== '' && texts.findIndex((one) => one.words === words) === at);
}

/** Somebody said that it is not this post: by its id, or by its address however it is written. */
function isRefused({ notThese }: Variant, { platform, postId, permalink }: PublishedPost): boolean {
  if (notThese.length === 0) return false;
  const key = permalink === null ? null : permalinkKey(permalink);
  return notThese.some((one) => one === postId || (key !== null && (key === `${platform} ${one}` || key === permalinkKey(one))));
}

/** A story and a post of the same text are two publications. */
const sameKind = (variant: Variant, post: PublishedPost) =>
  variant.format === null || post.format === null || (variant.format === 'story') === (post.format === 'story');

const numbersIn = (words: string) => (words.match(/\d+/g) ?? []).sort().join(' ');

/** Likeness of a variant's text and a post's, and whether it may be trusted: a series changes nothing but its numbers. */
function alike(own: Known, post: KnownPost, least: number): { similarity: number; trusted: boolean } {
  if (own.words === post.words) return { similarity: 1, trusted: true };
  const { length } = post.words;
  if (own.words.length < SHORT_TEXT || length < SHORT_TEXT) return { similarity: 0, trusted: false };
  const cut = own.words.length > length && (post.cut || own.words.startsWith(post.words));
  const head = cut ? own.words.slice(0, length).trim() : own.words;
  const similarity = likeness(cut ? shinglesOf(head) : shinglesIn(own), shinglesIn(post), least);
  const trusted = similarity >= MATCH_SIMILARITY && (!cut || length >= CUT_TEXT) && numbersIn(head) === numbersIn(post.words);
  return { similarity, trusted };
}

const beginsAs = (own: Known, post: KnownPost) =>
  own.words.length >= SHORT_TEXT && post.words.startsWith(own.words.slice(0, SHORT_TEXT).trimEnd());

/** Of the texts of a variant, what the likeliest says; `similarity` 0 below `least`. */
function likeliest(texts: readonly Known[], post: KnownPost, least: number): { similarity: number; trusted: boolean; tagged: string } {
  let found = { similarity: 0, trusted: false, tagged: '' };
  for (const text of texts) {
    const { similarity, trusted } = alike(text, post, least);
    if (similarity > found.similarity) found = { similarity, trusted, tagged: text.tagged };
  }
  return found;
}

/** Posts that may be variants by their texts: each is taken apart once. */
export class Matching {
  readonly #known = new Map<PublishedPost, KnownPost>();
  readonly #index = new Map<string, PublishedPost[]>();
  readonly #accounts: BrandAccounts;

  constructor(posts: readonly PublishedPost[], accounts: BrandAccounts) {
    this.#accounts = accounts;
    for (const post of posts) {
      const day = postDay(post);
      if (day === null) continue;
      const key = `${post.platform} ${day}`;
      const list = this.#index.get(key);
      if (list) list.push(post);
      else this.#index.set(key, [post]);
    }
  }

  /** Posts in time with the very same words: most variants need no other look. */
  same(variant: Variant, zone: string): Candidate[] {
    return this.#candidates(variant, zone, true).filter(({ sure }) => sure);
  }

  /** Posts that are alike, sure ones and those to propose. */
  alike(variant: Variant, zone: string): Candidate[] {
    const all = Map.groupBy(this.#candidates(variant, zone, false), ({ match }) => match.similarity > 0);
    const byTime = (all.get(false) ?? []).sort((one, other) => one.apart - other.apart).slice(0, MOST_BY_TIME);
    return [...(all.get(true) ?? []), ...byTime];
  }

  #candidates(variant: Variant, zone: string, sameOnly: boolean): Candidate[] {
    const texts = textsOf(variant);
    if (sameOnly && texts.length === 0) return [];
    return this.#near(variant, sameOnly ? 2 : PROPOSED_DAYS + 1).flatMap((post) => {
      const best = sameOnly && !texts.some(({ words }) => words === post.words) ? null : this.#candidate(variant, texts, post, zone);
      return best === null ? [] : [best];
    });
  }

  #candidate(variant: Variant, texts: readonly Known[], post: KnownPost, zone: string): Candidate | null {
    const apart = minutesApart(variant, post.post, zone);
    if (apart > PROPOSED_DAYS * 24 * 60) return null;
    const hourless = minutesLate(variant, post.post) === null;
    const inTime = apart <= (hourless ? 24 : MATCH_HOURS) * 60;
    // Far in time, only a text that begins the same is looked at: a calendar of years has many posts around each day.
    const likely = inTime
      ? texts
      : isEarly(variant, post.post) && apart > PROPOSED_DAYS_EARLY * 24 * 60
        ? []
        : texts.filter((text) => beginsAs(text, post));
    const { similarity, trusted, tagged } = likeliest(likely, post, inTime ? PROPOSED_SIMILARITY : MATCH_SIMILARITY);
    const short = post.words.length < SHORT_TEXT;
    const near = short ? apart <= (hourless ? 0 : SHORT_TEXT_HOURS * 60) : inTime;
    const sure = near && trusted && similarity >= MATCH_SIMILARITY && sameKind(variant, post.post);
    const byText = similarity > 0 && (inTime || !short);
    const silent = texts.length === 0 || post.words === '';
    const byTime = !hourless && apart <= (silent ? SHORT_TEXT_HOURS * 60 : TIME_ALONE_MINUTES) && post.post.format !== 'reply';
    if (!sure && !byText && !byTime) return null;
    const tags = similarity < 1 ? 0 : tagged === post.tagged ? 1 : likeness(shinglesOf(tagged), shinglesOf(post.tagged));
    return { match: { post: post.post, by: 'text', similarity, lateMinutes: minutesLate(variant, post.post) }, sure, tags, apart };
  }

  /** Posts of the variant's platform and account so many days around its own. */
  #near(variant: Variant, days: number): KnownPost[] {
    const platform = platformOfChannel(variant.channel);
    if (platform === null || variant.wall === null) return [];
    const day = variant.instant === null ? dayNumber(variant.wall.slice(0, 10)) : dayNumberOf(variant.instant);
    return Array.from({ length: 2 * days + 1 }, (_, at) => this.#index.get(`${platform} ${day - days + at}`) ?? [])
      .flat()
      .filter((post) => !isRefused(variant, post) && sameAccount(variant, post, this.#accounts))
      .map((post) => this.#knownOf(post));
  }

  #knownOf(post: PublishedPost): KnownPost {
    const before = this.#known.get(post);
    if (before) return before;
    const text = post.text ?? '';
    const fresh = { ...known(text), post, cut: /(?:…|\.\.\.)\s*$/.test(text) };
    this.#known.set(post, fresh);
    return fresh;
  }
}
