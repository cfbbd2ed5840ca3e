/**
 * Periods that reports are made of: an ISO week `2026-w43` (Monday to Sunday, ISO 8601), a month `2026-10`, a year `2026`. Periods of one
 * kind sort as text.
 */

import { addDays } from './zone.ts';

export type PeriodKind = 'week' | 'month' | 'year';
export const PERIOD_KINDS: readonly PeriodKind[] = ['week', 'month', 'year'];

const DAY = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayTexts = new Map<number, string>();

/** YYYY-MM-DD of an instant at the beginning of a day; a few thousand days are all that data have, so each is written once. */
function dayOf(ms: number): string {
  const known = dayTexts.get(ms) ?? new Date(ms).toISOString().slice(0, 10);
  dayTexts.set(ms, known);
  return known;
}

/** What a period is. Throws for text that is no period: periods are written by code, not by people. */
export function kindOf(period: string): PeriodKind {
  if (/^\d{4}-w\d{2}$/.test(period)) return 'week';
  if (/^\d{4}-\d{2}$/.test(period)) return 'month';
  if (/^\d{4}$/.test(period)) return 'year';
  throw new Error(`${period} is no period.`);
}

/** Monday of the first ISO week of a year: the week that has 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}

/** The period of a kind that a day (YYYY-MM-DD) lies in. */
export function periodOf(kind: PeriodKind, day: string): string {
  if (kind !== 'week') return day.slice(0, kind === 'month' ? 7 : 4);
  // The year of an ISO week is that of its Thursday.
  const thursday = at(day) + (3 - ((new Date(at(day)).getUTCDay() + 6) % 7)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return `${year}-w${two(1 + Math.floor((thursday - firstMonday(year)) / (7 * DAY)))}`;
}

const bounds = new Map<string, { first: string; last: string }>();

/** First and last day of a period, worked out once. */
function boundsOf(period: string): { first: string; last: string } {
  const known = bounds.get(period) ?? { first: beginning(period), last: dayOf(at(beginning(addPeriods(period, 1))) - DAY) };
  bounds.set(period, known);
  return known;
}

function beginning(period: string): string {
  const kind = kindOf(period);
  if (kind === 'week') return dayOf(firstMonday(Number(period.slice(0, 4))) + (Number(period.slice(6)) - 1) * 7 * DAY);
  return kind === 'month' ? `${period}-01` : `${period}-01-01`;
}

/** First day of a period, YYYY-MM-DD. */
export const firstDay = (period: string): string => boundsOf(period).first;

/** Last day of a period, YYYY-MM-DD. */
export const lastDay = (period: string): string => boundsOf(period).last;

/** The period so many later (or earlier) of the same kind. */
export function addPeriods(period: string, count: number): string {
  const kind = kindOf(period);
  if (kind === 'week') return periodOf('week', addDays(beginning(period), 7 * count));
  if (kind === 'year') return String(Number(period) + count).padStart(4, '0');
  const months = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}`;
}

/** Days of a period. */
export const daysIn = (period: string): number => Math.round((at(lastDay(period)) - at(firstDay(period))) / DAY) + 1;

/** Days from 1 January 1970 to a day (YYYY-MM-DD): days as numbers, for rows that are cut into periods. */
export const dayIndex = (day: string): number => Math.round(at(day) / DAY);

/** The day of an index, YYYY-MM-DD. */
export const dayAt = (index: number): string => dayOf(index * DAY);

/** The number of a day in its period, from 1. */
export const dayNumber = (period: string, day: string): number => Math.round((at(day) - at(firstDay(period))) / DAY) + 1;

/** So many periods that end with this one, oldest first. */
export const periodsUpTo = (period: string, length: number): string[] =>
  Array.from({ length }, (_, i) => addPeriods(period, i + 1 - length));

/** Periods of a kind from one to another, both of that kind. */
export function periodsBetween(from: string, to: string): number {
  switch (kindOf(from)) {
    case 'week':
      return Math.round((at(firstDay(to)) - at(firstDay(from))) / (7 * DAY));
    case 'month':
      return Number(to.slice(0, 4)) * 12 + Number(to.slice(5)) - Number(from.slice(0, 4)) * 12 - Number(from.slice(5));
    case 'year':
      return Number(to) - Number(from);
  }
}

/** Days that a period looks back on where its own are too few: the twelve months that end with a month, the year itself. null for a week. */
export function yearUpTo(period: string): { from: string; to: string } | null {
  const kind = kindOf(period);
  if (kind === 'week') return null;
  return { from: firstDay(kind === 'month' ? addPeriods(period, -11) : period), to: lastDay(period) };
}

/**
 * The same period a year before: the month, or the week of the same number (52 weeks before a week 53, which most years lack). null for a
 * year, whose previous period it is.
 */
export function yearBefore(period: string): string | null {
  const kind = kindOf(period);
  if (kind === 'year') return null;
  if (kind === 'month') return addPeriods(period, -12);
  const same = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  return periodOf('week', firstDay(same)) === same ? same : addPeriods(period, -52);
}
