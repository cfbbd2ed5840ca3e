/** Days and hours as people write them in a planner. Nothing is guessed: what cannot be read is null. */

import { Problem } from '../../model/problem.ts';
import { wallIn } from '../../model/zone.ts';
import type { DayOrder } from './planner.ts';

/** A day as written, and the time behind it. */
export interface WrittenDay {
  /** Whether year, month and day are known, or `a` and `b` are two numbers in an order to be found. */
  form: 'plain' | 'numeric';
  year: number;
  /** Month and day, or the two numbers as written. */
  a: number;
  b: number;
  /** Minutes since midnight; null when there is no time. */
  minutes: number | null;
  /** Minutes east of UTC when the cell says so. */
  offset: number | null;
}

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^jan/, 1],
  [/^fe[vb]/, 2],
  [/^mar/, 3],
  [/^a[vp]r/, 4],
  [/^mai$|^may/, 5],
  [/^jui?n(?!i?l)/, 6],
  [/^jui?l/, 7],
  [/^ao[u]|^aug/, 8],
  [/^sep/, 9],
  [/^oct/, 10],
  [/^nov/, 11],
  [/^dec/, 12],
];

const WEEKDAY = /^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\S)/i;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+|,\s*)(.+))?$/;
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,?\s+(?:à\s+|at\s+)?(.+))?$/i;
const DAY_FIRST = /^(\d{1,2})(?:er|st|nd|rd|th|\.)?\s+(?:de\s+)?([a-z]{3,})\.?,?\s+(\d{4})(?:,?\s+(?:a\s+|at\s+)?(\d.*|midi))?$/;
const MONTH_FIRST = /^([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d.*))?$/;
/** Days since 30 December 1899, as spreadsheets count them: 2000 to 2100. */
const SERIAL = /^(3[6-9]\d{3}|[4-6]\d{4}|7[0-2]\d{3})(?:[.,](\d+))?$/;
const CLOCK =
  /^(\d{1,2})\s*(?:[:.h]|heures?)?\s*(\d{2})?(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?\s*(z|(?:utc|gmt)(?:\s*[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})?$/i;
const DAY_MINUTES = 24 * 60;

/** A cell as a day, with its time when it has one; null when it is none. */
export function readDay(cell: string): WrittenDay | null {
  const text = evened(cell).replace(WEEKDAY, '');
  const serial = SERIAL.exec(text);
  if (serial) return ofSerial(Number(`${serial[1]}.${serial[2] ?? 0}`));
  let parts = ISO.exec(text);
  if (parts) return withTime('plain', Number(parts[1]), Number(parts[2]), Number(parts[3]), parts[4], /\dT\d/i.test(text));
  parts = NUMERIC.exec(text);
  if (parts) {
    const year = Number(parts[3]);
    return withTime('numeric', year < 100 ? 2000 + year : year, Number(parts[1]), Number(parts[2]), parts[4]);
  }
  const named = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  parts = DAY_FIRST.exec(named);
  if (parts) return ofNamed(parts[2] as string, Number(parts[1]), parts);
  parts = MONTH_FIRST.exec(named);
  return parts ? ofNamed(parts[1] as string, Number(parts[2]), parts) : null;
}

function ofNamed(word: string, day: number, parts: RegExpExecArray): WrittenDay | null {
  const month = MONTHS.find(([pattern]) => pattern.test(word))?.[1];
  return month ? withTime('plain', Number(parts[3]), month, day, parts[4]) : null;
}

function ofSerial(serial: number): WrittenDay {
  const minutes = Math.round((serial % 1) * DAY_MINUTES);
  const at = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return {
    form: 'plain',
    year: at.getUTCFullYear(),
    a: at.getUTCMonth() + 1,
    b: at.getUTCDate(),
    minutes: Number.isInteger(serial) ? null : minutes,
    offset: null,
  };
}

function withTime(form: WrittenDay['form'], year: number, a: number, b: number, rest: string | undefined, iso = false): WrittenDay | null {
  if (!rest) return { form, year, a, b, minutes: null, offset: null };
  const time = readTime(rest, iso);
  return time && { form, year, a, b, ...time };
}

/**
 * A cell as a time of day: `9h30`, `9 h`, `09:30`, `9:30 PM`, `midi`, `09:30 (GMT+1)`, a spreadsheet's part of a day; null when it is none.
 * Behind `T` (`iso`) or seconds, `+01:00` is an offset; elsewhere `09:30-10:30` is two times.
 */
export function readTime(cell: string, iso = false): Pick<WrittenDay, 'minutes' | 'offset'> | null {
  const text = evened(cell);
  if (/^0[.,]\d{3,}$/.test(text)) return { minutes: Math.round(Number(text.replace(',', '.')) * DAY_MINUTES) % DAY_MINUTES, offset: null };
  if (/^(midi|noon)$/i.test(text)) return { minutes: DAY_MINUTES / 2, offset: null };
  const parts = CLOCK.exec(text);
  // A number alone is no hour: "9" may be anything, "9h", "9:00" and "9 PM" are not.
  if (!parts || /^\d+$/.test(text)) return null;
  const half = parts[4]?.toLowerCase();
  const hour = Number(parts[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  const minutes = (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + Number(parts[2] ?? 0);
  if (minutes >= DAY_MINUTES || Number(parts[2] ?? 0) > 59) return null;
  const zone = parts[5];
  if (!zone) return { minutes, offset: null };
  if (/^[+-]/.test(zone) && !iso && !parts[3]) return null;
  return { minutes, offset: aheadOf(zone) };
}

/** Minutes east of UTC: of `Z`, `UTC`, `GMT+1`, `+05:30`. */
function aheadOf(zone: string): number {
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** One spelling of spaces; a zone in brackets stands without them. */
const evened = (cell: string): string =>
  cell
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\(((?:UTC|GMT)[^()]*)\)$/i, '$1');

/**
 * The order of a column of dates, decided over all of it: one number above 12 settles it. `said` is what a person said; `unclear` is a cell
 * that can be read two ways when nothing decides. Throws a Problem when the column contradicts itself.
 */
export function orderIn(
  cells: readonly string[],
  column: string,
  said: DayOrder | undefined,
): { order: DayOrder | undefined; unclear: string | null } {
  const numeric = cells.flatMap((cell) => {
    const day = readDay(cell);
    return day?.form === 'numeric' ? [{ ...day, cell }] : [];
  });
  const dayFirst = numeric.find(({ a }) => a > 12);
  const monthFirst = numeric.find(({ b }) => b > 12);
  if (dayFirst && monthFirst) throw new Problem('sheet-dates-mixed', { column, example: `${dayFirst.cell}, ${monthFirst.cell}` });
  if (dayFirst) return { order: 'day-month', unclear: null };
  if (monthFirst) return { order: 'month-day', unclear: null };
  const unclear = said ? undefined : numeric.find(({ a, b }) => a !== b);
  return { order: said ?? (numeric.length > 0 ? 'day-month' : undefined), unclear: unclear?.cell ?? null };
}

/** The same, where nobody can be asked. Throws a Problem when nothing decides, too. */
export function dayOrder(cells: readonly string[], column: string, said: DayOrder | undefined): DayOrder | undefined {
  const { order, unclear } = orderIn(cells, column, said);
  if (unclear !== null) throw new Problem('sheet-dates-ambiguous', { column, example: unclear });
  return order;
}

/**
 * Wall time in the zone, `2026-11-24 09:30` or the day alone; null when the calendar has no such day. `clock` is the time of a column of its
 * own, which goes before the day's.
 */
export function wallOf(
  day: WrittenDay,
  order: DayOrder | undefined,
  clock: Pick<WrittenDay, 'minutes' | 'offset'> | null,
  zone: string,
): string | null {
  const [month, date] = day.form === 'plain' || order === 'month-day' ? [day.a, day.b] : [day.b, day.a];
  const at = new Date(Date.UTC(day.year, month - 1, date));
  if (at.getUTCFullYear() !== day.year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  const { minutes, offset } = clock ?? day;
  if (minutes === null) return at.toISOString().slice(0, 10);
  const written = at.getTime() + minutes * 60_000;
  const wall = offset === null ? written : wallIn(zone, written - offset * 60_000);
  return new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
}

/** The first of two days that a cell spans (`November 25, 2026 → November 27, 2026`), and whether there are two. */
export function firstOfSpan(cell: string): { first: string; isSpan: boolean } {
  const [first = '', ...others] = cell.split('→');
  return { first: first.trim(), isSpan: others.length > 0 };
}
