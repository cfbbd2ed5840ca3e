/** The posts of a brand with all that their pages show, read in bulk: one query a kind for the whole brand. */

import { metric } from '../../scripts/metrics/metric.ts';
import type { AccountKey } from '../../scripts/metrics/report.ts';
import type { FormatId } from '../../scripts/model/format.ts';
import { POST_MEASURE_IDS, type PostMeasure } from '../../scripts/model/measure.ts';
import { interactions, type RateBase, rate } from '../archive-rows.ts';
import { accountKey, fingerprint, postSlug } from '../slugs.ts';
import { type Ask, iso } from './ask.ts';
import type { SourceData } from './sources.ts';

/** Where a value stands: a row of a file. */
export interface Origin {
  sha256: string;
  path: string;
  /** ISO instant, UTC; null where nothing tells it. */
  exportedAt: string | null;
  row: number;
}

export interface PostValue {
  value: number;
  from: Origin;
}

/** A post as one export shows it. */
export interface PostSnapshot {
  from: Origin;
  measures: Partial<Record<PostMeasure, number>>;
}

export interface PostRevision {
  kind: 'revised' | 'replaced';
  measure: PostMeasure;
  oldValue: number | null;
  newValue: number | null;
  old: Origin | null;
  new: Origin | null;
}

/** A middle value over so many posts. */
export interface Middle {
  median: number;
  n: number;
}

export interface PostData extends AccountKey {
  id: string;
  /** In addresses; unique in the brand. */
  slug: string;
  /** ISO instant, UTC; null where only the day is known. */
  at: string | null;
  /** YYYY-MM-DD. */
  day: string | null;
  permalink: string | null;
  format: FormatId | null;
  text: string | null;
  durationS: number | null;
  values: Partial<Record<PostMeasure, PostValue>>;
  /** Reactions, comments, shares and saves, as far as they are exported; null when none is. */
  interactions: number | null;
  /** Interactions in % of the first base the export gives. */
  rate: { value: number; base: RateBase } | null;
  /** The account's usual interactions: over the twelve months before the post's, else over its own month. null: too few posts, or a reply. */
  usual: (Middle & { over: 'year' | 'month' }) | null;
  /** Interactions over the usual ones. */
  ratio: number | null;
  /** The newest row that shows it. */
  from: Origin;
  /** Oldest export first; empty when one export only shows it. */
  snapshots: PostSnapshot[];
  revisions: PostRevision[];
  /** Figures of single days, in the order of days. */
  days: { day: string; measure: PostMeasure; value: number }[];
  /** The account's other posts of the month, this one among them, by measure. */
  month: Partial<Record<PostMeasure | 'interactions', Middle>>;
}

/** Posts of a brand, newest first, and what its accounts' exports never give. */
export interface BrandPosts {
  posts: PostData[];
  /** Measures that at least one post of the account has, by account key. */
  provided: Map<string, Set<PostMeasure>>;
}

/** Fewer posts make no usual figure. */
export const LEAST = 5;

const MEASURES = POST_MEASURE_IDS.join(', ');

type Measured = Record<PostMeasure, number | null>;
type PostRecord = AccountKey &
  Measured & {
    id: string;
    at: string | null;
    day: string | null;
    permalink: string | null;
    format: FormatId | null;
    text: string | null;
    duration: number | null;
    source: string;
    row: number;
    snapshots: number;
  };
type RevisionRow = AccountKey &
  Pick<PostRevision, 'kind' | 'measure' | 'oldValue' | 'newValue'> & {
    id: string;
    oldSource: string | null;
    oldRow: number | null;
    newSource: string | null;
    newRow: number | null;
  };
type DayRow = AccountKey & { id: string; day: string; measure: PostMeasure; value: number };
type UsualRow = AccountKey & { month: string; own: number; ownN: number; year: number | null; yearN: number | null };

/** Medians of interactions by account and month, of the month itself and of the twelve before it: as reports rank posts. */
const USUAL = (interactions: string) => `
  WITH rows AS MATERIALIZED (
    SELECT platform, account, (year("day") * 12 + month("day"))::INT AS m, strftime("day", '%Y-%m') AS month, value::DOUBLE AS value
    FROM (${interactions}) WHERE brand = $brand
  ), before AS (
    SELECT platform, account, m + later AS m, median(value) AS middle, count(*)::INT AS n FROM rows, range(1, 13) t(later) GROUP BY ALL
  ), own AS (
    SELECT platform, account, m, month, median(value) AS middle, count(*)::INT AS n FROM rows GROUP BY ALL
  )
  SELECT platform, account, month, o.middle AS own, o.n AS "ownN", b.middle AS year, b.n AS "yearN"
  FROM own o LEFT JOIN before b USING (platform, account, m)`;

const postKey = (one: AccountKey & { id: string }) => `${one.platform}\n${one.account}\n${one.id}`;

/** All posts of a brand. `sources` are its files: a post names the rows it comes from. */
export async function readPosts(ask: Ask, sources: readonly SourceData[]): Promise<BrandPosts> {
  const records = await ask<PostRecord>(`
    SELECT platform, account, post_id AS id, ${iso('published_at')} AS at, "day"::VARCHAR AS "day", permalink, format, text, duration_s AS duration,
      ${MEASURES}, source, "row"::INT AS "row", snapshots::INT AS snapshots
    FROM posts WHERE brand = $brand
    ORDER BY "day" DESC NULLS LAST, published_at DESC NULLS LAST, platform, account, post_id`);
  const fileRow = fileRows(sources);
  const snapshots = await ask<AccountKey & Measured & { id: string; source: string; row: number }>(`
    SELECT platform, account, post_id AS id, ${MEASURES}, source, "row"::INT AS "row"
    FROM post_snapshots SEMI JOIN repeated_posts USING (brand, platform, account, post_id)
    WHERE brand = $brand ORDER BY exported_at, source DESC, "row" DESC`);
  const revisions = await ask<RevisionRow>(`
    SELECT platform, account, post_id AS id, kind, measure, old_value AS "oldValue", new_value AS "newValue",
      old_source AS "oldSource", old_row::INT AS "oldRow", new_source AS "newSource", new_row::INT AS "newRow"
    FROM revisions WHERE brand = $brand AND post_id IS NOT NULL AND "day" IS NULL AND kind <> 'growth'
    ORDER BY new_exported_at, measure`);
  const days = await ask<DayRow>(`
    SELECT platform, account, post_id AS id, "day"::VARCHAR AS "day", measure, value FROM post_days WHERE brand = $brand ORDER BY "day", measure`);
  const usual = await ask<UsualRow>(USUAL(metric('interactions').sql));

  const snapshotsOf = Map.groupBy(snapshots, postKey);
  const revisionsOf = Map.groupBy(revisions, postKey);
  const daysOf = Map.groupBy(days, postKey);
  const usualOf = new Map(usual.map((one) => [`${accountKey(one)}\n${one.month}`, one]));
  const months = monthMedians(records);
  const provided = new Map<string, Set<PostMeasure>>();
  const slugs = new Map<string, number>();

  const posts = records.map((record): PostData => {
    const key = postKey(record);
    const account = accountKey(record);
    const month = `${account}\n${record.day?.slice(0, 7)}`;
    const from = fileRow(record.source, record.row);
    const shown = (snapshotsOf.get(key) ?? []).map((one) => ({ from: fileRow(one.source, one.row), measures: present(one) }));
    const values: PostData['values'] = {};
    const given = provided.get(account) ?? new Set();
    provided.set(account, given);
    for (const measure of POST_MEASURE_IDS) {
      const value = record[measure];
      if (value === null) continue;
      given.add(measure);
      values[measure] = { value, from: shown.findLast(({ measures }) => measures[measure] !== undefined)?.from ?? from };
    }
    const measures = present(record);
    const all = interactions({ measures });
    const middle = record.format === 'reply' || all === null ? null : against(usualOf.get(month));
    const slug = postSlug(record);
    const taken = slugs.get(slug) ?? 0;
    slugs.set(slug, taken + 1);
    return {
      platform: record.platform,
      account: record.account,
      id: record.id,
      // Two accounts may show one post (a shared one): the second page is its account's.
      slug: taken > 0 ? `${slug}--${fingerprint(account)}` : slug,
      at: record.at,
      day: record.day,
      permalink: record.permalink,
      format: record.format,
      text: record.text,
      durationS: record.duration,
      values,
      interactions: all,
      rate: rate({ measures }),
      usual: middle,
      ratio: middle && all !== null && middle.median > 0 ? all / middle.median : null,
      from,
      snapshots: shown.length > 1 ? shown : [],
      revisions: (revisionsOf.get(key) ?? []).map((one) => ({
        kind: one.kind,
        measure: one.measure,
        oldValue: one.oldValue,
        newValue: one.newValue,
        old: one.oldSource === null ? null : fileRow(one.oldSource, one.oldRow ?? 0),
        new: one.newSource === null ? null : fileRow(one.newSource, one.newRow ?? 0),
      })),
      days: (daysOf.get(key) ?? []).map(({ day, measure, value }) => ({ day, measure, value })),
      month: months.get(month) ?? {},
    };
  });
  return { posts, provided };
}

/** Rows of files by the file's hash; rows of one file and number are one object. */
function fileRows(sources: readonly SourceData[]): (sha256: string, row: number) => Origin {
  const known = new Map(sources.filter(({ status, sha256 }) => sha256 && status !== 'duplicate').map((one) => [one.sha256, one]));
  return (sha256, row) => ({ sha256, row, path: known.get(sha256)?.path ?? '', exportedAt: known.get(sha256)?.exportedAt ?? null });
}

function present(row: Measured): Partial<Record<PostMeasure, number>> {
  const found: Partial<Record<PostMeasure, number>> = {};
  for (const measure of POST_MEASURE_IDS) {
    const value = row[measure];
    if (value !== null) found[measure] = value;
  }
  return found;
}

function against(row: UsualRow | undefined): PostData['usual'] {
  if (!row) return null;
  if (row.year !== null && row.yearN !== null && row.yearN >= LEAST) return { median: row.year, n: row.yearN, over: 'year' };
  return row.ownN >= LEAST ? { median: row.own, n: row.ownN, over: 'month' } : null;
}

/** Medians of each measure, by account and month, over posts that are no replies. */
function monthMedians(records: readonly PostRecord[]): Map<string, PostData['month']> {
  const groups = Map.groupBy(
    records.filter(({ day, format }) => day !== null && format !== 'reply'),
    (one) => `${accountKey(one)}\n${one.day?.slice(0, 7)}`,
  );
  return new Map(
    [...groups].map(([key, rows]) => {
      const medians: PostData['month'] = {};
      for (const measure of POST_MEASURE_IDS) {
        const middle = middleOf(rows.flatMap((row) => row[measure] ?? []));
        if (middle) medians[measure] = middle;
      }
      const all = middleOf(rows.flatMap((row) => interactions({ measures: present(row) }) ?? []));
      if (all) medians.interactions = all;
      return [key, medians];
    }),
  );
}

function middleOf(values: number[]): Middle | null {
  const n = values.length;
  if (n === 0) return null;
  values.sort((one, other) => one - other);
  return { median: ((values[(n - 1) >> 1] as number) + (values[n >> 1] as number)) / 2, n };
}
