import { describe, expect, test } from 'vitest';
import { readBook } from '../../scripts/metrics/book.ts';
import { againstPeriod, againstTarget, compareCounts, compareMedians } from '../../scripts/metrics/compare.ts';
import { figure } from '../../scripts/metrics/figure.ts';
import { bootstrapMedians, median, randomFrom, sorted } from '../../scripts/metrics/statistics.ts';
import { brandOf, type TestDay, type TestPost, withSmallStore } from './small-store.ts';

const medianOf = (values: number[], seed: string) => ({
  value: median(sorted(values)),
  n: values.length,
  draws: () => bootstrapMedians(sorted(values), randomFrom(seed)),
});

describe('counts', () => {
  test.each([
    [110, 100, 'up', 10],
    [90, 100, 'down', -10],
    [100, 100, 'equal', null],
    [100.2, 100, 'equal', 0.2],
    [12, 4, 'small-base', null],
    [3, 0, 'small-base', null],
  ])('%d against %d', (value, other, verdict, percent) => {
    const compared = compareCounts(value, other);
    expect(compared.verdict).toBe(verdict);
    if (percent === null) expect(compared.change).toBeNull();
    else expect(compared.change?.value).toBeCloseTo(percent, 5);
  });
});

describe('medians', () => {
  const far = [10, 11, 12, 13, 14, 15, 16];
  const near = [1, 2, 3, 4, 5, 6, 7];

  test('under the minimum sample there is no verdict', () => {
    expect(compareMedians(medianOf(far, 'a'), medianOf([1, 2, 3, 4], 'b'), { minimum: 5, rate: true })).toMatchObject({
      verdict: 'too-few',
      change: null,
    });
  });

  test('a rate differs in points, a count in %', () => {
    expect(compareMedians(medianOf(far, 'a'), medianOf(near, 'b'), { minimum: 5, rate: true })).toMatchObject({
      verdict: 'up',
      change: { by: 'points', value: 9 },
    });
    const counts = compareMedians(
      medianOf(
        far.map((x) => 10 * x),
        'a',
      ),
      medianOf(
        near.map((x) => 10 * x),
        'b',
      ),
      { minimum: 5, rate: false },
    );
    expect(counts).toMatchObject({ verdict: 'up', change: { by: 'percent', value: 225 } });
    expect(counts.interval?.low).toBeGreaterThan(0);
  });

  test('an interval that holds zero passes no verdict', () => {
    const compared = compareMedians(medianOf([1, 2, 9, 10, 11], 'a'), medianOf([1, 2, 3, 10, 12], 'b'), { minimum: 5, rate: true });
    expect(compared).toMatchObject({ verdict: 'inconclusive', change: null });
    expect(compared.interval?.low).toBeLessThanOrEqual(0);
    expect(compared.interval?.high).toBeGreaterThanOrEqual(0);
  });

  test('no percentage on a base under 5', () => {
    expect(compareMedians(medianOf(far, 'a'), medianOf([2, 2, 2, 2, 2], 'b'), { minimum: 5, rate: false })).toMatchObject({
      verdict: 'small-base',
      change: null,
    });
  });
});

describe('months', () => {
  const posts = (platform: string, month: string, views: (number | null)[], measure: 'views' | 'impressions' = 'views'): TestPost[] =>
    views.map((value, i) => ({
      platform,
      id: `${month}-${i}`,
      day: `${month}-${String(2 + i).padStart(2, '0')}`,
      ...(value === null ? {} : { [measure]: value }),
    }));
  const compare = (
    rows: { posts?: TestPost[]; days?: TestDay[] },
    id: string,
    month: string,
    against: 'previous' | 'last-year' = 'previous',
    file = {},
  ) =>
    withSmallStore(rows, async (connection) => {
      const book = await readBook(connection, brandOf(file), '2026-11-21');
      return {
        month: againstPeriod(book, figure(book, id, null, month), null, month, against),
        target: againstTarget(book, figure(book, id, null, month), null, month),
      };
    });

  test('nothing is compared across the change from impressions to views', async () => {
    const rows = [...posts('instagram', '2026-08', [90, 80, 70], 'impressions'), ...posts('instagram', '2026-09', [50, 60, 70])];
    expect((await compare({ posts: rows }, 'views', '2026-09')).month).toMatchObject({ verdict: 'break', change: null });
    // Interactions and posts did not change.
    expect((await compare({ posts: rows }, 'posts-published', '2026-09')).month?.verdict).not.toBe('break');
  });

  test('a break of one account is one of the brand', async () => {
    const rows = [
      ...posts('instagram', '2026-08', [90], 'impressions'),
      ...posts('instagram', '2026-09', [50]),
      ...posts('tiktok', '2026-08', [500]),
      ...posts('tiktok', '2026-09', [600]),
    ];
    expect((await compare({ posts: rows }, 'views', '2026-09')).month?.verdict).toBe('break');
  });

  test('an account without data in one of the months is left out of both', async () => {
    const rows = [
      ...posts('instagram', '2026-08', [100, 100]),
      ...posts('instagram', '2026-09', [150, 100, 50]),
      ...posts('tiktok', '2026-09', [9000]),
    ];
    expect((await compare({ posts: rows }, 'views', '2026-09')).month).toMatchObject({
      value: 200,
      change: { by: 'percent', value: 50 },
      among: 1,
    });
  });

  test('what is left out must not be most of the figure', async () => {
    const rows = [
      ...posts('instagram', '2026-08', [100]),
      ...posts('instagram', '2026-09', [150]),
      ...posts('tiktok', '2026-09', [90, 90, 90]),
    ];
    expect((await compare({ posts: rows }, 'views', '2026-09')).month?.verdict).toBe('missing');
  });

  test('a month without posts, between months that have some, counts as none', async () => {
    const rows = [...posts('instagram', '2026-08', [100]), ...posts('instagram', '2026-10', [100])];
    expect((await compare({ posts: rows }, 'posts-published', '2026-10')).month).toMatchObject({ value: 0, verdict: 'small-base' });
  });

  test('posts of a month still running are too young for totals of views; their number is compared over the same days', async () => {
    const rows = [
      ...posts('instagram', '2026-10', [10, 10, 10, 10, 10, 10, 10]),
      { platform: 'instagram', id: 'late', day: '2026-10-29', views: 10 },
      ...posts('instagram', '2026-11', [10, 10, 10, 10, 10, 10, 10, 10]),
    ];
    expect((await compare({ posts: rows }, 'views', '2026-11')).month).toBeNull();
    expect((await compare({ posts: rows }, 'posts-published', '2026-11')).month).toMatchObject({
      value: 7,
      days: { from: '2026-11-01', to: '2026-11-20' },
      verdict: 'up',
    });
  });

  test('followers are compared up to the last day that the file has', async () => {
    const day = (date: string, value: number): TestDay => ({ platform: 'tiktok', day: date, measure: 'followers_net', value });
    const days = [
      ...Array.from({ length: 31 }, (_, i) => day(`2026-10-${String(i + 1).padStart(2, '0')}`, 2)),
      ...Array.from({ length: 17 }, (_, i) => day(`2026-11-${String(i + 1).padStart(2, '0')}`, 3)),
    ];
    expect((await compare({ days }, 'net-growth', '2026-11')).month).toMatchObject({
      value: 34,
      days: { from: '2026-11-01', to: '2026-11-17' },
      change: { by: 'percent', value: 50 },
    });
  });

  test('a month with holes makes no sum to compare', async () => {
    const day = (date: string): TestDay => ({ platform: 'tiktok', day: date, measure: 'followers_net', value: 2 });
    const days = [
      ...[1, 9, 30].map((i) => day(`2026-09-${String(i).padStart(2, '0')}`)),
      ...Array.from({ length: 31 }, (_, i) => day(`2026-10-${String(i + 1).padStart(2, '0')}`)),
    ];
    expect((await compare({ days }, 'net-growth', '2026-10')).month?.verdict).toBe('missing');
  });

  describe('targets', () => {
    const rows = { posts: posts('instagram', '2026-10', [100, 100, 100, 100, 100, 100]).map((post, i) => ({ ...post, reactions: 2 + i })) };

    test('of a sum', async () => {
      expect((await compare(rows, 'views', '2026-10', 'previous', { targets: { views: 500 } })).target).toMatchObject({
        verdict: 'reached',
        change: { by: 'percent', value: 20 },
      });
      expect((await compare(rows, 'views', '2026-10', 'previous', { targets: { views: 1200 } })).target).toMatchObject({
        verdict: 'not-reached',
        change: { value: -50 },
      });
    });

    test('of a median: missed only when the interval leaves it out', async () => {
      const at = (target: number) =>
        compare(rows, 'engagement-rate-by-views', '2026-10', 'previous', { targets: { 'engagement-rate-by-views': target } });
      expect((await at(4.5)).target).toMatchObject({ verdict: 'inconclusive', change: null });
      expect((await at(9)).target).toMatchObject({ verdict: 'not-reached', change: { by: 'points', value: -4.5 } });
      expect((await at(1)).target).toMatchObject({ verdict: 'reached' });
    });

    test('months outside it have none', async () => {
      expect(
        (await compare(rows, 'views', '2026-10', 'previous', { targets: { views: { value: 500, from: '2026-11' } } })).target,
      ).toBeNull();
    });

    test('a month still running has not missed it', async () => {
      const young = { posts: posts('instagram', '2026-11', [100, 100]) };
      expect((await compare(young, 'views', '2026-11', 'previous', { targets: { views: 500 } })).target).toBeNull();
      expect((await compare(young, 'views', '2026-11', 'previous', { targets: { views: 150 } })).target).toMatchObject({
        verdict: 'reached',
      });
    });
  });
});
