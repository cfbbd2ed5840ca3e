/** One figure from the rows of a metric: its value, what it rests on, and how sure it is. */

import { dayIndex, dayNumber, daysIn, firstDay, periodOf } from '../model/period.ts';
import { accountName, accountsOf, type Book, type Sample, type Scope, sample, untilOf } from './book.ts';
import { type Metric, metric } from './metric.ts';
import type { Figure } from './report.ts';
import { bootstrapMedians, median, middle95, randomFrom } from './statistics.ts';

/** Longest run of days without a row, in a span of `length` days from `from` on (in days since 1 January 1970). */
function longestGap({ groups }: Sample, from: number, length: number): number {
  const days = [...new Set(groups.flatMap((group) => [...group.days]))].sort((a, b) => a - b);
  let longest = 0;
  let before = from - 1;
  for (const day of [...days, from + length]) {
    longest = Math.max(longest, day - before - 1);
    before = day;
  }
  return longest;
}

/** Newest value of each account, added up. */
const lastOfEach = ({ groups }: Sample): number => groups.reduce((sum, { values }) => sum + (values[values.length - 1] as number), 0);

/** The value of rows, in the metric's unit, over a span of `days` days from `from` on (in days since 1 January 1970). NaN for the median of none. */
export function aggregate({ aggregate: how }: Metric, rows: Sample, from: number, days: number): number {
  switch (how) {
    case 'median':
      return median(rows.values());
    case 'sum':
      return rows.sum;
    case 'count':
      return rows.n;
    case 'last':
      return lastOfEach(rows);
    case 'per-week':
      return rows.n / (days / 7);
    case 'longest-gap':
      return longestGap(rows, from, days);
    case 'share': {
      const base = rows.groups.reduce((sum, group) => sum + group.base, 0);
      return (100 * rows.sum) / base;
    }
  }
}

export const seedOf = (book: Book, id: string, scope: Scope, period: string): string[] => [
  id,
  period,
  book.brand.folder,
  scope === null ? '' : accountName(scope),
];

/** Bootstrap medians of rows of a metric: drawn once from the seed of metric, period and scope, whatever they are then compared with. */
export function drawsOf(book: Book, id: string, scope: Scope, period: string, rows: Sample): Float64Array {
  const seed = [...seedOf(book, id, scope, period), String(rows.n)];
  const key = seed.join(' ');
  const whole = rows.n === sample(book, id, scope, period).n;
  const known = (whole && book.draws.get(key)) || bootstrapMedians(rows.values(), randomFrom(...seed));
  if (whole) book.draws.set(key, known);
  return known;
}

/** Why a scope has no rows of a metric in a period. */
function absence(book: Book, { id, of }: Metric, scope: Scope, period: string): Figure['state'] {
  const accounts = accountsOf(book, scope);
  if (!accounts.some((account) => book.has.get(accountName(account))?.has(id))) return 'not-provided';
  if (of === 'account-days') return 'missing';
  return sample(book, 'posts-published', scope, period).n > 0 ? 'missing' : 'nothing';
}

/** Days that a sum of days rests on, of those that are over: those of the account that has fewest. */
function daysKnown(book: Book, rows: Sample, period: string): { known: number; of: number } {
  const known = rows.groups.map((group) => new Set(group.days).size);
  const over = periodOf(book.kind, book.today) === period ? dayNumber(period, book.today) - 1 : daysIn(period);
  return { known: Math.min(...known), of: Math.max(over, ...known) };
}

/** A figure of given rows. */
export function figureOf(book: Book, id: string, scope: Scope, period: string, rows: Sample): Figure {
  const entry = metric(id);
  const figure: Figure = { metric: id, value: null, n: rows.n, low: null, high: null, state: 'known' };
  if (rows.n === 0) {
    const state = absence(book, entry, scope, period);
    // No post in a period between two that have some is a count of none, not a gap.
    const counted = entry.aggregate === 'count' && accountsOf(book, scope).some(({ first, last }) => first <= period && period <= last);
    return counted ? { ...figure, value: 0 } : { ...figure, state };
  }
  const until = untilOf(book, scope);
  const days = periodOf(book.kind, until) === period ? dayNumber(period, until) : daysIn(period);
  figure.value = aggregate(entry, rows, dayIndex(firstDay(period)), days);
  if (entry.aggregate === 'median') {
    if (rows.n < entry.minimum) figure.state = 'too-few';
    else Object.assign(figure, middle95(drawsOf(book, id, scope, period, rows)));
  }
  if (entry.of === 'account-days' && entry.aggregate === 'sum') figure.days = daysKnown(book, rows, period);
  return figure;
}

/** The figure of a metric for a scope and a period. */
export function figure(book: Book, id: string, scope: Scope, period: string): Figure {
  const key = seedOf(book, id, scope, period).join(' ');
  const known = book.figures.get(key) ?? figureOf(book, id, scope, period, sample(book, id, scope, period));
  book.figures.set(key, known);
  return known;
}
