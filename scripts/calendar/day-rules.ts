/** How the date of a day that comes back is found, year by year. Days are YYYY-MM-DD. Pure. */

import { addDays } from '../model/zone.ts';

/** First and last day; null in a year of which nothing is known. */
export type Rule = (year: number) => readonly [day: string, until: string] | null;

export const MONDAY = 1;
export const WEDNESDAY = 3;
export const THURSDAY = 4;
export const SATURDAY = 6;
export const SUNDAY = 7;

const two = (n: number) => String(n).padStart(2, '0');
/** YYYY-MM-DD of a year, a month (1–12) and a day. */
export const dayOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
/** 1 (Monday) to 7. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
/** A single day. */
export const one = (day: string): [string, string] => [day, day];
/** So many days from a day on. */
export const lasting = (day: string, days: number): [string, string] => [day, addDays(day, days - 1)];

/** The first such weekday on a day or after it. */
export const onOrAfter = (day: string, weekday: number): string => addDays(day, (weekday - weekdayOf(day) + 7) % 7);
/** The last such weekday on a day or before it. */
export const onOrBefore = (day: string, weekday: number): string => addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
/** The nth such weekday of a month. */
export const nth = (year: number, month: number, n: number, weekday: number): string =>
  addDays(onOrAfter(dayOf(year, month, 1), weekday), 7 * (n - 1));

/** The same day every year. */
export const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    one(dayOf(year, month, day));
/** A month, of so many days. */
export const wholeMonth =
  (month: number, days: number): Rule =>
  (year) =>
    lasting(dayOf(year, month, 1), days);
/** The nth such weekday of a month, every year. */
export const nthWeekday =
  (month: number, n: number, weekday: number): Rule =>
  (year) =>
    one(nth(year, month, n, weekday));
/** The last such weekday of a month of so many days. */
export const lastWeekday =
  (month: number, days: number, weekday: number): Rule =>
  (year) =>
    one(onOrBefore(dayOf(year, month, days), weekday));
/** Dates that follow no rule: those that were announced, by year of their first day. */
export const announced =
  (dates: Readonly<Record<number, string | readonly [day: string, until: string]>>): Rule =>
  (year) => {
    const found = dates[year];
    return typeof found === 'string' ? one(found) : (found ?? null);
  };

/** Easter Sunday in the Gregorian calendar: the anonymous algorithm printed in Nature (20 April 1876), as in J. Meeus, Astronomical Algorithms (1991), ch. 8. */
export function easter(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Since the decree of 27 May 2019 took effect; before it, sales lasted six weeks. */
const FOUR_WEEKS_SINCE = 2020;

/** Second Wednesday of January, or the first when the second falls after the 12th; put off by decree in 2021. */
export function winterSales(year: number): [string, string] | null {
  if (year < FOUR_WEEKS_SINCE) return null;
  if (year === 2021) return ['2021-01-20', '2021-02-16'];
  const second = nth(year, 1, 2, WEDNESDAY);
  return lasting(second > dayOf(year, 1, 12) ? addDays(second, -7) : second, 28);
}

/** Last Wednesday of June, or the one before when it falls after the 28th; moved in 2020 and 2021, a week longer in 2023 (decree of 6 July). */
export function summerSales(year: number): [string, string] | null {
  if (year < FOUR_WEEKS_SINCE || year === 2020 || year === 2021) return null;
  const last = onOrBefore(dayOf(year, 6, 30), WEDNESDAY);
  return lasting(last > dayOf(year, 6, 28) ? addDays(last, -7) : last, year === 2023 ? 35 : 28);
}

/** Last Sunday of May, or the first of June when that is Pentecost. */
export function mothersDay(year: number): [string, string] {
  const last = onOrBefore(dayOf(year, 5, 31), SUNDAY);
  return one(last === addDays(easter(year), 49) ? nth(year, 6, 1, SUNDAY) : last);
}

/** Thanksgiving in the United States, by which the days of November are counted. */
export const fourthThursday = (year: number): string => nth(year, 11, 4, THURSDAY);
