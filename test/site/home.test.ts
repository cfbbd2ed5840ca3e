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

test('the most pressing alert stands first, in both languages; what only is to be known stands last', () => {
  const broke = { platform: 'instagram', account: 'a', fromMeasure: 'impressions', toMeasure: 'views', day: '2026-11-01' };
  const everything = {
    ...calm,
    sources: [{ status: 'refused' }, { status: 'refused' }],
    accounts: [account('X', 12), account('TikTok', null)],
    reports: [month('not-reached')],
    breaks: [broke],
    revisions: { ...calm.revisions, revised: 1 },
  } as unknown as BrandData;
  const order = ['alert-refused', 'alert-late', 'alert-target', 'alert-no-data', 'alert-break', 'alert-revised'];
  for (const language of ['fr', 'en'] as const) {
    const found = alerts(everything, language);
    expect(found.map(({ rule }) => rule)).toEqual(order);
    expect(found.map(({ signal }) => signal)).toEqual([true, true, true, false, false, false]);
  }
  expect(alerts(everything, 'fr').map(({ text }) => text)).toEqual([
    'Deux fichiers refusés.',
    'X\u00a0: dernière donnée il y a 12 jours.',
    'Portée médiane sous l’objectif en octobre 2026\u00a0: 2\u202f000 pour 3\u202f000.',
    'TikTok\u00a0: dans brand.yaml, mais sans aucun fichier.',
    'Instagram\u00a0: Impressions devient Vues le 1ᵉʳ nov. 2026. Les deux ne se comparent pas.',
    'Un réseau a révisé un chiffre déjà lu.',
  ]);
});

test('a target missed in a month under way is no alert yet', () => {
  const open = month('not-reached');
  expect(rules({ reports: [{ ...open, report: { ...open.report, complete: false } }] })).toEqual([]);
});
