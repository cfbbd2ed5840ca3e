/** What platforms revised, what other bytes replaced, and where series change their meaning. */

import type { AccountKey } from '../../scripts/metrics/report.ts';
import { type Ask, iso } from './ask.ts';

export interface RevisionData extends AccountKey {
  /** 'revised': a newer export says another figure. 'replaced': other bytes took the file's place. */
  kind: 'revised' | 'replaced';
  post: string | null;
  /** The post's text. */
  text: string | null;
  day: string | null;
  measure: string;
  oldValue: number | null;
  newValue: number | null;
  oldPath: string | null;
  newPath: string | null;
  oldRow: number | null;
  newRow: number | null;
  oldExportedAt: string | null;
  newExportedAt: string | null;
}

export interface BreakData extends AccountKey {
  fromMeasure: string;
  toMeasure: string;
  day: string;
}

/** Revisions with the numbers of each kind. */
export interface Revisions {
  shown: RevisionData[];
  revised: number;
  replaced: number;
  growth: number;
}

/** Revisions that the data page shows: the greatest, those of platforms first, and how many there are. */
export async function readRevisions(ask: Ask): Promise<Revisions> {
  const kinds = await ask<{ kind: string; n: number }>('SELECT kind, count(*)::INT AS n FROM revisions WHERE brand = $brand GROUP BY kind');
  const shown = await ask<RevisionData>(`
    SELECT r.kind, r.platform, r.account, r.post_id AS post, p.text, r."day"::VARCHAR AS "day", r.measure, r.old_value AS "oldValue", r.new_value AS "newValue",
      o.path AS "oldPath", n.path AS "newPath", r.old_row::DOUBLE AS "oldRow", r.new_row::DOUBLE AS "newRow", ${iso('r.old_exported_at')} AS "oldExportedAt", ${iso('r.new_exported_at')} AS "newExportedAt"
    FROM revisions r
    LEFT JOIN sources o ON o.brand = r.brand AND o.sha256 = r.old_source AND o.status <> 'duplicate'
    LEFT JOIN sources n ON n.brand = r.brand AND n.sha256 = r.new_source AND n.status <> 'duplicate'
    LEFT JOIN posts p ON p.brand = r.brand AND p.platform = r.platform AND p.account = r.account AND p.post_id = r.post_id
    WHERE r.brand = $brand AND r.kind <> 'growth'
    ORDER BY r.kind DESC, abs(r.new_value - r.old_value) / greatest(abs(r.old_value), 1) DESC, r.platform, r.account, r.post_id, r."day", r.measure
    LIMIT 20`);
  const of = (kind: string) => kinds.find((one) => one.kind === kind)?.n ?? 0;
  return { shown, revised: of('revised'), replaced: of('replaced'), growth: of('growth') };
}

export const readBreaks = (ask: Ask): Promise<BreakData[]> =>
  ask<BreakData>(`
    SELECT platform, account, from_measure AS "fromMeasure", to_measure AS "toMeasure", "day"::VARCHAR AS "day"
    FROM breaks WHERE brand = $brand ORDER BY "day", platform`);
