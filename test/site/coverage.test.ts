import { expect, test } from 'vitest';
import { byMonth, coverage, coverageYears, holesBetween, merged } from '../../site/coverage.ts';
import type { AccountData } from '../../site/data.ts';

const account = (days: AccountData['days'], postDays: AccountData['postDays'] = []): AccountData => ({
  platform: 'x',
  account: 'a',
  slug: 'x-a',
  name: 'X',
  handle: 'a',
  firstDay: null,
  lastDay: null,
  until: null,
  age: null,
  posts: 0,
  days,
  postDays,
});

const HOLED = [
  { from: '2026-01-05', to: '2026-01-31' },
  { from: '2026-01-01', to: '2026-01-10' },
  { from: '2026-02-03', to: '2026-02-04' },
];

test('days are counted once, holes between the first and the last', () => {
  expect(coverage(account(HOLED))).toMatchObject({
    covered: 33,
    missing: 2,
    from: '2026-01-01',
    to: '2026-02-04',
    holes: [{ from: '2026-02-01', to: '2026-02-02', days: 2 }],
  });
});

test('no day at all', () => {
  expect(coverage(account([]))).toMatchObject({ covered: 0, missing: 0, from: null, to: null, holes: [] });
  expect(coverageYears(coverage(account([])), '2026-02-04')).toEqual([]);
});

test('spans that touch are one; what lies between is a hole, over the change of a year too', () => {
  const runs = merged([
    { from: '2025-12-31', to: '2026-01-02' },
    { from: '2025-12-30', to: '2025-12-30' },
    { from: '2026-03-01', to: '2026-03-01' },
  ]);
  expect(runs).toEqual([
    { from: '2025-12-30', to: '2026-01-02' },
    { from: '2026-03-01', to: '2026-03-01' },
  ]);
  expect(holesBetween(runs)).toEqual([{ from: '2026-01-03', to: '2026-02-28', days: 57 }]);
  expect([...byMonth(runs)]).toEqual([
    ['2025-12', [{ from: '2025-12-30', to: '2025-12-31' }]],
    ['2026-01', [{ from: '2026-01-01', to: '2026-01-02' }]],
    ['2026-03', [{ from: '2026-03-01', to: '2026-03-01' }]],
  ]);
});

test('the calendar has a line a year, counts each year’s own missing days, and shows months with posts only', () => {
  const days = [
    { from: '2025-11-01', to: '2025-12-20' },
    { from: '2026-01-05', to: '2026-01-31' },
  ];
  const years = coverageYears(coverage(account(days, [{ from: '2025-10-03', to: '2025-10-03' }])), '2026-02-04');
  expect(years.map(({ year, missing }) => [year, missing])).toEqual([
    ['2025', 11],
    ['2026', 4],
  ]);
  expect(years[0]?.months[9]).toEqual({ month: 10, runs: [], posts: true });
  expect(years[0]?.months[11]?.runs).toEqual([{ from: '2025-12-01', to: '2025-12-20' }]);
});
