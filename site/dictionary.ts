/** What the dictionary says besides the metrics' own headers: over what they add up, what they are confused with, where they are used. */

import { MEASURES, type MeasureId } from '../scripts/model/measure.ts';
import { type Meaning, PLATFORM_MEANINGS } from '../scripts/model/platform-meanings.ts';
import { metricsBehind } from './behind.ts';
import type { BrandData, Metric, ReportData } from './data.ts';

export type Over = 'posts' | 'days' | 'platforms';

/** Over what a metric's values may be added: what all of its measures allow. Empty when it never adds up. */
export function addsOver({ additive, of, measures, aggregate }: Metric): Over[] {
  if (!additive) return [];
  const overs: Over[] = of === 'posts' ? ['posts', 'days', 'platforms'] : ['days', 'platforms'];
  const known = measures.flatMap((id) => MEASURES[id as MeasureId] ?? []);
  // A sum of differences adds up over days, whatever the level they were taken of.
  const parts = aggregate === 'sum' ? known.filter((one) => !('level' in one)) : known;
  return overs.filter((over) => parts.every(({ adds }) => adds[over]));
}

/** Metrics that people take for one another. */
const CONFUSED: readonly (readonly string[])[] = [
  ['engagement-rate-by-reach', 'engagement-rate-by-views', 'engagement-rate-by-followers', 'interactions'],
  ['views', 'impressions', 'reach', 'video-views', 'daily-views', 'daily-impressions'],
  ['reactions', 'applause', 'interactions'],
  ['comments', 'conversation', 'interactions'],
  ['shares', 'amplification', 'interactions'],
  ['saves', 'interactions'],
  ['clicks', 'link-clicks', 'click-rate'],
  ['followers', 'net-growth', 'growth-rate'],
  ['posts-published', 'cadence', 'regularity'],
  ['video-views', 'watch-time'],
];

/** Ids of the metrics that one may be taken for. */
export const confusedWith = (id: string): string[] => [
  ...new Set(CONFUSED.filter((group) => group.includes(id)).flatMap((group) => group.filter((other) => other !== id))),
];

/** What platforms mean by the measures of a metric, its bases included. */
export const meaningsOf = ({ measures, base }: Metric): { measure: MeasureId; meanings: readonly Meaning[] }[] =>
  [...new Set([...measures, ...base])].flatMap((id) => {
    const meanings = PLATFORM_MEANINGS[id as MeasureId];
    return meanings ? [{ measure: id as MeasureId, meanings }] : [];
  });

const newest = new WeakMap<BrandData, Map<string, ReportData>>();

/** The newest monthly report of a brand that has rows of each metric. */
export function usesOf(data: BrandData): ReadonlyMap<string, ReportData> {
  const known = newest.get(data);
  if (known) return known;
  const found = new Map<string, ReportData>();
  for (const entry of data.reports) {
    if (entry.slug !== null || entry.report.kind !== 'month') continue;
    for (const id of metricsBehind(entry)) if (!found.has(id)) found.set(id, entry);
  }
  newest.set(data, found);
  return found;
}
