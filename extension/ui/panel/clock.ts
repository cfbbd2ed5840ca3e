/** Times as the panel writes them. */

import { dayShort, dayShortYear } from '../../../scripts/model/figures.ts';
import type { Language } from '../../../scripts/model/phrase.ts';
import { dayOf, hourOf } from '../describe.ts';

/** The day of an instant on the brand's clock, without its year when that is the panel's. */
export function dayName(day: string, today: string | null, language: Language): string {
  return today !== null && day.slice(0, 4) === today.slice(0, 4) ? dayShort(day, language) : dayShortYear(day, language);
}

/** An instant's day on the clock of a zone. */
export const instantDay = (at: string, zone: string | null, today: string | null, language: Language): string =>
  dayName(dayOf(at, zone), today, language);

/** When the data are of: the hour of today, else the day. */
export function asOf(at: string, zone: string | null, now: Date, language: Language): { today: boolean; when: string } {
  const day = dayOf(at, zone);
  const today = day === dayOf(now.toISOString(), zone);
  return { today, when: today ? hourOf(at, zone, language) : `${dayShortYear(day, language)}, ${hourOf(at, zone, language)}` };
}

/** The hour of a wall time `2026-11-24 12:30`: « 12 h 30 », "12:30"; null for a day alone. */
export function wallHour(wall: string, language: Language): string | null {
  const [, hour, minute] = /^\d{4}-\d{2}-\d{2}[ T](\d{2}):(\d{2})/.exec(wall) ?? [];
  if (hour === undefined) return null;
  const hours = String(Number(hour));
  if (language === 'en') return `${hours}:${minute}`;
  return minute === '00' ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${minute}`;
}
