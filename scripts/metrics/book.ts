/**
 * The book of a brand: the rows of every metric a report needs, by account and period, and what is known of the accounts. It is read once;
 * every figure is then computed from it without a query.
 */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import type { FormatId } from '../model/format.ts';
import type { PlatformId } from '../model/platform.ts';
import { addDays, dayIn } from '../model/zone.ts';
import { metric } from './metric.ts';
import { addMonths, daysIn, lastDay } from './month.ts';
import type { AccountKey, Figure } from './report.ts';
import { ask, type Group, readGroups } from './rows.ts';
import type { Sorted } from './statistics.ts';

/** Metrics that a monthly report shows or rests on. */
export const REPORT_METRICS = [
  'posts-published',
  'views',
  'impressions',
  'reach',
  'interactions',
  'engagement-rate-by-views',
  'engagement-rate-by-reach',
  'net-growth',
  'followers',
  'daily-views',
  'daily-impressions',
] as const;

export interface AccountInfo extends AccountKey {
  /** First and last period with posts or days. */
  first: string;
  last: string;
  /** Last whole day that its files show, YYYY-MM-DD. */
  until: string;
  /** Month from which its posts have views, after impressions; null when it never changed. */
  breakAt: string | null;
  /** First period that has views on some posts while others have impressions only; `breakAt` when the change fell on a first of the period. */
  breakFrom: string | null;
}

/** null stands for the brand as a whole. */
export type Scope = AccountKey | null;

/** Rows of one metric in one scope and period. */
export interface Sample {
  groups: readonly Group[];
  n: number;
  sum: number;
  /** In ascending order; sorted when first asked for. */
  values: () => Sorted;
}

export interface Book {
  brand: Brand;
  today: string;
  accounts: readonly AccountInfo[];
  groups: ReadonlyMap<string, ReadonlyMap<string, readonly Group[]>>;
  /** Metrics that an account has at least one row of, by `platform account`. */
  has: ReadonlyMap<string, ReadonlySet<string>>;
  /** Samples already taken, by the same. */
  samples: Map<string, Sample>;
  /** Figures already computed, by metric, scope and period. */
  figures: Map<string, Figure>;
  /** Bootstrap medians already drawn, by the seed they were drawn from. */
  draws: Map<string, Float64Array>;
}

export const accountName = (account: AccountKey): string => `${account.platform} ${account.account}`;
export const inScope = (scope: Scope, account: AccountKey): boolean =>
  scope === null || (scope.platform === account.platform && scope.account === account.account);
export const accountsOf = (book: Book, scope: Scope): AccountInfo[] => book.accounts.filter((account) => inScope(scope, account));

const ACCOUNTS = `
WITH seen AS (
  SELECT platform, account, "day", exported_at, true AS post FROM posts WHERE brand = $brand AND "day" IS NOT NULL
  UNION ALL SELECT platform, account, "day", exported_at, false FROM account_days WHERE brand = $brand
)
SELECT s.platform, s.account, strftime(min(s."day"), '%Y-%m'), strftime(max(s."day"), '%Y-%m'), max(s."day")::VARCHAR,
  epoch_ms(max(s.exported_at) FILTER (s.post))::DOUBLE,
  strftime(any_value(b.first_views), '%Y-%m'), strftime(any_value(b.last_impressions), '%Y-%m')
FROM seen s
LEFT JOIN (
  SELECT platform, account, min("day") FILTER (views IS NOT NULL) AS first_views,
    max("day") FILTER (impressions IS NOT NULL AND views IS NULL) AS last_impressions
  FROM posts SEMI JOIN breaks USING (brand, platform, account)
  WHERE brand = $brand GROUP BY ALL
) b ON b.platform = s.platform AND b.account = s.account
GROUP BY 1, 2 ORDER BY 1, 2`;

async function readAccounts(connection: DuckDBConnection, brand: Brand): Promise<AccountInfo[]> {
  return (await ask(connection, ACCOUNTS, brand.folder)).map(
    ([platform, account, first, last, day, exportedAt, firstViews, lastImpressions]) => {
      // The day of an export is not over yet.
      const exported = exportedAt === null ? null : addDays(dayIn(brand.timeZone, exportedAt as number), -1);
      const until = exported !== null && exported > (day as string) ? exported : (day as string);
      const breakAt = firstViews === null ? null : addMonths(lastImpressions as string, 1);
      return {
        platform: platform as PlatformId,
        account: account as string,
        first: first as string,
        last: last as string,
        until,
        breakAt: breakAt !== null && breakAt < (firstViews as string) ? (firstViews as string) : breakAt,
        breakFrom: firstViews as string | null,
      };
    },
  );
}

/** Reads what the reports of a brand rest on: one query a metric. */
export async function readBook(
  connection: DuckDBConnection,
  brand: Brand,
  today: string,
  ids: readonly string[] = REPORT_METRICS,
): Promise<Book> {
  const accounts = await readAccounts(connection, brand);
  const groups = new Map<string, Map<string, Group[]>>();
  const has = new Map<string, Set<string>>(accounts.map((account) => [accountName(account), new Set()]));
  for (const id of ids) {
    const byMonth = new Map<string, Group[]>();
    for (const group of await readGroups(connection, brand.folder, metric(id))) {
      const period = byMonth.get(group.period);
      if (period) period.push(group);
      else byMonth.set(group.period, [group]);
      has.get(accountName(group))?.add(id);
    }
    groups.set(id, byMonth);
  }
  return { brand, today, accounts, groups, has, samples: new Map(), figures: new Map(), draws: new Map() };
}

function ordered(groups: readonly Group[], n: number): Sorted {
  const all = new Float64Array(n);
  let at = 0;
  for (const { values } of groups) {
    all.set(values, at);
    at += values.length;
  }
  return all.sort();
}

/** A sample of some groups. */
export function sampleOf(groups: readonly Group[]): Sample {
  let n = 0;
  let sum = 0;
  for (const { values } of groups) {
    n += values.length;
    for (const value of values) sum += value;
  }
  let sorted: Sorted | null = null;
  return {
    groups,
    n,
    sum,
    values: () => {
      sorted ??= ordered(groups, n);
      return sorted;
    },
  };
}

/** The rows of a metric in a scope and period. */
export function sample(book: Book, id: string, scope: Scope, period: string): Sample {
  const key = `${id} ${period} ${scope === null ? '' : accountName(scope)}`;
  const known = book.samples.get(key) ?? sampleOf((book.groups.get(id)?.get(period) ?? []).filter((group) => inScope(scope, group)));
  book.samples.set(key, known);
  return known;
}

/** Like a sample, of the first days of the period only: each account up to the day (of the period) that `until` gives for it. */
export function upToDay(whole: Sample, until: (account: AccountKey) => number): Sample {
  const groups = whole.groups.map((group) => {
    const last = until(group);
    const kept = group.days.filter((day) => day <= last).length;
    return { ...group, days: group.days.slice(0, kept), values: group.values.subarray(0, kept) };
  });
  return sampleOf(groups.filter((group) => group.values.length > 0));
}

/** Day of the period up to which an account's data go: the whole period when they go further. */
export function lastKnownDay(book: Book, account: AccountKey, period: string): number {
  const until = book.accounts.find((one) => inScope(one, account))?.until ?? '';
  if (until >= lastDay(period)) return daysIn(period);
  return until.startsWith(period) ? Number(until.slice(8)) : 0;
}

/** The earlier of two days. */
export const earlier = (one: string, other: string): string => [one, other].sort()[0] as string;

/** Last whole day of the scope's data, YYYY-MM-DD, and never after today. */
export function untilOf(book: Book, scope: Scope): string {
  const until =
    accountsOf(book, scope)
      .map((account) => account.until)
      .sort()
      .at(-1) ?? '';
  return earlier(until, book.today);
}

/** Whether a period is over and the scope's data reach its end. */
export const isComplete = (book: Book, scope: Scope, period: string): boolean => {
  const end = lastDay(period);
  return book.today > end && untilOf(book, scope) >= end;
};

/** Formats that a period's rows of a metric have. */
export const formatsIn = ({ groups }: Sample): FormatId[] =>
  [...new Set(groups.flatMap(({ format }) => (format === null ? [] : [format])))].sort();
