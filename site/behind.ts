/** What stands behind the figures of a report: which metrics it shows, and their rows by account. */

import type { AccountLine, EvidenceRow, Figure, Report } from '../scripts/metrics/report.ts';
import { type AccountData, type BrandData, METRICS, type Metric, type ReportData } from './data.ts';
import { accountKey } from './slugs.ts';

/** Rows of one account behind a metric. */
export interface AccountRows {
  account: AccountData;
  rows: readonly EvidenceRow[];
  /** The account's own figure; null where the report shows none of it. */
  figure: Figure | null;
}

const isFigure = (value: object): value is Figure => 'metric' in value && 'state' in value && 'n' in value;

/** Every figure of a report, wherever it stands. */
function figuresOf(value: unknown): Figure[] {
  if (Array.isArray(value)) return value.flatMap(figuresOf);
  if (value === null || typeof value !== 'object') return [];
  return isFigure(value) ? [value] : Object.values(value).flatMap(figuresOf);
}

/** Metrics that findings rest on, besides those of figures. */
function findingsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(findingsOf);
  if (value === null || typeof value !== 'object') return [];
  return 'rule' in value && 'metric' in value ? [String(value.metric)] : Object.values(value).flatMap(findingsOf);
}

/** The metrics whose rows a report of the whole brand has a page for: those it shows and those it has rows of. */
export function metricsBehind({ report, rows }: ReportData): string[] {
  const shown = [
    ...report.kpis.map(({ figure }) => figure.metric),
    ...figuresOf(report).map(({ metric }) => metric),
    ...findingsOf(report),
  ];
  return [...new Set([...shown, ...rows().map(({ metric }) => metric)])].filter((id) => id in METRICS);
}

/** The figure of the whole brand, where the report shows it among its key figures. */
export const brandFigure = (report: Report, metric: string): Figure | null =>
  report.kpis.find(({ figure }) => figure.metric === metric)?.figure ?? null;

const lineFigures = (line: AccountLine): Figure[] =>
  Object.values(line).filter((one): one is Figure => typeof one === 'object' && isFigure(one));

/** The rows last asked for: the pages of one report follow each other. */
let last: { entry: ReportData; rows: ReturnType<ReportData['rows']> } | null = null;

function rowsOf(entry: ReportData) {
  if (last?.entry !== entry) last = { entry, rows: entry.rows() };
  return last.rows;
}

/** The rows behind a metric of a report, by account in the brand's order, the greatest first; accounts without rows too. */
export function rowsByAccount(entry: ReportData, data: BrandData, { id, aggregate, of }: Metric): AccountRows[] {
  const all = rowsOf(entry).find(({ metric }) => metric === id)?.rows ?? [];
  const byAccount = Map.groupBy(all, accountKey);
  const byDay = of === 'account-days' && aggregate !== 'median';
  return data.accounts.map((account) => {
    const rows = byAccount.get(accountKey(account)) ?? [];
    const line = entry.report.accounts.find((one) => accountKey(one) === accountKey(account));
    return {
      account,
      rows: byDay ? rows.toSorted((one, other) => (one.day ?? '').localeCompare(other.day ?? '')) : rows,
      figure: line ? (lineFigures(line).find(({ metric }) => metric === id) ?? null) : null,
    };
  });
}

/**
 * How many rows of each account a page shows: `most` of one, `all` together. Accounts with few rows leave their room to the others.
 */
export function shares(counts: readonly number[], most: number, all: number): number[] {
  let room = all;
  let waiting = counts.length;
  const given = new Map<number, number>();
  for (const [at, count] of [...counts.entries()].sort(([, one], [, other]) => one - other)) {
    const share = Math.min(count, most, Math.floor(room / waiting));
    given.set(at, share);
    room -= share;
    waiting -= 1;
  }
  return counts.map((_, at) => given.get(at) ?? 0);
}
