/**
 * A figure against another month or a target, and what may be said of it. No percentage on a base under 5; rates differ in points; nothing
 * is compared across a break; medians are compared only over the minimum of both, and only when the interval of their difference excludes zero.
 */

import type { Target } from '../model/brand.ts';
import { accountName, accountsOf, type Book, isComplete, lastKnownDay, type Sample, type Scope, sample, upToDay, valuesOf } from './book.ts';
import { figureOf, seedOf } from './figure.ts';
import { metric } from './metric.ts';
import { addMonths } from './month.ts';
import type { Comparison, Figure } from './report.ts';
import { differenceInterval, type Interval, randomFrom, ratioInterval, type Sorted } from './statistics.ts';

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
  /** Last day of the month up to which both were taken; null for whole months. */
  untilDay: number | null;
}

const EQUAL = 0.5;
/** Measures that grow while a post lives: those of a month still running are too young to be compared. */
const GROWS = new Set(['views', 'impressions', 'reach', 'interactions']);

/** Change and verdict of two values that are no samples (sums, counts). */
export function compareCounts(value: number, other: number): Pick<Comparison, 'change' | 'verdict'> {
  if (value === other) return { change: null, verdict: 'equal' };
  if (other < SMALLEST_BASE) return { change: null, verdict: 'small-base' };
  const percent = (100 * (value - other)) / other;
  return { change: { by: 'percent', value: percent }, verdict: Math.abs(percent) < EQUAL ? 'equal' : percent > 0 ? 'up' : 'down' };
}

/** Change, interval and verdict of two medians. */
export function compareMedians(
  values: Sorted,
  others: Sorted,
  medians: { value: number; other: number },
  { minimum, rate }: { minimum: number; rate: boolean },
  seed: string[],
): Pick<Compared, 'change' | 'verdict' | 'interval'> {
  if (values.length < minimum || others.length < minimum) return { change: null, verdict: 'too-few', interval: null };
  const random = randomFrom(...seed, 'difference');
  const difference = differenceInterval(values, others, random);
  if (difference.low <= 0 && difference.high >= 0) return { change: null, verdict: 'inconclusive', interval: difference };
  const verdict = medians.value > medians.other ? 'up' : 'down';
  if (rate) return { change: { by: 'points', value: medians.value - medians.other }, verdict, interval: difference };
  if (medians.other < SMALLEST_BASE) return { change: null, verdict: 'small-base', interval: null };
  const ratio = ratioInterval(values, others, random);
  const percent = (part: number) => 100 * (part - 1);
  return {
    change: { by: 'percent', value: percent(medians.value / medians.other) },
    verdict,
    interval: { low: percent(ratio.low), high: percent(ratio.high) },
  };
}

/** Whether a metric of views changes its meaning between two months for one of the accounts. */
function crossesBreak(book: Book, id: string, scope: Scope, month: string, other: string): boolean {
  const { measures, base } = metric(id);
  if (![...measures, ...base].some((one) => one === 'views' || one === 'impressions')) return false;
  return accountsOf(book, scope).some(({ breakAt, breakFrom }) => breakAt !== null && breakFrom !== null && other < breakAt && month >= breakFrom);
}

/** Accounts whose data cover both months; the others would compare something with nothing. */
function covered(book: Book, id: string, scope: Scope, month: string, other: string): Set<string> {
  const entry = metric(id);
  const rowsIn = (name: string, at: string) => (book.groups.get(id)?.get(at) ?? []).some((group) => accountName(group) === name);
  return new Set(
    accountsOf(book, scope)
      .filter((account) => {
        const name = accountName(account);
        // Days either are there or not; a month without posts, between months that have some, is a month of none.
        if (entry.of === 'account-days') return rowsIn(name, month) && rowsIn(name, other);
        return account.first <= other && account.until.slice(0, 7) >= month;
      })
      .map(accountName),
  );
}

const narrowed = (rows: Sample, names: ReadonlySet<string>): Sample => {
  const groups = rows.groups.filter((group) => names.has(accountName(group)));
  return {
    groups,
    n: groups.reduce((n, { values }) => n + values.length, 0),
    sum: groups.reduce((sum, { values }) => values.reduce((part, value) => part + value, sum), 0),
  };
};

/** A figure against the same metric in another month; null where the month is too young to be compared. */
export function againstMonth(
  book: Book,
  now: Figure,
  scope: Scope,
  month: string,
  against: 'previous-month' | 'same-month-last-year',
): Compared | null {
  const id = now.metric;
  const entry = metric(id);
  const other = addMonths(month, against === 'previous-month' ? -1 : -12);
  const complete = isComplete(book, scope, month);
  if (!complete && GROWS.has(id)) return null;
  const none: Compared = { against, month: other, value: null, change: null, verdict: 'missing', interval: null, n: 0, among: null, untilDay: null };
  if (now.value === null) return none;
  if (crossesBreak(book, id, scope, month, other)) {
    const before = figureOf(book, id, scope, other, sample(book, id, scope, other));
    return { ...none, value: before.value, n: before.n, verdict: 'break' };
  }
  const names = covered(book, id, scope, month, other);
  const mine = sample(book, id, scope, month);
  const common = narrowed(mine, names);
  const partial = !complete && (entry.aggregate === 'count' || entry.aggregate === 'sum');
  const theirs = narrowed(sample(book, id, scope, other), names);
  const rows = partial ? upToDay(theirs, (account) => lastKnownDay(book, account, month)) : theirs;
  const before = figureOf(book, id, scope, other, rows);
  // A comparison that leaves out most of the figure is not one of the figure.
  if (names.size === 0 || common.n < mine.n / 2 || (before.value === null && entry.aggregate !== 'count')) return none;
  const with_ = { ...none, value: before.value ?? 0, n: rows.n, among: common.n < mine.n ? names.size : null, untilDay: partial ? Math.max(...accountsOf(book, scope).map((account) => lastKnownDay(book, account, month))) : null };
  const value = common.n < mine.n ? (figureOf(book, id, scope, month, common).value ?? 0) : now.value;
  if (entry.aggregate === 'median')
    return {
      ...with_,
      ...compareMedians(
        valuesOf(common),
        valuesOf(rows),
        { value, other: with_.value },
        { minimum: entry.minimum, rate: entry.unit === 'percent' },
        seedOf(book, id, scope, `${month} ${other}`),
      ),
    };
  if (now.days && before.days && before.days.known < 0.9 * before.days.of) return { ...with_, verdict: 'missing' };
  return { ...with_, ...compareCounts(value, with_.value) };
}

/** The brand's target of a metric in a month, or null. */
export function targetOf(book: Book, id: string, scope: Scope, month: string): Target | null {
  const target = (book.brand.targets as Record<string, Target | undefined>)[id];
  // A target is the brand's: an account has it only when it is the brand.
  if (!target || (scope !== null && book.accounts.length > 1)) return null;
  return (target.from ?? month) <= month && month <= (target.to ?? month) ? target : null;
}

/** A figure against the brand's target; null where there is none, or where the month may still reach it. */
export function againstTarget(book: Book, now: Figure, scope: Scope, month: string): Compared | null {
  const target = targetOf(book, now.metric, scope, month);
  if (!target) return null;
  const { unit, aggregate } = metric(now.metric);
  const compared: Compared = { against: 'target', month: null, value: target.value, change: null, verdict: 'missing', interval: null, n: 0, among: null, untilDay: null };
  if (now.value === null) return compared;
  if (now.state === 'too-few') return { ...compared, verdict: 'too-few' };
  const change: Comparison['change'] =
    unit === 'percent'
      ? { by: 'points', value: now.value - target.value }
      : target.value < SMALLEST_BASE
        ? null
        : { by: 'percent', value: (100 * (now.value - target.value)) / target.value };
  const reached = now.value >= target.value;
  if (aggregate === 'median' && now.low !== null && now.high !== null && now.low < target.value && now.high >= target.value)
    return { ...compared, verdict: 'inconclusive' };
  if (!reached && aggregate !== 'median' && !isComplete(book, scope, month)) return null;
  return { ...compared, change, verdict: reached ? 'reached' : 'not-reached' };
}
