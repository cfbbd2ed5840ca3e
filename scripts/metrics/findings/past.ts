/** A month beside the months before it: streaks against the target, records. */

import * as figures from '../../model/figures.ts';
import type { Language } from '../../model/phrase.ts';
import { accountsOf } from '../book.ts';
import type { Point } from '../report.ts';
import type { Draft } from './rule.ts';
import { month } from './words.ts';

/** Months in a row, ending with the one before the report's, on one side of the target; `again` when it was on the other side before them. */
export function streak(draft: Draft, reached: boolean): { months: number; again: boolean } {
  const { series } = draft;
  if (!series?.target) return { months: 0, again: false };
  const { value, from } = series.target;
  let months = 0;
  for (const point of series.points.filter((one) => one.period < draft.period).reverse()) {
    if (point.period < from || point.value === null) break;
    if (point.value >= value !== reached) return { months, again: true };
    months += 1;
  }
  return { months, again: false };
}

/** Months of the series that measure the same as the report's month, before it. */
export function comparable(draft: Draft): { now: Point; before: (Point & { value: number })[] } | null {
  const now = draft.series?.points.find((point) => point.period === draft.period);
  if (!now || now.value === null) return null;
  const before = draft.series?.points.filter((point) => point.period < draft.period && point.measure === now.measure) ?? [];
  return { now, before: before.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }])) };
}

/** Known months that a superlative must stand over. */
export const RECORD = 6;

/** The month since which none was higher (or lower), when that is far enough; `since` null when none ever was. */
export function record(draft: Draft, sign: 1 | -1): { since: string; ever: boolean } | null {
  const months = comparable(draft);
  if (!months || !draft.complete) return null;
  const value = months.now.value as number;
  const beaten = months.before.filter((point) => sign * (point.value - value) >= 0).at(-1);
  const over = months.before.filter((point) => !beaten || point.period > beaten.period);
  if (over.length < RECORD) return null;
  // The drawing may begin later than the data do.
  const first = accountsOf(draft.book, draft.scope)
    .map((account) => account.first)
    .sort()[0] as string;
  return { since: beaten?.period ?? (over[0]?.period as string), ever: !beaten && (draft.series?.points[0]?.period as string) <= first };
}

/** « mars », or « le début de la série (octobre 2024) » where nothing before it is known. */
export function sinceWhen({ since, ever }: { since: string; ever: boolean }, draft: Draft, language: Language): string {
  if (!ever) return month(since, draft.period, language);
  return language === 'fr'
    ? `le début de la série (${figures.monthName(since, 'fr')})`
    : `the series began (${figures.monthName(since, 'en')})`;
}

/** The month’s total against the target, or null. */
export const target = (draft: Draft) => (draft.lead ? draft.judged(draft.lead).target : null);
