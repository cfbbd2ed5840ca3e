/** Where a day goes by which key, and the days of a month's weeks. Pure. */

import { addDays } from '../../../scripts/model/zone.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -7,
  PageDown: 7,
};

/** Days that a key moves by; null for another key. */
export const stepOf = (key: string): number | null => STEPS[key] ?? null;

/** The weeks, from Monday, that hold the days of a month (YYYY-MM). */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  for (let day = monday; day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  }
  return weeks;
}

/** The month some months later. */
export const monthAfter = (month: string, months: number): string => {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
};
