/**
 * The book of a brand: the rows of every metric a report needs, by account and period, and what is known of the accounts. It is read once;
 * every figure is then computed from it without a query.
 */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import type { FormatId } from '../model/format.ts';
import { addPeriods, dayIndex, firstDay, lastDay, type PeriodKind, periodOf } from '../model/period.ts';
import type { PlatformId } from '../model/platform.ts';
import { addDays, dayIn } from '../model/zone.ts';
import type { Formats } from './formats.ts';
import { metric } from './metric.ts';
import type { AccountKey, Figure } from './report.ts';
import { ask, cut, type Group, type Run, readRuns } from './rows.ts';
import type { Sorted } from './statistics.ts';

/** Metrics that a report shows or rests on. */
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

/** An account and what its files show of it, in days. */
interface AccountDays extends AccountKey {
  /** First and last day with posts or days, YYYY-MM-DD. */
  firstDay: string;
  lastDay: string;
  /** Last whole day that its files show, YYYY-MM-DD. */
  until: string;
  /** First day with views and last with impressions only, of an account whose posts changed from one to the other. */
  firstViews: string | null;
  lastImpressions: string | null;
}

export interface AccountInfo extends AccountKey {
  /** First and last period with posts or days. */
  first: string;
  last: string;
  /** First day with posts or days, YYYY-MM-DD. */
  firstDay: string;
  /** Last whole day that its files show, YYYY-MM-DD. */
  until: string;
  /** Period from which its posts have views, after impressions; null when it never changed. */
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
  kind: PeriodKind;
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
  /** Formats already compared, by metric, scope and period. */
  formats: Map<string, Formats>;
  /** The same rows, cut into periods of another kind. */
  by: (kind: PeriodKind) => Book;
}

/** Weeks that have a report, the newest: a year of them, of 52 weeks or 53. Older weeks are in their months, which stay. */
export const WEEKS = 53;
/** Weeks whose rows are kept: each week with a report is compared with one a year before it. */
const WEEKS_KEPT = 2 * WEEKS;

export const accountName = (account: AccountKey): string => `${account.platform} ${account.account}`;
export const inScope = (scope: Scope, account: AccountKey): boolean =>
  scope === null || (scope.platform === account.platform && scope.account === account.account);
export const accountsOf = (book: Book, scope: Scope): AccountInfo[] => book.accounts.filter((account) => inScope(scope, account));

const ACCOUNTS = `
WITH seen AS (
  SELECT platform, account, "day", exported_at, true AS post FROM posts WHERE brand = $brand AND "day" IS NOT NULL
  UNION ALL SELECT platform, account, "day", exported_at, false FROM account_days WHERE brand = $brand
)
SELECT s.platform, s.account, min(s."day")::VARCHAR, max(s."day")::VARCHAR, epoch_ms(max(s.exported_at) FILTER (s.post))::DOUBLE,
  any_value(b.first_views)::VARCHAR, any_value(b.last_impressions)::VARCHAR
FROM seen s
LEFT JOIN (
  SELECT platform, account, min("day") FILTER (views IS NOT NULL) AS first_views,
    max("day") FILTER (impressions IS NOT NULL AND views IS NULL) AS last_impressions
  FROM posts SEMI JOIN breaks USING (brand, platform, account)
  WHERE brand = $brand GROUP BY ALL
) b ON b.platform = s.platform AND b.account = s.account
GROUP BY 1, 2 ORDER BY 1, 2`;

async function readAccounts(connection: DuckDBConnection, brand: Brand): Promise<AccountDays[]> {
  return (await ask(connection, ACCOUNTS, brand.folder)).map(
    ([platform, account, first, last, exportedAt, firstViews, lastImpressions]) => {
      // The day of an export is not over yet.
      const exported = exportedAt === null ? null : addDays(dayIn(brand.timeZone, exportedAt as number), -1);
      return {
        platform: platform as PlatformId,
        account: account as string,
        firstDay: first as string,
        lastDay: last as string,
        until: exported !== null && exported > (last as string) ? exported : (last as string),
        firstViews: firstViews as string | null,
        lastImpressions: lastImpressions as string | null,
      };
    },
  );
}

/** An account beside periods of a kind. */
function accountInfo(account: AccountDays, kind: PeriodKind): AccountInfo {
  const { platform, account: name, firstDay: from, until, firstViews, lastImpressions } = account;
  const breakFrom = firstViews === null ? null : periodOf(kind, firstViews);
  const after = lastImpressions === null ? null : addPeriods(periodOf(kind, lastImpressions), 1);
  return {
    platform,
    account: name,
    first: periodOf(kind, from),
    last: periodOf(kind, account.lastDay),
    firstDay: from,
    until,
    breakAt: breakFrom !== null && after !== null && after < breakFrom ? breakFrom : breakFrom && after,
    breakFrom,
  };
}

/** Reads what the reports of a brand rest on, by one query a metric, and cuts it into periods of a kind. */
export async function readBook(
  connection: DuckDBConnection,
  brand: Brand,
  today: string,
  ids: readonly string[] = REPORT_METRICS,
  kind: PeriodKind = 'month',
): Promise<Book> {
  const accounts = await readAccounts(connection, brand);
  const runs = new Map<string, Run[]>();
  const has = new Map<string, Set<string>>(accounts.map((account) => [accountName(account), new Set()]));
  for (const id of ids) {
    const found = await readRuns(connection, brand.folder, metric(id));
    for (const run of found) has.get(accountName(run))?.add(id);
    runs.set(id, found);
  }
  const newest = earlier(
    accounts
      .map((account) => account.lastDay)
      .sort()
      .at(-1) ?? today,
    today,
  );
  const books = new Map<PeriodKind, Book>();
  const by = (one: PeriodKind): Book => {
    const known = books.get(one) ?? cutBook(one);
    books.set(one, known);
    return known;
  };
  const cutBook = (one: PeriodKind): Book => {
    const from = one === 'week' ? dayIndex(firstDay(addPeriods(periodOf('week', newest), 1 - WEEKS_KEPT))) : undefined;
    const groups = new Map([...runs].map(([id, found]) => [id, Map.groupBy(cut(found, one, from), ({ period }) => period)]));
    return {
      brand,
      today,
      kind: one,
      accounts: accounts.map((account) => accountInfo(account, one)),
      groups,
      has,
      samples: new Map(),
      figures: new Map(),
      draws: new Map(),
      formats: new Map(),
      by,
    };
  };
  return by(kind);
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

/** Lets go of what was worked out from a book: its rows stay, and the rest is worked out again when asked for. */
export function forget({ samples, figures, draws, formats }: Book): void {
  for (const known of [samples, figures, draws, formats]) known.clear();
}

/** The rows of a metric in a scope and period. */
export function sample(book: Book, id: string, scope: Scope, period: string): Sample {
  const key = `${id} ${period} ${scope === null ? '' : accountName(scope)}`;
  const known = book.samples.get(key) ?? sampleOf((book.groups.get(id)?.get(period) ?? []).filter((group) => inScope(scope, group)));
  book.samples.set(key, known);
  return known;
}

/** Like a sample, of some days only, in days since 1 January 1970: from one on, each account up to the day that `until` gives for it. */
export function between(whole: Sample, from: number, until: (account: AccountKey) => number): Sample {
  const groups = whole.groups.map((group) => {
    const last = until(group);
    const start = group.days.findIndex((day) => day >= from);
    const end = group.days.findLastIndex((day) => day <= last) + 1;
    return start < 0 || end <= start
      ? { ...group, days: group.days.subarray(0, 0), values: group.values.subarray(0, 0) }
      : { ...group, days: group.days.subarray(start, end), values: group.values.subarray(start, end) };
  });
  return sampleOf(groups.filter((group) => group.values.length > 0));
}

/** Day of the period up to which an account's data go, in days since 1 January 1970: its end when they go further, the day before its first when they do not reach it. */
export function lastKnownDay(book: Book, account: AccountKey, period: string): number {
  const until = book.accounts.find((one) => inScope(one, account))?.until;
  const before = dayIndex(firstDay(period)) - 1;
  return until ? Math.max(before, Math.min(dayIndex(until), dayIndex(lastDay(period)))) : before;
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

/** Days after the first of a year in which data may begin and still be those of the year. */
const LATE_START = 31;

/** First day of the scope's data inside a year, in days since 1 January 1970, where they begin after its first month; null elsewhere: a week or month whose first posts come late is taken as whole. */
export function beginsInside(book: Book, scope: Scope, period: string): number | null {
  if (book.kind !== 'year') return null;
  const first = Math.min(...accountsOf(book, scope).map((account) => dayIndex(account.firstDay)));
  return first >= dayIndex(firstDay(period)) + LATE_START && first <= dayIndex(lastDay(period)) ? first : null;
}

/** Whether a period is over and the scope's data reach from its beginning to its end. */
export const isComplete = (book: Book, scope: Scope, period: string): boolean => {
  const end = lastDay(period);
  return book.today > end && untilOf(book, scope) >= end && beginsInside(book, scope, period) === null;
};

/** Days that the newest posts of a week need before its totals are held against those of older weeks. */
const GROWN = 7;

/** Whether the posts of a period are too young for their totals to be compared: they still gain views. A year has few such posts beside its others. */
export function isYoung(book: Book, scope: Scope, period: string): boolean {
  if (book.kind === 'week') return untilOf(book, scope) < addDays(lastDay(period), GROWN);
  return book.kind === 'month' && !isComplete(book, scope, period);
}

/** Formats that a period's rows of a metric have. */
export const formatsIn = ({ groups }: Sample): FormatId[] =>
  [...new Set(groups.flatMap(({ format }) => (format === null ? [] : [format])))].sort();
