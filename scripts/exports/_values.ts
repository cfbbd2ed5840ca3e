/** Cells: numbers and days as platforms and spreadsheets write them. Nothing is guessed: what cannot be read is null or undefined. */

import type { DateOrder } from './_export.ts';

/** Ways to write "no value", after trimming and lower-casing. */
const MISSING = new Set(['', '-', '--', '—', '–', 'n/a', 'na', 'nan', 'undefined', 'null', 'none']);

/** Whether a cell says that there is no value. Missing is not zero. */
export function isMissing(cell: string): boolean {
  return cell === '' || MISSING.has(cell.trim().toLowerCase());
}

const PLAIN = /^[-−]?\d+(\.\d+)?$/;
const GROUPED = /^[-−]?\d{1,3}([,\s'’]\d{3})+(\.\d+)?$/;
const FRENCH = /^[-−]?\d{1,3}(\s\d{3})*,\d+$|^[-−]?\d+,\d+$/;

/**
 * A number as exports write it: `1234`, `29.0`, `1,234`, `1 234,5`, with a true minus or a hyphen, with a trailing `%`.
 * Returns null for a missing value, undefined for what is not a number. `decimalComma` says that the column writes `1,234` for 1.234.
 */
export function readNumber(cell: string, decimalComma = false): number | null | undefined {
  if (PLAIN.test(cell)) return Number(cell.replace('−', '-'));
  if (isMissing(cell)) return null;
  const bare = cell.normalize('NFKC').trim().replace(/\s?%$/, '').replace('−', '-');
  if (PLAIN.test(bare)) return Number(bare);
  if (!decimalComma && GROUPED.test(bare)) return Number(bare.replace(/[,\s'’]/g, ''));
  if (FRENCH.test(bare)) return Number(bare.replace(/\s/g, '').replace(',', '.'));
  if (/^-?\d{1,3}(\s\d{3})+$/.test(bare)) return Number(bare.replace(/\s/g, ''));
  return undefined;
}

/** Seconds of a duration `H:MM:SS` or `M:SS`; null when missing, undefined when not a duration. */
export function readClock(cell: string): number | null | undefined {
  if (isMissing(cell)) return null;
  const parts = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(cell.trim());
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : undefined;
}

/** A date as written: parts in the order of the cell where the order is not plain. */
export interface WrittenDate {
  /** 'plain': year, month, day are known. 'numeric': a, b are the first and second of two numbers. 'yearless': month and day only. */
  form: 'plain' | 'numeric' | 'yearless';
  year: number;
  /** Month and day ('plain', 'yearless'), or the two numbers as written. */
  a: number;
  b: number;
  /** Seconds since midnight as written; null when the cell has no time. */
  time: number | null;
  /** Minutes east of UTC when the cell says so. */
  offset: number | null;
}

/** Month names by their first letters, in the languages of exports that were seen, and French. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^jan|^gen/, 1],
  [/^f[eé]v|^feb/, 2],
  [/^m[aä]rs?$|^mar(ch|ço|zo|\.)?$|^märz?$|^mrz/, 3],
  [/^a[vp]r|^abr/, 4],
  [/^mai$|^may|^maj|^maio/, 5],
  [/^jui?n(?!i?l)/, 6],
  [/^jui?l/, 7],
  [/^ao[uû]t|^aug|^ago/, 8],
  [/^sep|^set/, 9],
  [/^o[ck]t|^out/, 10],
  [/^nov/, 11],
  [/^d[eé][cz]/, 12],
];

function monthOf(name: string): number {
  const plain = name.toLowerCase().replace(/\.$/, '');
  return MONTHS.find(([pattern]) => pattern.test(plain))?.[1] ?? 0;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](.*))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,? (.*))?$/;
const MONTH_FIRST = /^(?:\p{L}+\.?,? )?(\p{L}{3,}\.?) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?:,? (?:at )?(\d.*))?$/u;
const DAY_FIRST = /^(?:\p{L}+\.?,? )?(\d{1,2})(?:er|\.)? (?:de )?(\p{L}{3,}\.?)(?: (?:de )?(\d{4}))?(?:,? (?:à )?(\d.*))?$/u;
const TIME = /^(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** Time of day and offset, or null when the cell has another thing after its date. */
function readTime(cell: string | undefined): Pick<WrittenDate, 'time' | 'offset'> | null {
  if (cell === undefined || cell === '') return { time: null, offset: null };
  const parts = TIME.exec(cell.trim());
  if (!parts) return null;
  let hour = Number(parts[1]);
  const half = parts[4]?.[0]?.toLowerCase();
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const zone = parts[5];
  const offset = zone
    ? /^[ZU]/i.test(zone)
      ? 0
      : (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
    : null;
  return { time: hour * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0), offset };
}

/** A date as platforms write it, or null when the cell is none. Whether it exists in the calendar is asked of `dayText`. */
export function readDate(cell: string): WrittenDate | null {
  const trimmed = cell.trim();
  const make = (form: WrittenDate['form'], year: number, a: number, b: number, rest: string | undefined): WrittenDate | null => {
    const time = readTime(rest);
    return time && { form, year, a, b, ...time };
  };
  let parts = ISO.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (parts) return make('plain', Number(parts[1]), Number(parts[2]), Number(parts[3]), parts[4]);
  parts = NUMERIC.exec(trimmed);
  if (parts) return make('numeric', Number(parts[3]), Number(parts[1]), Number(parts[2]), parts[4]);
  const named = trimmed.normalize('NFKC').replace(/\s+/g, ' ');
  parts = MONTH_FIRST.exec(named);
  if (parts && monthOf(parts[1] as string)) return withMonth(monthOf(parts[1] as string), Number(parts[2]), parts, make);
  parts = DAY_FIRST.exec(named);
  if (parts && monthOf(parts[2] as string)) return withMonth(monthOf(parts[2] as string), Number(parts[1]), parts, make);
  return null;
}

function withMonth(
  month: number,
  day: number,
  parts: RegExpExecArray,
  make: (form: WrittenDate['form'], year: number, a: number, b: number, rest: string | undefined) => WrittenDate | null,
): WrittenDate | null {
  return parts[3] ? make('plain', Number(parts[3]), month, day, parts[4]) : make('yearless', 0, month, day, parts[4]);
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value));

/** YYYY-MM-DD, or null when the calendar has no such day. */
export function dayText(year: number, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day of a written date in the given order, or null when there is none. Year-less dates have none here. */
export function dayOf(date: WrittenDate, order: DateOrder | undefined): string | null {
  if (date.form === 'plain') return dayText(date.year, date.a, date.b);
  if (date.form === 'yearless' || !order) return null;
  return order === 'dmy' ? dayText(date.year, date.b, date.a) : dayText(date.year, date.a, date.b);
}
