/** Monthly reports, computed in bulk: a few queries for all months and accounts of a brand, then pure functions. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import { dayIn } from '../model/zone.ts';
import { type AccountInfo, accountName, accountsOf, type Book, inScope, isComplete, readBook, type Scope, untilOf } from './book.ts';
import { againstMonth, againstTarget } from './compare.ts';
import { topRows } from './evidence.ts';
import { figure } from './figure.ts';
import {
  type Draft,
  FORMAT_RULES,
  facts,
  firstOf,
  headline,
  type Judged,
  MULTIPLES_RULES,
  POSTS_RULES,
  SERIES_RULES,
} from './findings/index.ts';
import { contrast, formatLines } from './formats.ts';
import { dataNotes } from './notes.ts';
import { rankings } from './ranked.ts';
import type { AccountLine, Comparison, EvidenceRow, Kpi, Report } from './report.ts';
import { leadOf, multiples, rateOf, series } from './series.ts';

export interface ComputeOptions {
  /** Stands for today (YYYY-MM-DD) where the brand's file fixes none; the clock does otherwise. */
  today?: string;
  /** Only these months (YYYY-MM). */
  months?: readonly string[];
}

/** What the key figures of a scope are chosen from. */
type Evidence = (id: string) => (scope: Scope, period: string) => EvidenceRow[];

/** At most five: what was seen, the rate, the reach, the posts, the followers. */
function kpiMetrics(book: Book, scope: Scope, period: string): string[] {
  const has = (id: string) => accountsOf(book, scope).some((account) => book.has.get(accountName(account))?.has(id));
  const lead = leadOf(book, scope, period) ?? ['daily-views', 'daily-impressions'].find(has);
  const rate = rateOf(book, scope, period);
  const second = has(rate) ? rate : 'interactions';
  return [...new Set([...(lead ? [lead] : []), second, 'reach', 'posts-published', 'net-growth'])].filter(has);
}

/** A comparison as pages know it. */
const plain = ({ against, period, value, change, verdict }: Comparison): Comparison => ({ against, period, value, change, verdict });

function accountLine(book: Book, account: AccountInfo, period: string): AccountLine {
  const of = (id: string) => figure(book, id, account, period);
  const rate = of('engagement-rate-by-views');
  return {
    platform: account.platform,
    account: account.account,
    posts: of('posts-published'),
    views: of('views'),
    impressions: of('impressions'),
    reach: of('reach'),
    interactions: of('interactions'),
    engagementRate: rate.state === 'not-provided' ? of('engagement-rate-by-reach') : rate,
    netGrowth: of('net-growth'),
    followers: of('followers'),
  };
}

/** Remembers each key's value. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) as T;
  };
}

/** A report before it speaks. */
export function draftOf(book: Book, scope: Scope, period: string, lines: readonly AccountLine[], ranking: Draft['ranking']): Draft {
  const judged = once((id): Judged => {
    const now = figure(book, id, scope, period);
    return {
      figure: now,
      previous: againstMonth(book, now, scope, period, 'previous'),
      lastYear: againstMonth(book, now, scope, period, 'last-year'),
      target: againstTarget(book, now, scope, period),
    };
  });
  const rate = rateOf(book, scope, period);
  const formats = formatLines(book, rate, scope, period);
  return {
    book,
    scope,
    period,
    complete: isComplete(book, scope, period),
    until: untilOf(book, scope),
    lead: leadOf(book, scope, period),
    rate,
    judged,
    series: series(book, scope, period),
    multiples: multiples(book, period).filter((line) => inScope(scope, line)),
    accounts: lines.filter((line) => inScope(scope, line)),
    formats,
    contrast: contrast(book, formats, scope, period),
    ranking,
  };
}

/** Months in which a scope has posts or days, up to the period of today. */
function monthsOf(book: Book, scope: Scope): string[] {
  const months = new Set<string>();
  for (const byMonth of book.groups.values())
    for (const [period, groups] of byMonth) if (groups.some((group) => inScope(scope, group))) months.add(period);
  return [...months].filter((period) => period <= book.today.slice(0, 7)).sort();
}

/**
 * The reports of a brand and of each of its accounts, for every period that has data, oldest first, the brand's before its accounts'.
 * Reads the store by a fixed number of queries, whatever the number of months.
 */
export async function computeReports(connection: DuckDBConnection, brand: Brand, options: ComputeOptions = {}): Promise<Report[]> {
  const today = brand.today ?? options.today ?? dayIn(brand.timeZone, Date.now());
  const book = await readBook(connection, brand, today);
  const ranked = await rankings(connection, brand);
  const notes = await dataNotes(connection, brand);
  const scopes: Scope[] = [null, ...book.accounts.map(({ platform, account }) => ({ platform, account }))];
  const months = monthsOf(book, null).filter((period) => options.months?.includes(period) ?? true);
  const shown = new Set(months.flatMap((period) => scopes.flatMap((scope) => kpiMetrics(book, scope, period))));
  const rows = new Map<string, (scope: Scope, period: string) => EvidenceRow[]>();
  for (const id of shown) rows.set(id, await topRows(connection, brand, id));
  const evidence: Evidence = (id) => rows.get(id) ?? (() => []);
  const reports: Report[] = [];
  const known = new Map(scopes.map((scope) => [scope, new Set(monthsOf(book, scope))]));
  for (const period of months) {
    const lines = book.accounts.map((account) => accountLine(book, account, period));
    for (const scope of scopes) {
      if (!known.get(scope)?.has(period)) continue;
      const draft = draftOf(book, scope, period, lines, ranked(scope, period));
      reports.push(report(draft, evidence, notes(scope, period)));
    }
  }
  return reports;
}

/** A draft with its sentences and its rows. */
function report(draft: Draft, evidence: Evidence, notes: Report['notes']): Report {
  const { book, scope, period } = draft;
  const kpis: Kpi[] = kpiMetrics(book, scope, period).map((id) => {
    const { figure: now, previous, lastYear, target } = draft.judged(id);
    return {
      figure: now,
      comparisons: [previous, lastYear, target].flatMap((one) => (one ? [plain(one)] : [])),
      rows: evidence(id)(scope, period),
    };
  });
  const seriesFinding = firstOf(SERIES_RULES, draft);
  const multiplesFinding = draft.multiples.length > 0 && scope === null ? firstOf(MULTIPLES_RULES, draft) : null;
  const formatsFinding = firstOf(FORMAT_RULES, draft);
  const postsFinding = firstOf(POSTS_RULES, draft);
  return {
    brand: book.brand.folder,
    account: scope,
    kind: 'month',
    period,
    complete: draft.complete,
    headline: headline(draft),
    facts: facts(draft),
    kpis,
    series: draft.series && seriesFinding ? { ...draft.series, finding: seriesFinding } : null,
    multiples: multiplesFinding ? { lines: [...draft.multiples], finding: multiplesFinding } : null,
    accounts: [...draft.accounts],
    formats: formatsFinding ? { lines: [...draft.formats], finding: formatsFinding } : null,
    posts:
      draft.ranking && postsFinding
        ? { best: draft.ranking.best, last: draft.ranking.last, finding: postsFinding, total: draft.ranking.total }
        : null,
    weekdays: null,
    hours: null,
    lengths: null,
    media: null,
    followers: null,
    audience: [],
    outcomes: [],
    notes,
    files: notes.length,
  };
}
