/** What pages may know of the exports that Vigie reads: their names, and which measures each platform's files give. */

import { type Export, isOwn } from '../exports/_export.ts';
import { EXPORTS } from '../exports/index.ts';
import type { MeasureId } from '../model/measure.ts';
import type { Phrase } from '../model/phrase.ts';
import type { PlatformId } from '../model/platform.ts';

export interface ExportFacts {
  id: string;
  label: Phrase;
  platform: PlatformId | null;
  /** Last time a real file of it was seen whole (YYYY-MM); null when only its headers are known. */
  seen: string | null;
  /** Measures of posts and of days that it can give. */
  posts: MeasureId[];
  days: MeasureId[];
}

/** Measures of the exports whose layout no table describes; a test compares them with what their fixtures give. */
const OWN: Readonly<Record<string, Partial<Pick<ExportFacts, 'posts' | 'days'>>>> = {
  'meta-chart': { days: ['reach', 'views', 'viewers', 'profile_views', 'followers_gained', 'engagements', 'link_clicks'] },
  'linkedin-creator': { posts: ['impressions', 'engagements'], days: ['impressions', 'engagements', 'followers', 'followers_gained'] },
};

function facts(one: Export): ExportFacts {
  const tables = isOwn(one) ? [] : one.tables;
  const given = (kind: 'posts' | 'days') => [
    ...new Set([
      ...(OWN[one.id]?.[kind] ?? []),
      ...tables.flatMap((table) => (table.kind === kind ? (Object.keys(table.measures) as MeasureId[]) : [])),
    ]),
  ];
  return { id: one.id, label: one.label, platform: one.platform, seen: one.seen, posts: given('posts'), days: given('days') };
}

/** Every export, by its id. */
export const EXPORT_FACTS: ReadonlyMap<string, ExportFacts> = new Map(EXPORTS.map((one) => [one.id, facts(one)]));
