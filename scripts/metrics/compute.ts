/** Reports of weeks, months and years, computed in bulk: a few queries for all periods and accounts of a brand, then pure functions. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import { addPeriods, dayAt, firstDay, PERIOD_KINDS, type PeriodKind, periodOf } from '../model/period.ts';
import { dayIn } from '../model/zone.ts';
import {
  type AccountInfo,
  accountName,
  accountsOf,
  type Book,
  beginsInside,
  forget,
  inScope,
  isComplete,
  isYoung,
  readBook,
  type Scope,
  untilOf,
  WEEKS,
} from './book.ts';
import { againstPeriod, againstTarget, type Compared } from './compare.ts';
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
import { formatsOf } from './formats.ts';
import { dataNotes } from './notes.ts';
import { rankings } from './ranked.ts';
import type { AccountLine, Comparison, EvidenceRow, Kpi, Report } from './report.ts';
import { readSections, type Sections } from './sections/index.ts';
import { leadOf, multiples, past, rateOf, series } from './series.ts';

export interface ComputeOptions {
  /** Stands for today (YYYY-MM-DD) where the brand's file fixes none; the clock does otherwise. */
  today?: string;
  /** Only reports of these kinds. */
  kinds?: readonly PeriodKind[];
  /** Only reports of these periods. */
  periods?: readonly string[];
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
const plain = ({ against, period, value, change, verdict, among, days, interval, twelvefold }: Compared): Comparison => ({
  against,
  period,
  value,
  change,
  verdict,
  ...(among !== null && { among }),
  ...(days && { days }),
  ...(interval && Number.isFinite(interval.high) && { interval }),
  ...(twelvefold && { twelvefold }),
});

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
      previous: againstPeriod(book, now, scope, period, 'previous'),
      lastYear: againstPeriod(book, now, scope, period, 'last-year'),
      target: againstTarget(book, now, scope, period),
    };
  });
  const rate = rateOf(book, scope, period);
  const formats = formatsOf(book, rate, scope, period);
  const begins = beginsInside(book, scope, period);
  return {
    book,
    scope,
    period,
    kind: book.kind,
    complete: isComplete(book, scope, period),
    young: isYoung(book, scope, period),
    since: begins === null ? null : dayAt(begins),
    until: untilOf(book, scope),
    lead: leadOf(book, scope, period),
    rate,
    judged,
    series: series(book, scope, period),
    past: past(book, scope, period),
    multiples: multiples(book, period).filter((line) => inScope(scope, line)),
    accounts: lines.filter((line) => inScope(scope, line)),
    formats: formats.lines,
    contrast: formats.contrast,
    ranking,
  };
}

/** Periods in which a scope has posts or days, up to the one of today; of weeks, the newest. */
function periodsOf(book: Book, scope: Scope): string[] {
  const periods = new Set<string>();
  for (const byPeriod of book.groups.values())
    for (const [period, groups] of byPeriod) if (groups.some((group) => inScope(scope, group))) periods.add(period);
  return [...periods].filter((period) => period <= periodOf(book.kind, book.today)).sort();
}

/** Periods of a book that have a report. */
function reported(book: Book): string[] {
  const periods = periodsOf(book, null);
  const newest = periods.at(-1);
  return book.kind === 'week' && newest ? periods.filter((period) => period > addPeriods(newest, -WEEKS)) : periods;
}

/**
 * The reports of a brand and of each of its accounts, for every period that has data (of weeks, the newest): weeks, then months, then years,
 * each oldest first, the brand's before its accounts'. Reads the store by a fixed number of queries, whatever the number of periods.
 */
export async function computeReports(connection: DuckDBConnection, brand: Brand, options: ComputeOptions = {}): Promise<Report[]> {
  const today = brand.today ?? options.today ?? dayIn(brand.timeZone, Date.now());
  const whole = await readBook(connection, brand, today);
  const scopes: Scope[] = [null, ...whole.accounts.map(({ platform, account }) => ({ platform, account }))];
  const parts = PERIOD_KINDS.filter((kind) => options.kinds?.includes(kind) ?? true).flatMap((kind) => {
    const book = whole.by(kind);
    const periods = reported(book).filter((period) => options.periods?.includes(period) ?? true);
    const [first] = periods;
    return first === undefined ? [] : { book, periods, cut: { kind, from: kind === 'week' ? firstDay(first) : null } };
  });
  const shown = new Set(
    parts.flatMap(({ book, periods }) => periods.flatMap((period) => scopes.flatMap((scope) => kpiMetrics(book, scope, period)))),
  );
  const cuts = parts.map(({ cut }) => cut);
  const rows = new Map<string, (scope: Scope, period: string) => EvidenceRow[]>();
  for (const id of shown) rows.set(id, await topRows(connection, brand, id, cuts));
  const evidence: Evidence = (id) => rows.get(id) ?? (() => []);
  const sections = await readSections(connection, whole);
  const reports: Report[] = [];
  for (const { book, periods, cut } of parts) {
    const ranked = await rankings(connection, brand, cut.kind, cut.from);
    const notes = await dataNotes(connection, brand, cut.kind, cut.from);
    const known = new Map(scopes.map((scope) => [scope, new Set(periodsOf(book, scope))]));
    for (const period of periods) {
      const lines = book.accounts.map((account) => accountLine(book, account, period));
      for (const scope of scopes) {
        if (!known.get(scope)?.has(period)) continue;
        const draft = draftOf(book, scope, period, lines, ranked(scope, period));
        reports.push(report(draft, evidence, notes(scope, period), sections(scope, period)));
      }
    }
    forget(book);
  }
  return reports;
}

/** A draft with its sentences and its rows. */
function report(draft: Draft, evidence: Evidence, notes: Report['notes'], sections: Sections): Report {
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
    kind: book.kind,
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
    ...sections,
    notes,
    files: notes.length,
  };
}
