/**
 * Times as pages write them, in French and English. Nothing finer than what is written is claimed: a day is noon UTC of that day with the
 * precision `day`. A wall time without a zone is read in the browser's zone, in which pages show theirs. Numbers that can be read as two days
 * ("03/04/2026") are refused.
 */

import type { Precision } from '../../scripts/model/clip.ts';

/** `at`: UTC; `text`: as the page writes it. */
export interface ReadTime {
  at: string;
  text: string;
  precision: Precision;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

function known(at: Date, text: string, precision: Precision): ReadTime | null {
  const year = at.getUTCFullYear();
  return year >= FIRST_YEAR && year < LAST_YEAR ? { at: at.toISOString(), text: text.trim(), precision } : null;
}

const noon = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month, day, 12));
const noonOf = (at: Date): Date => noon(at.getFullYear(), at.getMonth(), at.getDate());

/**
 * A time from an attribute or JSON: ISO with its zone, RFC 2822, or seconds or milliseconds since 1970 (a number, or a text of 10 or 13 digits).
 * A time without a zone, and a date alone, are known to the day. `text` is what the page shows for it.
 */
export function exactTime(value: string | number, text?: string): ReadTime | null {
  const written = String(value).trim();
  const shown = text?.trim() || written;
  if (typeof value === 'number' || /^(?:\d{10}|\d{13})$/.test(written)) {
    const count = Number(written);
    return Number.isFinite(count) ? known(new Date(count < 1e11 ? count * 1000 : count), shown, 'exact') : null;
  }
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(written);
  const zoned = /(?:\d(?:Z)|GMT|UTC|[+-]\d{2}:?\d{2})(?: \d{4}| \([^)]*\))?$/.test(written) && /\d:\d\d/.test(written);
  if (zoned && !Number.isNaN(Date.parse(written))) return known(new Date(Date.parse(written)), shown, 'exact');
  return day ? dated(Number(day[1]), Number(day[2]) - 1, Number(day[3]), null, shown) : null;
}

const UNITS: readonly (readonly [RegExp, 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'])[] = [
  [/^(?:s|secs?|seconds?|secondes?)$/, 'second'],
  [/^(?:m|mins?|minutes?)$/, 'minute'],
  [/^(?:h|hrs?|hours?|heures?)$/, 'hour'],
  [/^(?:d|j|days?|jours?)$/, 'day'],
  [/^(?:w|wks?|weeks?|sem|semaines?)$/, 'week'],
  [/^(?:mo|mos|months?|mois)$/, 'month'],
  [/^(?:y|yrs?|years?|a|ans?|annees?)$/, 'year'],
];
const HOUR = 3_600_000;

function ago(count: number, word: string, now: Date, text: string): ReadTime | null {
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
  if (unit === undefined) return null;
  if (unit === 'second') return known(new Date(now.getTime() - count * 1000), text, 'exact');
  if (unit === 'minute') return known(new Date(now.getTime() - count * 60_000), text, 'exact');
  if (unit === 'hour') return known(new Date(now.getTime() - count * HOUR), text, 'hour');
  const { year, month, day } = { year: now.getFullYear(), month: now.getMonth(), day: now.getDate() };
  if (unit === 'day') return known(noon(year, month, day - count), text, 'day');
  // Seven to thirteen days: no finer than a month, as there is no precision of a week.
  if (unit === 'week') return known(noon(year, month, day - 7 * count), text, 'month');
  const months = unit === 'month' ? count : 12 * count;
  const last = new Date(Date.UTC(year, month - months + 1, 0)).getUTCDate();
  return known(noon(year, month - months, Math.min(day, last)), text, unit);
}

/** Lower case, without accents and typographic spaces; "9 h 12" is "9:12". */
const simple = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim();

const ONE = /^(?:an?|une?|one)$/;
const BEFORE =
  '(?:(?:edited|updated|modifiee?|mise? a jour|posted|published|publiee?|streamed|diffusee?|replied|reviewed|avis publie|le)\\s*:?\\s*)?';
const COUNT = '(\\d{1,3}|an?|une?|one)';
const RELATIVE = [
  new RegExp(`(?:^|\\s)(?:il y a|there is) (?:environ )?${COUNT} ?([a-z]+)\\b`),
  new RegExp(`(?:^|\\s)(?:about )?${COUNT} ?([a-z]+)\\.? ago\\b`),
  new RegExp(`^${BEFORE}(\\d{1,3}) ?([a-z]+)\\.?(?: ?[•·(,].*)?$`),
];

function relative(text: string, now: Date, written: string): ReadTime | null {
  if (/^(?:just now|now|a l'instant|maintenant|moments ago|il y a un instant)$/.test(text)) return known(now, written, 'exact');
  for (const pattern of RELATIVE) {
    const match = pattern.exec(text);
    const found = match && ago(ONE.test(match[1] as string) ? 1 : Number(match[1]), match[2] as string, now, written);
    if (found) return found;
  }
  return null;
}

const MONTHS: readonly RegExp[] = [
  /^jan(?:v|vier|uary)?$/,
  /^(?:feb|fev|fevr|fevrier|february)$/,
  /^(?:mar|mars|march)$/,
  /^(?:apr|avr|avril|april)$/,
  /^(?:may|mai)$/,
  /^(?:jun|june|juin)$/,
  /^(?:jul|juil|juillet|july)$/,
  /^(?:aug|aout|august)$/,
  /^sept?(?:embre|ember)?$/,
  /^oct(?:obre|ober)?$/,
  /^nov(?:embre|ember)?$/,
  /^dec(?:embre|ember)?$/,
];
const monthOf = (word: string): number => MONTHS.findIndex((pattern) => pattern.test(word));

interface Clock {
  hour: number;
  minute: number;
}

/** The time of day in a text; null when there is none. */
function clockOf(text: string): Clock | null {
  const match =
    /(?<![\d:])(\d{1,2})(?::(\d{2})(?::\d{2})?| ?h ?(\d{2})?)(?!\d)(?: ?([ap])\.? ?m\b\.?)?/.exec(text) ??
    /(?<!\d)(\d{1,2})()() ?([ap])\.?m\b/.exec(text);
  if (!match) return null;
  const written = Number(match[1]);
  const half = match[4];
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(match[2] || match[3] || 0);
  return hour < 24 && minute < 60 && !(half !== undefined && written > 12) ? { hour, minute } : null;
}

/** A day of the calendar with or without a time of day; null for 31 February. */
function dated(year: number, month: number, day: number, clock: Clock | null, text: string): ReadTime | null {
  const at = noon(year, month, day);
  if (at.getUTCMonth() !== month || at.getUTCDate() !== day) return null;
  return clock ? known(new Date(year, month, day, clock.hour, clock.minute), text, 'exact') : known(at, text, 'day');
}

/** The year of a day that is written without one: the last time that it was. */
const yearOf = (month: number, day: number, now: Date): number =>
  Date.UTC(now.getFullYear(), month, day) > Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 1)
    ? now.getFullYear() - 1
    : now.getFullYear();

function named(text: string, now: Date, written: string): ReadTime | null {
  const first = /(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)? (?:de |of )?([a-z]+)\.?,?(?: (\d{4})(?!\d))?/.exec(text);
  const second = /([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:]),?(?: (\d{4})(?!\d))?/g;
  const found = [
    ...(first ? [{ day: first[1], month: first[2], year: first[3] }] : []),
    ...[...text.matchAll(second)].map((match) => ({ day: match[2], month: match[1], year: match[3] })),
  ].find(({ month }) => monthOf(month as string) >= 0);
  if (found) {
    const month = monthOf(found.month as string);
    const year = found.year === undefined ? yearOf(month, Number(found.day), now) : Number(found.year);
    return dated(year, month, Number(found.day), clockOf(text), written);
  }
  const whole = /^([a-z]+)\.? (\d{4})$/.exec(text);
  const month = whole ? monthOf(whole[1] as string) : -1;
  return whole && month >= 0 ? known(noon(Number(whole[2]), month, 1), written, 'month') : null;
}

function numbered(text: string, written: string): ReadTime | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), clockOf(text), written);
  const match = /(?<!\d)(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!match) return null;
  const [one, other] = [Number(match[1]), Number(match[3])];
  const dayFirst = match[2] === '.' || one > 12 || one === other;
  if (!dayFirst && other <= 12) return null;
  const [day, month] = dayFirst ? [one, other] : [other, one];
  return dated(Number(match[4]), month - 1, day, clockOf(text), written);
}

function nearby(text: string, now: Date, written: string): ReadTime | null {
  const back = /\b(?:yesterday|hier)\b/.test(text) ? 1 : /\b(?:today|aujourd'hui)\b/.test(text) ? 0 : null;
  if (back === null) return null;
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back);
  const clock = clockOf(text);
  return clock ? dated(day.getFullYear(), day.getMonth(), day.getDate(), clock, written) : known(noonOf(day), written, 'day');
}

/**
 * A time as a person reads it: "2 h", "il y a 3 jours", "3d", "Yesterday", "18 nov. 2026", "Nov 18, 2026", "18 novembre, 09:12". Relative times are
 * counted back from `now`. Weeks are known to the month, months and years to theirs. Null when it is none, or can be read in two ways.
 */
export function readTime(text: string, now: Date): ReadTime | null {
  const plain = simple(text);
  if (plain === '' || plain.length > 120) return null;
  return nearby(plain, now, text) ?? relative(plain, now, text) ?? numbered(plain, text) ?? named(plain, now, text);
}
