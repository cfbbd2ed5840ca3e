/** Periods as files write them: above a header, in a sheet's cell, in the name of a file or an archive. */

import type { DateOrder, Period } from './_export.ts';
import { dayOf, readDate } from './_values.ts';

const DATE = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/g;

/** The numeric dates in a text, as written. */
export function datesIn(text: string): string[] {
  return text.match(DATE) ?? [];
}

/**
 * The period of a text that holds exactly two dates, read in the given order. null when it holds another number of dates, when the
 * calendar has no such day, or when the second day is before the first.
 */
export function periodIn(text: string, order: DateOrder): Period | null {
  const dates = datesIn(text);
  if (dates.length !== 2) return null;
  const [from, to] = dates.map((written) => {
    const date = readDate(written);
    return date && dayOf(date, order);
  });
  return from && to && from <= to ? { from, to } : null;
}

/** The period of a text, in the first of the orders in which it makes sense. */
export function periodOf(text: string, ...orders: DateOrder[]): Period | null {
  for (const order of orders) {
    const period = periodIn(text, order);
    if (period) return period;
  }
  return null;
}
