/** A scope over its periods: what is added up, where it changes its meaning, and each account beside its own usual range. */

import { addPeriods, type PeriodKind, periodOf, periodsUpTo } from '../model/period.ts';
import { type AccountInfo, accountName, accountsOf, type Book, isYoung, type Scope, sample } from './book.ts';
import { targetOf } from './compare.ts';
import { drawsOf } from './figure.ts';
import type { Multiple, Point, Series } from './report.ts';
import { median, middle95, quantile, sorted } from './statistics.ts';

/** Periods drawn or looked back on: half a year of weeks; a month and the two years before it; the years of a report, of which few brands have ten. */
const LENGTH: Record<PeriodKind, number> = { week: 26, month: 25, year: 10 };
/** Months drawn in the report of a year: its own, and those of the year before. */
const TWO_YEARS = 24;
/** Periods from which a usual range is taken, and how many of them must be known. */
const USUAL = 12;
const USUAL_KNOWN = 6;

/** What a scope is measured by: views where any account has them, else impressions; null when it has neither. */
export function leadMeasure(book: Book, scope: Scope): 'views' | 'impressions' | null {
  const has = (id: string) => accountsOf(book, scope).some((account) => book.has.get(accountName(account))?.has(id));
  return has('views') ? 'views' : has('impressions') ? 'impressions' : null;
}

/**
 * What a period of a scope is measured by. Before the change from impressions to views it is impressions, and interactions in the months in
 * which accounts change over: neither series is whole there, while interactions never changed. null when nothing is exported.
 */
export function leadOf(book: Book, scope: Scope, period: string): 'views' | 'impressions' | 'interactions' | null {
  const lead = leadMeasure(book, scope);
  const accounts = accountsOf(book, scope);
  if (lead === null) return accounts.some((account) => book.has.get(accountName(account))?.has('interactions')) ? 'interactions' : null;
  const change = lead === 'views' ? breakOf(accounts) : null;
  if (change === null || period >= change.at) return lead;
  return period < change.from ? 'impressions' : 'interactions';
}

/** The rate of a scope's period: by views, or by reach where views are not known, or not yet of every account. */
export function rateOf(book: Book, scope: Scope, period: string): 'engagement-rate-by-views' | 'engagement-rate-by-reach' {
  const has = (id: string) => accountsOf(book, scope).some((account) => book.has.get(accountName(account))?.has(id));
  const change = breakOf(accountsOf(book, scope));
  const early = change !== null && period < change.at;
  return has('engagement-rate-by-views') && !(early && has('engagement-rate-by-reach'))
    ? 'engagement-rate-by-views'
    : 'engagement-rate-by-reach';
}

/** The scope's change from impressions to views: the first period in which no account has impressions left, and the first with views. */
function breakOf(accounts: readonly AccountInfo[]): { from: string; at: string } | null {
  const changed = accounts.flatMap(({ breakAt, breakFrom }) => (breakAt && breakFrom ? [{ breakAt, breakFrom }] : []));
  if (changed.length === 0) return null;
  return {
    from: changed.map(({ breakFrom }) => breakFrom).sort()[0] as string,
    at: changed
      .map(({ breakAt }) => breakAt)
      .sort()
      .at(-1) as string,
  };
}

/** Views (or impressions) of a scope, period by period, and where they change their meaning. Periods in which accounts change over have no value. */
function pointsOf(book: Book, scope: Scope, periods: readonly string[]): { points: Point[]; change: ReturnType<typeof breakOf> } | null {
  const lead = leadMeasure(book, scope);
  if (lead === null) return null;
  const accounts = accountsOf(book, scope);
  const first = accounts.map((account) => account.first).sort()[0] as string;
  const change = lead === 'views' ? breakOf(accounts) : null;
  const points = periods
    .filter((one) => one >= first)
    .map((one): Point => {
      const measure = change && one < change.at ? 'impressions' : lead;
      const { n, sum } = sample(book, measure, scope, one);
      const mixed = change !== null && one >= change.from && one < change.at;
      return { period: one, value: n === 0 || mixed ? null : sum, measure, n: mixed ? 0 : n };
    });
  const start = points.findIndex(({ value }) => value !== null);
  return start < 0 ? null : { points: points.slice(start), change };
}

/** The periods of the report's own kind, up to it: what its sentences look back on. */
export const past = (book: Book, scope: Scope, period: string): Point[] =>
  pointsOf(book, scope, periodsUpTo(period, LENGTH[book.kind]))?.points ?? [];

/** What a report draws, without its finding: its weeks or months, or the months of a year and of the year before. */
export function series(book: Book, scope: Scope, period: string): Omit<Series, 'finding'> | null {
  if (book.kind === 'year') {
    const months = book.by('month');
    const last = [`${period}-12`, periodOf('month', book.today)].sort()[0] as string;
    return drawn(
      months,
      scope,
      periodsUpTo(`${period}-12`, TWO_YEARS).filter((one) => one <= last),
    );
  }
  return drawn(book, scope, periodsUpTo(period, LENGTH[book.kind]));
}

function drawn(book: Book, scope: Scope, periods: readonly string[]): Omit<Series, 'finding'> | null {
  const found = pointsOf(book, scope, periods);
  if (!found) return null;
  const { points, change } = found;
  const last = periods.at(-1) as string;
  const lead = leadMeasure(book, scope) as string;
  const value = targetOf(book, lead, scope, last);
  const bounds = (book.brand.targets as Record<string, { from?: string; to?: string } | undefined>)[lead];
  const first = accountsOf(book, scope)
    .map((account) => account.first)
    .sort()[0] as string;
  return {
    points,
    breakAt: change && points.some((point) => point.period < change.at) && change.at <= last ? change.at : null,
    target: value === null ? null : { value, from: bounds?.from ?? first, to: bounds?.to ?? last },
  };
}

/** Fewest posts with interactions for a period to stand in an account's line. */
const POSTS = 3;
/** Fewest posts for the period itself to be called out of range. */
const ENOUGH = 5;

function multiple(book: Book, account: AccountInfo, period: string): Multiple | null {
  const medians = new Map<string, number>();
  for (const one of periodsUpTo(period, USUAL + 1)) {
    const rows = sample(book, 'interactions', account, one);
    if (rows.n >= POSTS) medians.set(one, median(rows.values()));
  }
  const before = periodsUpTo(addPeriods(period, -1), USUAL).flatMap((one) => medians.get(one) ?? []);
  const base = median(sorted(before));
  if (!(base > 0)) return null;
  const index = (value: number) => (100 * value) / base;
  const known = before.length >= USUAL_KNOWN;
  const usual = known ? { low: index(quantile(sorted(before), 0.1)), high: index(quantile(sorted(before), 0.9)) } : null;
  const now = medians.get(period);
  const last = now === undefined ? null : index(now);
  let out: Multiple['out'] = null;
  const rows = sample(book, 'interactions', account, period);
  if (usual && last !== null && rows.n >= ENOUGH && (last > usual.high || last < usual.low)) {
    // Outside the range, and sure to be away from the middle of it.
    const { low, high } = middle95(drawsOf(book, 'interactions', account, period, rows));
    if (last > usual.high && index(low) > 100) out = 'above';
    if (last < usual.low && index(high) < 100) out = 'below';
  }
  return {
    platform: account.platform,
    account: account.account,
    points: periodsUpTo(period, USUAL + 1).map((one) => ({
      period: one,
      index: medians.has(one) ? index(medians.get(one) as number) : null,
    })),
    last,
    usual,
    out,
  };
}

/**
 * Each account's median interactions per post, as an index of the median of its twelve periods before. None for a year, which has too few
 * before it, and none for a week whose posts still gain interactions.
 */
export const multiples = (book: Book, period: string): Multiple[] =>
  book.kind === 'year' || (book.kind === 'week' && isYoung(book, null, period))
    ? []
    : book.accounts.flatMap((account) => multiple(book, account, period) ?? []);
