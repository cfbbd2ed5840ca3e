/** What pages write besides the model's figures: a figure in its metric's unit, short months, moments on the brand's clock, file sizes. */

import type { Comparison, Figure } from '../scripts/metrics/report.ts';
import {
  change,
  count,
  dayShort,
  dayShortYear,
  decimal,
  duration,
  interval,
  percent,
  percentInterval,
  points,
  times,
} from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { Metric } from './data.ts';

const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const FIXED = '\u00a0';

/** A value in its metric's unit. */
export function inUnit(value: number, unit: Metric['unit'], language: Language): string {
  if (unit === 'percent') return percent(value, language);
  if (unit === 'seconds') return duration(value, language);
  if (unit === 'times') return times(value, language);
  if (unit === 'days') return `${count(value, language)}${FIXED}${language === 'fr' ? 'j' : value === 1 ? 'day' : 'days'}`;
  return count(value, language);
}

/** An interval in its metric's unit, or null when the figure has none. */
export function bounds({ low, high }: Pick<Figure, 'low' | 'high'>, unit: Metric['unit'], language: Language): string | null {
  if (low === null || high === null) return null;
  if (unit === 'times')
    return `${language === 'fr' ? 'de ' : ''}${decimal(low, language, 1)} ${language === 'fr' ? 'à' : 'to'} ${decimal(high, language, 1)}`;
  return unit === 'percent' ? percentInterval(low, high, language) : interval(low, high, language);
}

/** A change with its sign, in % or points. */
export const changed = (by: NonNullable<Comparison['change']>, language: Language): string =>
  (by.by === 'percent' ? change : points)(by.value, language);

const dates = new Map<string, Intl.DateTimeFormat>();

function write(at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], options);
  dates.set(key, format);
  return format.format(at);
}

const utc = (day: string) => new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);

/** oct., Oct: on a drawing whose axis has the year. */
export const monthTiny = (month: string, language: Language): string => write(utc(month), language, { month: 'short', timeZone: 'UTC' });

/** oct. 26, Oct 26: where there is no room for the year. */
export const monthNarrow = (month: string, language: Language): string =>
  write(utc(month), language, { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** mar. 6, Tue 6: a day of a month that the page names. */
export function dayOfMonth(day: string, language: Language): string {
  const number = Number(day.slice(8));
  return `${write(utc(day), language, { weekday: 'short', timeZone: 'UTC' })}${FIXED}${language === 'fr' && number === 1 ? '1ᵉʳ' : number}`;
}

/** Two days with their years, nothing said twice: 1ᵉʳ au 31 oct. 2026. */
export function spanYear(from: string, to: string, language: Language): string {
  if (from === to) return dayShortYear(from, language);
  const number = Number(from.slice(8));
  const day = language === 'fr' && number === 1 ? '1ᵉʳ' : String(number);
  const start = from.slice(0, 7) === to.slice(0, 7) ? day : (from.slice(0, 4) === to.slice(0, 4) ? dayShort : dayShortYear)(from, language);
  return `${start} ${language === 'fr' ? 'au' : 'to'} ${dayShortYear(to, language)}`;
}

/** An instant (ISO, UTC) on the brand's clock: 3 nov. 2026 à 9 h 12; 3 Nov 2026, 9:12. */
export function moment(iso: string, timeZone: string, language: Language): string {
  const at = new Date(iso);
  const day = dayShortYear(write(at, 'en', { timeZone, dateStyle: 'short' }).split('/').reverse().join('-'), language);
  const [hour = '', minute = ''] = write(at, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).split(':');
  return language === 'fr' ? `${day} à ${Number(hour)}${FIXED}h${FIXED}${minute}` : `${day}, ${Number(hour)}:${minute}`;
}

/** Bytes: 12 Ko, 12 KB. */
export function size(bytes: number, language: Language): string {
  const step = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : 2;
  const unit = (language === 'fr' ? ['o', 'Ko', 'Mo'] : ['B', 'KB', 'MB'])[step];
  const number = new Intl.NumberFormat(LOCALE[language], { maximumSignificantDigits: step ? 2 : 3 }).format(bytes / 1000 ** step);
  return `${number}${FIXED}${unit}`;
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
