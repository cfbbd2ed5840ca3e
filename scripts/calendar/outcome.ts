/** What became of the plan: planned against published, on time or not, per pillar and campaign. Pure. */

import { platformOfChannel, type Variant } from '../model/planned-post.ts';
import { dayIn } from '../model/zone.ts';
import type { Entry, PublishedPost, VariantState } from './calendar.ts';
import { medianOf } from './median-interval.ts';
import { postKey } from './post-key.ts';

/** Minutes before or after the planned time that still count as on time. */
export const ON_TIME_MINUTES = 60;

export interface OutcomePart {
  /** Pillar, or campaign id; null for the posts that name none. */
  name: string | null;
  planned: number;
  published: number;
  onTime: number;
  late: number;
}

export interface PlanOutcome {
  /** Variants on platforms, those dropped left out, whose day lies in the period. */
  planned: number;
  published: number;
  /** Of the published, within ON_TIME_MINUTES; those without an hour on either side count by the day. */
  onTime: number;
  late: number;
  early: number;
  notPublished: number;
  /** Of those not published, those planned after the last day that the account's exports show: they may be out. */
  awaited: number;
  /** Of the published, those that the companion alone tells: no export and no clip has them yet. */
  told: number;
  /** Published in the period, and matched to no variant at all. */
  unplanned: number;
  /** Median minutes after the planned time of those late; null without any. */
  medianLateMinutes: number | null;
  byPillar: OutcomePart[];
  byCampaign: OutcomePart[];
}

export type Punctuality = 'on-time' | 'late' | 'early';

/** Whether a published variant came on time; null when it is not published. */
export function punctuality({ variant, match }: VariantState, zone: string): Punctuality | null {
  if (match === null) return null;
  if (match.lateMinutes !== null) {
    if (Math.abs(match.lateMinutes) <= ON_TIME_MINUTES) return 'on-time';
    return match.lateMinutes > 0 ? 'late' : 'early';
  }
  const planned = variant.wall?.slice(0, 10) ?? null;
  const { publishedAt, day } = match.post;
  const published = publishedAt === null ? day : dayIn(zone, publishedAt);
  if (planned === null || published === null || planned === published) return 'on-time';
  return published > planned ? 'late' : 'early';
}

interface Line {
  pillar: string | null;
  campaign: string | null;
  state: VariantState;
  came: Punctuality | null;
}

/** The last day (YYYY-MM-DD) of which the exports of a variant's account tell; null when none does. */
export type KnownUntil = (variant: Variant) => string | null;

/** Parts by name, the greatest plan first; those without a name last. */
function partsBy(lines: readonly Line[], nameOf: (line: Line) => string | null): OutcomePart[] {
  const parts = new Map<string | null, OutcomePart>();
  for (const line of lines) {
    const name = nameOf(line);
    const part = parts.get(name) ?? { name, planned: 0, published: 0, onTime: 0, late: 0 };
    parts.set(name, part);
    part.planned += 1;
    if (line.came !== null) part.published += 1;
    if (line.came === 'on-time') part.onTime += 1;
    if (line.came === 'late') part.late += 1;
  }
  const named = (part: OutcomePart) => (part.name === null ? 1 : 0);
  return [...parts.values()].sort(
    (one, other) => named(one) - named(other) || other.planned - one.planned || (one.name ?? '').localeCompare(other.name ?? '', 'fr'),
  );
}

const isAfter = ({ wall }: Variant, until: string | null) => until === null || (wall?.slice(0, 10) ?? '') > until;

/**
 * The plan beside what was published from one day to another (YYYY-MM-DD in the entries' zones, both included). Counted per variant on
 * platforms; ideas and dropped entries are not planned, unless they were published. `zone` is the brand's, for the days of posts.
 */
export function planOutcome(
  entries: readonly Entry[],
  posts: readonly PublishedPost[],
  from: string,
  to: string,
  zone = entries[0]?.post.timeZone ?? 'UTC',
  knownUntil: KnownUntil = () => to,
): PlanOutcome {
  const lines: Line[] = [];
  const matched = new Set<string>();
  for (const { post, variants } of entries) {
    for (const state of variants) {
      if (state.match) matched.add(postKey(state.match.post));
      const day = state.variant.wall?.slice(0, 10);
      if (day === undefined || day < from || day > to || platformOfChannel(state.variant.channel) === null) continue;
      if (post.status === 'dropped' || (post.status === 'idea' && state.match === null)) continue;
      lines.push({ pillar: post.pillar, campaign: post.campaign, state, came: punctuality(state, post.timeZone) });
    }
  }
  const count = (came: Punctuality) => lines.filter((line) => line.came === came).length;
  const published = lines.filter(({ came }) => came !== null).length;
  const lateness = lines.flatMap(({ came, state }) => (came === 'late' && state.match?.lateMinutes ? [state.match.lateMinutes] : []));
  const dayOf = ({ publishedAt, day }: PublishedPost) => (publishedAt === null ? day : dayIn(zone, publishedAt));
  const unplanned = posts.filter((post) => {
    const day = dayOf(post);
    return day !== null && day >= from && day <= to && post.format !== 'reply' && !matched.has(postKey(post));
  });
  return {
    planned: lines.length,
    published,
    onTime: count('on-time'),
    late: count('late'),
    early: count('early'),
    notPublished: lines.length - published,
    awaited: lines.filter(({ came, state }) => came === null && isAfter(state.variant, knownUntil(state.variant))).length,
    told: lines.filter(({ state }) => state.match?.by === 'companion').length,
    unplanned: unplanned.length,
    medianLateMinutes: lateness.length === 0 ? null : medianOf(lateness.toSorted((one, other) => one - other)),
    byPillar: partsBy(lines, ({ pillar }) => pillar),
    byCampaign: partsBy(lines, ({ campaign }) => campaign),
  };
}
