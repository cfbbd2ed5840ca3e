/** The rows of a metric, gathered in bulk: one query a metric for all months and accounts of a brand. */

import type { DuckDBConnection, DuckDBListValue } from '@duckdb/node-api';
import type { FormatId } from '../model/format.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Metric } from './metric.ts';

/** The rows of one account, period and format. */
export interface Group {
  platform: PlatformId;
  account: string;
  /** YYYY-MM. */
  period: string;
  format: FormatId | null;
  /** In the order of days; of a median, in ascending order. */
  values: Float64Array;
  /** Day of the period of each value; empty for a median, which is never cut by days. */
  days: number[];
  /** Sum of the bases, for a share. */
  base: number;
  /** Whether the values are gains whose losses were never exported. */
  gross: boolean;
}

/** A query's rows, with `$brand` bound. */
export async function ask(connection: DuckDBConnection, sql: string, brand: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql, { brand })).getRows() as unknown[][];
}

/** All rows of a metric for a brand, by account, period and (for posts) format. */
export async function readGroups(connection: DuckDBConnection, brand: string, metric: Metric): Promise<Group[]> {
  const format = metric.of === 'posts' ? 'format' : 'NULL';
  const rows = await ask(
    connection,
    `SELECT platform, account, strftime("day", '%Y-%m') AS period, ${format} AS format,
      ${
        metric.aggregate === 'median'
          ? 'list(value::DOUBLE ORDER BY value), []::INT[]'
          : 'list(value::DOUBLE ORDER BY "day", value), list(dayofmonth("day")::INT ORDER BY "day", value)'
      },
      ${metric.aggregate === 'share' ? 'sum(base)' : '0'}::DOUBLE, ${metric.flag === 'gross' ? 'bool_or(gross)' : 'false'}
    FROM (${metric.sql}) WHERE brand = $brand GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    brand,
  );
  return rows.map(([platform, account, period, kind, values, days, base, gross]) => ({
    platform: platform as PlatformId,
    account: account as string,
    period: period as string,
    format: kind as FormatId | null,
    values: Float64Array.from((values as DuckDBListValue).items as number[]),
    days: (days as DuckDBListValue).items as number[],
    base: base as number,
    gross: gross as boolean,
  }));
}
