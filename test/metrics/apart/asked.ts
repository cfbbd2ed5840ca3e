/** What the tables apart say of a metric: its rows, its figure, how sure a median is. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { expect } from 'vitest';
import type { Report } from '../../../scripts/metrics/report.ts';
import type { Brand } from '../../../scripts/model/brand.ts';
import { Checklist } from './checklist.ts';
import { expectInterval, resampled } from './resampling.ts';
import { type Span, spansOf } from './spans.ts';

export const sql = (name: string) => readFileSync(join(import.meta.dirname, `${name}.sql`), 'utf8');

/** Where a metric's values stand in the tables apart, and how they become one figure. */
export const COLUMNS: Record<string, { table: 'apart_posts' | 'apart_growth'; column: string; how: 'sum' | 'median' | 'last' }> = {
  views: { table: 'apart_posts', column: 'views', how: 'sum' },
  impressions: { table: 'apart_posts', column: 'impressions', how: 'sum' },
  interactions: { table: 'apart_posts', column: 'acts', how: 'sum' },
  'posts-published': { table: 'apart_posts', column: 'one', how: 'sum' },
  reach: { table: 'apart_posts', column: 'reach', how: 'median' },
  'engagement-rate-by-views': { table: 'apart_posts', column: 'rate_views', how: 'median' },
  'engagement-rate-by-reach': { table: 'apart_posts', column: 'rate_reach', how: 'median' },
  'net-growth': { table: 'apart_growth', column: 'growth', how: 'sum' },
  followers: { table: 'apart_growth', column: 'followers', how: 'last' },
};
export const columnOf = (id: string) => COLUMNS[id] as (typeof COLUMNS)[string];

export const where = ([from, to]: Span, who: string) =>
  `"day" BETWEEN DATE '${from}' AND DATE '${to}' ${who === '' ? '' : `AND account = '${who}'`}`;

export type Row = Record<string, unknown>;

/** A report with the tables that it is held against. */
export class Apart {
  readonly list: Checklist;
  /** « instagram maisoncopeau », '' for the whole brand. */
  readonly account: string;
  readonly now: Span;
  readonly brand: Brand;
  readonly report: Report;
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection, brand: Brand, report: Report) {
    this.#connection = connection;
    this.brand = brand;
    this.report = report;
    this.list = new Checklist(report);
    this.account = report.account ? `${report.account.platform} ${report.account.account}` : '';
    this.now = spansOf(report.period).now;
  }
  /** Makes the tables where the connection has none yet. */
  static async of(connection: DuckDBConnection, brand: Brand, report: Report): Promise<Apart> {
    for (const name of ['posts', 'growth', 'relative'])
      await connection.run(`CREATE TEMP TABLE IF NOT EXISTS apart_${name} AS ${sql(name)}`);
    return new Apart(connection, brand, report);
  }

  async ask(query: string, values: Record<string, string> = {}): Promise<Row[]> {
    return (await this.#connection.runAndReadAll(query, values)).getRowObjects() as Row[];
  }
  /** The values of a metric, ascending. */
  async valuesOf(id: string, span: Span, who: string, more = ''): Promise<number[]> {
    const { table, column } = columnOf(id);
    const rows = await this.ask(
      `SELECT ${column}::DOUBLE AS v FROM ${table} WHERE ${where(span, who)} AND ${column} IS NOT NULL ${more} ORDER BY v`,
    );
    return rows.map(({ v }) => v as number);
  }
  async figureOf(id: string, span: Span, who: string, more = ''): Promise<{ n: number; value: number | null }> {
    const { table, column, how } = columnOf(id);
    const rows = `FROM ${table} WHERE ${where(span, who)} AND ${column} IS NOT NULL ${more}`;
    const value = {
      sum: `sum(${column})::DOUBLE`,
      median: `median(${column})::DOUBLE`,
      last: `(SELECT sum(v)::DOUBLE FROM (SELECT arg_max(${column}, "day") AS v ${rows} GROUP BY account))`,
    }[how];
    const [row] = await this.ask(`SELECT count(*)::DOUBLE AS n, ${value} AS value ${rows}`);
    return row as { n: number; value: number | null };
  }

  /** Ticks an interval of a median. */
  interval(path: string, value: number, draws: readonly number[]): void {
    const [low, high] = [this.list.seen(`${path}/low`), this.list.seen(`${path}/high`)];
    expect(low, path).toBeLessThanOrEqual(value);
    expect(high, path).toBeGreaterThanOrEqual(value);
    expectInterval({ low, high }, draws, path);
  }
  /** Ticks a figure of the report at a path; gives its expected value. */
  async figure(path: string, id: string, who: string, more = ''): Promise<number | null> {
    const { how } = columnOf(id);
    const { n, value } = await this.figureOf(id, this.now, who, more);
    this.list.tick(`${path}/n`, n);
    // No post at all is a count of none.
    this.list.tick(`${path}/value`, value ?? (id === 'posts-published' ? 0 : null));
    if (how === 'median' && n >= 5) this.interval(path, value as number, resampled(await this.valuesOf(id, this.now, who, more), 7));
    if (id === 'net-growth' && n > 0) {
      const days = await this.ask(
        `SELECT count(DISTINCT "day")::DOUBLE AS n FROM apart_growth WHERE ${where(this.now, who)} AND growth IS NOT NULL GROUP BY account`,
      );
      this.list.tick(`${path}/days/known`, Math.min(...days.map((one) => one.n as number)));
      this.list.tick(`${path}/days/of`, (Date.parse(this.now[1]) - Date.parse(this.now[0])) / 86_400_000 + 1);
    }
    return value;
  }
}
