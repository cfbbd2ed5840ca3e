/**
 * A figure against another period or a target, and what may be said of it. No percentage on a base under 5; rates differ in points; nothing
 * is compared across a break; medians are compared only over the minimum of both, and only when the interval of their difference excludes zero.
 */

import type { Target } from '../model/brand.ts';
import { addPeriods, dayAt, dayIndex, firstDay, kindOf, lastDay, yearBefore } from '../model/period.ts';
import {
  accountName,
  accountsOf,
  type Book,
  beginsInside,
  between,
  isComplete,
  isYoung,
  lastKnownDay,
  type Sample,
  type Scope,
  sample,
  sampleOf,
} from './book.ts';
import { drawsOf, figure, figureOf } from './figure.ts';
import { metric } from './metric.ts';
import type { AccountKey, Comparison, Figure } from './report.ts';
import { differenceOfDraws, type Interval, ratioOfDraws } from './statistics.ts';

/** Below it a percentage says more about the base than about the change. */
export const SMALLEST_BASE = 5;

/** Fewer posts than this make no sum of a week to be compared. */
export const FEW_POSTS = 5;

/** A comparison with what it rests on, for sentences. */
export interface Compared extends Omit<Comparison, 'interval' | 'among' | 'days'> {
  /** 95 % interval of the change, in its unit; medians only. */
  interval: Interval | null;
  /** Rows behind the other value. */
  n: number;
  /** Accounts compared, when not all that the figure has: the others have no data in one of the two periods. */
  among: number | null;
  /** First and last day of the period that were compared with the same days of the other; null for whole periods. */
  days: { from: string; to: string } | null;
}

const EQUAL = 0.5;
/** Measures that grow while a post lives: those of young posts are not compared. */
const GROWS = new Set(['views', 'impressions', 'reach', 'interactions']);

/** Change and verdict of two values that are no samples (sums, counts). */
export function compareCounts(value: number, other: number): Pick<Comparison, 'change' | 'verdict'> {
  if (value === other) return { change: null, verdict: 'equal' };
  if (other < SMALLEST_BASE) return { change: null, verdict: 'small-base' };
  const percent = (100 * (value - other)) / other;
  return { change: { by: 'percent', value: percent }, verdict: Math.abs(percent) < EQUAL ? 'equal' : percent > 0 ? 'up' : 'down' };
}

/** A median: its value, the number of rows, and its bootstrap draws. */
export interface Median {
  value: number;
  n: number;
  draws: () => Float64Array;
}

/** Change, interval and verdict of two medians, by the bootstrap of each by post. */
export function compareMedians(
  now: Median,
  other: Median,
  { minimum, rate }: { minimum: number; rate: boolean },
): Pick<Compared, 'change' | 'verdict' | 'interval'> {
  if (now.n < minimum || other.n < minimum) return { change: null, verdict: 'too-few', interval: null };
  const difference = differenceOfDraws(now.draws(), other.draws());
  if (difference.low <= 0 && difference.high >= 0) return { change: null, verdict: 'inconclusive', interval: difference };
  const verdict = now.value > other.value ? 'up' : 'down';
  if (rate) return { change: { by: 'points', value: now.value - other.value }, verdict, interval: difference };
  if (other.value < SMALLEST_BASE) return { change: null, verdict: 'small-base', interval: null };
  const ratio = ratioOfDraws(now.draws(), other.draws());
  const percent = (part: number) => 100 * (part - 1);
  return {
    change: { by: 'percent', value: percent(now.value / other.value) },
    verdict,
    interval: { low: percent(ratio.low), high: percent(ratio.high) },
  };
}

/** Whether a metric of views changes its meaning between two periods for one of the accounts. */
function crossesBreak(book: Book, id: string, scope: Scope, period: string, other: string): boolean {
  const { measures, base } = metric(id);
  if (![...measures, ...base].some((one) => one === 'views' || one === 'impressions')) return false;
  return accountsOf(book, scope).some(
    ({ breakAt, breakFrom }) => breakAt !== null && breakFrom !== null && other < breakAt && period >= breakFrom,
  );
}

/** Days by which the data of accounts may begin one after the other in a year and still be compared from one day on. */
const SAME_START = 31;

/** Accounts whose data cover both periods; the others would compare something with nothing. */
function covered(book: Book, id: string, scope: Scope, period: string, other: string): Set<string> {
  const entry = metric(id);
  const rowsIn = (name: string, at: string) => (book.groups.get(id)?.get(at) ?? []).some((group) => accountName(group) === name);
  const start = beginsInside(book, scope, other) ?? dayIndex(firstDay(other));
  return new Set(
    accountsOf(book, scope)
      .filter((account) => {
        const name = accountName(account);
        // In a year, an account that begins well after the others would be held against days that it did not have.
        if (book.kind === 'year' && dayIndex(account.firstDay) > start + SAME_START) return false;
        // Days either are there or not; a period without posts, between periods that have some, is a period of none.
        if (entry.of === 'account-days') return rowsIn(name, period) && rowsIn(name, other);
        return account.first <= other && account.until >= firstDay(period);
      })
      .map(accountName),
  );
}

/** Last day of the period with a row of an account. */
const lastRow = (rows: Sample, account: AccountKey): number =>
  Math.max(0, ...rows.groups.filter((group) => accountName(group) === accountName(account)).map(({ days }) => days.at(-1) ?? 0));

/** Whether more than a tenth of the days from one to another are missing for an account. */
const gaps = ({ groups }: Sample, from: number, until: (account: AccountKey) => number): boolean =>
  groups.some((group) => new Set(group.days).size < 0.9 * (until(group) - from + 1));

const narrowed = (rows: Sample, names: ReadonlySet<string>): Sample => {
  const groups = rows.groups.filter((group) => names.has(accountName(group)));
  return groups.length === rows.groups.length ? rows : sampleOf(groups);
};

/** The day of a period that answers to one of another: of the same number, or of the same date in a year. The last answers to the last. */
export function answering(period: string, other: string, day: number): number {
  const [start, end] = [dayIndex(firstDay(other)), dayIndex(lastDay(other))];
  if (day >= dayIndex(lastDay(period))) return end;
  if (kindOf(period) !== 'year') return Math.min(start + day - dayIndex(firstDay(period)), end);
  const date = dayAt(day).slice(4);
  // Most years have no 29 February.
  return dayIndex(`${other}${date === '-02-29' ? '-02-28' : date}`);
}

/** A figure against the same metric in another period; null where the period is too young to be compared, or has no other. */
export function againstPeriod(book: Book, now: Figure, scope: Scope, period: string, against: 'previous' | 'last-year'): Compared | null {
  const id = now.metric;
  const entry = metric(id);
  const other = against === 'previous' ? addPeriods(period, -1) : yearBefore(period);
  if (other === null || (GROWS.has(id) && isYoung(book, scope, period))) return null;
  const none: Compared = {
    against,
    period: other,
    value: null,
    change: null,
    verdict: 'missing',
    interval: null,
    n: 0,
    among: null,
    days: null,
  };
  if (now.value === null) return none;
  if (crossesBreak(book, id, scope, period, other)) {
    const before = figure(book, id, scope, other);
    return { ...none, value: before.value, n: before.n, verdict: 'break' };
  }
  const names = covered(book, id, scope, period, other);
  const mine = sample(book, id, scope, period);
  const common = narrowed(mine, names);
  const theirs = narrowed(sample(book, id, scope, other), names);
  // Each account over the same days of both periods: from where the other's data begin, up to where its own stop before the period's end.
  const [first, last] = [dayIndex(firstDay(period)), dayIndex(lastDay(period))];
  const begins = beginsInside(book, scope, other);
  const from = begins === null ? first : answering(other, period, begins);
  const until = (account: AccountKey) => (entry.of === 'posts' ? lastKnownDay(book, account, period) : lastRow(common, account));
  const ends = common.groups.map(until);
  // Of a week or a month under way, counts and sums are cut: its medians are those of fewer posts. Of a year everything is, as its seasons differ.
  const cut = book.kind === 'year' || entry.aggregate === 'count' || entry.aggregate === 'sum';
  const partial = cut && ends.some((day) => day < last);
  const mineThen = begins === null ? common : between(common, from, () => last);
  const rows =
    partial || begins !== null
      ? between(theirs, begins ?? 0, (account) => (partial ? answering(period, other, until(account)) : dayIndex(lastDay(other))))
      : theirs;
  const before = rows.n === sample(book, id, scope, other).n ? figure(book, id, scope, other) : figureOf(book, id, scope, other, rows);
  // A comparison that leaves out most of the figure is not one of the figure.
  if (names.size === 0 || common.n < mine.n / 2 || (before.value === null && entry.aggregate !== 'count')) return none;
  const compared = {
    ...none,
    value: before.value ?? 0,
    n: rows.n,
    among: common.n < mine.n ? names.size : null,
    days: partial || begins !== null ? { from: dayAt(from), to: dayAt(partial ? Math.max(...ends) : last) } : null,
  };
  const value = mineThen.n < mine.n ? (figureOf(book, id, scope, period, mineThen).value ?? 0) : now.value;
  if (entry.aggregate === 'median')
    return {
      ...compared,
      ...compareMedians(
        { value, n: mineThen.n, draws: () => drawsOf(book, id, scope, period, mineThen) },
        { value: compared.value, n: rows.n, draws: () => drawsOf(book, id, scope, other, rows) },
        { minimum: entry.minimum, rate: entry.unit === 'percent' },
      ),
    };
  // A week's sum of a few posts is the luck of one of them.
  if (book.kind === 'week' && entry.of === 'posts' && entry.aggregate === 'sum' && Math.min(mineThen.n, rows.n) < FEW_POSTS)
    return { ...compared, verdict: 'too-few' };
  // Days missing inside either span make a sum of days too small.
  const theirFrom = begins ?? dayIndex(firstDay(other));
  if (
    entry.of === 'account-days' &&
    (gaps(mineThen, from, until) || gaps(rows, theirFrom, (account) => answering(period, other, until(account))))
  )
    return { ...compared, verdict: 'missing' };
  return { ...compared, ...compareCounts(value, compared.value) };
}

/** Amounts, whose target is one of a month: a week has no part of it, a year has twelve. Levels (rates, medians, totals) are the same in any period. */
const isAmount = (id: string): boolean => ['sum', 'count'].includes(metric(id).aggregate);

/** Months in a year, for a monthly target of an amount. */
export const MONTHS = 12;

/**
 * The brand's target of a metric in a period, in the metric's unit, or null. It must hold in every month that the period touches; that of an
 * amount is none for a week, and twelve times the month's for a year.
 */
export function targetOf(book: Book, id: string, scope: Scope, period: string): number | null {
  const target = (book.brand.targets as Record<string, Target | undefined>)[id];
  // A target is the brand's: an account has it only when it is the brand.
  if (!target || (scope !== null && book.accounts.length > 1)) return null;
  const [from, to] = [firstDay(period).slice(0, 7), lastDay(period).slice(0, 7)];
  if (from < (target.from ?? from) || to > (target.to ?? to)) return null;
  if (!isAmount(id) || book.kind === 'month') return target.value;
  return book.kind === 'year' ? MONTHS * target.value : null;
}

/** Whether a period's target is twelve times the one that the brand set. */
export const isTwelvefold = (book: Book, id: string): boolean => book.kind === 'year' && isAmount(id);

/** A figure against the brand's target; null where there is none, or where the period may still reach it. */
export function againstTarget(book: Book, now: Figure, scope: Scope, period: string): Compared | null {
  const target = targetOf(book, now.metric, scope, period);
  if (target === null) return null;
  const { unit, aggregate, of } = metric(now.metric);
  const compared: Compared = {
    against: 'target',
    period: null,
    value: target,
    change: null,
    verdict: 'missing',
    interval: null,
    n: 0,
    among: null,
    days: null,
    ...(isTwelvefold(book, now.metric) && { twelvefold: true as const }),
  };
  if (now.value === null) return compared;
  if (now.state === 'too-few') return { ...compared, verdict: 'too-few' };
  // Accounts that export it in other months and not in this one: the sum is not the brand's.
  const rows = sample(book, now.metric, scope, period);
  const absent = accountsOf(book, scope).some(
    (account) =>
      book.has.get(accountName(account))?.has(now.metric) &&
      account.first <= period &&
      !rows.groups.some((group) => accountName(group) === accountName(account)),
  );
  if (of === 'account-days' && absent) return compared;
  const change: Comparison['change'] =
    unit === 'percent'
      ? { by: 'points', value: now.value - target }
      : target < SMALLEST_BASE
        ? null
        : { by: 'percent', value: (100 * (now.value - target)) / target };
  const reached = now.value >= target;
  if (aggregate === 'median' && now.low !== null && now.high !== null && now.low < target && now.high >= target)
    return { ...compared, verdict: 'inconclusive' };
  if (!reached && aggregate !== 'median' && !isComplete(book, scope, period)) return null;
  return { ...compared, change, verdict: reached ? 'reached' : 'not-reached' };
}
