import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { METRICS, metric, readMetric } from '../../scripts/metrics/metric.ts';
import { readGroups } from '../../scripts/metrics/rows.ts';
import { type TestDay, type TestPost, withSmallStore } from './small-store.ts';

const folder = join(import.meta.dirname, '../../scripts/metrics');
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));

describe('headers', () => {
  test('every file is in the dictionary, under its name', () => {
    expect(Object.keys(METRICS)).toEqual(files.map((name) => name.slice(0, -4)).sort());
  });

  test.each(Object.values(METRICS))('$id is complete in both languages', (entry) => {
    for (const part of [entry.name, entry.formula, entry.definition, entry.caveat]) {
      expect(part.fr).not.toBe('');
      expect(part.en).not.toBe('');
      // Typography: exact spaces in French, no straight apostrophe, no exclamation.
      expect(part.fr).not.toMatch(/ [;:!?%]|« | »|'|!/);
      expect(part.en).not.toMatch(/ [;:!?%]|'|!/);
    }
    expect(entry.definition.fr).toMatch(/\.$/);
    expect(entry.definition.en).toMatch(/\.$/);
    // A rate names what it is taken of.
    if (entry.unit === 'percent') expect(entry.base.length).toBeGreaterThan(0);
    // What is a median cannot be added up.
    if (entry.aggregate === 'median') expect(entry.additive).toBe(false);
  });

  test('reach is never additive', () => {
    expect(metric('reach')).toMatchObject({ additive: false, aggregate: 'median' });
  });

  test('an incomplete header is refused, naming the file and the line', () => {
    const whole = readFileSync(join(folder, 'views.sql'), 'utf8');
    expect(() => readMetric('views', whole.replace(/^-- en: .*\n/m, ''))).toThrow(/views\.sql.*en/);
    expect(() => readMetric('views', whole.replace('-- unit: count', '-- unit: litres'))).toThrow(/views\.sql.*unit/);
  });
});

describe('queries', () => {
  test('every metric runs on an empty store', async () => {
    await withSmallStore({ files: [] }, async (connection) => {
      for (const entry of Object.values(METRICS)) expect(await readGroups(connection, 'b', entry), entry.id).toEqual([]);
    });
  });

  /** Values of a metric, one account and month after the other. */
  const values = async (id: string, posts: TestPost[], days: TestDay[] = []) =>
    withSmallStore({ posts, days }, async (connection) =>
      (await readGroups(connection, 'b', metric(id))).flatMap((group) => [...group.values]),
    );

  const post = (id: string, rest: Partial<TestPost>): TestPost => ({ platform: 'instagram', id, day: '2026-10-05', ...rest });

  test('missing is not zero', async () => {
    const posts = [post('1', { views: 0 }), post('2', {}), post('3', { views: 7 })];
    expect(await values('views', posts)).toEqual([0, 7]);
    expect(await values('saves', posts)).toEqual([]);
  });

  test('interactions add what the platform exports, and are missing where it exports none', async () => {
    expect(
      await values('interactions', [post('1', { reactions: 3, comments: 1 }), post('2', { saves: 2 }), post('3', { views: 10 })]),
    ).toEqual([2, 4]);
  });

  test('rates keep to their base and leave out a base of zero', async () => {
    const posts = [
      post('1', { views: 200, reach: 100, reactions: 10 }),
      post('2', { views: 0, reach: 0, reactions: 3 }),
      post('3', { impressions: 50, reactions: 5 }),
    ];
    expect(await values('engagement-rate-by-views', posts)).toEqual([5]);
    expect(await values('engagement-rate-by-reach', posts)).toEqual([10]);
  });

  test('followers of the day, or of up to thirty days before', async () => {
    const days = [
      { platform: 'instagram', day: '2026-09-20', measure: 'followers', value: 1000 },
      { platform: 'instagram', day: '2026-10-06', measure: 'followers', value: 2000 },
    ];
    const posts = [
      post('1', { reactions: 10 }),
      post('2', { day: '2026-10-06', reactions: 10 }),
      post('3', { day: '2026-12-24', reactions: 10 }),
    ];
    expect(await values('engagement-rate-by-followers', posts, days)).toEqual([1, 0.5]);
  });

  test('replies are no posts', async () => {
    const posts = [
      post('1', { platform: 'x', format: 'reply', impressions: 9 }),
      post('2', { platform: 'x', format: 'text', impressions: 5 }),
      post('3', { platform: 'x', impressions: 4 }),
    ];
    expect(await values('posts-published', posts)).toEqual([1, 1]);
    expect(await values('impressions', posts)).toEqual([5, 4]);
  });

  describe('net growth', () => {
    const day = (date: string, measure: string, value: number, platform = 'tiktok'): TestDay => ({
      platform,
      day: `2026-10-${date}`,
      measure,
      value,
    });

    test('takes the balance that the platform writes first, then gained less lost', async () => {
      const days = [
        day('01', 'followers_net', 5),
        day('01', 'followers_gained', 9),
        day('02', 'followers_gained', 9),
        day('02', 'followers_lost', 4),
      ];
      expect(await values('net-growth', [], days)).toEqual([5, 5]);
    });

    test('says when gains are all there is, and takes none beside losses that are merely missing that day', async () => {
      await withSmallStore(
        {
          days: [
            day('01', 'followers_gained', 9, 'instagram'),
            day('01', 'followers_gained', 8, 'x'),
            day('01', 'followers_lost', 2, 'x'),
            day('02', 'followers_gained', 7, 'x'),
          ],
        },
        async (connection) => {
          const groups = await readGroups(connection, 'b', metric('net-growth'));
          expect(groups.map(({ platform, gross, values: [...all] }) => ({ platform, gross, all }))).toEqual([
            { platform: 'instagram', gross: true, all: [9] },
            { platform: 'x', gross: false, all: [6] },
          ]);
        },
      );
    });

    test('falls back on differences of totals, a week apart at most', async () => {
      expect(
        await values('net-growth', [], [day('01', 'followers', 100), day('03', 'followers', 104), day('28', 'followers', 200)]),
      ).toEqual([4]);
    });
  });

  test('growth rate needs the end of the month before', async () => {
    const total = (date: string, value: number): TestDay => ({ platform: 'tiktok', day: date, measure: 'followers', value });
    await withSmallStore({ days: [total('2026-08-31', 100), total('2026-09-30', 110), total('2026-11-15', 200)] }, async (connection) => {
      const groups = await readGroups(connection, 'b', metric('growth-rate'));
      expect(groups.map(({ period, values: [value], base }) => ({ period, value, base }))).toEqual([
        { period: '2026-09', value: 10, base: 100 },
      ]);
    });
  });

  test('rows of another brand are never read', async () => {
    await withSmallStore({ posts: [post('1', { views: 3 })] }, async (connection) => {
      expect(await readGroups(connection, 'other', metric('views'))).toEqual([]);
    });
  });
});
