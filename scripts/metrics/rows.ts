/** The rows of a metric, gathered in bulk: one query a metric for a whole brand, cut into weeks, months or years without asking again. */

import type { DuckDBConnection, DuckDBListValue } from '@duckdb/node-api';
import type { FormatId } from '../model/format.ts';
import { dayAt, dayIndex, lastDay, type PeriodKind, periodOf } from '../model/period.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Metric } from './metric.ts';

/** The rows of one account and format, whatever their period, in the order of days. */
export interface Run {
  platform: PlatformId;
  account: string;
  format: FormatId | null;
  values: Float64Array;
  /** Day of each value, in days since 1 January 1970. */
  days: Int32Array;
  /** Base of each value, for a share. */
  bases: Float64Array | null;
  /** Whether each value is a gain whose losses were never exported. */
  gross: readonly boolean[] | null;
}

/** The rows of one account, period and format: a part of a run. */
export interface Group {
  platform: PlatformId;
  account: string;
  period: string;
  format: FormatId | null;
  /** In the order of days. */
  values: Float64Array;
  /** Day of each value, in days since 1 January 1970. */
  days: Int32Array;
  /** Sum of the bases, for a share. */
  base: number;
  /** Whether the values are gains whose losses were never exported. */
  gross: boolean;
}

/** A query's rows, with `$brand` bound. */
export async function ask(connection: DuckDBConnection, sql: string, brand: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql, { brand })).getRows() as unknown[][];
}

/** SQL text of the period of a kind that a day lies in, as the model writes it. */
export const periodSql = (kind: PeriodKind, day: string): string =>
  `strftime(${day}, '${{ week: '%G-w%V', month: '%Y-%m', year: '%Y' }[kind]}')`;

const items = (list: unknown) => (list as DuckDBListValue).items;

/** All rows of a metric for a brand, by account and (for posts) format. */
export async function readRuns(connection: DuckDBConnection, brand: string, metric: Metric): Promise<Run[]> {
  const format = metric.of === 'posts' ? 'format' : 'NULL';
  const ofEach = (column: string | null) => (column ? `list(${column} ORDER BY "day", value)` : 'NULL');
  const rows = await ask(
    connection,
    `SELECT platform, account, ${format} AS format, list(value::DOUBLE ORDER BY "day", value),
      list(date_diff('day', DATE '1970-01-01', "day"::DATE)::INT ORDER BY "day", value),
      ${ofEach(metric.aggregate === 'share' ? 'base::DOUBLE' : null)}, ${ofEach(metric.flag === 'gross' ? 'gross' : null)}
    FROM (${metric.sql}) WHERE brand = $brand GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    brand,
  );
  return rows.map(([platform, account, kind, values, days, bases, gross]) => ({
    platform: platform as PlatformId,
    account: account as string,
    format: kind as FormatId | null,
    values: Float64Array.from(items(values) as number[]),
    days: Int32Array.from(items(days) as number[]),
    bases: bases === null ? null : Float64Array.from(items(bases) as number[]),
    gross: gross === null ? null : (items(gross) as boolean[]),
  }));
}

/** Runs cut into periods of a kind, from a day on: views of the same numbers, none copied. In the order of accounts, periods, formats. */
export function cut(runs: readonly Run[], kind: PeriodKind, from = Number.NEGATIVE_INFINITY): Group[] {
  const groups: Group[] = [];
  for (const { platform, account, format, values, days, bases, gross } of runs) {
    let start = 0;
    while (start < days.length) {
      const day = days[start] as number;
      if (day < from) {
        start += 1;
        continue;
      }
      const period = periodOf(kind, dayAt(day));
      const last = dayIndex(lastDay(period));
      let end = start;
      while (end < days.length && (days[end] as number) <= last) end += 1;
      groups.push({
        platform,
        account,
        period,
        format,
        values: values.subarray(start, end),
        days: days.subarray(start, end),
        base: bases?.subarray(start, end).reduce((sum, base) => sum + base, 0) ?? 0,
        gross: gross?.slice(start, end).some(Boolean) ?? false,
      });
      start = end;
    }
  }
  const rank = ({ platform, account, period }: Group) => `${platform} ${account} ${period}`;
  return groups.sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

/** All rows of a metric for a brand, by account, month and (for posts) format. */
export const readGroups = async (
  connection: DuckDBConnection,
  brand: string,
  metric: Metric,
  kind: PeriodKind = 'month',
): Promise<Group[]> => cut(await readRuns(connection, brand, metric), kind);
