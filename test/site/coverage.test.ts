import { expect, test } from 'vitest';
import { coverage } from '../../site/coverage.ts';
import type { AccountData } from '../../site/data.ts';

const account = (days: AccountData['days']): AccountData => ({
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
  postDays: [],
});

test('days are counted once, holes between the first and the last', () => {
  const found = coverage(
    account([
      { from: '2026-01-05', to: '2026-01-31' },
      { from: '2026-01-01', to: '2026-01-10' },
      { from: '2026-02-03', to: '2026-02-04' },
    ]),
  );
  expect(found).toMatchObject({ covered: 33, missing: 2, from: '2026-01-01', to: '2026-02-04' });
});

test('no day at all', () => {
  expect(coverage(account([]))).toMatchObject({ covered: 0, missing: 0, from: null, to: null });
});
