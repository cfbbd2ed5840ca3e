/** The rows behind figures: posts and days with their values, and the file and row each came from. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import type { PlatformId } from '../model/platform.ts';
import { accountName, REPORT_METRICS, type Scope } from './book.ts';
import { type Metric, metric } from './metric.ts';
import type { EvidenceRow, MonthlyReport, ReportRows } from './report.ts';
import { ask } from './rows.ts';

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** SQL of the rows of a metric with their sources; `keep` is a QUALIFY over (month, platform, account, value, day, key). */
function evidenceSql(entry: Metric, keep: string): string {
  const rows = `rows AS MATERIALIZED (
    SELECT platform, account, key, "day", strftime("day", '%Y-%m') AS month, value::DOUBLE AS value FROM (${entry.sql}) WHERE brand = $brand ${keep}
  )`;
  // The newest export that has one of the metric's measures; posts.source where a post stands in one row, or where rows are counted.
  const posts = `${rows}, several AS (
    SELECT s.platform, s.account, s.post_id AS key, s.source, s."row", s.exported_at
    FROM post_snapshots s
    SEMI JOIN (SELECT r.platform, r.account, r.key AS post_id FROM rows r JOIN posts p ON p.brand = $brand AND p.platform = r.platform
      AND p.account = r.account AND p.post_id = r.key WHERE p.snapshots > 1) USING (platform, account, post_id)
    WHERE s.brand = $brand ${entry.measures.length > 0 ? `AND coalesce(${entry.measures.join(', ')}) IS NOT NULL` : ''}
    QUALIFY row_number() OVER (PARTITION BY s.platform, s.account, s.post_id ORDER BY s.exported_at DESC, s.source, s."row") = 1
  )
  SELECT r.month, r.platform, r.account, r.key, r."day"::VARCHAR, r.value, p.text, p.permalink, f.path, coalesce(s."row", p."row")::DOUBLE,
    epoch_ms(coalesce(s.exported_at, p.exported_at))::DOUBLE
  FROM rows r
  JOIN posts p ON p.brand = $brand AND p.platform = r.platform AND p.account = r.account AND p.post_id = r.key
  LEFT JOIN several s ON s.platform = r.platform AND s.account = r.account AND s.key = r.key
  JOIN sources f ON f.brand = $brand AND f.status = 'loaded' AND f.sha256 = coalesce(s.source, p.source)
  ORDER BY r.month, r.platform, r.account, r.value DESC, r."day", r.key`;
  const days = `${rows}, sourced AS (
    SELECT platform, account, "day", source, "row", exported_at FROM account_days
    WHERE brand = $brand AND measure IN (${quoted(entry.measures)})
    QUALIFY row_number() OVER (PARTITION BY platform, account, "day" ORDER BY exported_at DESC, source, "row") = 1
  )
  SELECT r.month, r.platform, r.account, NULL, r."day"::VARCHAR, r.value, NULL, NULL, f.path, s."row"::DOUBLE, epoch_ms(s.exported_at)::DOUBLE
  FROM rows r
  JOIN sourced s ON s.platform = r.platform AND s.account = r.account AND s."day" = r."day"
  JOIN sources f ON f.brand = $brand AND f.status = 'loaded' AND f.sha256 = s.source
  ORDER BY r.month, r.platform, r.account, r.value DESC, r."day"`;
  return `WITH ${entry.of === 'posts' ? posts : days}`;
}

const iso = (instant: number | null): string => (instant === null ? '' : new Date(instant).toISOString());

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
const BEST = `ORDER BY value DESC, "day", key`;
const TOP_ROWS = `QUALIFY row_number() OVER (PARTITION BY month ${BEST}, platform, account) <= ${TOP}
  OR row_number() OVER (PARTITION BY month, platform, account ${BEST}) <= ${TOP}`;

/** The greatest rows of a metric, by scope and month. */
export async function topRows(connection: DuckDBConnection, brand: Brand, id: string): Promise<(scope: Scope, month: string) => EvidenceRow[]> {
  const found = new Map<string, EvidenceRow[]>();
  for (const row of await ask(connection, evidenceSql(metric(id), TOP_ROWS), brand.folder)) {
    const month = row[0] as string;
    const rows = found.get(month);
    if (rows) rows.push(evidenceRow(row));
    else found.set(month, [evidenceRow(row)]);
  }
  return (scope, month) =>
    (found.get(month) ?? [])
      .filter((row) => scope === null || accountName(scope) === accountName(row))
      .sort((one, other) => other.value - one.value)
      .slice(0, TOP);
}

/** Rows of one metric, kept small: they become evidence when a page asks for them. */
interface Kept {
  metric: string;
  /** `month platform account` to the rows. */
  byPlace: Map<string, unknown[][]>;
}

/**
 * Every row behind every report of a brand, in one query a metric. What it returns gives the rows of one report, by metric, the greatest
 * first; metrics without rows are left out.
 */
export async function reportRows(
  connection: DuckDBConnection,
  brand: Brand,
  ids: readonly string[] = REPORT_METRICS,
): Promise<(report: Pick<MonthlyReport, 'account' | 'month'>) => ReportRows[]> {
  const kept: Kept[] = [];
  for (const id of ids) {
    const byPlace = new Map<string, unknown[][]>();
    for (const row of await ask(connection, evidenceSql(metric(id), ''), brand.folder)) {
      const place = `${row[0]} ${row[1]} ${row[2]}`;
      const rows = byPlace.get(place);
      if (rows) rows.push(row);
      else byPlace.set(place, [row]);
    }
    kept.push({ metric: id, byPlace });
  }
  return ({ account, month }) =>
    kept.flatMap(({ metric: id, byPlace }) => {
      const places = account ? [`${month} ${accountName(account)}`] : [...byPlace.keys()].filter((place) => place.startsWith(`${month} `));
      const rows = places.flatMap((place) => byPlace.get(place) ?? []).map(evidenceRow);
      return rows.length > 0 ? [{ metric: id, rows: rows.sort((one, other) => other.value - one.value) }] : [];
    });
}
