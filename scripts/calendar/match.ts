/**
 * Which published post is which planned variant: by the address that somebody confirmed, or by platform, account, time and likeness of the
 * texts. Pure.
 */

import { permalinkKey } from '../model/permalink.ts';
import type { PlannedPost, Variant } from '../model/planned-post.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Match, PublishedPost, SaidPublished } from './calendar.ts';
import { type BrandAccounts, Matching, minutesLate } from './match-texts.ts';
import { postSaid, type SaidOfEntries } from './published-events.ts';

/** Texts at least this alike (0–1) make a match. */
export const MATCH_SIMILARITY = 0.8;
/** Proposals kept per variant. */
const MOST_PROPOSALS = 3;

export interface VariantMatch {
  /** Above the threshold, or confirmed by its permalink. */
  match: Match | null;
  /** Below it, the likeliest first. */
  proposals: Match[];
  /** What the companion said of the variant, when that counts. */
  said?: SaidPublished;
}
/** By entry id, then by variant key. */
export type Matches = Map<string, Map<string, VariantMatch>>;
interface Candidate {
  found: VariantMatch;
  match: Match;
  order: number;
}

const nearness = ({ lateMinutes }: Match) => (lateMinutes === null ? Number.MAX_SAFE_INTEGER : Math.abs(lateMinutes));
const likeliestFirst = (one: Candidate, other: Candidate) =>
  other.match.similarity - one.match.similarity || nearness(one.match) - nearness(other.match) || one.order - other.order;

/** Posts by the key of their address. */
function byPermalink(posts: readonly PublishedPost[]): Map<string, PublishedPost> {
  const index = new Map<string, PublishedPost>();
  for (const post of posts) {
    const key = post.permalink === null ? null : permalinkKey(post.permalink);
    if (key !== null && !index.has(key)) index.set(key, post);
  }
  return index;
}

/** A variant whose post is still looked for by its text. */
interface Open {
  variant: Variant;
  zone: string;
  found: VariantMatch;
}

/**
 * The published post of each variant, and posts to propose. A post matches one variant at most: first those whose address somebody
 * confirmed or the companion said, then the likeliest texts. A dropped entry keeps what its addresses say and is not searched for.
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
  const open: Open[] = [];
  for (const entry of entries) {
    const own = new Map<string, VariantMatch>();
    matches.set(entry.id, own);
    for (const variant of entry.variants) {
      const found: VariantMatch = { match: null, proposals: [] };
      own.set(variant.key, found);
      const told = said.get(entry.id)?.get(variant.key);
      if (told) found.said = told;
      const address = variant.permalink ?? told?.permalink ?? null;
      const key = address === null ? null : permalinkKey(address);
      const post = key === null ? undefined : addresses.get(key);
      if (post && !taken.has(post)) {
        taken.add(post);
        found.match = { post, by: 'permalink', similarity: 1, lateMinutes: minutesLate(variant, post) };
      } else if (variant.permalink === null && entry.status !== 'dropped') open.push({ variant, zone: entry.timeZone, found });
    }
  }
  matchTexts(open, posts, accounts, taken);
  for (const { variants, id } of entries) for (const variant of variants) matchSaid(variant, matches.get(id)?.get(variant.key), accounts);
  return matches;
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

/** An address that was said decides: of such a variant, only a post without any address can be the one by its text. */
const mayBe = ({ said }: VariantMatch, { post }: Match): boolean => said === undefined || post.permalink === null;

function matchTexts(open: readonly Open[], posts: readonly PublishedPost[], accounts: BrandAccounts, taken: Set<PublishedPost>): void {
  const matching = new Matching(posts, accounts);
  const candidates = open.flatMap(({ variant, zone, found }, order) =>
    matching.candidates(variant, zone).flatMap((match): Candidate[] => (mayBe(found, match) ? [{ found, match, order }] : [])),
  );
  candidates.sort(likeliestFirst);
  for (const { found, match } of candidates) {
    if (match.similarity < MATCH_SIMILARITY || found.match !== null || taken.has(match.post)) continue;
    taken.add(match.post);
    found.match = match;
  }
  for (const { found, match } of candidates) {
    if (found.match === null && !taken.has(match.post) && found.proposals.length < MOST_PROPOSALS) found.proposals.push(match);
  }
}
