/** Days, hours and the two changes of hour that the demo needs, without a locale or a time-zone database. Instants are milliseconds UTC. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const two = (n: number) => String(n).padStart(2, '0');
const short = (month: number) => (MONTHS[month] as string).slice(0, 3);

export function utc(year: number, month: number, day = 1, hour = 0, minute = 0): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** Midnight UTC of a day written 2026-10-31. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

export function startOfDay(instant: number): number {
  return Math.floor(instant / DAY) * DAY;
}

/** Each midnight UTC from one day to another, both included. */
export function daysFrom(first: number, last: number): number[] {
  const days: number[] = [];
  for (let day = first; day <= last; day += DAY) days.push(day);
  return days;
}

export function parts(instant: number) {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The n-th Sunday of a month (n = 0: the last one), at midnight UTC. */
function sunday(year: number, month: number, n: number): number {
  const first = n === 0 ? utc(year, month + 1, 1) - 7 * DAY : utc(year, month, 1) + (n - 1) * 7 * DAY;
  return first + ((7 - parts(first).weekday) % 7) * DAY;
}

/** Paris is UTC+2 from the last Sunday of March to the last of October, 01:00 UTC; UTC+1 otherwise. */
export function parisOffset(instant: number): number {
  const { year } = parts(instant);
  const summer = instant >= sunday(year, 3, 0) + HOUR && instant < sunday(year, 10, 0) + HOUR;
  return (summer ? 2 : 1) * HOUR;
}

/** Los Angeles is UTC-7 from the second Sunday of March, 10:00 UTC, to the first of November, 09:00 UTC; UTC-8 otherwise. */
export function pacificOffset(instant: number): number {
  const { year } = parts(instant);
  const summer = instant >= sunday(year, 3, 2) + 10 * HOUR && instant < sunday(year, 11, 1) + 9 * HOUR;
  return (summer ? -7 : -8) * HOUR;
}

/** The day of an instant in Los Angeles, as midnight UTC of the same date. */
export function pacificDay(instant: number): number {
  return startOfDay(instant + pacificOffset(instant));
}

/** 2026-10-31 */
export function isoDay(instant: number): string {
  const p = parts(instant);
  return `${p.year}-${two(p.month)}-${two(p.day)}`;
}

/** 2026-10 */
export function isoMonth(instant: number): string {
  return isoDay(instant).slice(0, 7);
}

/** 2026-11-02T08:12:00Z */
export function isoInstant(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** 10/31/2026 */
export function americanDay(instant: number): string {
  const p = parts(instant);
  return `${two(p.month)}/${two(p.day)}/${p.year}`;
}

/** 31/10/2026 */
export function frenchDay(instant: number): string {
  const p = parts(instant);
  return `${two(p.day)}/${two(p.month)}/${p.year}`;
}

/** 10/31/2026 04:12, in Los Angeles: how Meta writes a publish time in every language. */
export function pacificStamp(instant: number): string {
  const local = instant + pacificOffset(instant);
  const p = parts(local);
  return `${americanDay(local)} ${two(p.hour)}:${two(p.minute)}`;
}

/** 2025/10/31 18:19:10, UTC: TikTok Business. */
export function slashedStamp(instant: number): string {
  const p = parts(instant);
  return `${slashedDay(instant)} ${two(p.hour)}:${two(p.minute)}:${two(p.second)}`;
}

export function slashedDay(instant: number): string {
  const p = parts(instant);
  return `${p.year}/${two(p.month)}/${two(p.day)}`;
}

/** Fri, Feb 27, 2026: X. */
export function weekdayDate(instant: number): string {
  return `${WEEKDAYS[parts(instant).weekday]}, ${shortDate(instant)}`;
}

/** Aug 28, 2025: YouTube, English months in every language. */
export function shortDate(instant: number): string {
  const p = parts(instant);
  return `${short(p.month - 1)} ${p.day}, ${p.year}`;
}

/** February 28, without its year: TikTok Studio. */
export function yearlessDay(instant: number): string {
  const p = parts(instant);
  return `${MONTHS[p.month - 1]} ${p.day}`;
}

/** Oct-01-2024: the dates in a Meta file name. */
export function dashedDay(instant: number): string {
  const p = parts(instant);
  return `${short(p.month - 1)}-${two(p.day)}-${p.year}`;
}
