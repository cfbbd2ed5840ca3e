/** What each file of a brand says, row by row, and what was made of it: read at once for all files, as only their own pages show it. */

import { POST_MEASURE_IDS } from '../../scripts/model/measure.ts';
import type { PlatformId } from '../../scripts/model/platform.ts';
import { type Ask, iso } from './ask.ts';

/** What one row of a file says of one post, day or item. A row of a workbook may say several things, one a sheet. */
export interface FileRow {
  /** As a spreadsheet shows it. */
  row: number;
  kind: 'post' | 'day' | 'post-day' | 'audience' | 'period';
  platform: PlatformId | null;
  account: string | null;
  /** Id of the post that the pages show, its text and its address. */
  post: { id: string; text: string | null; permalink: string | null } | null;
  /** YYYY-MM-DD; of a period, its first day. */
  day: string | null;
  /** Last day of a period. */
  to: string | null;
  /** Of an audience or a period: what it is of (a city, a page), as the file writes it. */
  dimension: string | null;
  item: string | null;
  /** Measures (names of the file for periods and audiences) with their values, in the order of the model. */
  values: { measure: string; value: number }[];
}

/** Days of an account that a file covers: spans of consecutive days, both ends included. */
export interface FileRun {
  platform: PlatformId;
  account: string;
  kind: 'days' | 'posts';
  from: string;
  to: string;
}

export interface FileRevision {
  platform: PlatformId;
  account: string;
  post: string | null;
  text: string | null;
  day: string | null;
  measure: string;
  oldValue: number | null;
  newValue: number | null;
  oldPath: string | null;
  oldRow: number | null;
  row: number | null;
  oldExportedAt: string | null;
}

/** What was made of a file. */
export interface FileFacts {
  runs: FileRun[];
  /** Values read from it, and how many of them are the current ones. */
  values: number;
  current: number;
  /** Values it changed in a newer sense: growth of posts, revisions, and the greatest revisions themselves. */
  growth: number;
  revised: number;
  revisions: FileRevision[];
}

/** What the pages of files show, by SHA-256. */
export interface FilesData {
  rows: ReadonlyMap<string, readonly FileRow[]>;
  facts: ReadonlyMap<string, FileFacts>;
}

type Read = Omit<FileRow, 'post' | 'values' | 'kind'> & {
  source: string;
  id: string | null;
  text: string | null;
  permalink: string | null;
};

const LEVEL: Record<FileRow['kind'], number> = { post: 0, day: 1, 'post-day': 2, audience: 3, period: 4 };

const subject = (row: string) => `${row}."row"::DOUBLE AS "row", ${row}.source, coalesce(${row}.platform, s.platform) AS platform,
  coalesce(${row}.account, s.account) AS account`;
/** One row per file: of two files of the same bytes, the one that counts. */
const FILES = `(SELECT DISTINCT ON (sha256) sha256, platform, account, export FROM sources WHERE brand = $brand AND status <> 'duplicate' ORDER BY sha256, path) s`;
const NONE = `NULL::VARCHAR AS id, NULL::VARCHAR AS text, NULL::VARCHAR AS permalink`;

async function readPosts(ask: Ask): Promise<{ source: string; row: FileRow }[]> {
  const rows = await ask<Read & Record<string, number | null>>(`
    SELECT ${subject('r')}, coalesce(v.post_id, c.post_id, r.post_id) AS id, r.text, r.permalink, r."day"::VARCHAR AS "day", ${POST_MEASURE_IDS.map((id) => `r.${id}`).join(', ')}
    FROM raw_posts r JOIN ${FILES} ON s.sha256 = r.source
    LEFT JOIN video_posts v ON s.export = 'facebook-videos' AND v.brand = r.brand AND v.account = coalesce(r.account, s.account) AND v.video_id = r.post_id
    LEFT JOIN clip_posts c ON c.brand = r.brand AND c.source = r.source
    WHERE r.brand = $brand`);
  return rows.map((one) => ({
    source: one.source,
    row: {
      ...common(one, 'post'),
      values: POST_MEASURE_IDS.flatMap((measure) => (one[measure] === null ? [] : [{ measure, value: one[measure] as number }])),
    },
  }));
}

const common = (one: Read, kind: FileRow['kind']): Omit<FileRow, 'values'> => ({
  row: one.row,
  kind,
  platform: one.platform,
  account: one.account,
  post: one.id === null ? null : { id: one.id, text: one.text, permalink: one.permalink },
  day: one.day,
  to: one.to ?? null,
  dimension: one.dimension ?? null,
  item: one.item ?? null,
});

/** Rows that hold one value each in the store, put together as the file had them. */
async function readLong(ask: Ask, kind: FileRow['kind'], sql: string): Promise<{ source: string; row: FileRow }[]> {
  const found = new Map<string, { source: string; row: FileRow }>();
  for (const one of await ask<Read & { measure: string; value: number }>(sql)) {
    const key = [one.source, one.row, one.account, one.id, one.day, one.dimension, one.item].join('\n');
    const known = found.get(key) ?? { source: one.source, row: { ...common(one, kind), values: [] } };
    known.row.values.push({ measure: one.measure, value: one.value });
    found.set(key, known);
  }
  return [...found.values()];
}

async function readRows(ask: Ask): Promise<Map<string, FileRow[]>> {
  const all = [
    ...(await readPosts(ask)),
    ...(await readLong(
      ask,
      'day',
      `SELECT ${subject('r')}, ${NONE}, r."day"::VARCHAR AS "day", r.measure, r.value
      FROM raw_account_days r JOIN ${FILES} ON s.sha256 = r.source WHERE r.brand = $brand ORDER BY r.source, r."row", r.measure`,
    )),
    ...(await readLong(
      ask,
      'post-day',
      `SELECT ${subject('r')}, r.post_id AS id, p.text, p.permalink, r."day"::VARCHAR AS "day", r.measure, r.value
      FROM raw_post_days r JOIN ${FILES} ON s.sha256 = r.source
      LEFT JOIN posts p ON p.brand = r.brand AND p.platform = coalesce(r.platform, s.platform) AND p.account = coalesce(r.account, s.account) AND p.post_id = r.post_id
      WHERE r.brand = $brand ORDER BY r.source, r."row", r.measure`,
    )),
    ...(await readLong(
      ask,
      'audience',
      `SELECT ${subject('r')}, ${NONE}, r."day"::VARCHAR AS "day", r.dimension, concat_ws(', ', r.item, nullif(r.part, '')) AS item, r.unit AS measure, r.value
      FROM raw_audience r JOIN ${FILES} ON s.sha256 = r.source WHERE r.brand = $brand ORDER BY r.source, r."row", r.dimension, r.item, r.part`,
    )),
    ...(await readLong(
      ask,
      'period',
      `SELECT ${subject('r')}, ${NONE}, r."from"::VARCHAR AS "day", r."to"::VARCHAR AS "to", r.dimension, r.item, r.measure, r.value
      FROM raw_periods r JOIN ${FILES} ON s.sha256 = r.source WHERE r.brand = $brand ORDER BY r.source, r."row", r.dimension, r.item`,
    )),
  ];
  const files = new Map<string, FileRow[]>();
  for (const { source, row } of all) {
    const known = files.get(source);
    if (known) known.push(row);
    else files.set(source, [row]);
  }
  for (const rows of files.values()) rows.sort((one, other) => one.row - other.row || LEVEL[one.kind] - LEVEL[other.kind]);
  return files;
}

const RUNS = `
WITH seen AS (
  SELECT DISTINCT r.source, coalesce(r.platform, s.platform) AS platform, coalesce(r.account, s.account) AS account, 'posts' AS kind, r."day"
  FROM raw_posts r JOIN ${FILES} ON s.sha256 = r.source WHERE r.brand = $brand AND r."day" IS NOT NULL
  UNION ALL
  SELECT DISTINCT r.source, coalesce(r.platform, s.platform), coalesce(r.account, s.account), 'days', r."day"
  FROM raw_account_days r JOIN ${FILES} ON s.sha256 = r.source WHERE r.brand = $brand
), run AS (
  SELECT *, "day" - (row_number() OVER (PARTITION BY source, platform, account, kind ORDER BY "day"))::INT AS start FROM seen
)
SELECT source, platform, account, kind, min("day")::VARCHAR AS "from", max("day")::VARCHAR AS "to"
FROM run WHERE platform IS NOT NULL AND account IS NOT NULL GROUP BY source, platform, account, kind, start ORDER BY source, platform, account, kind, "from"`;

const values = POST_MEASURE_IDS.map((id) => `count(${id})`).join(' + ');

const COUNTS = `
WITH said AS (
  SELECT source, (${values})::DOUBLE AS n FROM raw_posts WHERE brand = $brand GROUP BY source
  UNION ALL SELECT source, count(*) FROM raw_account_days WHERE brand = $brand GROUP BY source
  UNION ALL SELECT source, count(*) FROM raw_post_days WHERE brand = $brand GROUP BY source
  UNION ALL SELECT source, count(*) FROM raw_audience WHERE brand = $brand GROUP BY source
  UNION ALL SELECT source, count(*) FROM raw_periods WHERE brand = $brand GROUP BY source
), kept AS (
  SELECT source, count(*)::DOUBLE AS n FROM post_values WHERE brand = $brand GROUP BY source
  UNION ALL SELECT source, count(*) FROM account_days WHERE brand = $brand GROUP BY source
  UNION ALL SELECT source, count(*) FROM post_days WHERE brand = $brand GROUP BY source
  UNION ALL SELECT source, count(*) FROM audience WHERE brand = $brand GROUP BY source
  UNION ALL SELECT source, count(*) FROM periods WHERE brand = $brand GROUP BY source
)
SELECT a.source, sum(a.n)::DOUBLE AS "values", coalesce((SELECT sum(k.n) FROM kept k WHERE k.source = a.source), 0)::DOUBLE AS current
FROM said a GROUP BY a.source`;

/** Revisions that a file's page lists. */
const MOST = 30;

const REVISIONS = `
SELECT r.new_source AS source, r.platform, r.account, r.post_id AS post, p.text, r."day"::VARCHAR AS "day", r.measure, r.old_value AS "oldValue",
  r.new_value AS "newValue", o.path AS "oldPath", r.old_row::DOUBLE AS "oldRow", r.new_row::DOUBLE AS "row", ${iso('r.old_exported_at')} AS "oldExportedAt"
FROM revisions r
LEFT JOIN sources o ON o.brand = r.brand AND o.sha256 = r.old_source AND o.status <> 'duplicate'
LEFT JOIN posts p ON p.brand = r.brand AND p.platform = r.platform AND p.account = r.account AND p.post_id = r.post_id
WHERE r.brand = $brand AND r.kind <> 'growth'
QUALIFY row_number() OVER (PARTITION BY r.new_source ORDER BY abs(r.new_value - r.old_value) / greatest(abs(r.old_value), 1) DESC, r.account, r.post_id, r."day", r.measure) <= ${MOST}
ORDER BY r.new_source, abs(r.new_value - r.old_value) / greatest(abs(r.old_value), 1) DESC, r.account, r.post_id, r."day", r.measure`;

const KINDS = `SELECT new_source AS source, kind = 'growth' AS growth, count(*)::DOUBLE AS n FROM revisions WHERE brand = $brand GROUP BY ALL`;

/** The rows and facts of every file of a brand. */
export async function readFiles(ask: Ask): Promise<FilesData> {
  const facts = new Map<string, FileFacts>();
  const of = (source: string) => {
    const known = facts.get(source) ?? { runs: [], values: 0, current: 0, growth: 0, revised: 0, revisions: [] };
    facts.set(source, known);
    return known;
  };
  for (const { source, ...run } of await ask<FileRun & { source: string }>(RUNS)) of(source).runs.push(run);
  for (const { source, ...counts } of await ask<{ source: string; values: number; current: number }>(COUNTS))
    Object.assign(of(source), counts);
  for (const { source, growth, n } of await ask<{ source: string; growth: boolean; n: number }>(KINDS))
    of(source)[growth ? 'growth' : 'revised'] += n;
  for (const { source, ...one } of await ask<FileRevision & { source: string }>(REVISIONS)) of(source).revisions.push(one);
  return { rows: await readRows(ask), facts };
}
