/** One figure from the rows of a metric: its value, what it rests on, and how sure it is. */

import { accountsOf, type Book, lastKnownDay, type Sample, type Scope, sample, accountName, untilOf, valuesOf } from './book.ts';
import { type Metric, metric } from './metric.ts';
import { daysIn } from './month.ts';
import type { Figure } from './report.ts';
import { median, medianInterval, randomFrom } from './statistics.ts';

/** Longest run of days without a row, in the first `length` days of a month. */
function longestGap({ groups }: Sample, length: number): number {
  const days = [...new Set(groups.flatMap((group) => group.days))].sort((a, b) => a - b);
  let longest = 0;
  let before = 0;
  for (const day of [...days, length + 1]) {
    longest = Math.max(longest, day - before - 1);
    before = day;
  }
  return longest;
}

/** Newest value of each account, added up. */
const lastOfEach = ({ groups }: Sample): number => groups.reduce((sum, { values }) => sum + (values[values.length - 1] as number), 0);

/** The value of rows, in the metric's unit. `days` is the number of days of the period. NaN for the median of none. */
export function aggregate({ aggregate: how }: Metric, rows: Sample, days: number): number {
  switch (how) {
    case 'median':
      return median(valuesOf(rows));
    case 'sum':
      return rows.sum;
    case 'count':
      return rows.n;
    case 'last':
      return lastOfEach(rows);
    case 'per-week':
      return rows.n / (days / 7);
    case 'longest-gap':
      return longestGap(rows, days);
    case 'share': {
      const base = rows.groups.reduce((sum, group) => sum + group.base, 0);
      return (100 * rows.sum) / base;
    }
  }
}

export const seedOf = (book: Book, id: string, scope: Scope, month: string): string[] => [
  id,
  month,
  book.brand.folder,
  scope === null ? '' : accountName(scope),
];

/** Why a scope has no rows of a metric in a month. */
function absence(book: Book, { id, of }: Metric, scope: Scope, month: string): Figure['state'] {
  const accounts = accountsOf(book, scope);
  if (!accounts.some((account) => book.has.get(accountName(account))?.has(id))) return 'not-provided';
  if (of === 'account-days') return 'missing';
  return sample(book, 'posts-published', scope, month).n > 0 ? 'missing' : 'nothing';
}

/** Days of the month that a sum of days rests on: those of the account that has fewest. */
function daysKnown(book: Book, rows: Sample, month: string): { known: number; of: number } {
  const known = rows.groups.map((group) => new Set(group.days).size);
  const of = Math.max(...rows.groups.map((group) => lastKnownDay(book, group, month)), ...known);
  return { known: Math.min(...known), of: Math.min(of, daysIn(month)) };
}

/** A figure of given rows. */
export function figureOf(book: Book, id: string, scope: Scope, month: string, rows: Sample): Figure {
  const entry = metric(id);
  const figure: Figure = { metric: id, value: null, n: rows.n, low: null, high: null, state: 'known' };
  if (rows.n === 0) {
    const state = absence(book, entry, scope, month);
    // No post in a month between two that have some is a count of none, not a gap.
    const counted = entry.aggregate === 'count' && accountsOf(book, scope).some(({ first, last }) => first <= month && month <= last);
    return counted ? { ...figure, value: 0 } : { ...figure, state };
  }
  const days = untilOf(book, scope).startsWith(month) ? Number(untilOf(book, scope).slice(8)) : daysIn(month);
  figure.value = aggregate(entry, rows, days);
  if (entry.aggregate === 'median') {
    const { low, high } = medianInterval(valuesOf(rows), randomFrom(...seedOf(book, id, scope, month)));
    if (rows.n < entry.minimum) figure.state = 'too-few';
    else Object.assign(figure, { low, high });
  }
  if (entry.of === 'account-days' && entry.aggregate === 'sum') figure.days = daysKnown(book, rows, month);
  return figure;
}

/** The figure of a metric for a scope and a month. */
export const figure = (book: Book, id: string, scope: Scope, month: string): Figure => figureOf(book, id, scope, month, sample(book, id, scope, month));
