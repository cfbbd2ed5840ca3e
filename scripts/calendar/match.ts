/**
 * Which published post is which planned variant: by the address that somebody confirmed, or by platform, account, time and likeness of the
 * texts. Pure.
 */

import { areApart, permalinkKey } from '../model/permalink.ts';
import { type PlannedPost, platformOfChannel, type Variant } from '../model/planned-post.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Match, PublishedPost, SaidPublished } from './calendar.ts';
import { type BrandAccounts, type Candidate, Matching, sameAccount } from './match-texts.ts';
import { minutesLate } from './match-times.ts';
import { postKey } from './post-key.ts';
import { postSaid, type SaidOfEntries } from './published-events.ts';

/** Proposals kept per variant. */
const MOST_PROPOSALS = 3;

export interface VariantMatch {
  /** Above the threshold, or confirmed by its permalink or its id. */
  match: Match | null;
  /** Below it, the likeliest first. */
  proposals: Match[];
  /** What the companion said of the variant, when that counts. */
  said?: SaidPublished;
}
/** By entry id, then by variant key. */
export type Matches = Map<string, Map<string, VariantMatch>>;

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Posts by the key of their address: several where two accounts show one post. */
function byPermalink(posts: readonly PublishedPost[]): Map<string, PublishedPost[]> {
  const index = new Map<string, PublishedPost[]>();
  for (const post of posts) {
    const key = post.permalink === null ? null : permalinkKey(post.permalink);
    if (key !== null) index.set(key, [...(index.get(key) ?? []), post]);
  }
  return index;
}

const idKey = (platform: string, id: string) => `${platform}\n${id}`;

/** A variant whose post is still looked for by its text. */
interface Open {
  entry: string;
  variant: Variant;
  zone: string;
  found: VariantMatch;
  /** Where somebody said that the post is. */
  address: string | null;
}

interface Pair extends Candidate {
  open: Open;
}

/** The likeliest first; of the same words, those with the same hashtags, then the nearest in time. The order of files makes no difference. */
const likeliestFirst = (one: Pair, other: Pair) =>
  other.match.similarity - one.match.similarity ||
  other.tags - one.tags ||
  one.apart - other.apart ||
  compare(one.open.entry, other.open.entry) ||
  one.open.variant.index - other.open.variant.index ||
  compare(postKey(one.match.post), postKey(other.match.post));

/**
 * The published post of each variant, and posts to propose. A post matches one variant at most: first those whose address or id somebody
 * confirmed or the companion said, then the likeliest texts. Where an id was confirmed, no text is taken in its place. A dropped entry
 * keeps what its addresses and ids say and is not searched for.
 */
export function matchPosts(
  entries: readonly PlannedPost[],
  posts: readonly PublishedPost[],
  accounts: BrandAccounts = {},
  said: SaidOfEntries = new Map(),
): Matches {
  const matches: Matches = new Map();
  const taken = new Set<PublishedPost>();
  const addresses = byPermalink(posts);
  const ids = Map.groupBy(posts, ({ platform, postId }) => idKey(platform, postId));
  const open: Open[] = [];
  for (const entry of entries.toSorted((one, other) => compare(one.id, other.id))) {
    const own = new Map<string, VariantMatch>();
    matches.set(entry.id, own);
    for (const variant of entry.variants) {
      const found: VariantMatch = { match: null, proposals: [] };
      own.set(variant.key, found);
      const told = said.get(entry.id)?.get(variant.key);
      if (told) found.said = told;
      const address = variant.permalink ?? told?.permalink ?? null;
      const here = address === null ? undefined : ownOf(addresses.get(permalinkKey(address) ?? ''), variant, accounts, taken);
      const named = variant.postId === null ? undefined : ownOf(ids.get(idKey(variant.channel, variant.postId)), variant, accounts, taken);
      const post = here ?? named;
      if (post) {
        taken.add(post);
        found.match = { post, by: here ? 'permalink' : 'id', similarity: 1, lateMinutes: minutesLate(variant, post) };
      } else if (entry.status !== 'dropped' && variant.postId === null)
        open.push({ entry: entry.id, variant, zone: entry.timeZone, found, address });
    }
  }
  matchTexts(open, posts, accounts, taken);
  for (const { variants, id } of entries) for (const variant of variants) matchSaid(variant, matches.get(id)?.get(variant.key), accounts);
  return matches;
}

/** Of posts that are one, that on the variant's platform: of its account, where two accounts show it. */
function ownOf(
  posts: readonly PublishedPost[] | undefined,
  variant: Variant,
  accounts: BrandAccounts,
  taken: ReadonlySet<PublishedPost>,
): PublishedPost | undefined {
  const other = (post: PublishedPost) => Number(!sameAccount(variant, post, accounts));
  return (posts ?? [])
    .filter((post) => post.platform === platformOfChannel(variant.channel) && !taken.has(post))
    .sort((one, two) => other(one) - other(two) || compare(postKey(one), postKey(two)))[0];
}

/** What was said stands for the post until an export or a clip has it. */
function matchSaid(variant: Variant, found: VariantMatch | undefined, accounts: BrandAccounts): void {
  if (!found?.said || found.match !== null) return;
  const known = accounts[variant.channel as PlatformId] ?? [];
  const post = postSaid(variant, found.said, variant.account ?? (known.length === 1 ? (known[0]?.handle ?? '') : ''));
  if (post === null) return;
  found.match = { post, by: 'companion', similarity: 1, lateMinutes: minutesLate(variant, post) };
  found.proposals = [];
}

/** An address that was said decides, as far as it can tell posts apart. */
const mayBe = ({ address }: Open, { permalink }: PublishedPost): boolean =>
  address === null || permalink === null || !areApart(address, permalink);

/** The very same words first, then texts that are alike; what is left is proposed. */
function matchTexts(open: readonly Open[], posts: readonly PublishedPost[], accounts: BrandAccounts, taken: Set<PublishedPost>): void {
  const matching = new Matching(posts, accounts);
  const pairs = (how: 'same' | 'alike') =>
    open
      .filter(({ found }) => found.match === null)
      .flatMap((one) =>
        matching[how](one.variant, one.zone).flatMap((candidate): Pair[] =>
          mayBe(one, candidate.match.post) ? [{ ...candidate, open: one }] : [],
        ),
      )
      .sort(likeliestFirst);
  const take = (likely: readonly Pair[]) => {
    for (const { match, sure, open: one } of likely) {
      if (!sure || one.found.match !== null || taken.has(match.post)) continue;
      taken.add(match.post);
      one.found.match = match;
    }
  };
  take(pairs('same'));
  const likely = pairs('alike');
  take(likely);
  for (const {
    match,
    open: { found, address },
  } of likely) {
    if (found.match === null && address === null && !taken.has(match.post) && found.proposals.length < MOST_PROPOSALS)
      found.proposals.push(match);
  }
}
