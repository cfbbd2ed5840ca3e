/** Snapshots of an audience and figures of whole spans: the newest before the end, no span twice, no person added. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../../scripts/metrics/sections/audience.ts';
import { outcomesOf } from '../../../scripts/metrics/sections/outcomes.ts';
import { brandOf, withSmallStore } from '../small-store.ts';

const withRows = <T>(table: 'raw_audience' | 'raw_periods', rows: readonly string[], use: (connection: DuckDBConnection) => Promise<T>) =>
  withSmallStore({}, async (connection) => {
    await connection.run(`INSERT INTO ${table} VALUES ${rows.map((row, at) => `('b', 'f', ${at + 2}, ${row})`).join(', ')}`);
    return use(connection);
  });

const snapshot = (day: string, item: string, value: number, dimension = 'country') =>
  `'tiktok', 'a', DATE '${day}', '${dimension}', '${item}', '', ${value}, 'percent'`;

describe('audience', () => {
  const rows = [
    snapshot('2026-09-30', 'FR', 80),
    snapshot('2026-10-31', 'BE', 5),
    snapshot('2026-10-31', 'Others', 9),
    snapshot('2026-10-31', 'FR', 85),
    snapshot('2026-11-05', 'FR', 90),
    snapshot('2026-11-05', '25-34', 40, 'age'),
    snapshot('2026-11-05', '18-24', 10, 'age'),
  ];

  it('is the newest at or before the end of the period, greatest first, the platform’s own rest last', async () => {
    const october = await withRows('raw_audience', rows, async (connection) => (await audienceOf(connection, brandOf()))(null, '2026-10'));
    expect(october).toMatchObject([{ day: '2026-10-31', dimension: 'country', unit: 'percent', row: 3 }]);
    expect(october[0]?.items.map(({ item }) => item)).toEqual(['FR', 'BE', 'Others']);
  });

  it('keeps ages in their order, and has nothing before the first snapshot', async () => {
    const of = await withRows('raw_audience', rows, async (connection) => audienceOf(connection, brandOf()));
    expect(
      of(null, '2026-11')
        .find(({ dimension }) => dimension === 'age')
        ?.items.map(({ item }) => item),
    ).toEqual(['18-24', '25-34']);
    expect(of(null, '2026-08')).toEqual([]);
    expect(of({ platform: 'x', account: 'a' }, '2026-11')).toEqual([]);
  });
});

const span = (from: string, to: string, item: string, measure: string, value: number, platform = 'google-analytics-4') =>
  `'${platform}', 'site.example', DATE '${from}', DATE '${to}', 'page', '${item}', '${measure}', ${value}`;
const october = (item: string, measure: string, value: number) => span('2026-10-01', '2026-10-31', item, measure, value);
const september = (item: string, measure: string, value: number) => span('2026-09-01', '2026-09-30', item, measure, value);

describe('outcomes', () => {
  const of = (rows: readonly string[], period = '2026-10') =>
    withRows('raw_periods', rows, async (connection) => (await outcomesOf(connection, brandOf()))(null, period));

  it('adds views over pages, never people', async () => {
    const [found] = await of([
      october('/', 'views', 60),
      october('/a', 'views', 40),
      october('/', 'active_users', 30),
      october('/a', 'active_users', 20),
    ]);
    expect(found).toMatchObject({ from: '2026-10-01', to: '2026-10-31', measures: ['views', 'active_users'], totals: [100, null] });
    expect(found?.lines).toEqual([
      { item: '/', values: [60, 30], before: null },
      { item: '/a', values: [40, 20], before: null },
    ]);
    expect(found?.finding).toMatchObject({ rule: 'site-gets', says: { en: 'The site gets 100 page views in October' } });
  });

  it('compares whole months: more, fewer, as many', async () => {
    const ruleOf = async (now: number) => (await of([october('/', 'views', now), september('/', 'views', 1000)]))[0]?.finding;
    expect(await ruleOf(1200)).toMatchObject({
      rule: 'site-gets-more',
      says: { fr: 'Le site reçoit 1\u202f200 pages vues, 20\u202f% de plus qu’en septembre' },
    });
    expect(await ruleOf(800)).toMatchObject({ rule: 'site-gets-fewer' });
    expect(await ruleOf(1005)).toMatchObject({ rule: 'site-gets-as-many' });
  });

  it('compares no part of a month with a whole one', async () => {
    const [found] = await of([span('2026-10-01', '2026-10-19', '/', 'views', 500), september('/', 'views', 1000)]);
    expect(found?.lines[0]?.before).toBeNull();
    expect(found?.finding).toMatchObject({ rule: 'site-gets', says: { en: 'The site gets 500 page views in 19 days' } });
  });

  it('never adds spans that overlap; joins those that follow, without their people', async () => {
    const rows = [
      october('/', 'views', 100),
      span('2026-10-10', '2026-10-20', '/', 'views', 30),
      september('/', 'views', 70),
      september('/', 'active_users', 9),
      october('/', 'active_users', 10),
    ];
    expect((await of(rows))[0]?.totals[0]).toBe(100);
    const [year] = await of(rows, '2026');
    expect(year).toMatchObject({ from: '2026-09-01', to: '2026-10-31' });
    expect(year?.lines[0]?.values).toEqual([170, null]);
  });

  it('takes neither spans that leave the period nor those of competitors', async () => {
    expect(
      await of([span('2026-09-28', '2026-10-04', '/', 'views', 9), span('2026-10-01', '2026-10-31', 'Rival', 'views', 9, 'linkedin')]),
    ).toEqual([]);
  });
});
