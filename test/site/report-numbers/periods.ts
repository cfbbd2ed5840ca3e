/** Periods around a report's own, and their names. */

import { before } from '../../metrics/apart/spans.ts';
import type { Page } from './page.ts';
import { mondayOf } from './written.ts';

/** The period so many before a report's own, named as reports are. */
export function periodBefore(period: string, back: number): string {
  const [from] = before(period, back);
  if (!period.includes('w')) return from.slice(0, 7);
  const year = Number(from.slice(0, 4));
  const weeks = [year, year + 1].flatMap((one) => Array.from({ length: 53 }, (_, at) => `${one}-w${String(at + 1).padStart(2, '0')}`));
  return weeks.find((week) => mondayOf(week).toISOString().slice(0, 10) === from) as string;
}

/** Names of the report's period and of those it is compared with. */
export function periods({ apart: { report }, w }: Page): string[] {
  const year = report.kind === 'week' ? 52 : 12;
  return [0, 1, year].flatMap((back) => w.names(periodBefore(report.period, back)));
}
