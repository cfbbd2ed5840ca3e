/** The sentences of the archive and of a post change with the data, and their rule with them. */

import { expect, test } from 'vitest';
import { growthChart } from '../../site/charts/growth.ts';
import type { Origin, PostData } from '../../site/data.ts';
import { archiveHeadline, changeOf, growthFinding, growthOf, standing } from '../../site/post-findings.ts';

const from = (exportedAt: string | null): Origin => ({ sha256: 'a', path: 'exports/a.csv', row: 2, exportedAt });
const post = (over: Partial<PostData> = {}): PostData => ({
  platform: 'instagram',
  account: 'lune',
  id: '1',
  slug: 'instagram-1',
  at: '2026-10-14T08:00:00Z',
  day: '2026-10-14',
  permalink: null,
  format: 'photo',
  text: null,
  durationS: null,
  values: {},
  interactions: 120,
  rate: null,
  usual: { median: 40, n: 57, over: 'year' },
  ratio: 3,
  from: from('2026-11-01T08:00:00Z'),
  snapshots: [],
  revisions: [],
  days: [],
  month: {},
  ...over,
});
const account = (platform: 'instagram' | 'x') => ({ platform, name: 'Lune', several: false, gives: new Set<never>() });

test('the archive says how many posts, where, since when', () => {
  const says = (posts: PostData[], ...on: ('instagram' | 'x')[]) => archiveHeadline({ posts, accounts: on.map(account) }, 'fr');
  const old = post({ day: '2024-10-02' });
  expect(says([])).toMatchObject({ rule: 'posts-none' });
  expect(says([post(), old], 'instagram', 'x')).toEqual({
    rule: 'posts-since',
    text: '2 publications sur deux comptes depuis octobre 2024',
  });
  expect(says([post(), old], 'instagram')).toEqual({ rule: 'posts-one-account', text: '2 publications sur Instagram depuis octobre 2024' });
  expect(says([post()], 'instagram')).toEqual({ rule: 'posts-one-month', text: '1 publication sur Instagram en octobre 2026' });
  expect(says([post({ day: null })], 'x')).toEqual({ rule: 'posts-undated', text: '1 publication sans date sur X' });
  expect(archiveHeadline({ posts: [post(), old], accounts: [account('instagram'), account('x')] }, 'en').text).toBe(
    '2 posts on two accounts since October 2024',
  );
});

test('a post stands above, at or below what is usual; what cannot be compared says why', () => {
  const says = (over: Partial<PostData>, language: 'fr' | 'en' = 'fr') => standing(post(over), { name: 'Instagram' }, language);
  expect(says({})).toEqual({
    rule: 'standing-above',
    text: '120 interactions\u00a0: 3,0 fois la médiane d’Instagram sur douze mois, n\u00a0=\u00a057.',
  });
  expect(says({}, 'en').text).toBe('120 interactions: 3.0 times the median of Instagram over twelve months, n\u00a0=\u00a057.');
  expect(says({ ratio: 1.01 }).rule).toBe('standing-usual');
  expect(says({ ratio: 0.4, interactions: 16 })).toMatchObject({ rule: 'standing-below' });
  expect(says({ ratio: 0, interactions: 0 })).toMatchObject({ rule: 'standing-none' });
  expect(says({ ratio: null, interactions: 3, usual: { median: 0, n: 9, over: 'month' } })).toMatchObject({ rule: 'standing-median-zero' });
  expect(says({ usual: null, ratio: null }).rule).toBe('standing-too-few');
  expect(says({ interactions: null, usual: null, ratio: null }).rule).toBe('standing-missing');
  expect(says({ format: 'reply', usual: null, ratio: null }).rule).toBe('standing-reply');
});

test('a curve needs two exports of one measure at two times, and says what it shows', () => {
  const grown = (...views: [string | null, number][]) =>
    post({ snapshots: views.map(([at, value]) => ({ from: from(at), measures: { views: value } })) });
  const [first, second, third] = ['2026-10-17T08:00:00Z', '2026-11-01T08:00:00Z', '2026-11-20T08:00:00Z'];
  expect(growthOf(grown([first, 10]))).toBeNull();
  expect(growthOf(grown([first, 10], [first, 12]))).toBeNull();
  expect(growthOf(grown([null, 10], [second, 12]))).toBeNull();
  const rule = (...views: [string, number][]) => {
    const one = grown(...views);
    const growth = growthOf(one);
    return growth && growthFinding(growth, one, 'Europe/Paris', 'fr');
  };
  expect(rule([first, 80], [second, 100])).toEqual({
    rule: 'growth-share',
    text: '80\u202f% des vues étaient là au premier export, 3\u00a0jours après la publication',
  });
  expect(rule([first, 80], [second, 80])).toMatchObject({ rule: 'growth-flat' });
  expect(rule([first, 80], [second, 100], [third, 90])).toEqual({
    rule: 'growth-revised',
    text: 'Vues\u00a0: le réseau a revu 100 en 90',
  });
  expect(rule([first, 1], [second, 2])).toMatchObject({ rule: 'growth-up' });
});

test('a curve is drawn of any values, without a number that is none', () => {
  const texts = { title: '<b>&"', start: '1', end: '2' };
  for (const values of [
    [0, 0],
    [1, 1e9],
    [24_086, 23_823],
  ]) {
    const svg = growthChart(
      values.map((value, at) => ({ at: 1e12 + at * 1e9, value })),
      null,
      texts,
      'fr',
    );
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<b>/);
    expect(svg).toMatch(/<circle.*<circle/);
  }
});

test('a change on a small base is no percentage', () => {
  expect(changeOf(100, 98, 'fr')).toBe('−2,0\u202f%');
  expect(changeOf(4, 8, 'fr')).toBe('—');
  expect(changeOf(null, 8, 'fr')).toBe('—');
});
