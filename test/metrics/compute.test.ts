import { describe, expect, test } from 'vitest';
import { computeReports } from '../../scripts/metrics/compute.ts';
import { reportRows } from '../../scripts/metrics/evidence.ts';
import type { Report } from '../../scripts/metrics/report.ts';
import { randomFrom } from '../../scripts/metrics/statistics.ts';
import { addDays } from '../../scripts/model/zone.ts';
import { brandOf, type TestDay, type TestFile, type TestPost, withSmallStore } from './small-store.ts';

const two = (n: number) => String(n).padStart(2, '0');
const plain = (text: string | undefined) => text?.replace(/[\u202f\u00a0]/g, ' ');
const reportsOf = (rows: { posts?: TestPost[]; days?: TestDay[]; files?: TestFile[] }, file = {}) =>
  withSmallStore(rows, (connection) => computeReports(connection, brandOf(file)));
const of = (reports: Report[], month: string, platform: string | null = null) =>
  reports.find((report) => report.period === month && (report.account?.platform ?? null) === platform) as Report;

/** Posts of a month, one a day, with what `make` gives them. */
const month = (platform: string, at: string, n: number, make: (i: number) => Partial<TestPost> = () => ({})): TestPost[] =>
  Array.from({ length: n }, (_, i) => ({ platform, id: `${at}-${i}`, day: `${at}-${two((i % 27) + 1)}`, ...make(i) }));

describe('which reports there are', () => {
  test('the brand and each account, for each week, month and year with data, up to that of today', async () => {
    const reports = await reportsOf({
      posts: [...month('instagram', '2026-09', 3), ...month('tiktok', '2026-10', 2), ...month('tiktok', '2026-12', 2)],
    });
    expect(reports.map(({ period: at, account }) => `${at} ${account?.platform ?? ''}`)).toEqual([
      '2026-w36 ',
      '2026-w36 instagram',
      '2026-w40 ',
      '2026-w40 tiktok',
      '2026-09 ',
      '2026-09 instagram',
      '2026-10 ',
      '2026-10 tiktok',
      '2026 ',
      '2026 instagram',
      '2026 tiktok',
    ]);
  });

  test('those asked for, the same as among all', async () => {
    const rows = {
      posts: ['2026-08', '2026-09', '2026-10'].flatMap((at) => month('instagram', at, 20, (i) => ({ views: 90 + i, reactions: i }))),
    };
    const all = await reportsOf(rows);
    await withSmallStore(rows, async (connection) => {
      const months = await computeReports(connection, brandOf(), { kinds: ['month'] });
      expect(months).toEqual(all.filter(({ kind }) => kind === 'month'));
      const some = await computeReports(connection, brandOf(), { periods: ['2026-w38', '2026'] });
      expect(some).toEqual(all.filter(({ period }) => period === '2026-w38' || period === '2026'));
    });
  });

  test('of weeks the newest 53, of months and years all', async () => {
    const posts = Array.from(
      { length: 90 },
      (_, i): TestPost => ({ platform: 'instagram', id: `${i}`, day: addDays('2026-11-16', -7 * i), views: 9 }),
    );
    const periods = (await reportsOf({ posts })).filter(({ account }) => account === null).map(({ period }) => period);
    expect(periods.filter((period) => period.includes('w')).length).toBe(53);
    expect(periods.find((period) => period.includes('w'))).toBe('2025-w47');
    expect(periods.filter((period) => period.length === 7).length).toBe(21);
    expect(periods.filter((period) => period.length === 4)).toEqual(['2025', '2026']);
  });

  test('an empty store has none', async () => {
    expect(await reportsOf({})).toEqual([]);
  });

  test('the month of today, and one whose files end before it does, are not complete', async () => {
    const files = [{ sha: 'f', exportedAt: '2026-10-28 09:00:00' }];
    expect(of(await reportsOf({ posts: month('instagram', '2026-10', 20), files }), '2026-10').complete).toBe(false);
    expect(of(await reportsOf({ posts: month('instagram', '2026-10', 20) }), '2026-10').complete).toBe(true);
    expect(of(await reportsOf({ posts: month('instagram', '2026-11', 10) }), '2026-11').complete).toBe(false);
  });

  test('the same store gives the same reports', async () => {
    const random = randomFrom('same');
    const rows = {
      posts: month('instagram', '2026-10', 25, () => ({
        views: Math.floor(random() * 900),
        reactions: Math.floor(random() * 90),
        format: random() < 0.5 ? 'photo' : 'carousel',
      })),
    };
    expect(await reportsOf(rows)).toEqual(await reportsOf(rows));
  });
});

describe('thin data', () => {
  test('a month with two posts says so and judges nothing', async () => {
    const report = of(
      await reportsOf({ posts: month('instagram', '2026-10', 2, (i) => ({ views: 100 + i, reach: 50, reactions: 4, format: 'photo' })) }),
      '2026-10',
    );
    expect(plain(report.headline.says.fr)).toBe('Les 2 publications d’octobre totalisent 201 vues');
    expect(report.headline.says.en).toBe('The 2 posts of October total 201 views');
    expect(report.kpis.find(({ figure }) => figure.metric === 'reach')?.figure).toMatchObject({ state: 'too-few', low: null, high: null });
    expect(report.posts?.finding.rule).toBe('posts-too-few');
    expect(report.formats?.finding.rule).toBe('formats-too-few');
    expect(report.facts.length).toBeGreaterThan(0);
  });

  test('one post', async () => {
    const report = of(await reportsOf({ posts: month('instagram', '2026-10', 1, () => ({ views: 100 })) }), '2026-10');
    expect(report.headline.says).toEqual({
      fr: 'La seule publication d’octobre obtient 100\u00a0vues'.replace('\u00a0', ' '),
      en: 'The only post of October has 100 views',
    });
  });

  test('no views at all: impressions lead, and no rate by views is shown', async () => {
    const report = of(
      await reportsOf({ posts: month('x', '2026-10', 8, () => ({ impressions: 100, reactions: 3, format: 'text' })) }),
      '2026-10',
    );
    expect(plain(report.headline.says.fr)).toBe('Les 8 publications d’octobre totalisent 800 impressions');
    expect(report.kpis.map(({ figure }) => figure.metric)).toEqual(['impressions', 'interactions', 'posts-published']);
    expect(report.accounts[0]?.views.state).toBe('not-provided');
  });

  test('no measure at all: posts are counted', async () => {
    const report = of(await reportsOf({ posts: [...month('mastodon', '2026-09', 4), ...month('mastodon', '2026-10', 3)] }), '2026-10');
    expect(plain(report.headline.says.fr)).toBe('Atelier compte 3 publications en octobre, une de moins qu’en septembre');
    expect(report.headline.says.en).toBe('Atelier has 3 posts in October, one fewer than in September');
    expect(report.series).toBeNull();
    expect(report.posts).toBeNull();
  });

  test('only account-days', async () => {
    const days = Array.from(
      { length: 31 },
      (_, i): TestDay => ({ platform: 'tiktok', day: `2026-10-${two(i + 1)}`, measure: 'followers_net', value: 2 }),
    );
    const report = of(await reportsOf({ days }), '2026-10');
    expect(plain(report.headline.says.fr)).toBe('En octobre, le compte gagne 62 abonnés');
    expect(report.headline.says.en).toBe('In October, the account gains 62 followers');
    expect(report.kpis.map(({ figure }) => figure.metric)).toEqual(['net-growth']);
    expect(report.kpis[0]?.figure.days).toEqual({ known: 31, of: 31 });
    expect(report.complete).toBe(true);
  });

  test('an incomplete month says how far it goes', async () => {
    const report = of(
      await reportsOf({ posts: month('instagram', '2026-11', 12, () => ({ views: 100, reactions: 4 })) }, { targets: { views: 2000 } }),
      '2026-11',
    );
    expect(plain(report.headline.says.fr)).toBe('Au 20 novembre, 12 publications totalisent 1 200 vues');
    expect(report.headline.says.en).toBe('By 20 November, 12 posts total 1,200 views');
    expect(plain(report.facts[0]?.says.fr)).toBe('1 200 vues au 20 novembre, 60 % de l’objectif du mois (2 000)');
  });

  test('a target met before the month ends', async () => {
    const report = of(
      await reportsOf({ posts: month('instagram', '2026-11', 12, () => ({ views: 100 })) }, { targets: { views: 1000 } }),
      '2026-11',
    );
    expect(plain(report.headline.says.fr)).toBe('L’objectif de vues de novembre est déjà atteint au 20 novembre');
  });

  test('the first month has nothing to be compared with', async () => {
    const report = of(
      await reportsOf({ posts: month('instagram', '2026-10', 12, () => ({ views: 100, reach: 80, reactions: 4 })) }),
      '2026-10',
    );
    for (const { comparisons } of report.kpis) for (const one of comparisons) expect(one.verdict).toBe('missing');
    expect(report.headline.rule).toBe('total');
    expect(report.series?.finding.rule).toBe('series-opens');
  });

  test('a post of unknown format, day or text does no harm', async () => {
    const reports = await reportsOf({ posts: [{ platform: 'pinterest', id: '1', day: '2026-10-02', impressions: 4, saves: 1 }] });
    expect(of(reports, '2026-10').formats).toBeNull();
  });
});

describe('series', () => {
  test('never joins impressions and views', async () => {
    const posts = ['2026-05', '2026-06'].flatMap((at) => month('instagram', at, 6, () => ({ impressions: 100 })));
    posts.push(...['2026-07', '2026-08'].flatMap((at) => month('instagram', at, 6, () => ({ views: 50 }))));
    const report = of(await reportsOf({ posts }), '2026-08');
    expect(report.series?.points.map(({ period: at, measure, value }) => [at, measure, value])).toEqual([
      ['2026-05', 'impressions', 600],
      ['2026-06', 'impressions', 600],
      ['2026-07', 'views', 300],
      ['2026-08', 'views', 300],
    ]);
    expect(report.series?.breakAt).toBe('2026-07');
    expect(of(await reportsOf({ posts }), '2026-06').headline.says.fr).toContain('impressions');
  });

  test('months in which accounts change over have no value', async () => {
    const posts = [
      ...month('instagram', '2026-07', 3, () => ({ impressions: 9 })),
      ...month('facebook', '2026-07', 3, () => ({ impressions: 9 })),
      ...month('instagram', '2026-08', 3, () => ({ views: 9, reactions: 1 })),
      ...month('facebook', '2026-08', 3, () => ({ impressions: 9 })),
      ...month('instagram', '2026-09', 3, () => ({ views: 9 })),
      ...month('facebook', '2026-09', 3, () => ({ views: 9 })),
    ];
    const reports = await reportsOf({ posts });
    expect(of(reports, '2026-09').series?.points.map(({ value }) => value)).toEqual([54, null, 54]);
    expect(of(reports, '2026-08').series?.finding.rule).toBe('series-mixed');
    expect(of(reports, '2026-08').kpis[0]?.figure.metric).toBe('interactions');
  });
});

describe('formats', () => {
  const random = randomFrom('formats');
  const posts = (carousels: number, photos: number, factor: number) => [
    ...month('instagram', '2026-10', carousels, () => ({
      views: 1000,
      reactions: Math.round(25 * factor * (0.8 + 0.4 * random())),
      format: 'carousel',
    })),
    ...month('instagram', '2026-10', photos, () => ({
      views: 1000,
      reactions: Math.round(25 * (0.8 + 0.4 * random())),
      format: 'photo',
    })).map((post) => ({ ...post, id: `p${post.id}` })),
  ];

  test('a difference that holds is said with its size and its test', async () => {
    const report = of(await reportsOf({ posts: posts(14, 20, 2) }), '2026-10');
    expect(report.formats?.finding).toMatchObject({ rule: 'format-obtains-more', metric: 'engagement-rate-by-views' });
    expect(plain(report.formats?.finding.says.fr)).toBe('Les carrousels obtiennent deux fois plus d’interactions par vue que les photos');
    expect(report.formats?.finding.says.en).toBe('Carousels get twice as many interactions per view as photos');
    expect(plain(report.formats?.finding.note?.fr)).toMatch(/n = 14 et 20 .*test par permutation, p < 0,001/);
    expect(plain(report.headline.says.fr)).toMatch(/; les carrousels obtiennent deux fois plus/);
  });

  test('under five posts of one there is no difference', async () => {
    expect(of(await reportsOf({ posts: posts(4, 20, 3) }), '2026-10').formats?.finding.rule).toBe('one-format-enough');
  });

  test('no difference, no sentence of one', async () => {
    expect(of(await reportsOf({ posts: posts(14, 20, 1) }), '2026-10').formats?.finding.rule).toBe('no-format-stands-out');
  });

  test('a difference that only accounts explain is none', async () => {
    const rows = [
      ...month('instagram', '2026-10', 15, () => ({ views: 1000, reactions: Math.round(60 * (0.8 + 0.4 * random())), format: 'carousel' })),
      ...month('facebook', '2026-10', 15, () => ({ views: 1000, reactions: Math.round(20 * (0.8 + 0.4 * random())), format: 'photo' })),
    ];
    expect(of(await reportsOf({ posts: rows }), '2026-10').formats?.finding.rule).toBe('no-format-stands-out');
  });
});

describe('posts', () => {
  test('first and last never share one, and are ranked against their own account', async () => {
    const rows = [
      ...month('instagram', '2026-10', 4, (i) => ({ reactions: 1000 + i })),
      ...month('mastodon', '2026-10', 3, (i) => ({ reactions: [1, 2, 9][i] as number })),
    ];
    const { posts } = of(await reportsOf({ posts: rows }), '2026-10');
    expect(posts?.total).toBe(7);
    expect(posts?.best[0]).toMatchObject({ platform: 'mastodon', interactions: 9, ratio: 4.5 });
    const ids = [...(posts?.best ?? []), ...(posts?.last ?? [])].map(({ platform, id }) => `${platform} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(7);
  });
});

describe('rows', () => {
  test('every value names its file and row, the newest that has the measure', async () => {
    const files = [
      { sha: 'old', path: 'exports/old.csv', exportedAt: '2026-11-02 08:00:00' },
      { sha: 'new', path: 'exports/new.csv', exportedAt: '2026-11-05 08:00:00' },
    ];
    const posts: TestPost[] = [
      { platform: 'instagram', id: '1', day: '2026-10-03', views: 10, saves: 2, source: 'old', row: 5, text: 'Une étagère' },
      { platform: 'instagram', id: '1', day: '2026-10-03', views: 30, source: 'new', row: 9, text: 'Une étagère' },
      { platform: 'instagram', id: '2', day: '2026-10-04', views: 20, source: 'old', row: 6 },
    ];
    const days: TestDay[] = [{ platform: 'instagram', day: '2026-10-04', measure: 'followers_gained', value: 3, source: 'new', row: 12 }];
    await withSmallStore({ files, posts, days }, async (connection) => {
      const report = of(await computeReports(connection, brandOf()), '2026-10');
      const views = report.kpis.find(({ figure }) => figure.metric === 'views');
      expect(views?.rows.map(({ value, path, row }) => [value, path, row])).toEqual([
        [30, 'exports/new.csv', 9],
        [20, 'exports/old.csv', 6],
      ]);
      expect(views?.rows[0]).toMatchObject({
        post: { id: '1', text: 'Une étagère', permalink: null },
        day: '2026-10-03',
        exportedAt: '2026-11-05T08:00:00.000Z',
      });
      const rows = (await reportRows(connection, brandOf()))(report);
      const by = (id: string) => rows.find((one) => one.metric === id)?.rows ?? [];
      expect(by('views')).toEqual(views?.rows);
      expect(by('interactions').map(({ value, path, row }) => [value, path, row])).toEqual([[2, 'exports/old.csv', 5]]);
      expect(by('net-growth').map(({ post, day, path, row }) => [post, day, path, row])).toEqual([
        [null, '2026-10-04', 'exports/new.csv', 12],
      ]);
      expect(report.files).toBe(2);
      // Every key figure of a report opens onto its rows.
      for (const { figure } of report.kpis) if (figure.value !== null) expect(by(figure.metric).length, figure.metric).toBe(figure.n);
    });
  });

  test('an account has its own rows only', async () => {
    const posts = [
      ...month('instagram', '2026-10', 4, (i) => ({ views: i })),
      ...month('tiktok', '2026-10', 2, (i) => ({ views: 50 + i })),
    ];
    await withSmallStore({ posts }, async (connection) => {
      const rows = await reportRows(connection, brandOf());
      expect(
        rows({ period: '2026-10', account: { platform: 'instagram', account: 'a' } }).find(({ metric }) => metric === 'views')?.rows,
      ).toHaveLength(4);
      expect(rows({ period: '2026-10', account: null }).find(({ metric }) => metric === 'views')?.rows[0]?.value).toBe(51);
      expect(rows({ period: '2026-09', account: null })).toEqual([]);
    });
  });
});

describe('speed', () => {
  test('a report costs milliseconds', async () => {
    const random = randomFrom('speed');
    const posts = Array.from({ length: 24 }, (_, i) =>
      month(i % 2 ? 'instagram' : 'facebook', `2025-${two((i % 12) + 1)}`, 60, () => ({
        views: Math.floor(random() * 900),
        reach: 9,
        reactions: Math.floor(random() * 90),
        format: random() < 0.5 ? 'photo' : 'video',
      })),
    ).flat();
    await withSmallStore({ posts: posts.map((post, i) => ({ ...post, id: String(i) })) }, async (connection) => {
      const start = performance.now();
      const reports = await computeReports(connection, brandOf());
      expect(reports.length).toBeGreaterThan(20);
      expect((performance.now() - start) / reports.length).toBeLessThan(100);
    });
  });
});
