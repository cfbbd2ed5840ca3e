/** A period beside those before it: streaks against the target, records. */

import * as figures from '../../model/figures.ts';
import { firstDay, kindOf } from '../../model/period.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { accountsOf, beginsInside } from '../book.ts';
import { type Compared, FEW_POSTS, MONTHS } from '../compare.ts';
import type { Point } from '../report.ts';
import type { Draft } from './rule.ts';
import { both, named } from './words.ts';

/** Months in a row, ending with the one before the report's, on one side of the target; `again` when it was on the other side before them. Only months have a target each. */
export function streak(draft: Draft, reached: boolean): { months: number; again: boolean } {
  const { series } = draft;
  if (!series?.target || draft.kind !== 'month') return { months: 0, again: false };
  const { value, from } = series.target;
  let months = 0;
  for (const point of series.points.filter((one) => one.period < draft.period).reverse()) {
    if (point.period < from || point.value === null) break;
    if (point.value >= value !== reached) return { months, again: true };
    months += 1;
  }
  return { months, again: false };
}

/** Periods that measure the same as the report's, before it; years whose data begin inside them are none. */
export function comparable(draft: Draft): { now: Point; before: (Point & { value: number })[] } | null {
  const now = draft.past.find((point) => point.period === draft.period);
  if (!now || now.value === null) return null;
  const before = draft.past.filter(
    (point) => point.period < draft.period && point.measure === now.measure && beginsInside(draft.book, draft.scope, point.period) === null,
  );
  return { now, before: before.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }])) };
}

/** Known periods that a superlative must stand over: a quarter of weeks, half a year of months. */
export const RECORD = { week: 12, month: 6, year: 4 } as const;

/** The period since which none was higher (or lower), when that is far enough; `ever` when none ever was. */
export function record(draft: Draft, sign: 1 | -1): { since: string; ever: boolean } | null {
  const periods = comparable(draft);
  if (!periods || !draft.complete || draft.young || (draft.kind === 'week' && periods.now.n < FEW_POSTS)) return null;
  const value = periods.now.value as number;
  const beaten = periods.before.filter((point) => sign * (point.value - value) >= 0).at(-1);
  const over = periods.before.filter((point) => !beaten || point.period > beaten.period);
  if (over.length < RECORD[draft.kind]) return null;
  // What is looked back on may begin later than the data do.
  const first = accountsOf(draft.book, draft.scope)
    .map((account) => account.first)
    .sort()[0] as string;
  return { since: beaten?.period ?? (over[0]?.period as string), ever: !beaten && (draft.past[0]?.period as string) <= first };
}

/** « mars », « la semaine 31 », or « le début de la série (octobre 2024) » where nothing before it is known. */
export function sinceWhen({ since, ever }: { since: string; ever: boolean }, draft: Draft, language: Language): string {
  if (!ever) return named(since, draft.period, language);
  const year = kindOf(since) === 'week' ? ` ${language === 'fr' ? 'de' : 'of'} ${since.slice(0, 4)}` : '';
  const start = kindOf(since) === 'month' ? figures.monthName(since, language) : `${figures.periodAlone(since, language)}${year}`;
  return language === 'fr' ? `le début de la série (${start})` : `the series began (${start})`;
}

/** Whether a comparison is of the very figure that a sentence names: not of some accounts only, nor of its last months only. */
export const ofWhole = (draft: Draft, told: Compared | null): told is Compared & { period: string } =>
  told?.period != null && told.among === null && (told.days === null || told.days.from === firstDay(draft.period));

/** « douze fois l’objectif mensuel de 600 000 », for a sentence that holds a year against it; null elsewhere. */
export function twelvefoldNote(told: Compared | null): Phrase | null {
  const used = told?.verdict === 'reached' || told?.verdict === 'not-reached';
  return used && told.twelvefold && told.value !== null ? twelvefold(told.value) : null;
}

/** The same, of a year's target. */
export function twelvefold(value: number): Phrase {
  const monthly = value / MONTHS;
  return both(
    `objectif de l’année égal à douze fois celui d’un mois (${figures.rounded(monthly, 'fr')})`,
    `the year’s target is twelve times that of a month (${figures.rounded(monthly, 'en')})`,
  );
}

/** The period’s total against the target, or null. */
export const target = (draft: Draft) => (draft.lead ? draft.judged(draft.lead).target : null);
