/**
 * French *marronniers*: what comes back every year and lies behind the calendar. Maintained by hand: each with the rule of its date, where
 * that rule comes from, and the day it was last looked at. Pure.
 */

import type { Phrase } from '../model/phrase.ts';
import { addDays } from '../model/zone.ts';

/** First and last day (YYYY-MM-DD); null in a year of which nothing is known yet. */
type Rule = (year: number) => readonly [day: string, until: string] | null;

export interface Marronnier {
  name: Phrase;
  days: Rule;
  source: { name: string; url: string | null };
  /** YYYY-MM-DD on which the rule was last held against what is published of it; null for a plain custom, or where nobody has yet. */
  verified: string | null;
  /** A light tone is out of place. */
  sensitive?: true;
}

const [MONDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY] = [1, 3, 4, 6, 7];
const CHECKED = '2026-11-22';

const two = (n: number) => String(n).padStart(2, '0');
const dayOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;
/** 1 (Monday) to 7. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const one = (day: string): [string, string] => [day, day];
const lasting = (day: string, days: number): [string, string] => [day, addDays(day, days - 1)];

/** The first such weekday on a day or after it. */
const from = (day: string, weekday: number) => addDays(day, (weekday - weekdayOf(day) + 7) % 7);
/** The last such weekday on a day or before it. */
const upTo = (day: string, weekday: number) => addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
const nth = (year: number, month: number, n: number, weekday: number) => addDays(from(dayOf(year, month, 1), weekday), 7 * (n - 1));

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    one(dayOf(year, month, day));
const wholeMonth =
  (month: number, days: number): Rule =>
  (year) =>
    lasting(dayOf(year, month, 1), days);

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

/** Second Wednesday of January, or the first when the second falls after the 12th. */
function winterSales(year: number) {
  const second = nth(year, 1, 2, WEDNESDAY);
  return lasting(second > dayOf(year, 1, 12) ? addDays(second, -7) : second, 28);
}

/** Last Wednesday of June, or the one before when it falls after the 28th. */
function summerSales(year: number) {
  const last = upTo(dayOf(year, 6, 30), WEDNESDAY);
  return lasting(last > dayOf(year, 6, 28) ? addDays(last, -7) : last, 28);
}

/** Last Sunday of May, or the first of June when that is Pentecost. */
function mothersDay(year: number) {
  const last = upTo(dayOf(year, 5, 31), SUNDAY);
  return one(last === addDays(easter(year), 49) ? nth(year, 6, 1, SUNDAY) : last);
}

/** First day of school of pupils, by the decrees published so far. */
const BACK_TO_SCHOOL: Readonly<Record<number, string>> = { 2024: '2024-09-02', 2025: '2025-09-01', 2026: '2026-09-01' };

const fourthThursday = (year: number) => nth(year, 11, 4, THURSDAY);
const custom = (name = 'Usage') => ({ name, url: null });
const un = (what: string) => ({ name: `Nations unies, ${what}`, url: 'https://www.un.org/fr/observances/list-days-weeks' });
const sales = {
  name: 'Code de commerce, art. L. 310-3, et arrêté du 27 mai 2019 : quatre semaines ; d’autres dates dans les départements de son annexe (frontaliers, Corse, outre-mer)',
  url: 'https://www.maire-info.com/article.asp?param=23101',
};
const clocks = { name: 'Directive 2000/84/CE', url: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32000L0084' };

export const MARRONNIERS: readonly Marronnier[] = [
  { name: { fr: 'Épiphanie', en: 'Epiphany' }, days: fixed(1, 6), source: custom(), verified: null },
  { name: { fr: 'Soldes d’hiver', en: 'Winter sales' }, days: winterSales, source: sales, verified: CHECKED },
  { name: { fr: 'Chandeleur', en: 'Candlemas' }, days: fixed(2, 2), source: custom(), verified: null },
  { name: { fr: 'Saint-Valentin', en: 'Valentine’s Day' }, days: fixed(2, 14), source: custom(), verified: null },
  {
    name: { fr: 'Mardi gras', en: 'Shrove Tuesday' },
    days: (year) => one(addDays(easter(year), -47)),
    source: custom(),
    verified: null,
  },
  {
    name: { fr: 'Journée internationale des droits des femmes', en: 'International Women’s Day' },
    days: fixed(3, 8),
    source: un('Journée internationale des femmes'),
    verified: null,
    sensitive: true,
  },
  {
    name: { fr: 'Passage à l’heure d’été', en: 'Clocks go forward' },
    days: (year) => one(upTo(dayOf(year, 3, 31), SUNDAY)),
    source: clocks,
    verified: null,
  },
  { name: { fr: 'Pâques', en: 'Easter' }, days: (year) => one(easter(year)), source: custom(), verified: null },
  { name: { fr: '1er avril', en: 'April Fools’ Day' }, days: fixed(4, 1), source: custom(), verified: null },
  {
    name: { fr: 'Jour de la Terre', en: 'Earth Day' },
    days: fixed(4, 22),
    source: un('Journée internationale de la Terre nourricière'),
    verified: null,
  },
  {
    name: { fr: 'Fête des Mères', en: 'Mother’s Day (France)' },
    days: mothersDay,
    source: { name: 'Loi n° 50-577 du 24 mai 1950 relative à la fête des Mères', url: null },
    verified: CHECKED,
  },
  { name: { fr: 'Fête des Pères', en: 'Father’s Day' }, days: (year) => one(nth(year, 6, 3, SUNDAY)), source: custom(), verified: null },
  {
    name: { fr: 'Fête de la musique', en: 'World Music Day' },
    days: fixed(6, 21),
    source: { name: 'Ministère de la Culture', url: 'https://fetedelamusique.culture.gouv.fr/' },
    verified: null,
  },
  { name: { fr: 'Soldes d’été', en: 'Summer sales' }, days: summerSales, source: sales, verified: CHECKED },
  {
    name: { fr: 'Rentrée scolaire', en: 'Back to school' },
    days: (year) => (BACK_TO_SCHOOL[year] ? one(BACK_TO_SCHOOL[year]) : null),
    source: {
      name: 'Ministère de l’Éducation nationale, calendrier scolaire',
      url: 'https://www.education.gouv.fr/calendrier-scolaire-100148',
    },
    verified: CHECKED,
  },
  {
    name: { fr: 'Journées européennes du patrimoine', en: 'European Heritage Days' },
    days: (year) => lasting(nth(year, 9, 3, SATURDAY), 2),
    source: { name: 'Ministère de la Culture', url: 'https://journeesdupatrimoine.culture.gouv.fr/' },
    verified: null,
  },
  {
    name: { fr: 'Octobre rose', en: 'Breast cancer awareness month' },
    days: wholeMonth(10, 31),
    source: { name: 'Institut national du cancer', url: 'https://www.cancer.fr/' },
    verified: null,
  },
  {
    name: { fr: 'Passage à l’heure d’hiver', en: 'Clocks go back' },
    days: (year) => one(upTo(dayOf(year, 10, 31), SUNDAY)),
    source: clocks,
    verified: null,
  },
  { name: { fr: 'Halloween', en: 'Halloween' }, days: fixed(10, 31), source: custom(), verified: null },
  {
    name: { fr: 'Movember', en: 'Movember' },
    days: wholeMonth(11, 30),
    source: { name: 'Movember', url: 'https://movember.com/' },
    verified: null,
  },
  {
    name: { fr: 'Attentats du 13 novembre 2015', en: 'Paris attacks of 13 November 2015' },
    days: fixed(11, 13),
    source: custom('Commémoration nationale'),
    verified: null,
    sensitive: true,
  },
  {
    name: { fr: 'Beaujolais nouveau', en: 'Beaujolais nouveau' },
    days: (year) => one(nth(year, 11, 3, THURSDAY)),
    source: { name: 'Inter Beaujolais', url: 'https://www.beaujolais.com/' },
    verified: null,
  },
  {
    name: { fr: 'Journée mondiale de l’enfance', en: 'World Children’s Day' },
    days: fixed(11, 20),
    source: un('Journée mondiale de l’enfance'),
    verified: null,
  },
  {
    name: { fr: 'Semaine européenne de la réduction des déchets', en: 'European Week for Waste Reduction' },
    // The Saturday from the 16th to the 22nd: so it was in 2014, 2016, 2017, 2020, 2022, 2023 and 2024.
    days: (year) => lasting(from(dayOf(year, 11, 16), SATURDAY), 9),
    source: { name: 'European Week for Waste Reduction', url: 'https://ewwr.eu/' },
    verified: CHECKED,
  },
  {
    name: {
      fr: 'Journée pour l’élimination de la violence à l’égard des femmes',
      en: 'Day for the Elimination of Violence against Women',
    },
    days: fixed(11, 25),
    source: un('Journée pour l’élimination de la violence à l’égard des femmes'),
    verified: null,
    sensitive: true,
  },
  {
    name: { fr: 'Black Friday', en: 'Black Friday' },
    days: (year) => one(addDays(fourthThursday(year), 1)),
    source: custom(),
    verified: null,
  },
  {
    name: { fr: 'Cyber Monday', en: 'Cyber Monday' },
    days: (year) => one(from(fourthThursday(year), MONDAY)),
    source: custom(),
    verified: null,
  },
  {
    name: { fr: 'Début de l’avent', en: 'Advent begins' },
    days: (year) => one(addDays(upTo(dayOf(year, 12, 24), SUNDAY), -21)),
    source: custom('Usage : quatrième dimanche avant Noël'),
    verified: null,
  },
  { name: { fr: 'Réveillon de Noël', en: 'Christmas Eve' }, days: fixed(12, 24), source: custom(), verified: null },
  { name: { fr: 'Saint-Sylvestre', en: 'New Year’s Eve' }, days: fixed(12, 31), source: custom(), verified: null },
];
