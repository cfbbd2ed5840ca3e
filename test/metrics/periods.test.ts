/** Reports of weeks and of years: what they compare, what they leave alone, and what they say of it. */

import { describe, expect, test } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import { reportRows } from '../../scripts/metrics/evidence.ts';
import type { Report } from '../../scripts/metrics/report.ts';
import { randomFrom } from '../../scripts/metrics/statistics.ts';
import { dayAt, dayIndex } from '../../scripts/model/period.ts';
import { brandOf, type TestDay, type TestFile, type TestPost, withSmallStore } from './small-store.ts';

type Rows = { posts?: TestPost[]; days?: TestDay[]; files?: TestFile[] };
const reportsOf = (rows: Rows, file = {}) => withSmallStore(rows, (connection) => computeReports(connection, brandOf(file)));
const of = (reports: Report[], period: string, platform: string | null = null) =>
  reports.find((report) => report.period === period && (report.account?.platform ?? null) === platform) as Report;
const kpi = (report: Report, id: string) => report.kpis.find(({ figure }) => figure.metric === id);
const against = (report: Report, id: string, which: string) => kpi(report, id)?.comparisons.find((one) => one.against === which);
const plain = (text: string | undefined) => text?.replace(/[\u202f\u00a0]/g, ' ');

/** Posts of a platform on every `step`th day of a span, with what `make` gives them. */
function posts(platform: string, from: string, to: string, step: number, make: (i: number) => Partial<TestPost>): TestPost[] {
  const found: TestPost[] = [];
  for (let day = dayIndex(from); day <= dayIndex(to); day += step)
    found.push({ platform, id: `${platform}-${day}`, day: dayAt(day), ...make(found.length) });
  return found;
}

const days = (platform: string, from: string, to: string, value: number): TestDay[] =>
  Array.from({ length: dayIndex(to) - dayIndex(from) + 1 }, (_, i) => ({
    platform,
    day: dayAt(dayIndex(from) + i),
    measure: 'followers_net',
    value,
  }));

describe('weeks', () => {
  test('over the end of a year: each day in its week, the week before and the one of the same number before it', async () => {
    const rows = [
      ...posts('instagram', '2024-12-30', '2025-01-05', 1, () => ({ views: 50 })),
      ...posts('instagram', '2025-12-22', '2026-01-04', 1, () => ({ views: 100 })),
    ];
    const report = of(await reportsOf({ posts: rows }), '2026-w01');
    expect(kpi(report, 'views')?.figure).toMatchObject({ value: 700, n: 7 });
    expect(against(report, 'views', 'previous')).toMatchObject({ period: '2025-w52', value: 700, verdict: 'equal' });
    expect(against(report, 'views', 'last-year')).toMatchObject({ period: '2025-w01', value: 350, change: { value: 100 } });
    expect(report.series?.points.at(-1)).toMatchObject({ period: '2026-w01', value: 700 });
    expect(plain(report.headline.says.fr)).toBe('Les vues de la semaine 1 font 2 fois celles de la semaine 1 de 2025');
  });

  test('in which clocks change has its seven days and no more', async () => {
    const rows = posts('instagram', '2026-10-12', '2026-11-01', 1, () => ({ views: 100 }));
    for (const week of ['2026-w42', '2026-w43', '2026-w44'])
      expect(kpi(of(await reportsOf({ posts: rows }), week), 'views')?.figure).toMatchObject({ value: 700, n: 7 });
  });

  test('with one post say so and conclude nothing', async () => {
    const rows = [
      ...posts('instagram', '2026-08-03', '2026-10-18', 1, () => ({ views: 100, reach: 80, reactions: 3, format: 'photo' })),
      { platform: 'instagram', id: 'lone', day: '2026-10-21', views: 100, reach: 80, reactions: 3, format: 'photo' },
    ];
    const report = of(await reportsOf({ posts: rows }), '2026-w43');
    expect(report.headline.says.fr).toBe('La seule publication de la semaine 43 obtient 100 vues');
    expect(report.headline.says.en).toBe('The only post of week 43 has 100 views');
    expect(against(report, 'views', 'previous')).toMatchObject({ value: 700, verdict: 'too-few', change: null });
    expect(against(report, 'reach', 'previous')).toMatchObject({ verdict: 'too-few', change: null });
    expect(kpi(report, 'reach')?.figure).toMatchObject({ state: 'too-few', low: null });
    expect(report.series?.finding.rule).toBe('series-too-few');
    expect(report.multiples?.finding.rule).toBe('accounts-too-few-posts');
    expect(report.formats?.finding.rule).toBe('formats-too-few');
    expect(report.posts).toBeNull();
    // How many posts there were is counted, not drawn: it may be compared.
    for (const { says, metric } of report.facts) if (metric !== 'posts-published') expect(says.fr).not.toMatch(/de plus|de moins|dépasse/);
  });

  test('just over have posts that still gain views: their totals are compared with none, and it is said', async () => {
    const rows = posts('instagram', '2026-08-03', '2026-10-25', 1, (i) => ({ views: 100 + (i % 3), reactions: 2 }));
    const exported = (at: string) => [{ sha: 'f', exportedAt: `${at} 08:00:00` }];
    const young = of(await reportsOf({ posts: rows, files: exported('2026-10-29') }), '2026-w43');
    expect(young.complete).toBe(true);
    expect(against(young, 'views', 'previous')).toBeUndefined();
    expect(against(young, 'posts-published', 'previous')).toMatchObject({ verdict: 'equal' });
    expect(young.series?.finding.rule).toBe('series-young');
    expect(young.multiples).toBeNull();
    expect(young.facts[0]?.note?.fr).toContain('gagnent encore des vues');
    expect(against(of(await reportsOf({ posts: rows, files: exported('2026-11-02') }), '2026-w43'), 'views', 'previous')).toBeDefined();
  });

  test('under way are compared over their first days', async () => {
    const report = of(
      await reportsOf({
        posts: posts('instagram', '2026-11-09', '2026-11-20', 1, () => ({ views: 10 })),
        days: days('tiktok', '2026-11-02', '2026-11-18', 2),
      }),
      '2026-w47',
    );
    expect(report.complete).toBe(false);
    expect(against(report, 'posts-published', 'previous')).toMatchObject({ value: 5, days: { from: '2026-11-16', to: '2026-11-20' } });
    expect(against(report, 'net-growth', 'previous')).toMatchObject({ value: 6, days: { from: '2026-11-16', to: '2026-11-18' } });
    expect(plain(report.headline.says.fr)).toBe('Au 20 novembre, 5 publications totalisent 50 vues');
    expect(report.facts.map(({ says }) => plain(says.fr))).toContain(
      '6 abonnés de plus au 18 novembre, contre 6 aux 3 premiers jours de la semaine 46',
    );
    expect(report.facts.map(({ says }) => says.en)).toContain('6 more followers by 18 November, against 6 in the first 3 days of week 46');
  });
});

describe('years', () => {
  test('under way are compared with the same days of the year before, also their medians, and say so', async () => {
    const random = randomFrom('years');
    const rows = [
      ...posts('instagram', '2025-01-02', '2025-11-20', 3, () => ({ views: 100, reach: 100 + Math.floor(20 * random()) })),
      // What comes after the day of today a year before is not compared.
      ...posts('instagram', '2025-11-22', '2025-12-30', 1, () => ({ views: 9000, reach: 9000 })),
      ...posts('instagram', '2026-01-02', '2026-11-20', 3, () => ({ views: 150, reach: 200 + Math.floor(20 * random()) })),
    ];
    const report = of(await reportsOf({ posts: rows }), '2026');
    const n = rows.filter(({ day }) => day <= '2025-11-20').length;
    expect(report.complete).toBe(false);
    expect(against(report, 'views', 'previous')).toMatchObject({
      period: '2025',
      value: 100 * n,
      change: { by: 'percent', value: 50 },
      days: { from: '2026-01-01', to: '2026-11-20' },
    });
    expect(against(report, 'reach', 'previous')?.value).toBeLessThan(120);
    expect(against(report, 'views', 'last-year')).toBeUndefined();
    expect(plain(report.headline.says.fr)).toBe('Au 20 novembre, les vues de 2026 dépassent de 50 % celles de 2025 à la même date');
    expect(report.headline.says.en).toBe('By 20 November, views in 2026 are 50% above those in 2025 by the same date');
    expect(report.headline.note?.fr).toContain('des deux années');
    expect(report.series?.points.map(({ period }) => period).slice(0, 2)).toEqual(['2025-01', '2025-02']);
    expect(report.series?.points.at(-1)?.period).toBe('2026-11');
    expect(report.multiples).toBeNull();
  });

  test('in which the data begin are not whole, nor is what they are compared with', async () => {
    const rows = [
      ...posts('instagram', '2024-10-05', '2024-12-31', 2, () => ({ views: 100 })),
      ...posts('instagram', '2025-01-01', '2025-10-03', 1, () => ({ views: 999 })),
      ...posts('instagram', '2025-10-05', '2025-12-31', 2, () => ({ views: 120 })),
    ];
    const reports = await reportsOf({ posts: rows });
    const [first, second] = [of(reports, '2024'), of(reports, '2025')];
    expect(first.complete).toBe(false);
    expect(plain(first.headline.says.fr)).toBe('Du 5 octobre au 31 décembre, 44 publications totalisent 4 400 vues');
    expect(plain(first.headline.says.en)).toBe('From 5 October to 31 December, 44 posts total 4,400 views');
    expect(second.complete).toBe(true);
    expect(against(second, 'views', 'previous')).toMatchObject({
      value: 4400,
      change: { by: 'percent', value: expect.closeTo(20, 6) },
      days: { from: '2025-10-05', to: '2025-12-31' },
    });
    expect(plain(second.headline.says.fr)).toBe('Du 5 octobre au 31 décembre, les vues de 2025 dépassent de 20 % celles de 2024');
    // The whole of the year is not set beside a part of another.
    expect(plain(second.facts[0]?.says.fr)).not.toMatch(/de plus|de moins/);
  });

  test('in which a series changes its meaning are compared with none', async () => {
    const rows = [
      ...posts('instagram', '2024-01-01', '2025-05-31', 3, () => ({ impressions: 100, reactions: 3 })),
      ...posts('instagram', '2025-06-01', '2026-11-20', 3, () => ({ views: 90, reactions: 3 })),
    ];
    const reports = await reportsOf({ posts: rows });
    const mixed = of(reports, '2025');
    expect(mixed.kpis[0]?.figure.metric).toBe('interactions');
    expect(mixed.series?.finding).toMatchObject({ rule: 'series-mixed' });
    expect(mixed.series?.finding.says.fr).toBe('2025 mêle impressions et vues et ne se compare à aucune année');
    expect(mixed.series?.breakAt).toBe('2025-06');
    expect(against(of(reports, '2026'), 'views', 'previous')).toMatchObject({ verdict: 'break', change: null });
    expect(of(reports, '2026').headline.says.fr).not.toMatch(/2025/);
  });

  test('leave out an account that began well after the others, and say how many are left', async () => {
    const rows = [
      ...posts('instagram', '2025-01-01', '2025-12-31', 2, () => ({ views: 100 })),
      ...posts('instagram', '2026-01-01', '2026-11-20', 2, () => ({ views: 130 })),
      ...posts('tiktok', '2025-09-01', '2026-11-20', 4, () => ({ views: 100 })),
    ];
    const found = against(of(await reportsOf({ posts: rows }), '2026'), 'views', 'previous');
    expect(found?.among).toBe(1);
    expect(found?.change?.value).toBeCloseTo(30, 0);
  });
});

describe('targets', () => {
  const rows = {
    posts: posts('instagram', '2025-01-01', '2026-11-20', 1, () => ({ views: 100, reactions: 4 })),
    days: days('instagram', '2025-01-01', '2026-11-20', 2),
  };
  const targets = { views: 3000, 'engagement-rate-by-views': 3, 'net-growth': { value: 100, from: '2025-03' } };

  test('of a count are a month’s: none for a week, twelve times for a year that has twelve, and the note says it', async () => {
    const reports = await reportsOf(rows, { targets });
    expect(against(of(reports, '2026-w43'), 'views', 'target')).toBeUndefined();
    expect(against(of(reports, '2026-10'), 'views', 'target')).toMatchObject({ value: 3000, verdict: 'reached' });
    expect(against(of(reports, '2026-10'), 'views', 'target')?.twelvefold).toBeUndefined();
    const year = of(reports, '2025');
    expect(against(year, 'views', 'target')).toMatchObject({ value: 36_000, verdict: 'reached', twelvefold: true });
    expect(year.headline).toMatchObject({ rule: 'target-reached' });
    expect(year.headline.says.fr).toBe('2025 dépasse l’objectif de vues');
    expect(plain(year.headline.note?.fr)).toBe('objectif de l’année égal à douze fois celui d’un mois (3 000)');
    expect(year.headline.note?.en).toBe('the year’s target is twelve times that of a month (3,000)');
    expect(year.series?.target?.value).toBe(3000);
    // Not in force in January and February.
    expect(against(year, 'net-growth', 'target')).toBeUndefined();
    expect(against(of(reports, '2026'), 'net-growth', 'target')).toBeUndefined();
  });

  test('of a year under way are not missed yet, and how far it is is said', async () => {
    const year = of(await reportsOf(rows, { targets }), '2026');
    expect(against(year, 'views', 'target')).toBeUndefined();
    expect(plain(year.facts[0]?.says.fr)).toBe('32 400 vues au 20 novembre, 90 % de l’objectif de l’année (36 000)');
    expect(plain(year.facts[0]?.note?.fr)).toContain('douze fois celui d’un mois (3 000)');
  });

  test('of a rate are the same in any period', async () => {
    const reports = await reportsOf(rows, { targets });
    for (const period of ['2026-w43', '2026-10', '2025'])
      expect(against(of(reports, period), 'engagement-rate-by-views', 'target'), period).toMatchObject({ value: 3, verdict: 'reached' });
  });
});

describe('rows', () => {
  test('of a week, a month and a year are the same rows, cut otherwise', async () => {
    const rows = {
      posts: posts('instagram', '2025-12-29', '2026-02-28', 1, (i) => ({ views: i })),
      days: days('instagram', '2025-12-29', '2026-02-28', 3),
    };
    await withSmallStore(rows, async (connection) => {
      const reports = await computeReports(connection, brandOf());
      const open = await reportRows(connection, brandOf());
      for (const report of reports)
        for (const { figure, rows: top } of report.kpis) {
          const behind = open(report).find(({ metric }) => metric === figure.metric)?.rows ?? [];
          expect(behind.length, `${report.period} ${figure.metric}`).toBe(figure.n);
          expect(behind.slice(0, 3).map(({ value }) => value)).toEqual(top.map(({ value }) => value));
          const values = behind.map(({ value }) => value);
          expect(values).toEqual([...values].sort((one, other) => other - one));
        }
      expect(
        open({ account: null, period: '2026-w01' })
          .find(({ metric }) => metric === 'views')
          ?.rows.map(({ day }) => day)
          .sort(),
      ).toEqual(Array.from({ length: 7 }, (_, i) => dayAt(dayIndex('2025-12-29') + i)));
    });
  });
});
