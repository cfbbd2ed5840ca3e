/** Days that have figures and days that do not, per account. */

import type { CoverageYear } from './charts/coverage.ts';
import type { AccountData, Run } from './data.ts';
import { daysBetween } from './numbers.ts';

export interface Hole extends Run {
  /** Whole days, both ends included. */
  days: number;
}

export interface Coverage {
  account: AccountData;
  /** Days with figures of the account, and days without between the first and the last. */
  covered: number;
  missing: number;
  from: string | null;
  to: string | null;
  /** Days without, as spans, oldest first. */
  holes: Hole[];
}

export const runLength = ({ from, to }: Run): number => daysBetween(from, to) + 1;

/** The day so many days after another. */
export const dayAfter = (day: string, by = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** Spans that touch or overlap, as one (a year's export over a month's): each day counts once. In the order of days. */
export function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = all.at(-1);
    if (last && run.from <= dayAfter(last.to)) last.to = run.to > last.to ? run.to : last.to;
    else all.push({ ...run });
  }
  return all;
}

/** What lies between spans. */
export function holesBetween(runs: readonly Run[]): Hole[] {
  return runs.slice(1).map((run, at) => {
    const hole = { from: dayAfter((runs[at] as Run).to), to: dayAfter(run.from, -1) };
    return { ...hole, days: runLength(hole) };
  });
}

export function coverage(account: AccountData): Coverage {
  const runs = merged(account.days);
  const holes = holesBetween(runs);
  return {
    account,
    covered: runs.reduce((sum, run) => sum + runLength(run), 0),
    missing: holes.reduce((sum, { days }) => sum + days, 0),
    from: runs[0]?.from ?? null,
    to: runs.at(-1)?.to ?? null,
    holes,
  };
}

/** The months (YYYY-MM) that spans touch, each with its first and last day of theirs. */
export function byMonth(runs: readonly Run[]): Map<string, Run[]> {
  const months = new Map<string, Run[]>();
  for (const run of runs) {
    for (let from = run.from; from <= run.to; ) {
      const month = from.slice(0, 7);
      const end = dayAfter(`${nextMonth(month)}-01`, -1);
      const part = { from, to: end < run.to ? end : run.to };
      const known = months.get(month);
      if (known) known.push(part);
      else months.set(month, [part]);
      from = dayAfter(part.to);
    }
  }
  return months;
}

function nextMonth(month: string): string {
  const [year, at] = month.split('-').map(Number) as [number, number];
  return at === 12 ? `${year + 1}-01` : `${year}-${String(at + 1).padStart(2, '0')}`;
}

/** Years that the calendar draws; those before are in the table behind. */
const NEWEST = 3;

/** The newest years of an account, month by month, up to the last in which any account has data. */
export function coverageYears({ account, holes }: Coverage, last: string): CoverageYear[] {
  const days = byMonth(merged(account.days));
  const posts = new Set(byMonth(account.postDays).keys());
  const missing = Map.groupBy([...byMonth(holes)], ([month]) => month.slice(0, 4));
  const first = [account.days[0]?.from, account.postDays[0]?.from].flatMap((day) => day ?? []).sort()[0];
  if (!first) return [];
  const years = Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, at) =>
    String(Number(first.slice(0, 4)) + at),
  );
  return years.slice(-NEWEST).map((year) => ({
    year,
    months: Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`;
      return { month: at + 1, runs: days.get(month) ?? [], posts: posts.has(month) };
    }),
    missing: (missing.get(year) ?? []).reduce((sum, [, runs]) => sum + runs.reduce((n, run) => n + runLength(run), 0), 0),
  }));
}
