/**
 * Every number of two reports of the demo, of the brand and of one account, against SQL and statistics written apart from the metrics. The
 * report is walked: a number that no check ticks fails the test.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import type { Report } from '../../scripts/metrics/report.ts';
import type { Brand } from '../../scripts/model/brand.ts';
import { withStore } from '../../scripts/store/open.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { demoFolder } from '../demo/folder.ts';

const sql = (name: string) => readFileSync(join(import.meta.dirname, 'apart', `${name}.sql`), 'utf8');

/** Where a metric's values stand in the tables apart, and how they become one figure. */
const COLUMNS: Record<string, { table: 'apart_posts' | 'apart_growth'; column: string; how: 'sum' | 'median' | 'last' }> = {
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
const MEASURES: Record<string, string> = {
  views: 'views',
  reach: 'reach',
  impressions: 'impressions',
  interactions: 'coalesce(reactions, comments, shares, saves)',
  'engagement-rate-by-views': 'coalesce(reactions, comments, shares, saves)',
  'engagement-rate-by-reach': 'coalesce(reactions, comments, shares, saves)',
};
/** Sections with rows of their own, checked where they are made. */
const ELSEWHERE = ['weekdays', 'hours', 'lengths', 'media', 'followers', 'audience', 'outcomes'];

type Span = [from: string, to: string];
/** The spans of each report, written out: its own, the one before, the one a year before. */
const SPANS: Record<string, { now: Span; previous: Span; 'last-year': Span }> = {
  '2026-10': {
    now: ['2026-10-01', '2026-10-31'],
    previous: ['2026-09-01', '2026-09-30'],
    'last-year': ['2025-10-01', '2025-10-31'],
  },
  '2026-w43': {
    now: ['2026-10-19', '2026-10-25'],
    previous: ['2026-10-12', '2026-10-18'],
    'last-year': ['2025-10-20', '2025-10-26'],
  },
};

/** The span so many months or weeks before a report's own. */
function before(period: string, back: number): Span {
  const [from] = (SPANS[period] as (typeof SPANS)[string]).now;
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return period.includes('w')
    ? [iso(Date.UTC(year, month - 1, day - 7 * back)), iso(Date.UTC(year, month - 1, day - 7 * back + 6))]
    : [iso(Date.UTC(year, month - 1 - back, 1)), iso(Date.UTC(year, month - back, 0))];
}

/** Medians of resamples with replacement, by a generator of another kind (a linear congruential one), drawn one by one. */
function resampled(values: readonly number[], seed: number, draws = 20_000): number[] {
  let state = BigInt(seed);
  const next = () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 33n) / 2 ** 31;
  };
  return Array.from({ length: draws }, () => {
    const sample = values.map(() => values[Math.floor(next() * values.length)] as number).sort((a, b) => a - b);
    const half = sample.length / 2;
    return sample.length % 2 ? (sample[Math.floor(half)] as number) : ((sample[half - 1] as number) + (sample[half] as number)) / 2;
  });
}

const at = (sorted: readonly number[], part: number) => sorted[Math.round(part * (sorted.length - 1))] as number;

/** The ends of a 95 % interval lie where 1 to 4 % of other draws leave them: 2,000 draws are that sure of their own 2.5 %. */
function expectInterval({ low, high }: { low: number; high: number }, draws: readonly number[], what: string): void {
  const sorted = [...draws].sort((a, b) => a - b);
  const near = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  expect(low, `${what} low`).toBeGreaterThanOrEqual(at(sorted, 0.01) - near);
  expect(low, `${what} low`).toBeLessThanOrEqual(at(sorted, 0.04) + near);
  expect(high, `${what} high`).toBeGreaterThanOrEqual(at(sorted, 0.96) - near);
  expect(high, `${what} high`).toBeLessThanOrEqual(at(sorted, 0.99) + near);
}

function leaves(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, one]) => [...leaves(one, path === '' ? key : `${path}/${key}`)]));
}

/** The numbers of a report, each to be ticked once by what it should be. */
class Checklist {
  readonly left: Map<string, number>;
  constructor(report: Report) {
    this.left = new Map([...leaves(report)].filter(([path]) => !ELSEWHERE.some((name) => path.startsWith(`${name}/`))));
  }
  /** null: there must be no number at this place. */
  tick(path: string, expected: number | null): void {
    const found = this.left.get(path);
    if (expected === null) expect(found, path).toBeUndefined();
    else {
      expect(found, path).toBeDefined();
      const size = Math.max(1, Math.abs(expected));
      expect(Math.abs((found as number) - expected), `${path}: ${found}, not ${expected}`).toBeLessThan(1e-9 * size);
    }
    this.left.delete(path);
  }
  seen(path: string): number | undefined {
    const found = this.left.get(path);
    this.left.delete(path);
    return found;
  }
}

async function check(connection: DuckDBConnection, brand: Brand, report: Report): Promise<Map<string, number>> {
  const list = new Checklist(report);
  const account = report.account ? `${report.account.platform} ${report.account.account}` : '';
  const spans = SPANS[report.period] as (typeof SPANS)[string];
  const ask = async (query: string, values: Record<string, string> = {}) =>
    (await connection.runAndReadAll(query, values)).getRowObjects() as Record<string, unknown>[];
  const where = ([from, to]: Span, who: string) =>
    `"day" BETWEEN DATE '${from}' AND DATE '${to}' ${who === '' ? '' : `AND account = '${who}'`}`;
  const valuesOf = async (id: string, span: Span, who: string, more = '') => {
    const { table, column } = COLUMNS[id] as (typeof COLUMNS)[string];
    const rows = await ask(
      `SELECT ${column}::DOUBLE AS v FROM ${table} WHERE ${where(span, who)} AND ${column} IS NOT NULL ${more} ORDER BY v`,
    );
    return rows.map(({ v }) => v as number);
  };
  const figureOf = async (id: string, span: Span, who: string, more = '') => {
    const { table, column, how } = COLUMNS[id] as (typeof COLUMNS)[string];
    const rows = `FROM ${table} WHERE ${where(span, who)} AND ${column} IS NOT NULL ${more}`;
    const value = {
      sum: `sum(${column})::DOUBLE`,
      median: `median(${column})::DOUBLE`,
      last: `(SELECT sum(v)::DOUBLE FROM (SELECT arg_max(${column}, "day") AS v ${rows} GROUP BY account))`,
    }[how];
    const [row] = await ask(`SELECT count(*)::DOUBLE AS n, ${value} AS value ${rows}`);
    return row as { n: number; value: number | null };
  };

  /** A figure of a report at a path; gives its expected value. */
  const figure = async (path: string, id: string, who: string, more = '') => {
    const { how } = COLUMNS[id] as (typeof COLUMNS)[string];
    const { n, value } = await figureOf(id, spans.now, who, more);
    list.tick(`${path}/n`, n);
    // No post at all is a count of none.
    list.tick(`${path}/value`, value ?? (id === 'posts-published' ? 0 : null));
    if (how === 'median' && n >= 5) {
      const [low, high] = [list.seen(`${path}/low`) as number, list.seen(`${path}/high`) as number];
      expect(low, path).toBeLessThanOrEqual(value as number);
      expect(high, path).toBeGreaterThanOrEqual(value as number);
      expectInterval({ low, high }, resampled(await valuesOf(id, spans.now, who, more), 7), path);
    }
    if (id === 'net-growth' && n > 0) {
      const days = await ask(
        `SELECT count(DISTINCT "day")::DOUBLE AS n FROM apart_growth WHERE ${where(spans.now, who)} AND growth IS NOT NULL GROUP BY account`,
      );
      list.tick(`${path}/days/known`, Math.min(...days.map((one) => one.n as number)));
      list.tick(`${path}/days/of`, (Date.parse(spans.now[1]) - Date.parse(spans.now[0])) / 86_400_000 + 1);
    }
    return value;
  };

  for (const [i, kpi] of report.kpis.entries()) {
    const id = kpi.figure.metric;
    const { table, column, how } = COLUMNS[id] as (typeof COLUMNS)[string];
    const now = await figure(`kpis/${i}/figure`, id, account);
    for (const [j, one] of kpi.comparisons.entries()) {
      const path = `kpis/${i}/comparisons/${j}`;
      if (one.against === 'target') {
        const target = (brand.targets as Record<string, { value: number }>)[id]?.value as number;
        list.tick(`${path}/value`, target);
        if (one.change)
          list.tick(`${path}/change/value`, how === 'median' ? (now as number) - target : ((now as number) / target - 1) * 100);
        continue;
      }
      // The demo's accounts have all been there for more than a year: nothing is compared among some of them only.
      expect(one.among).toBeUndefined();
      const { value: other, n } = await figureOf(id, spans[one.against], account);
      list.tick(`${path}/value`, other);
      const sums = how === 'sum' && (other as number) >= 5;
      const small = report.kind === 'week' && table === 'apart_posts' && column !== 'one' && Math.min(kpi.figure.n, n) < 5;
      if (sums && !small && now !== other) list.tick(`${path}/change/value`, ((now as number) / (other as number) - 1) * 100);
      if (how !== 'median' || !one.interval) continue;
      const [mine, theirs] = [await valuesOf(id, spans.now, account), await valuesOf(id, spans[one.against], account)];
      expect(Math.min(mine.length, theirs.length)).toBeGreaterThanOrEqual(5);
      const [a, b] = [resampled(mine, 11), resampled(theirs, 13)];
      const percent = one.change?.by === 'percent';
      expectInterval(
        { low: list.seen(`${path}/interval/low`) as number, high: list.seen(`${path}/interval/high`) as number },
        a.map((value, k) => (percent ? (value / (b[k] as number) - 1) * 100 : value - (b[k] as number))),
        path,
      );
      if (one.change)
        list.tick(`${path}/change/value`, percent ? ((now as number) / (other as number) - 1) * 100 : (now as number) - (other as number));
    }
    const top = (
      await ask(
        `SELECT ${column}::DOUBLE AS v FROM ${table} WHERE ${where(spans.now, account)} AND ${column} IS NOT NULL ORDER BY v DESC LIMIT 3`,
      )
    ).map(({ v }) => v as number);
    expect(kpi.rows.length).toBe(top.length);
    for (const [k, row] of kpi.rows.entries()) {
      list.tick(`kpis/${i}/rows/${k}/value`, top[k] as number);
      const own = `brand = 'maison-copeau' AND platform = '${row.platform}' AND account = '${row.account}'`;
      const [source] = row.post
        ? await ask(
            `SELECT "row"::DOUBLE AS line FROM post_snapshots WHERE ${own} AND post_id = $post ${MEASURES[id] ? `AND ${MEASURES[id]} IS NOT NULL` : ''} ORDER BY exported_at DESC, source, "row" LIMIT 1`,
            { post: row.post.id },
          )
        : await ask(
            `SELECT "row"::DOUBLE AS line FROM account_days WHERE ${own} AND "day" = $day::DATE AND measure LIKE 'followers%' ORDER BY exported_at DESC, source, "row" LIMIT 1`,
            { day: row.day as string },
          );
      list.tick(`kpis/${i}/rows/${k}/row`, source?.line as number);
    }
  }

  // The series: views once no account has impressions left that later has views, impressions before any has views, nothing between.
  if (report.series) {
    const points = report.series.points;
    const [change] = await ask(
      `SELECT min(first)::VARCHAR AS first, max(last)::VARCHAR AS last FROM (
         SELECT min("day") FILTER (views IS NOT NULL) AS first, max("day") FILTER (views IS NULL AND impressions IS NOT NULL) AS last
         FROM apart_posts ${account ? `WHERE account = '${account}'` : ''} GROUP BY account
       ) WHERE first IS NOT NULL AND last IS NOT NULL`,
    );
    const { first, last } = change as { first: string | null; last: string | null };
    for (const [i, point] of points.entries()) {
      const span = before(report.period, points.length - 1 - i);
      const mixed = first !== null && last !== null && span[1] >= first && span[0] <= last;
      const measure = first === null || last === null || span[0] > last ? 'views' : 'impressions';
      expect(point.measure, point.period).toBe(measure);
      const { n, value } = await figureOf(measure, span, account);
      list.tick(`series/points/${i}/n`, mixed ? 0 : n);
      list.tick(`series/points/${i}/value`, mixed ? null : value);
    }
    if (report.series.target) list.tick('series/target/value', (brand.targets as Record<string, { value: number }>).views?.value as number);
  }

  for (const [i, line] of (report.multiples?.lines ?? []).entries()) {
    const who = `${line.platform} ${line.account}`;
    const medians: (number | null)[] = [];
    for (let back = 12; back >= 0; back -= 1) {
      const { n, value } = await figureOf('interactions', before(report.period, back), who);
      const [row] = await ask(`SELECT median(acts)::DOUBLE AS m FROM apart_posts WHERE ${where(before(report.period, back), who)}`);
      medians.push(n >= 3 && value !== null ? (row?.m as number) : null);
    }
    const past = medians.slice(0, 12).filter((one) => one !== null);
    const [bounds] = await ask(
      `SELECT median(v)::DOUBLE AS base, quantile_cont(v, 0.1)::DOUBLE AS low, quantile_cont(v, 0.9)::DOUBLE AS high FROM (SELECT unnest([${past.join(', ')}]::DOUBLE[]) AS v)`,
    );
    const { base, low, high } = bounds as { base: number; low: number; high: number };
    for (const [j, one] of medians.entries()) list.tick(`multiples/lines/${i}/points/${j}/index`, one === null ? null : (one / base) * 100);
    const now = medians[12] ?? null;
    list.tick(`multiples/lines/${i}/last`, now === null ? null : (now / base) * 100);
    list.tick(`multiples/lines/${i}/usual/low`, past.length >= 6 ? (low / base) * 100 : null);
    list.tick(`multiples/lines/${i}/usual/high`, past.length >= 6 ? (high / base) * 100 : null);
  }

  const cells = {
    posts: 'posts-published',
    views: 'views',
    impressions: 'impressions',
    reach: 'reach',
    interactions: 'interactions',
    netGrowth: 'net-growth',
    followers: 'followers',
  };
  for (const [i, line] of report.accounts.entries()) {
    const who = `${line.platform} ${line.account}`;
    for (const [cell, id] of Object.entries(cells)) await figure(`accounts/${i}/${cell}`, id, who);
    await figure(`accounts/${i}/engagementRate`, line.engagementRate.metric, who);
  }

  for (const [i, { format, rate }] of (report.formats?.lines ?? []).entries())
    await figure(`formats/lines/${i}/rate`, rate.metric, account, `AND format = '${format}'`);

  // Posts against the median of their account over the twelve months before, or of the period where there are fewer than five of these.
  if (report.posts) {
    const year: Span =
      report.kind === 'week'
        ? [before(report.period, 52)[0], before(report.period, 1)[1]]
        : [before(report.period, 12)[0], before(report.period, 1)[1]];
    const ranked = await ask(
      `WITH usual AS (SELECT account, median(acts) AS m, count(acts) AS n FROM apart_posts WHERE ${where(year, account)} GROUP BY account),
         own AS (SELECT account, median(acts) AS m FROM apart_posts WHERE ${where(spans.now, account)} GROUP BY account)
       SELECT p.account, post_id, views, impressions, reach, acts, acts / CASE WHEN ifnull(u.n, 0) >= 5 THEN u.m ELSE o.m END AS ratio
       FROM apart_posts p JOIN own o ON o.account = p.account LEFT JOIN usual u ON u.account = p.account
       WHERE p.${where(spans.now, '')} ${account ? `AND p.account = '${account}'` : ''} AND acts IS NOT NULL AND CASE WHEN ifnull(u.n, 0) >= 5 THEN u.m ELSE o.m END > 0
       ORDER BY ratio DESC, "day", p.account, post_id`,
    );
    list.tick('posts/total', ranked.length);
    const shown = { best: ranked.slice(0, report.posts.best.length), last: ranked.slice(-report.posts.last.length) };
    expect(report.posts.best.length).toBe(Math.min(5, Math.ceil(ranked.length / 2)));
    for (const part of ['best', 'last'] as const)
      for (const [i, row] of shown[part].entries()) {
        const path = `posts/${part}/${i}`;
        expect(report.posts[part][i]?.id, path).toBe(row.post_id);
        const bases = [row.views, row.reach, row.impressions] as (number | null)[];
        const base = bases.find((one) => one !== null && one > 0) ?? null;
        list.tick(`${path}/views`, row.views as number | null);
        list.tick(`${path}/impressions`, row.impressions as number | null);
        list.tick(`${path}/interactions`, row.acts as number);
        list.tick(`${path}/rate`, base === null ? null : (100 * (row.acts as number)) / base);
        list.tick(`${path}/ratio`, row.ratio as number);
      }
  }

  const files = await ask(sql('files'), { from: spans.now[0], to: spans.now[1], account });
  list.tick('files', files.length);
  expect(report.notes.map(({ path }) => path).sort()).toEqual(files.map(({ path }) => path).sort());
  for (const [i, note] of report.notes.entries()) {
    const source = files.find(({ path }) => path === note.path);
    list.tick(`notes/${i}/rows`, source?.rows as number);
    const said = JSON.parse(source?.warnings as string) as { code: string }[];
    for (const [j, remark] of note.remarks.entries())
      for (const [path, value] of leaves(
        said.find((one) => JSON.stringify(one) === JSON.stringify(remark)),
        `notes/${i}/remarks/${j}`,
      ))
        list.tick(path, value);
  }
  return list.left;
}

describe('every number, written apart', () => {
  let data = '';
  let brand: Brand;
  let reports: Report[];

  beforeAll(async () => {
    data = demoFolder();
    brand = readBrand(data, 'maison-copeau').brand as Brand;
    reports = await withStore(data, (connection) => computeReports(connection, brand, { periods: ['2026-10', '2026-w43'] }));
  });

  for (const period of ['2026-10', '2026-w43'])
    for (const platform of [null, 'instagram'])
      it(`of ${period}, ${platform ?? 'the brand'}`, async () => {
        const report = reports.find((one) => one.period === period && (one.account?.platform ?? null) === platform) as Report;
        const left = await withStore(data, async (connection) => {
          await connection.run(`CREATE TEMP TABLE apart_posts AS ${sql('posts')}`);
          await connection.run(`CREATE TEMP TABLE apart_growth AS ${sql('growth')}`);
          return check(connection, brand, report);
        });
        expect([...left], 'numbers that nothing checked').toEqual([]);
      }, 60_000);

  it('sees a number that is wrong, and one that nobody knows', async () => {
    const report = structuredClone(reports.find((one) => one.period === '2026-w43' && one.account?.platform === 'instagram') as Report);
    const failing = (one: Report) =>
      withStore(data, async (connection) => {
        await connection.run(`CREATE TEMP TABLE apart_posts AS ${sql('posts')}`);
        await connection.run(`CREATE TEMP TABLE apart_growth AS ${sql('growth')}`);
        return check(connection, brand, one);
      });
    (report.posts as NonNullable<Report['posts']>).total += 1;
    await expect(failing(report)).rejects.toThrow('posts/total');
    (report.posts as NonNullable<Report['posts']>).total -= 1;
    Object.assign(report.headline, { unheard: 12 });
    expect([...(await failing(report))]).toEqual([['headline/unheard', 12]]);
  });
});
