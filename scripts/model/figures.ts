/**
 * Figures as people read them in each language: numbers, shares, intervals, dates, durations. The rules are in the words reference;
 * Intl does the grouping and the names.
 */

import { firstDay, kindOf, lastDay } from './period.ts';
import type { Language } from './phrase.ts';

const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const NARROW = '\u202f';
const FIXED = '\u00a0';

const numberFormats = new Map<string, Intl.NumberFormat>();

function write(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(LOCALE[language], options);
  numberFormats.set(key, format);
  // Intl writes a hyphen, and "-0" for what rounds to zero.
  return format
    .format(value)
    .replace(/^-(?=0([.,]0*)?$)/, '')
    .replace('-', '−');
}

/** A whole number, grouped: 612 400, 612,400. For tables and key figures. */
export const count = (value: number, language: Language): string => write(value, language, { maximumFractionDigits: 0 });

/** With so many decimals, no more and no less. */
export const decimal = (value: number, language: Language, digits: number): string =>
  write(value, language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Three significant digits, for sentences: 612 000, 1 240, 3,5. Whole numbers under 1,000 stay as they are. */
export const rounded = (value: number, language: Language): string => write(value, language, { maximumSignificantDigits: 3 });

/** Three significant digits for axes and small drawings: 12,4 k, 1,2 M. No unit below ten thousand. */
export function compact(value: number, language: Language): string {
  const size = Math.abs(value);
  const unit = (part: number, letter: string) => `${rounded(part, language)}${language === 'fr' ? FIXED : ''}${letter}`;
  if (size >= 999_500) return unit(value / 1e6, 'M');
  return size >= 10_000 ? unit(value / 1e3, 'k') : count(value, language);
}

const digitsOf = (...values: number[]): number => (Math.max(...values.map(Math.abs)) < 9.95 ? 1 : 0);
const sign = (language: Language): string => (language === 'fr' ? `${NARROW}%` : '%');

/** A share, given in %: one decimal under 10, none from there. 5,1 %, 38 %, 5.1%. */
export const percent = (value: number, language: Language): string => `${decimal(value, language, digitsOf(value))}${sign(language)}`;

/** Text of a positive value with a plus sign; others keep their own sign. */
const signed = (text: string): string => (/^−|^0([.,]0*)?$/.test(text) ? text : `+${text}`);

/** A relative change, given in %: +30 %, −8 %, +0,4 %. */
export const change = (value: number, language: Language): string =>
  `${signed(decimal(value, language, digitsOf(value)))}${sign(language)}`;

/** A difference of two shares, given in points: +1,2 pt. Two decimals where one would read zero. */
export const points = (value: number, language: Language): string =>
  `${signed(decimal(value, language, Math.abs(value) < 0.05 ? 2 : digitsOf(value)))}${FIXED}pt`;

/** A whole number with its sign: +1 214, −12. */
export const signedCount = (value: number, language: Language): string => signed(count(value, language));

/** A ratio: × 3,1. */
export const times = (value: number, language: Language): string => `×${FIXED}${decimal(value, language, digitsOf(value))}`;

const between = (low: string, high: string, language: Language, unit = ''): string =>
  language === 'fr' ? `de ${low} à ${high}${unit}` : `${low} to ${high}${unit}`;

/** An interval of counts: « de 2 410 à 3 290 », "2,410 to 3,290". Three significant digits, as sentences have them. */
export const interval = (low: number, high: number, language: Language): string =>
  between(rounded(low, language), rounded(high, language), language);

/** An interval of shares, given in %: « de 12 à 40 % », "12 to 40%". */
export function percentInterval(low: number, high: number, language: Language): string {
  const digits = digitsOf(low, high);
  return between(decimal(low, language, digits), decimal(high, language, digits), language, sign(language));
}

/** An interval of changes, with signs: « de +8 à +55 % », "+8 to +55%". */
export function changeInterval(low: number, high: number, language: Language): string {
  const digits = digitsOf(low, high);
  return between(signed(decimal(low, language, digits)), signed(decimal(high, language, digits)), language, sign(language));
}

/** An interval of differences of shares: « de +0,2 à +1,4 pt », "+0.2 to +1.4 pt". */
export function pointsInterval(low: number, high: number, language: Language): string {
  // An end that is not zero does not read as zero.
  const digits = [low, high].some((end) => end !== 0 && Math.abs(end) < 0.05) ? 2 : digitsOf(low, high);
  return between(signed(decimal(low, language, digits)), signed(decimal(high, language, digits)), language, `${FIXED}pt`);
}

/** Seconds as people say them: 3 h 20, 45 min, 12 s; 3 h 20 min, 45 min, 12 s. */
export function duration(seconds: number, language: Language): string {
  const size = Math.round(Math.abs(seconds));
  const minus = seconds < 0 && size > 0 ? '−' : '';
  if (size < 60) return `${minus}${size}${FIXED}s`;
  const minutes = Math.round(size / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${minus}${rest}${FIXED}min`;
  // Past a hundred hours the minutes say nothing.
  if (hours >= 100 || rest === 0) return `${minus}${count(Math.round(size / 3600), language)}${FIXED}h`;
  return language === 'fr'
    ? `${minus}${hours}${FIXED}h${FIXED}${String(rest).padStart(2, '0')}`
    : `${minus}${hours}${FIXED}h ${rest}${FIXED}min`;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function writeDate(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${options.weekday} ${options.day} ${options.month} ${options.year}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' });
  dateFormats.set(key, format);
  const text = format.format(new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`)).replace(',', '');
  return language === 'fr' && options.day ? text.replace(/(^|\s)1(?=\s)/, '$11ᵉʳ') : text;
}

/** mardi 24 novembre 2026, Tuesday 24 November 2026. */
export const dayLong = (day: string, language: Language): string =>
  writeDate(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** 24 novembre, 24 November. */
export const dayAndMonth = (day: string, language: Language): string => writeDate(day, language, { day: 'numeric', month: 'long' });
/** 24 nov., 24 Nov. */
export const dayShort = (day: string, language: Language): string => writeDate(day, language, { day: 'numeric', month: 'short' });
/** 24 nov. 2026, 24 Nov 2026. */
export const dayShortYear = (day: string, language: Language): string =>
  writeDate(day, language, { day: 'numeric', month: 'short', year: 'numeric' });
/** octobre, October. `month` is YYYY-MM. */
export const monthAlone = (month: string, language: Language): string => writeDate(month, language, { month: 'long' });
/** octobre 2026, October 2026. */
export const monthName = (month: string, language: Language): string => writeDate(month, language, { month: 'long', year: 'numeric' });
/** oct. 2026, Oct 2026. */
export const monthShort = (month: string, language: Language): string => writeDate(month, language, { month: 'short', year: 'numeric' });

/** Text of the first of two days whose second is written in full: what they share is said once. « 19 », « 26 octobre », « 28 décembre 2026 ». */
function beginning(from: string, to: string, language: Language): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return writeDate(from, language, { day: 'numeric', month: 'long', year: 'numeric' });
  if (from.slice(0, 7) !== to.slice(0, 7)) return dayAndMonth(from, language);
  const day = String(Number(from.slice(8)));
  return language === 'fr' && day === '1' ? '1ᵉʳ' : day;
}

/** Two days as a span, written out: « du 19 au 25 octobre 2026 », "19 to 25 October 2026". */
export function spanLong(from: string, to: string, language: Language): string {
  const end = writeDate(to, language, { day: 'numeric', month: 'long', year: 'numeric' });
  return language === 'fr' ? `du ${beginning(from, to, 'fr')} au ${end}` : `${beginning(from, to, 'en')} to ${end}`;
}

const weekNumber = (week: string): number => Number(week.slice(6));

/** A period in full: « semaine 43, du 19 au 25 octobre 2026 », « octobre 2026 », « 2026 »; "week 43, 19 to 25 October 2026", "October 2026", "2026". */
export function periodName(period: string, language: Language): string {
  const kind = kindOf(period);
  if (kind !== 'week') return kind === 'month' ? monthName(period, language) : period;
  return `${periodAlone(period, language)}, ${spanLong(firstDay(period), lastDay(period), language)}`;
}

/** A period in little room: « sem. 43 », « oct. 2026 », « 2026 »; "week 43", "Oct 2026", "2026". A week's year is left to the page. */
export function periodShort(period: string, language: Language): string {
  const kind = kindOf(period);
  if (kind === 'week') return `${language === 'fr' ? 'sem.' : 'week'}${FIXED}${weekNumber(period)}`;
  return kind === 'month' ? monthShort(period, language) : period;
}

/** A period without its year, where it has another name: « semaine 43 », « octobre », « 2026 »; "week 43", "October", "2026". */
export function periodAlone(period: string, language: Language): string {
  const kind = kindOf(period);
  if (kind === 'week') return `${language === 'fr' ? 'semaine' : 'week'} ${weekNumber(period)}`;
  return kind === 'month' ? monthAlone(period, language) : period;
}

/** Two days of one month as a span: 1ᵉʳ au 31 oct., 1 to 31 Oct; over months both are written out. */
export function span(from: string, to: string, language: Language): string {
  if (from === to) return dayShort(from, language);
  const word = language === 'fr' ? 'au' : 'to';
  const day = String(Number(from.slice(8)));
  const start = from.slice(0, 7) === to.slice(0, 7) ? (language === 'fr' && day === '1' ? '1ᵉʳ' : day) : dayShort(from, language);
  return `${start} ${word} ${dayShort(to, language)}`;
}

/** A list in words: « a, b et c », "a, b and c". */
export function enumerate(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}
