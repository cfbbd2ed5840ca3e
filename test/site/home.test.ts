import { expect, test } from 'vitest';
import { alerts } from '../../site/alerts.ts';
import type { AccountData, BrandData } from '../../site/data.ts';

const account = (name: string, age: number | null) => ({ platform: 'x', name, age }) as AccountData;
const month = (verdict: string) => ({
  slug: null,
  report: {
    period: '2026-10',
    complete: true,
    kpis: [{ figure: { metric: 'reach', value: 2000 }, comparisons: [{ against: 'target', value: 3000, verdict }] }],
  },
});
const calm = {
  brand: { folder: 'lune' },
  today: '2026-11-21',
  accounts: [account('X', 1)],
  sources: [{ status: 'loaded' }],
  revisions: { shown: [], revised: 0, replaced: 0, growth: 0 },
  breaks: [],
  reports: [month('reached')],
} as unknown as BrandData;
const rules = (change: object) => alerts({ ...calm, ...change } as BrandData, 'fr').map(({ rule }) => rule);

test('each alert comes with what it tells of, and none without', () => {
  expect(rules({})).toEqual([]);
  expect(rules({ sources: [{ status: 'refused' }] })).toEqual(['alert-refused']);
  expect(rules({ accounts: [account('X', 12)] })).toEqual(['alert-late']);
  expect(rules({ accounts: [account('X', 1), account('TikTok', null)] })).toEqual(['alert-no-data']);
  expect(rules({ reports: [month('not-reached')] })).toEqual(['alert-target']);
  expect(rules({ reports: [month('inconclusive')] })).toEqual([]);
  expect(rules({ revisions: { ...calm.revisions, revised: 3 } })).toEqual(['alert-revised']);
  const broke = { platform: 'instagram', account: 'a', fromMeasure: 'impressions', toMeasure: 'views' };
  expect(rules({ breaks: [{ ...broke, day: '2026-11-01' }] })).toEqual(['alert-break']);
  expect(rules({ breaks: [{ ...broke, day: '2025-01-01' }] })).toEqual([]);
});

test('an alert says the figure in the reader’s language, and leads to its page', () => {
  const [one] = alerts({ ...calm, reports: [month('not-reached')] } as unknown as BrandData, 'en');
  expect(one).toMatchObject({
    text: 'Median reach below the target in October 2026: 2,000 against 3,000.',
    to: '/lune/report/2026-10/',
    signal: true,
  });
});
