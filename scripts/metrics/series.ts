/** A scope over the months: what is added up, where it changes its meaning, and each account beside its own usual range. */

import { type AccountInfo, accountName, accountsOf, type Book, type Scope, sample } from './book.ts';
import { targetOf } from './compare.ts';
import { drawsOf } from './figure.ts';
import { addMonths, monthsUpTo } from './month.ts';
import type { Multiple, Point, Series } from './report.ts';
import { median, middle95, quantile, sorted } from './statistics.ts';

/** Months drawn: the period, and two years before it. */
const MONTHS = 25;
/** Months from which a usual range is taken, and how many of them must be known. */
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

/** The months of a scope's views (or impressions), without its finding. Months in which accounts change over have no value. */
export function series(book: Book, scope: Scope, period: string): Omit<Series, 'finding'> | null {
  const lead = leadMeasure(book, scope);
  const accounts = accountsOf(book, scope);
  if (lead === null) return null;
  const first = accounts.map((account) => account.first).sort()[0] as string;
  const change = lead === 'views' ? breakOf(accounts) : null;
  const points: Point[] = monthsUpTo(period, MONTHS)
    .filter((one) => one >= first)
    .map((one) => {
      const measure = change && one < change.at ? 'impressions' : lead;
      const { n, sum } = sample(book, measure, scope, one);
      const mixed = change !== null && one >= change.from && one < change.at;
      return { period: one, value: n === 0 || mixed ? null : sum, measure, n: mixed ? 0 : n };
    });
  const start = points.findIndex(({ value }) => value !== null);
  if (start < 0) return null;
  const target = targetOf(book, lead, scope, period);
  return {
    points: points.slice(start),
    breakAt: change && points.slice(start).some((point) => point.period < change.at) && change.at <= period ? change.at : null,
    target: target && { value: target.value, from: target.from ?? first, to: target.to ?? period },
  };
}

/** Fewest posts with interactions for a period to stand in an account's line. */
const POSTS = 3;
/** Fewest posts for the period itself to be called out of range. */
const ENOUGH = 5;

function multiple(book: Book, account: AccountInfo, period: string): Multiple | null {
  const medians = new Map<string, number>();
  for (const one of monthsUpTo(period, USUAL + 1)) {
    const rows = sample(book, 'interactions', account, one);
    if (rows.n >= POSTS) medians.set(one, median(rows.values()));
  }
  const before = monthsUpTo(addMonths(period, -1), USUAL).flatMap((one) => medians.get(one) ?? []);
  const base = median(sorted(before));
  if (!(base > 0)) return null;
  const index = (value: number) => (100 * value) / base;
  const known = before.length >= USUAL_KNOWN;
  const usual = known ? { low: index(quantile(sorted(before), 0.1)), high: index(quantile(sorted(before), 0.9)) } : null;
  const now = medians.get(period);
  const last = now === undefined ? null : index(now);
  let out: Multiple['out'] = null;
  const rows = sample(book, 'interactions', account, period);
  if (usual && last !== null && rows.n >= ENOUGH) {
    // Outside the range, and sure to be away from the middle of it.
    const { low, high } = middle95(drawsOf(book, 'interactions', account, period, rows));
    if (last > usual.high && index(low) > 100) out = 'above';
    if (last < usual.low && index(high) < 100) out = 'below';
  }
  return {
    platform: account.platform,
    account: account.account,
    points: monthsUpTo(period, USUAL + 1).map((one) => ({
      period: one,
      index: medians.has(one) ? index(medians.get(one) as number) : null,
    })),
    last,
    usual,
    out,
  };
}

/** Each account's median interactions per post, as an index of the median of its twelve months before. */
export const multiples = (book: Book, period: string): Multiple[] =>
  book.accounts.flatMap((account) => multiple(book, account, period) ?? []);
