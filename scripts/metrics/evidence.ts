/** The rows behind figures: posts and days with their values, and the file and row each came from. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import type { PlatformId } from '../model/platform.ts';
import { accountName, REPORT_METRICS, type Scope } from './book.ts';
import { type Metric, metric } from './metric.ts';
import type { EvidenceRow, Report, ReportRows } from './report.ts';
import { ask } from './rows.ts';

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** The rows of a metric; with a limit, only those of an account and period that no more than so many others exceed, which have the brand's among them. */
function rowsSql({ sql }: Metric, top: number | null): string {
  const rows = `SELECT platform, account, key, "day", strftime("day", '%Y-%m') AS period, value::DOUBLE AS value FROM (${sql}) WHERE brand = $brand`;
  if (top === null) return `rows AS MATERIALIZED (${rows})`;
  return `every AS MATERIALIZED (${rows}), rows AS MATERIALIZED (
    SELECT e.* FROM every e
    JOIN (SELECT platform, account, period, list_last(max(value, ${top})) AS least FROM every GROUP BY ALL) USING (platform, account, period)
    WHERE value >= least
    QUALIFY row_number() OVER (PARTITION BY platform, account, period ORDER BY value DESC, "day", key) <= ${top}
  )`;
}

/**
 * SQL of the rows of a metric with their sources: the newest export that has one of the metric's measures, or the post's own row where it
 * stands in one only, or where rows are counted.
 */
function evidenceSql(entry: Metric, top: number | null): string {
  const rows = rowsSql(entry, top);
  const measured = entry.measures.length > 0 ? `AND coalesce(${entry.measures.join(', ')}) IS NOT NULL` : '';
  const posts = `${rows}, behind AS MATERIALIZED (
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
  const days = `${rows}, sourced AS (
    SELECT platform, account, "day", source, "row" AS line, exported_at FROM account_days
    WHERE brand = $brand AND measure IN (${quoted(entry.measures)})
    QUALIFY row_number() OVER (PARTITION BY platform, account, "day" ORDER BY exported_at DESC, source, "row") = 1
  )
  SELECT r.period, r.platform, r.account, NULL, r."day"::VARCHAR, r.value, NULL, NULL, f.path, s.line::DOUBLE, epoch_ms(s.exported_at)::DOUBLE
  FROM rows r
  JOIN sourced s ON s.platform = r.platform AND s.account = r.account AND s."day" = r."day"
  JOIN sources f ON f.brand = $brand AND f.status = 'loaded' AND f.sha256 = s.source
  ORDER BY r.period, r.platform, r.account, r.value DESC, r."day"`;
  return `WITH ${entry.of === 'posts' ? posts : days}`;
}

const instants = new Map<number, string>();

/** ISO text of an instant (ms UTC); few files mean few instants, so each is written once. */
function iso(instant: number | null): string {
  if (instant === null) return '';
  const known = instants.get(instant) ?? new Date(instant).toISOString();
  instants.set(instant, known);
  return known;
}

function evidenceRow(row: unknown[]): EvidenceRow {
  const [, platform, account, key, day, value, text, permalink, path, line, exportedAt] = row;
  return {
    platform: platform as PlatformId,
    account: account as string,
    post: key === null ? null : { id: key as string, text: text as string | null, permalink: permalink as string | null },
    day: day as string,
    value: value as number,
    path: path as string,
    row: line as number,
    exportedAt: iso(exportedAt as number | null),
  };
}

/** Rows shown under a key figure. */
const TOP = 3;

/** The greatest rows of a metric, by scope and period. */
export async function topRows(
  connection: DuckDBConnection,
  brand: Brand,
  id: string,
): Promise<(scope: Scope, period: string) => EvidenceRow[]> {
  const found = new Map<string, EvidenceRow[]>();
  for (const row of await ask(connection, evidenceSql(metric(id), TOP), brand.folder)) {
    const period = row[0] as string;
    const rows = found.get(period);
    if (rows) rows.push(evidenceRow(row));
    else found.set(period, [evidenceRow(row)]);
  }
  return (scope, period) =>
    (found.get(period) ?? [])
      .filter((row) => scope === null || accountName(scope) === accountName(row))
      .sort((one, other) => other.value - one.value)
      .slice(0, TOP);
}

/** Posts of a brand and paths of its files, each once: rows of metrics only point at them. */
interface Shelf {
  posts: { platform: PlatformId; account: string; day: string; post: EvidenceRow['post'] }[];
  paths: string[];
}

/** Numbers posts and files in tables of the connection's own, which no file holds. */
async function shelve(connection: DuckDBConnection, brand: string): Promise<Shelf> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE shelved_posts AS
      SELECT (row_number() OVER (ORDER BY platform, account, "day", post_id) - 1)::INT AS i, platform, account, "day", post_id, text, permalink
      FROM posts WHERE brand = $brand AND "day" IS NOT NULL`,
    { brand },
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE shelved_files AS
      SELECT (row_number() OVER (ORDER BY path) - 1)::INT AS i, path, sha256 FROM sources WHERE brand = $brand AND status = 'loaded'`,
    { brand },
  );
  const posts = await columns(
    connection,
    'SELECT platform, account, "day"::VARCHAR, post_id, text, permalink FROM shelved_posts ORDER BY i',
  );
  const [platforms = [], accounts = [], days = [], ids = [], texts = [], permalinks = []] = posts as (string | null)[][];
  const [paths = []] = (await columns(connection, 'SELECT path FROM shelved_files ORDER BY i')) as string[][];
  return {
    paths,
    posts: ids.map((id, i) => ({
      platform: platforms[i] as PlatformId,
      account: accounts[i] as string,
      day: days[i] as string,
      post: { id: id as string, text: texts[i] ?? null, permalink: permalinks[i] ?? null },
    })),
  };
}

async function columns(connection: DuckDBConnection, sql: string, brand?: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql, brand === undefined ? undefined : { brand })).getColumns();
}

/** SQL of every row of a metric of posts, as numbers: post, value, file, row, instant of the export. */
function shelvedSql(entry: Metric): string {
  const measured = entry.measures.length > 0 ? `AND coalesce(${entry.measures.join(', ')}) IS NOT NULL` : '';
  return `WITH several AS (
    SELECT s.platform, s.account, s.post_id, s.source, s."row", s.exported_at
    FROM post_snapshots s
    SEMI JOIN (SELECT platform, account, post_id FROM posts WHERE brand = $brand AND snapshots > 1) USING (platform, account, post_id)
    WHERE s.brand = $brand ${measured}
    QUALIFY row_number() OVER (PARTITION BY s.platform, s.account, s.post_id ORDER BY s.exported_at DESC, s.source, s."row") = 1
  )
  SELECT h.i, r.value::DOUBLE, f.i, coalesce(s."row", p."row")::DOUBLE, epoch_ms(coalesce(s.exported_at, p.exported_at))::DOUBLE
  FROM (${entry.sql}) r
  JOIN shelved_posts h ON h.platform = r.platform AND h.account = r.account AND h.post_id = r.key
  JOIN posts p ON p.brand = $brand AND p.platform = r.platform AND p.account = r.account AND p.post_id = r.key
  LEFT JOIN several s ON s.platform = r.platform AND s.account = r.account AND s.post_id = r.key
  JOIN shelved_files f ON f.sha256 = coalesce(s.source, p.source)
  WHERE r.brand = $brand
  ORDER BY strftime(h."day", '%Y-%m'), h.platform, h.account, r.value DESC, h.i`;
}

/** Gives the rows of one metric for an account and period. */
type Drawer = (place: string) => EvidenceRow[];

interface Filed {
  metric: string;
  places: readonly string[];
  open: Drawer;
}

const placeOf = (period: string, { platform, account }: { platform: string; account: string }) => `${period} ${platform} ${account}`;

/** Where each place begins in rows that are ordered by place. */
function starts(places: Iterable<string>): Map<string, { from: number; to: number }> {
  const found = new Map<string, { from: number; to: number }>();
  let at = 0;
  for (const place of places) {
    const known = found.get(place);
    if (known) known.to = at + 1;
    else found.set(place, { from: at, to: at + 1 });
    at += 1;
  }
  return found;
}

async function filePosts(connection: DuckDBConnection, brand: string, entry: Metric, shelf: Shelf): Promise<Filed> {
  const [posts = [], values = [], files = [], lines = [], instants = []] = await columns(connection, shelvedSql(entry), brand);
  const [post, value, file, line, instant] = [
    Int32Array.from(posts as number[]),
    Float64Array.from(values as number[]),
    Int32Array.from(files as number[]),
    Int32Array.from(lines as number[]),
    Float64Array.from(instants as number[], (one) => one ?? Number.NaN),
  ];
  const places = starts(
    (function* () {
      for (const i of post) {
        const one = shelf.posts[i] as Shelf['posts'][number];
        yield placeOf(one.day.slice(0, 7), one);
      }
    })(),
  );
  return {
    metric: entry.id,
    places: [...places.keys()],
    open: (place) => {
      const { from, to } = places.get(place) ?? { from: 0, to: 0 };
      return Array.from({ length: to - from }, (_, offset) => {
        const i = from + offset;
        const at = instant[i] as number;
        return {
          ...(shelf.posts[post[i] as number] as Shelf['posts'][number]),
          value: value[i] as number,
          path: shelf.paths[file[i] as number] as string,
          row: line[i] as number,
          exportedAt: iso(Number.isNaN(at) ? null : at),
        };
      });
    },
  };
}

async function fileDays(connection: DuckDBConnection, brand: string, entry: Metric): Promise<Filed> {
  const byPlace = new Map<string, EvidenceRow[]>();
  for (const row of await ask(connection, evidenceSql(entry, null), brand)) {
    const one = evidenceRow(row);
    const place = placeOf(row[0] as string, one);
    const rows = byPlace.get(place);
    if (rows) rows.push(one);
    else byPlace.set(place, [one]);
  }
  return { metric: entry.id, places: [...byPlace.keys()], open: (place) => byPlace.get(place) ?? [] };
}

/**
 * Every row behind every report of a brand, in one query a metric. What it returns gives the rows of one report, by metric, the greatest
 * first; metrics without rows are left out. Rows are kept as numbers and become objects when a report is asked for.
 */
export async function reportRows(
  connection: DuckDBConnection,
  brand: Brand,
  ids: readonly string[] = REPORT_METRICS,
): Promise<(report: Pick<Report, 'account' | 'period'>) => ReportRows[]> {
  const shelf = await shelve(connection, brand.folder);
  const filed: Filed[] = [];
  for (const entry of ids.map(metric))
    filed.push(
      await (entry.of === 'posts' ? filePosts(connection, brand.folder, entry, shelf) : fileDays(connection, brand.folder, entry)),
    );
  return ({ account, period }) =>
    filed.flatMap(({ metric: id, places, open }) => {
      const mine = account ? [placeOf(period, account)] : places.filter((place) => place.startsWith(`${period} `));
      const rows = mine.flatMap(open);
      return rows.length > 0 ? [{ metric: id, rows: rows.sort((one, other) => other.value - one.value) }] : [];
    });
}
