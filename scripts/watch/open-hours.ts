/** The clock by which a brand's promise is kept: its opening hours, without the public holidays of its country. */

import { specialDays } from '../calendar/days.ts';
import type { Brand } from '../model/brand.ts';
import { type OpeningHours, openTime } from '../model/business-hours.ts';
import { dayAt, dayIndex } from '../model/period.ts';
import { dayIn, instantOf } from '../model/zone.ts';

/** What of a brand its clock depends on. */
export type ClockOf = Pick<Brand, 'answers' | 'calendar' | 'timeZone'>;

/** Milliseconds that a brand counts between two instants (ms UTC). */
export type BrandClock = (from: number, to: number) => number;

const DAY = 86_400_000;

/** Holidays of a country and a year, and clocks of a brand's settings, never change: each is worked out once. */
const holidays = new Map<string, readonly string[]>();
const clocks = new Map<string, BrandClock>();

function remembered<K, T>(known: Map<K, T>, key: K, work: () => T): T {
  const value = known.get(key) ?? work();
  known.set(key, value);
  return value;
}

const holidaysOf = (country: string, year: number): readonly string[] =>
  remembered(holidays, `${country} ${year}`, () =>
    specialDays({ country }, [], `${year}-01-01`, `${year}-12-31`)
      .filter(({ kind }) => kind === 'holiday')
      .flatMap(({ day, until }) => Array.from({ length: dayIndex(until) - dayIndex(day) + 1 }, (_, after) => dayAt(dayIndex(day) + after))),
  );

/**
 * Milliseconds that a brand counts between two instants: those within the hours of `answers` (openTime), public holidays of
 * `calendar.country` closed; all of them when the brand names no hours. Zero when the second instant is not after the first.
 */
export function brandClock({ answers, calendar, timeZone }: ClockOf): BrandClock {
  if (!answers) return (from, to) => Math.max(0, to - from);
  const { country } = calendar;
  return remembered(clocks, JSON.stringify([timeZone, country, answers.hours]), () => openClock(timeZone, answers.hours, country));
}

/** Whole years are added up once, so that a wait of a year costs no more than one of a day. Days are counted as `dayIndex` does. */
function openClock(zone: string, hours: OpeningHours, country: string | undefined): BrandClock {
  const midnight = (day: number) => instantOf(day * DAY, zone);
  const closed = new Map<number, ReadonlySet<string>>();
  // A holiday may have begun in the year before.
  const closedIn = (year: number) =>
    remembered(closed, year, () => new Set(country === undefined ? [] : [year - 1, year].flatMap((one) => holidaysOf(country, one))));
  /** Within one day. */
  const within = (from: number, to: number, day: number) => openTime(from, to, zone, hours, closedIn(yearOf(day)));
  const years = new Map<number, readonly number[]>();
  /** Open time of the first days of a year: of none, of one, of two, … of all. */
  const sumsOf = (year: number) =>
    remembered(years, year, () => {
      const sums = [0];
      for (let day = firstOf(year); day < firstOf(year + 1); day += 1) {
        sums.push((sums.at(-1) as number) + within(midnight(day), midnight(day + 1), day));
      }
      return sums;
    });
  /** Of the whole days from one to before another. */
  const whole = (from: number, to: number): number => {
    let open = 0;
    for (let year = yearOf(from); firstOf(year) < to; year += 1) {
      const [first, next, sums] = [firstOf(year), firstOf(year + 1), sumsOf(year)];
      open += (sums[Math.min(to, next) - first] as number) - (sums[Math.max(from, first) - first] as number);
    }
    return open;
  };
  return (from, to) => {
    if (to <= from) return 0;
    const [first, last] = [dayIndex(dayIn(zone, from)), dayIndex(dayIn(zone, to))];
    if (first === last) return within(from, to, first);
    return within(from, midnight(first + 1), first) + whole(first + 1, last) + within(midnight(last), to, last);
  };
}

const yearOf = (day: number): number => Number(dayAt(day).slice(0, 4));
const firstOf = (year: number): number => dayIndex(`${String(year).padStart(4, '0')}-01-01`);
