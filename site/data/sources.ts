/** The files of a brand, as the data page shows them. */

import type { Phrase } from '../../scripts/model/phrase.ts';
import type { PlatformId } from '../../scripts/model/platform.ts';
import type { Remark } from '../../scripts/model/problem.ts';
import { CLIP_EXPORT } from '../../scripts/store/clip-posts.ts';
import { EXPORT_FACTS } from '../../scripts/store/export-facts.ts';
import { type Ask, iso } from './ask.ts';

/** A file as the data page shows it. */
export interface SourceData {
  path: string;
  sha256: string;
  bytes: number;
  export: string | null;
  /** The export's name; null for a file that no export knows. */
  label: Phrase | null;
  /** Language of its headers, as far as they say one. */
  language: string | null;
  /** Other bytes stood under this path before. */
  replaced: boolean;
  platform: PlatformId | null;
  accounts: string[];
  status: 'loaded' | 'duplicate' | 'recognised' | 'refused';
  reason: Remark | null;
  warnings: Remark[];
  rows: number;
  rejected: number;
  posts: number;
  accountDays: number;
  /** ISO instant, UTC. */
  exportedAt: string | null;
  exportedAtKnown: 'file-name' | 'content' | 'first-seen' | null;
  firstDay: string | null;
  lastDay: string | null;
}

/** What people call a file that the clipper wrote. */
const CLIP_LABEL: Phrase = { fr: 'Capture d’une publication', en: 'Clip of a post' };

/** A file of the brand's own that cannot be read, among the refused ones. */
export const refused = (path: string, reason: Remark): SourceData => ({
  path,
  sha256: '',
  bytes: 0,
  export: null,
  label: null,
  language: null,
  replaced: false,
  platform: null,
  accounts: [],
  status: 'refused',
  reason,
  warnings: [],
  rows: 0,
  rejected: 0,
  posts: 0,
  accountDays: 0,
  exportedAt: null,
  exportedAtKnown: null,
  firstDay: null,
  lastDay: null,
});

export async function readSources(ask: Ask): Promise<SourceData[]> {
  const rows = await ask<Omit<SourceData, 'reason' | 'warnings' | 'label'> & { reason: string | null; warnings: string }>(`
    SELECT path, sha256, bytes::DOUBLE AS bytes, language, replaced IS NOT NULL AS replaced, export, platform, array_to_string(accounts, chr(10)) AS accounts, status, reason, warnings, "rows"::INT AS "rows",
      rejected::INT AS rejected, posts::INT AS posts, account_days::INT AS "accountDays",
      CASE WHEN exported_at > TIMESTAMP '1971-01-01' THEN ${iso('exported_at')} END AS "exportedAt", exported_at_known AS "exportedAtKnown",
      first_day::VARCHAR AS "firstDay", last_day::VARCHAR AS "lastDay"
    FROM sources WHERE brand = $brand ORDER BY path`);
  return rows.map((row) => ({
    ...row,
    label: row.export === null ? null : row.export === CLIP_EXPORT ? CLIP_LABEL : (EXPORT_FACTS.get(row.export)?.label ?? null),
    accounts: String(row.accounts).split('\n').filter(Boolean),
    reason: row.reason === null ? null : (JSON.parse(row.reason) as Remark),
    warnings: JSON.parse(row.warnings) as Remark[],
  }));
}
