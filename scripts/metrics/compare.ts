/**
 * A figure against another period or a target, and what may be said of it. No percentage on a base under 5; rates differ in points; nothing
 * is compared across a break; medians are compared only over the minimum of both, and only when the interval of their difference excludes zero.
 */

import type { Target } from '../model/brand.ts';
import {
  accountName,
  accountsOf,
  type Book,
  isComplete,
  lastKnownDay,
  type Sample,
  type Scope,
  sample,
  sampleOf,
  upToDay,
} from './book.ts';
import { drawsOf, figure, figureOf } from './figure.ts';
import { metric } from './metric.ts';
import { addMonths, daysIn } from './month.ts';
import type { AccountKey, Comparison, Figure } from './report.ts';
import { differenceOfDraws, type Interval, ratioOfDraws } from './statistics.ts';

/** Below it a percentage says more about the base than about the change. */
export const SMALLEST_BASE = 5;

/** A comparison with what it rests on, for sentences. */
export interface Compared extends Comparison {
  /** 95 % interval of the change, in its unit; medians only. */
  interval: Interval | null;
  /** Rows behind the other value. */
  n: number;
  /** Accounts compared, when not all that the figure has: the others have no data in one of the two months. */
  among: number | null;
  /** Last day of the period up to which both were taken; null for whole months. */
  untilDay: number | null;
}

const EQUAL = 0.5;
/** Measures that grow while a post lives: those of a period still running are too young to be compared. */
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

/** Whether a metric of views changes its meaning between two months for one of the accounts. */
function crossesBreak(book: Book, id: string, scope: Scope, period: string, other: string): boolean {
  const { measures, base } = metric(id);
  if (![...measures, ...base].some((one) => one === 'views' || one === 'impressions')) return false;
  return accountsOf(book, scope).some(
    ({ breakAt, breakFrom }) => breakAt !== null && breakFrom !== null && other < breakAt && period >= breakFrom,
  );
}

/** Accounts whose data cover both months; the others would compare something with nothing. */
function covered(book: Book, id: string, scope: Scope, period: string, other: string): Set<string> {
  const entry = metric(id);
  const rowsIn = (name: string, at: string) => (book.groups.get(id)?.get(at) ?? []).some((group) => accountName(group) === name);
  return new Set(
    accountsOf(book, scope)
      .filter((account) => {
        const name = accountName(account);
        // Days either are there or not; a period without posts, between months that have some, is a period of none.
        if (entry.of === 'account-days') return rowsIn(name, period) && rowsIn(name, other);
        return account.first <= other && account.until.slice(0, 7) >= period;
      })
      .map(accountName),
  );
}

/** Last day of the period with a row of an account. */
const lastRow = (rows: Sample, account: AccountKey): number =>
  Math.max(0, ...rows.groups.filter((group) => accountName(group) === accountName(account)).map(({ days }) => days.at(-1) ?? 0));

/** Whether more than a tenth of the days up to the given one are missing for an account. */
const gaps = ({ groups }: Sample, until: (account: AccountKey) => number): boolean =>
  groups.some((group) => new Set(group.days).size < 0.9 * until(group));

const narrowed = (rows: Sample, names: ReadonlySet<string>): Sample => {
  const groups = rows.groups.filter((group) => names.has(accountName(group)));
  return groups.length === rows.groups.length ? rows : sampleOf(groups);
};

/** A figure against the same metric in another period; null where the period is too young to be compared. */
export function againstMonth(book: Book, now: Figure, scope: Scope, period: string, against: 'previous' | 'last-year'): Compared | null {
  const id = now.metric;
  const entry = metric(id);
  const other = addMonths(period, against === 'previous' ? -1 : -12);
  const complete = isComplete(book, scope, period);
  if (!complete && GROWS.has(id)) return null;
  const none: Compared = {
    against,
    period: other,
    value: null,
    change: null,
    verdict: 'missing',
    interval: null,
    n: 0,
    among: null,
    untilDay: null,
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
  // Each account over the same first days of both months, where its own data stop before the period's end.
  const until = (account: AccountKey) => (entry.of === 'posts' ? lastKnownDay(book, account, period) : lastRow(common, account));
  const ends = common.groups.map(until);
  const partial = (entry.aggregate === 'count' || entry.aggregate === 'sum') && ends.some((day) => day < daysIn(period));
  const rows = partial ? upToDay(theirs, until) : theirs;
  const before = rows.n === sample(book, id, scope, other).n ? figure(book, id, scope, other) : figureOf(book, id, scope, other, rows);
  // A comparison that leaves out most of the figure is not one of the figure.
  if (names.size === 0 || common.n < mine.n / 2 || (before.value === null && entry.aggregate !== 'count')) return none;
  const with_ = {
    ...none,
    value: before.value ?? 0,
    n: rows.n,
    among: common.n < mine.n ? names.size : null,
    untilDay: partial ? Math.max(...ends) : null,
  };
  const value = common.n < mine.n ? (figureOf(book, id, scope, period, common).value ?? 0) : now.value;
  if (entry.aggregate === 'median')
    return {
      ...with_,
      ...compareMedians(
        { value, n: common.n, draws: () => drawsOf(book, id, scope, period, common) },
        { value: with_.value, n: rows.n, draws: () => drawsOf(book, id, scope, other, rows) },
        { minimum: entry.minimum, rate: entry.unit === 'percent' },
      ),
    };
  // Days missing inside either span make a sum of days too small.
  if (entry.of === 'account-days' && (gaps(common, until) || gaps(rows, (account) => Math.min(until(account), daysIn(other)))))
    return { ...with_, verdict: 'missing' };
  return { ...with_, ...compareCounts(value, with_.value) };
}

/** The brand's target of a metric in a period, or null. */
export function targetOf(book: Book, id: string, scope: Scope, period: string): Target | null {
  const target = (book.brand.targets as Record<string, Target | undefined>)[id];
  // A target is the brand's: an account has it only when it is the brand.
  if (!target || (scope !== null && book.accounts.length > 1)) return null;
  return (target.from ?? period) <= period && period <= (target.to ?? period) ? target : null;
}

/** A figure against the brand's target; null where there is none, or where the period may still reach it. */
export function againstTarget(book: Book, now: Figure, scope: Scope, period: string): Compared | null {
  const target = targetOf(book, now.metric, scope, period);
  if (!target) return null;
  const { unit, aggregate, of } = metric(now.metric);
  const compared: Compared = {
    against: 'target',
    period: null,
    value: target.value,
    change: null,
    verdict: 'missing',
    interval: null,
    n: 0,
    among: null,
    untilDay: null,
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
      ? { by: 'points', value: now.value - target.value }
      : target.value < SMALLEST_BASE
        ? null
        : { by: 'percent', value: (100 * (now.value - target.value)) / target.value };
  const reached = now.value >= target.value;
  if (aggregate === 'median' && now.low !== null && now.high !== null && now.low < target.value && now.high >= target.value)
    return { ...compared, verdict: 'inconclusive' };
  if (!reached && aggregate !== 'median' && !isComplete(book, scope, period)) return null;
  return { ...compared, change, verdict: reached ? 'reached' : 'not-reached' };
}
