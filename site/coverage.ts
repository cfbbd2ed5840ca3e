/** Days that have figures and days that do not, per account. */

import type { AccountData, Run } from './data.ts';
import { daysBetween } from './numbers.ts';

export interface Coverage {
  account: AccountData;
  /** Days with figures of the account, and days without between the first and the last. */
  covered: number;
  missing: number;
  from: string | null;
  to: string | null;
}

const length = ({ from, to }: Run) => daysBetween(from, to) + 1;

/** Runs may overlap (a year's export over a month's): each day counts once. */
export function coverage(account: AccountData): Coverage {
  const runs = account.days.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  let covered = 0;
  let to: string | null = null;
  for (const run of runs) {
    if (to === null || run.from > to) covered += length(run);
    else if (run.to > to) covered += daysBetween(to, run.to);
    if (to === null || run.to > to) to = run.to;
  }
  const from = runs[0]?.from ?? null;
  return { account, covered, missing: from && to ? daysBetween(from, to) + 1 - covered : 0, from, to };
}
