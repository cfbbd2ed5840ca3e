/** The figures of a report against the tables apart: key figures, series, accounts, formats, posts, files. */

import { expect } from 'vitest';
import { type Apart, columnOf, sql, where } from './asked.ts';
import { leaves } from './checklist.ts';
import { expectInterval, resampled } from './resampling.ts';
import { before, type Span, spansOf } from './spans.ts';

const MEASURES: Record<string, string> = {
  views: 'views',
  reach: 'reach',
  impressions: 'impressions',
  interactions: 'coalesce(reactions, comments, shares, saves)',
  'engagement-rate-by-views': 'coalesce(reactions, comments, shares, saves)',
  'engagement-rate-by-reach': 'coalesce(reactions, comments, shares, saves)',
};

/** Values, comparisons with other periods and targets, and the greatest rows of each. */
async function kpis(apart: Apart): Promise<void> {
  const { account, brand, list, report } = apart;
  const spans = spansOf(report.period);
  for (const [i, kpi] of report.kpis.entries()) {
    const id = kpi.figure.metric;
    const { table, column, how } = columnOf(id);
    const now = await apart.figure(`kpis/${i}/figure`, id, account);
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
      const { value: other, n } = await apart.figureOf(id, spans[one.against], account);
      list.tick(`${path}/value`, other);
      const sums = how === 'sum' && (other as number) >= 5;
      const small = report.kind === 'week' && table === 'apart_posts' && column !== 'one' && Math.min(kpi.figure.n, n) < 5;
      if (sums && !small && now !== other) list.tick(`${path}/change/value`, ((now as number) / (other as number) - 1) * 100);
      if (how !== 'median' || !one.interval) continue;
      const [mine, theirs] = [await apart.valuesOf(id, spans.now, account), await apart.valuesOf(id, spans[one.against], account)];
      expect(Math.min(mine.length, theirs.length)).toBeGreaterThanOrEqual(5);
      const [a, b] = [resampled(mine, 11), resampled(theirs, 13)];
      const percent = one.change?.by === 'percent';
      expectInterval(
        { low: list.seen(`${path}/interval/low`), high: list.seen(`${path}/interval/high`) },
        a.map((value, k) => (percent ? (value / (b[k] as number) - 1) * 100 : value - (b[k] as number))),
        path,
      );
      if (one.change)
        list.tick(`${path}/change/value`, percent ? ((now as number) / (other as number) - 1) * 100 : (now as number) - (other as number));
    }
    const top = (
      await apart.ask(
        `SELECT ${column}::DOUBLE AS v FROM ${table} WHERE ${where(spans.now, account)} AND ${column} IS NOT NULL ORDER BY v DESC LIMIT 3`,
      )
    ).map(({ v }) => v as number);
    expect(kpi.rows.length).toBe(top.length);
    for (const [k, row] of kpi.rows.entries()) {
      list.tick(`kpis/${i}/rows/${k}/value`, top[k] as number);
      const own = `brand = 'maison-copeau' AND platform = '${row.platform}' AND account = '${row.account}'`;
      const [source] = row.post
        ? await apart.ask(
            `SELECT "row"::DOUBLE AS line FROM post_snapshots WHERE ${own} AND post_id = $post ${MEASURES[id] ? `AND ${MEASURES[id]} IS NOT NULL` : ''} ORDER BY exported_at DESC, source, "row" LIMIT 1`,
            { post: row.post.id },
          )
        : await apart.ask(
            `SELECT "row"::DOUBLE AS line FROM account_days WHERE ${own} AND "day" = $day::DATE AND measure LIKE 'followers%' ORDER BY exported_at DESC, source, "row" LIMIT 1`,
            { day: row.day as string },
          );
      list.tick(`kpis/${i}/rows/${k}/row`, source?.line as number);
    }
  }
}

/** One value a period, of one measure at a time. */
async function series(apart: Apart): Promise<void> {
  const { account, brand, list, report } = apart;
  // The series: views once no account has impressions left that later has views, impressions before any has views, nothing between.
  if (report.series) {
    const points = report.series.points;
    const [change] = await apart.ask(
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
      const { n, value } = await apart.figureOf(measure, span, account);
      list.tick(`series/points/${i}/n`, mixed ? 0 : n);
      list.tick(`series/points/${i}/value`, mixed ? null : value);
    }
    if (report.series.target) list.tick('series/target/value', (brand.targets as Record<string, { value: number }>).views?.value as number);
  }
}

/** Medians of interactions as an index of the account’s own median of twelve periods. */
async function multiples(apart: Apart): Promise<void> {
  const { list, report } = apart;
  for (const [i, line] of (report.multiples?.lines ?? []).entries()) {
    const who = `${line.platform} ${line.account}`;
    const medians: (number | null)[] = [];
    for (let back = 12; back >= 0; back -= 1) {
      const { n, value } = await apart.figureOf('interactions', before(report.period, back), who);
      const [row] = await apart.ask(`SELECT median(acts)::DOUBLE AS m FROM apart_posts WHERE ${where(before(report.period, back), who)}`);
      medians.push(n >= 3 && value !== null ? (row?.m as number) : null);
    }
    const past = medians.slice(0, 12).filter((one) => one !== null);
    const [bounds] = await apart.ask(
      `SELECT median(v)::DOUBLE AS base, quantile_cont(v, 0.1)::DOUBLE AS low, quantile_cont(v, 0.9)::DOUBLE AS high FROM (SELECT unnest([${past.join(', ')}]::DOUBLE[]) AS v)`,
    );
    const { base, low, high } = bounds as { base: number; low: number; high: number };
    for (const [j, one] of medians.entries()) list.tick(`multiples/lines/${i}/points/${j}/index`, one === null ? null : (one / base) * 100);
    const now = medians[12] ?? null;
    list.tick(`multiples/lines/${i}/last`, now === null ? null : (now / base) * 100);
    list.tick(`multiples/lines/${i}/usual/low`, past.length >= 6 ? (low / base) * 100 : null);
    list.tick(`multiples/lines/${i}/usual/high`, past.length >= 6 ? (high / base) * 100 : null);
  }
}

/** The table of accounts. */
async function accounts(apart: Apart): Promise<void> {
  const { report } = apart;
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
    for (const [cell, id] of Object.entries(cells)) await apart.figure(`accounts/${i}/${cell}`, id, who);
    await apart.figure(`accounts/${i}/engagementRate`, line.engagementRate.metric, who);
  }
}

/** Rates by format. */
async function formats(apart: Apart): Promise<void> {
  const { account, report } = apart;
  const [first] = report.formats?.lines ?? [];
  if (first) {
    const { column } = columnOf(first.rate.metric);
    const rows = await apart.ask(
      `SELECT DISTINCT format FROM apart_posts WHERE ${where(apart.now, account)} AND ${column} IS NOT NULL AND format IS NOT NULL`,
    );
    expect(
      report.formats?.lines
        .filter(({ rate }) => rate.n > 0)
        .map(({ format }) => format)
        .sort(),
    ).toEqual(rows.map(({ format }) => format).sort());
  }
  for (const [i, { format, rate }] of (report.formats?.lines ?? []).entries())
    await apart.figure(`formats/lines/${i}/rate`, rate.metric, account, `AND format = '${format}'`);
}

/** The first and last posts. */
async function posts(apart: Apart): Promise<void> {
  const { account, list, report } = apart;
  const spans = spansOf(report.period);
  // Posts against the median of their account over the twelve months before, or of the period where there are fewer than five of these.
  if (report.posts) {
    const year: Span =
      report.kind === 'week'
        ? [before(report.period, 52)[0], before(report.period, 1)[1]]
        : [before(report.period, 12)[0], before(report.period, 1)[1]];
    const ranked = await apart.ask(
      `WITH usual AS (SELECT account, median(acts) AS m, count(acts) AS n FROM apart_posts WHERE ${where(year, account)} GROUP BY account),
         own AS (SELECT account, median(acts) AS m FROM apart_posts WHERE ${where(spans.now, account)} GROUP BY account)
       SELECT p.account, post_id, p."day"::VARCHAR AS "day", views, impressions, reach, acts, acts / CASE WHEN ifnull(u.n, 0) >= 5 THEN u.m ELSE o.m END AS ratio
       FROM apart_posts p JOIN own o ON o.account = p.account LEFT JOIN usual u ON u.account = p.account
       WHERE p.${where(spans.now, '')} ${account ? `AND p.account = '${account}'` : ''} AND acts IS NOT NULL AND CASE WHEN ifnull(u.n, 0) >= 5 THEN u.m ELSE o.m END > 0
       ORDER BY ratio DESC, p."day", p.account, post_id`,
    );
    list.tick('posts/total', ranked.length);
    const shown = { best: ranked.slice(0, report.posts.best.length), last: ranked.slice(-report.posts.last.length) };
    expect(report.posts.best.length).toBe(Math.min(5, Math.ceil(ranked.length / 2)));
    for (const part of ['best', 'last'] as const)
      for (const [i, row] of shown[part].entries()) {
        const path = `posts/${part}/${i}`;
        expect(report.posts[part][i], path).toMatchObject({ id: row.post_id, day: row.day });
        const bases = [row.views, row.reach, row.impressions] as (number | null)[];
        const base = bases.find((one) => one !== null && one > 0) ?? null;
        list.tick(`${path}/views`, row.views as number | null);
        list.tick(`${path}/impressions`, row.impressions as number | null);
        list.tick(`${path}/interactions`, row.acts as number);
        list.tick(`${path}/rate`, base === null ? null : (100 * (row.acts as number)) / base);
        list.tick(`${path}/ratio`, row.ratio as number);
      }
  }
}

/** The files behind, their days in the period, what was said of them. */
async function files(apart: Apart): Promise<void> {
  const { account, list, report } = apart;
  const files = await apart.ask(sql('files'), { from: apart.now[0], to: apart.now[1], account });
  list.tick('files', files.length);
  expect(report.notes.map(({ path }) => path).sort()).toEqual(files.map(({ path }) => path).sort());
  for (const [i, note] of report.notes.entries()) {
    const source = files.find(({ path }) => path === note.path);
    expect(note, note.path).toMatchObject({ from: source?.first, to: source?.last });
    list.tick(`notes/${i}/rows`, source?.rows as number);
    const said = JSON.parse(source?.warnings as string) as { code: string }[];
    for (const [j, remark] of note.remarks.entries())
      for (const [path, value] of leaves(
        said.find((one) => JSON.stringify(one) === JSON.stringify(remark)),
        `notes/${i}/remarks/${j}`,
      ))
        list.tick(path, value);
  }
}

/** Ticks what the report had before its later sections. */
export async function checkFigures(apart: Apart): Promise<void> {
  for (const check of [kpis, series, multiples, accounts, formats, posts, files]) await check(apart);
}
