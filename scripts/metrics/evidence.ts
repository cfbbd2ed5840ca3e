/**
 * The rows behind figures: posts and days with their values, and the file and row each came from. All rows of a metric are kept once, as
 * numbers in the order of accounts and days; a week, a month or a year of them is a stretch of that, made into objects when it is asked for.
 */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import { dayAt, dayIndex, firstDay, lastDay, type PeriodKind, yearUpTo } from '../model/period.ts';
import type { PlatformId } from '../model/platform.ts';
import { accountName, REPORT_METRICS, type Scope } from './book.ts';
import { type Metric, metric } from './metric.ts';
import type { AccountKey, EvidenceRow, Report, ReportRows } from './report.ts';
import { ask, periodSql } from './rows.ts';

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

const instants = new Map<number, string>();

/** ISO text of an instant (ms UTC); few files mean few instants, so each is written once. */
function iso(instant: number): string {
  if (Number.isNaN(instant)) return '';
  const known = instants.get(instant) ?? new Date(instant).toISOString();
  instants.set(instant, known);
  return known;
}

/** Posts and accounts of a brand and paths of its files, each once: rows of metrics only point at them. */
interface Shelf {
  accounts: AccountKey[];
  posts: EvidenceRow['post'][];
  paths: string[];
}

async function columns(connection: DuckDBConnection, sql: string, brand?: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql, brand === undefined ? undefined : { brand })).getColumns();
}

/** Numbers posts, accounts and files in tables of the connection's own, which no file holds. */
async function shelve(connection: DuckDBConnection, brand: string): Promise<Shelf> {
  const tables = [
    `shelved_accounts AS
      SELECT (row_number() OVER (ORDER BY platform, account) - 1)::INT AS i, platform, account
      FROM (SELECT platform, account FROM posts WHERE brand = $brand UNION SELECT platform, account FROM account_days WHERE brand = $brand)`,
    `shelved_posts AS
      SELECT (row_number() OVER (ORDER BY platform, account, "day", post_id) - 1)::INT AS i, platform, account, post_id, text, permalink
      FROM posts WHERE brand = $brand AND "day" IS NOT NULL`,
    `shelved_files AS
      SELECT (row_number() OVER (ORDER BY path) - 1)::INT AS i, path, sha256 FROM sources WHERE brand = $brand AND status = 'loaded'`,
  ];
  for (const table of tables) await connection.run(`CREATE OR REPLACE TEMP TABLE ${table}`, { brand });
  const [ids = [], texts = [], permalinks = []] = (await columns(
    connection,
    'SELECT post_id, text, permalink FROM shelved_posts ORDER BY i',
  )) as (string | null)[][];
  const [platforms = [], names = []] = await columns(connection, 'SELECT platform, account FROM shelved_accounts ORDER BY i');
  const [paths = []] = await columns(connection, 'SELECT path FROM shelved_files ORDER BY i');
  return {
    accounts: platforms.map((one, i) => ({ platform: one as PlatformId, account: names[i] as string })),
    posts: ids.map((id, i) => ({ id: id as string, text: texts[i] ?? null, permalink: permalinks[i] ?? null })),
    paths: paths as string[],
  };
}

/**
 * SQL of every row of a metric, as numbers: account, day, value, post, file, row, instant of the export. The file is the newest export that
 * has one of the metric's measures, or the post's own row where it stands in one only, or where rows are counted.
 */
function shelvedSql(entry: Metric): string {
  const day = `date_diff('day', DATE '1970-01-01', r."day"::DATE)::INT AS d`;
  if (entry.of === 'account-days')
    return `WITH sourced AS (
      SELECT platform, account, "day", source, "row", exported_at FROM account_days
      WHERE brand = $brand AND measure IN (${quoted(entry.measures)})
      QUALIFY row_number() OVER (PARTITION BY platform, account, "day" ORDER BY exported_at DESC, source, "row") = 1
    )
    SELECT a.i, ${day}, r.value::DOUBLE, NULL::INT, f.i, s."row"::DOUBLE, epoch_ms(s.exported_at)::DOUBLE
    FROM (${entry.sql}) r
    JOIN shelved_accounts a ON a.platform = r.platform AND a.account = r.account
    JOIN sourced s ON s.platform = r.platform AND s.account = r.account AND s."day" = r."day"
    JOIN shelved_files f ON f.sha256 = s.source
    WHERE r.brand = $brand
    ORDER BY a.i, d`;
  const measured = entry.measures.length > 0 ? `AND coalesce(${entry.measures.join(', ')}) IS NOT NULL` : '';
  return `WITH several AS (
    SELECT s.platform, s.account, s.post_id, s.source, s."row", s.exported_at
    FROM post_snapshots s
    SEMI JOIN (SELECT platform, account, post_id FROM posts WHERE brand = $brand AND snapshots > 1) USING (platform, account, post_id)
    WHERE s.brand = $brand ${measured}
    QUALIFY row_number() OVER (PARTITION BY s.platform, s.account, s.post_id ORDER BY s.exported_at DESC, s.source, s."row") = 1
  )
  SELECT a.i, ${day}, r.value::DOUBLE, h.i, f.i, coalesce(s."row", p."row")::DOUBLE, epoch_ms(coalesce(s.exported_at, p.exported_at))::DOUBLE
  FROM (${entry.sql}) r
  JOIN shelved_accounts a ON a.platform = r.platform AND a.account = r.account
  JOIN shelved_posts h ON h.platform = r.platform AND h.account = r.account AND h.post_id = r.key
  JOIN posts p ON p.brand = $brand AND p.platform = r.platform AND p.account = r.account AND p.post_id = r.key
  LEFT JOIN several s ON s.platform = r.platform AND s.account = r.account AND s.post_id = r.key
  JOIN shelved_files f ON f.sha256 = coalesce(s.source, p.source)
  WHERE r.brand = $brand
  ORDER BY h.i`;
}

/** The rows of a metric, as numbers, in the order of accounts and days. */
interface Filed {
  metric: string;
  /** Where each account's rows begin and end. */
  accounts: ReadonlyMap<number, { from: number; to: number }>;
  day: Int32Array;
  value: Float64Array;
  /** -1 for an account-day. */
  post: Int32Array;
  file: Int32Array;
  line: Int32Array;
  instant: Float64Array;
}

async function file(connection: DuckDBConnection, brand: string, entry: Metric): Promise<Filed> {
  const [accounts = [], days = [], values = [], posts = [], files = [], lines = [], times = []] = (await columns(
    connection,
    shelvedSql(entry),
    brand,
  )) as (number | null)[][];
  const found = new Map<number, { from: number; to: number }>();
  accounts.forEach((account, i) => {
    const known = found.get(account as number);
    if (known) known.to = i + 1;
    else found.set(account as number, { from: i, to: i + 1 });
  });
  return {
    metric: entry.id,
    accounts: found,
    day: Int32Array.from(days as number[]),
    value: Float64Array.from(values as number[]),
    post: Int32Array.from(posts, (one) => one ?? -1),
    file: Int32Array.from(files as number[]),
    line: Int32Array.from(lines as number[]),
    instant: Float64Array.from(times, (one) => one ?? Number.NaN),
  };
}

/** The first of a stretch of ascending days that is not before the given one. */
function lowerBound(days: Int32Array, from: number, to: number, day: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The metric by which reports group posts, over more days than their own. */
const GROUPED = 'relative-interactions';

/** Numbers of the rows of a scope and period, the greatest value first; equal ones in the order of accounts and days. */
function rowsIn({ metric: id, accounts, day, value }: Filed, shelf: Shelf, scope: Scope, period: string): number[] {
  const days = id === GROUPED ? yearUpTo(period) : { from: firstDay(period), to: lastDay(period) };
  if (days === null) return [];
  const [first, last] = [dayIndex(days.from), dayIndex(days.to)];
  const found: number[] = [];
  for (const [account, { from, to }] of accounts) {
    if (scope !== null && accountName(shelf.accounts[account] as AccountKey) !== accountName(scope)) continue;
    const end = lowerBound(day, from, to, last + 1);
    for (let i = lowerBound(day, from, to, first); i < end; i += 1) found.push(i);
  }
  return found.sort((one, other) => (value[other] as number) - (value[one] as number));
}

/** Makes rows from their numbers. */
function opened({ accounts, day, value, post, file: files, line, instant }: Filed, shelf: Shelf): (i: number) => EvidenceRow {
  const stretches = [...accounts].map(([account, { to }]) => ({ to, owner: shelf.accounts[account] as AccountKey }));
  return (i) => ({
    ...(stretches.find(({ to }) => i < to) as (typeof stretches)[number]).owner,
    post: (post[i] as number) < 0 ? null : (shelf.posts[post[i] as number] as EvidenceRow['post']),
    day: dayAt(day[i] as number),
    value: value[i] as number,
    path: shelf.paths[files[i] as number] as string,
    row: line[i] as number,
    exportedAt: iso(instant[i] as number),
  });
}

/**
 * Every row behind every report of a brand, in one query a metric. What it returns gives the rows of one report of any kind, by metric, the
 * greatest first; metrics without rows are left out.
 */
export async function reportRows(
  connection: DuckDBConnection,
  brand: Brand,
  ids: readonly string[] = [...REPORT_METRICS, GROUPED],
): Promise<(report: Pick<Report, 'account' | 'period'>) => ReportRows[]> {
  const shelf = await shelve(connection, brand.folder);
  const shelved: Filed[] = [];
  for (const entry of ids.map(metric)) shelved.push(await file(connection, brand.folder, entry));
  return ({ account, period }) =>
    shelved.flatMap((filed) => {
      const rows = rowsIn(filed, shelf, account, period).map(opened(filed, shelf));
      return rows.length > 0 ? [{ metric: filed.metric, rows }] : [];
    });
}

/** Rows shown under a key figure. */
const TOP = 3;

/** A kind of period, and the first day of those that are asked for. */
export interface Cut {
  kind: PeriodKind;
  from: string | null;
}

/**
 * SQL of the rows of a metric that no more than so many others of their account and period exceed, which have the brand's among them. Of rows
 * that are counted all are equal: the first ones stand for them.
 */
function topSql({ sql, aggregate }: Metric, cuts: readonly Cut[]): string {
  const cut = cuts.map(
    ({ kind, from }) =>
      `SELECT *, ${periodSql(kind, '"day"')} AS period FROM every ${from === null ? '' : `WHERE "day" >= DATE '${from}'`}`,
  );
  const rows =
    aggregate === 'count'
      ? `SELECT platform, account, period, 1::DOUBLE AS value, unnest(min(struct_pack("day" := "day", key := key), ${TOP}), recursive := true)
         FROM cut GROUP BY platform, account, period`
      : `SELECT e.* FROM cut e
         JOIN (SELECT platform, account, period, list_last(max(value, ${TOP})) AS least FROM cut GROUP BY ALL) USING (platform, account, period)
         WHERE value >= least
         QUALIFY row_number() OVER (PARTITION BY platform, account, period ORDER BY value DESC, "day", key) <= ${TOP}`;
  return `every AS MATERIALIZED (
    SELECT platform, account, key, "day", value::DOUBLE AS value FROM (${sql}) WHERE brand = $brand
  ), cut AS MATERIALIZED (${cut.join(' UNION ALL ')}), rows AS MATERIALIZED (${rows})`;
}

/** SQL of the greatest rows of a metric with their sources, which are those of `shelvedSql`. */
function topEvidenceSql(entry: Metric, cuts: readonly Cut[]): string {
  const rows = topSql(entry, cuts);
  if (entry.of === 'account-days')
    return `WITH ${rows}, sourced AS (
      SELECT platform, account, "day", source, "row" AS line, exported_at FROM account_days
      WHERE brand = $brand AND measure IN (${quoted(entry.measures)})
      QUALIFY row_number() OVER (PARTITION BY platform, account, "day" ORDER BY exported_at DESC, source, "row") = 1
    )
    SELECT r.period, r.platform, r.account, NULL, r."day"::VARCHAR, r.value, NULL, NULL, f.path, s.line::DOUBLE, epoch_ms(s.exported_at)::DOUBLE
    FROM rows r
    JOIN sourced s ON s.platform = r.platform AND s.account = r.account AND s."day" = r."day"
    JOIN sources f ON f.brand = $brand AND f.status = 'loaded' AND f.sha256 = s.source
    ORDER BY r.period, r.platform, r.account, r.value DESC, r."day"`;
  const measured = entry.measures.length > 0 ? `AND coalesce(${entry.measures.join(', ')}) IS NOT NULL` : '';
  return `WITH ${rows}, behind AS MATERIALIZED (
    SELECT r.*, p.text, p.permalink, p.snapshots, p.source, p."row" AS line, p.exported_at
    FROM rows r JOIN posts p ON p.brand = $brand AND p.platform = r.platform AND p.account = r.account AND p.post_id = r.key
  ), several AS (
    SELECT s.platform, s.account, s.post_id AS key, s.source, s."row" AS line, s.exported_at
    FROM post_snapshots s
    SEMI JOIN (SELECT platform, account, key AS post_id FROM behind WHERE snapshots > 1) USING (platform, account, post_id)
    WHERE s.brand = $brand ${measured}
    QUALIFY row_number() OVER (PARTITION BY s.platform, s.account, s.post_id ORDER BY s.exported_at DESC, s.source, s."row") = 1
  )
  SELECT b.period, b.platform, b.account, b.key, b."day"::VARCHAR, b.value, b.text, b.permalink, f.path, coalesce(s.line, b.line)::DOUBLE,
    epoch_ms(coalesce(s.exported_at, b.exported_at))::DOUBLE
  FROM behind b
  LEFT JOIN several s ON s.platform = b.platform AND s.account = b.account AND s.key = b.key
  JOIN sources f ON f.brand = $brand AND f.status = 'loaded' AND f.sha256 = coalesce(s.source, b.source)
  ORDER BY b.period, b.platform, b.account, b.value DESC, b."day", b.key`;
}

/** The greatest rows of a metric, by scope and period, for periods of all kinds at once. */
export async function topRows(
  connection: DuckDBConnection,
  brand: Brand,
  id: string,
  cuts: readonly Cut[],
): Promise<(scope: Scope, period: string) => EvidenceRow[]> {
  const found = new Map<string, EvidenceRow[]>();
  for (const [period, platform, account, key, day, value, text, permalink, path, line, exportedAt] of await ask(
    connection,
    topEvidenceSql(metric(id), cuts),
    brand.folder,
  )) {
    const rows = found.get(period as string) ?? [];
    found.set(period as string, rows);
    rows.push({
      platform: platform as PlatformId,
      account: account as string,
      post: key === null ? null : { id: key as string, text: text as string | null, permalink: permalink as string | null },
      day: day as string,
      value: value as number,
      path: path as string,
      row: line as number,
      exportedAt: iso((exportedAt as number | null) ?? Number.NaN),
    });
  }
  return (scope, period) =>
    (found.get(period) ?? [])
      .filter((row) => scope === null || accountName(scope) === accountName(row))
      .sort((one, other) => other.value - one.value)
      .slice(0, TOP);
}
