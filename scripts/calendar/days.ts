/** The days that lie behind the calendar: public holidays, French marronniers, and the brand's own dates. Pure. */

import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { BrandFile } from '../model/brand.ts';
import type { Phrase } from '../model/phrase.ts';
import { addDays } from '../model/zone.ts';
import type { SpecialDay } from './calendar.ts';
import { MARRONNIERS } from './marronniers.ts';

type OwnDate = BrandFile['calendar']['dates'][number];
export type DaySettings = Pick<BrandFile['calendar'], 'country'> & { dates?: readonly OwnDate[] };

/** The names of the Code du travail; the library's own differ a little. By the library's rule. */
const FRENCH: Readonly<Record<string, Phrase>> = {
  '01-01': { fr: 'Jour de l’an', en: 'New Year’s Day' },
  'easter -2': { fr: 'Vendredi saint', en: 'Good Friday' },
  'easter 1': { fr: 'Lundi de Pâques', en: 'Easter Monday' },
  '05-01': { fr: 'Fête du Travail', en: 'Labour Day' },
  '05-08': { fr: 'Victoire 1945', en: 'Victory in Europe Day' },
  'easter 39': { fr: 'Ascension', en: 'Ascension Day' },
  'easter 50': { fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
  '07-14': { fr: 'Fête nationale', en: 'Bastille Day' },
  '08-15': { fr: 'Assomption', en: 'Assumption' },
  '11-01': { fr: 'Toussaint', en: 'All Saints’ Day' },
  '11-11': { fr: 'Armistice 1918', en: 'Armistice Day' },
  '12-25': { fr: 'Noël', en: 'Christmas Day' },
  '12-26': { fr: 'Saint-Étienne', en: 'St Stephen’s Day' },
};
const FRENCH_LAW = {
  name: 'Code du travail, art. L. 3133-1 (et L. 3134-13 en Alsace-Moselle)',
  url: 'https://www.service-public.fr/particuliers/vosdroits/F2405',
};
const LIBRARY = { name: 'date-holidays', url: 'https://github.com/commenthol/date-holidays' };
/** Commemorations among the holidays of France: loi n° 81-893 du 2 octobre 1981, loi n° 2012-273 du 28 février 2012. */
const SOLEMN = new Set(['05-08', '11-11']);
/** Parts of France that keep school, sales and clocks of their own, as a country or as a part of FR. */
const OVERSEAS: ReadonlySet<string> = new Set(['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT']);

const yearsBetween = (from: string, to: string): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
};

const inLanguage = (country: Holidays, year: number, language: 'fr' | 'en') =>
  country.getHolidays(year, language).filter(({ type }) => type === 'public');

/** Days that a holiday lasts, by the library's start and end. */
const lastOf = ({ date, start, end }: HolidaysTypes.Holiday): string =>
  addDays(date.slice(0, 10), Math.max(0, Math.round((end.getTime() - start.getTime()) / 86_400_000) - 1));

function holidaysOf(country: string, years: readonly number[]): SpecialDay[] {
  const [nation = '', ...parts] = country.split('-');
  const known = new Holidays();
  // A country that the library does not know has no holidays; a region that it does not know, those of its country.
  if (!(nation in known.getCountries())) return [];
  const [state, region] = parts;
  const calendar =
    state === undefined || !(state in (known.getStates(nation) ?? {}))
      ? new Holidays(nation)
      : region === undefined || !(region in (known.getRegions(nation, state) ?? {}))
        ? new Holidays(nation, state)
        : new Holidays(nation, state, region);
  return years.flatMap((year) => {
    const english = new Map(inLanguage(calendar, year, 'en').map(({ date, rule, name }) => [`${date} ${rule}`, name]));
    return inLanguage(calendar, year, 'fr').map((holiday): SpecialDay => {
      const { date, rule, name } = holiday;
      const own = nation === 'FR' ? FRENCH[rule] : undefined;
      return {
        day: date.slice(0, 10),
        until: lastOf(holiday),
        name: own ?? { fr: name, en: english.get(`${date} ${rule}`) ?? name },
        kind: 'holiday',
        sensitive: nation === 'FR' && SOLEMN.has(rule),
        source: own ? FRENCH_LAW : LIBRARY,
      };
    });
  });
}

function marronniersOf(years: readonly number[], overseas: boolean): SpecialDay[] {
  return years.flatMap((year) =>
    MARRONNIERS.flatMap(({ name, days, source, sensitive = false, mainland = false }): SpecialDay[] => {
      const found = mainland && overseas ? null : days(year);
      return found ? [{ day: found[0], until: found[1], name, kind: 'marronnier', sensitive, source }] : [];
    }),
  );
}

/** A day of one year in another; 29 February is the 28th in a year without it. */
function inYear(day: string, year: number): string {
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${day.slice(5) === '02-29' && !leap ? '02-28' : day.slice(5)}`;
}

function ownDays(dates: readonly OwnDate[], years: readonly number[]): SpecialDay[] {
  return dates.flatMap(({ day, until, name, yearly, sensitive }) => {
    const last = until !== undefined && until > day ? until : day;
    const length = Math.round((Date.parse(last) - Date.parse(day)) / 86_400_000);
    const starts = yearly ? years.filter((year) => year >= Number(day.slice(0, 4))).map((year) => inYear(day, year)) : [day];
    return starts.map(
      (start): SpecialDay => ({
        day: start,
        until: addDays(start, length),
        name: { fr: name, en: name },
        kind: 'own',
        sensitive,
        source: null,
      }),
    );
  });
}

const ORDER = { holiday: 0, own: 1, marronnier: 2 } as const;

/**
 * What lies behind the calendar from one day to another (YYYY-MM-DD, both included), by day: the public holidays of `country`, the
 * marronniers where that country is France (those of the mainland alone left out overseas) or, where no country is set, where French is
 * among the brand's languages, and the brand's own dates. Spans that reach into the period are in it.
 */
export function specialDays(settings: DaySettings, languages: readonly ('fr' | 'en')[], from: string, to: string): SpecialDay[] {
  // A span may have begun in the year before.
  const years = yearsBetween(addDays(from, -366), to);
  const { country } = settings;
  const parts = country?.split('-') ?? [];
  const overseas = parts.some((part) => OVERSEAS.has(part));
  const french = country === undefined ? languages.includes('fr') : parts[0] === 'FR' || (overseas && parts.length === 1);
  return [
    ...(country === undefined ? [] : holidaysOf(country, years)),
    ...(french ? marronniersOf(years, overseas) : []),
    ...ownDays(settings.dates ?? [], years),
  ]
    .filter(({ day, until }) => day <= to && until >= from)
    .sort(
      (one, other) =>
        one.day.localeCompare(other.day) || ORDER[one.kind] - ORDER[other.kind] || one.name.fr.localeCompare(other.name.fr, 'fr'),
    );
}
