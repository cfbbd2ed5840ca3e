/** What sentences are made of, in each language: periods, accounts, numbers in words, agreement. */

import * as figures from '../../model/figures.ts';
import { dayNumber, daysIn, kindOf, type PeriodKind, periodsBetween } from '../../model/period.ts';
import { LANGUAGES, type Language, type Phrase } from '../../model/phrase.ts';
import { platform } from '../../model/platform.ts';
import type { Book } from '../book.ts';
import type { Compared } from '../compare.ts';
import type { AccountKey } from '../report.ts';

/** The exact spaces of French: sentences are written here with plain ones. */
export const typeset = (text: string): string =>
  text
    .replace(/ ([;!?%])/g, '\u202f$1')
    .replace(/ :(?= )/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/n = /g, 'n\u00a0=\u00a0')
    .replace(/p = /g, 'p\u00a0=\u00a0');

/** A text written for each language. */
export function phrase(write: (language: Language) => string): Phrase {
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      language === 'fr' ? typeset(write(language)) : write(language).replace(/\b([np]) = /g, '$1\u00a0=\u00a0'),
    ]),
  ) as Phrase;
}

/** A text given in both. */
export const both = (fr: string, en: string): Phrase => phrase((language) => (language === 'fr' ? fr : en));

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
export const capitalised = ({ fr, en }: Phrase): Phrase => ({ fr: capital(fr), en: capital(en) });

/** Parts of a note, as one line; null when there is none. */
export function joined(...parts: (Phrase | null)[]): Phrase | null {
  const some = parts.filter((part) => part !== null);
  return some.length === 0 ? null : phrase((language) => some.map((part) => part[language]).join(' · '));
}

/** One thing or several: French counts 0 and 1 as one, English only 1. */
export const plural = (n: number, one: string, many: string, language: Language): string =>
  (language === 'fr' ? Math.abs(n) < 2 : Math.abs(n) === 1) ? one : many;

/** « 89 publications », "89 posts". */
export const postsCount = (n: number, language: Language): string =>
  `${figures.count(n, language)} ${language === 'fr' ? plural(n, 'publication', 'publications', language) : plural(n, 'post', 'posts', language)}`;

/** Periods of a kind within which a name needs no year: half a year. */
const NEAR: Record<PeriodKind, number> = { week: 26, month: 6, year: 0 };

/** A period beside the report's, without its article: its year is said when it is not the same year, or half a year away. */
function bare(one: string, report: string, language: Language): string {
  const kind = kindOf(one);
  const alone = figures.periodAlone(one, language);
  // A month may stand in the report of a year.
  const near = kind === kindOf(report) && one < report && periodsBetween(one, report) < NEAR[kind];
  if (kind === 'year' || near || one.slice(0, 4) === report.slice(0, 4)) return alone;
  return kind === 'month' ? figures.monthName(one, language) : `${alone} ${language === 'fr' ? 'de' : 'of'} ${one.slice(0, 4)}`;
}

/** A period as a subject: « octobre », « la semaine 43 », « 2026 »; "October", "week 43", "2026". */
export const named = (one: string, report: string, language: Language): string =>
  `${language === 'fr' && kindOf(one) === 'week' ? 'la ' : ''}${bare(one, report, language)}`;

/** « en octobre », « en semaine 43 », « en 2026 »; "in October", "in week 43", "in 2026". */
export const within = (one: string, report: string, language: Language): string =>
  `${language === 'fr' ? 'en' : 'in'} ${bare(one, report, language)}`;

/** « qu’en octobre », « que la semaine 43 », « qu’en 2026 »; "than in October", "than in week 43", "than in 2026". */
export function than(one: string, report: string, language: Language): string {
  if (language === 'en') return `than ${within(one, report, 'en')}`;
  return kindOf(one) === 'week' ? `que ${named(one, report, 'fr')}` : `qu’${within(one, report, 'fr')}`;
}

/** « d’Instagram », « de TikTok »; X is read « ixe », and takes « de ». */
export const of = (name: string): string => (/^(?!you)[aeiouéèêàâ]/i.test(name) ? `d’${name}` : `de ${name}`);
/** « d’octobre », « de novembre », « de la semaine 43 », « de 2026 ». */
export const ofPeriod = (one: string, report: string): string => of(named(one, report, 'fr'));

/** What periods of a kind are called, with what agrees with them. */
export const KINDS = {
  week: {
    fr: { one: 'semaine', many: 'semaines', the: 'la semaine', ofThe: 'de la semaine', no: 'aucune semaine', any: 'toute autre semaine' },
    en: { one: 'week', many: 'weeks' },
  },
  month: {
    fr: { one: 'mois', many: 'mois', the: 'le mois', ofThe: 'du mois', no: 'aucun mois', any: 'tout autre mois' },
    en: { one: 'month', many: 'months' },
  },
  year: {
    fr: { one: 'année', many: 'années', the: 'l’année', ofThe: 'de l’année', no: 'aucune année', any: 'toute autre année' },
    en: { one: 'year', many: 'years' },
  },
} as const;

/** Whether « semaine », « mois », « année » is feminine. */
export const isFeminine = (kind: PeriodKind): boolean => kind !== 'month';

/** « pour le troisième mois de suite », "for the third month running". */
export function running(times: number, kind: PeriodKind, language: Language): string {
  if (language === 'en') return `for the ${ordinal(times, 'en')} ${KINDS[kind].en.one} running`;
  return `pour ${isFeminine(kind) ? 'la' : 'le'} ${ordinal(times, 'fr')} ${KINDS[kind].fr.one} de suite`;
}

/** « · du 1ᵉʳ janvier au 20 novembre des deux années », where not the whole of both was compared; '' elsewhere. */
export function sameDays({ days, period }: Pick<Compared, 'days' | 'period'>, language: Language): string {
  // Days of a week or a month have other dates in another one: sentences count them.
  if (!days || !period || kindOf(period) !== 'year') return '';
  const [from, to] = [figures.dayAndMonth(days.from, language), figures.dayAndMonth(days.to, language)];
  return language === 'fr' ? ` · du ${from} au ${to} des deux années` : ` · ${from} to ${to} of both years`;
}

/** The first days of a period, up to one: « aux 20 premiers jours d’octobre », « au premier jour de la semaine 42 »; of a year, the date says more: « à la même date en 2025 ». */
export function firstDays(other: string, report: string, to: string, language: Language): string {
  if (kindOf(other) === 'year')
    return language === 'fr' ? `à la même date ${within(other, report, 'fr')}` : `by the same date ${within(other, report, 'en')}`;
  const days = Math.min(dayNumber(report, to), daysIn(other));
  if (language === 'fr')
    return days === 1 ? `au premier jour ${ofPeriod(other, report)}` : `aux ${days} premiers jours ${ofPeriod(other, report)}`;
  return days === 1 ? `on the first day of ${bare(other, report, 'en')}` : `in the first ${days} days of ${bare(other, report, 'en')}`;
}

const SMALL: Record<Language, readonly string[]> = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A small whole number in words; others in digits. */
export const inWords = (n: number, language: Language): string => SMALL[language][n] ?? figures.count(n, language);

/** The same for a feminine noun. */
export const feminine = (n: number, language: Language): string => (language === 'fr' && n === 1 ? 'une' : inWords(n, language));

const ORDINALS: Record<Language, readonly string[]> = {
  fr: [
    '',
    'premier',
    'deuxième',
    'troisième',
    'quatrième',
    'cinquième',
    'sixième',
    'septième',
    'huitième',
    'neuvième',
    'dixième',
    'onzième',
    'douzième',
  ],
  en: ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
};

/** « quatrième », "fourth"; digits past twelve. */
export const ordinal = (n: number, language: Language): string => ORDINALS[language][n] ?? (language === 'fr' ? `${n}ᵉ` : `${n}th`);

/** The platform's name, with the account where the brand has several there. */
export function accountLabel(book: Book, account: AccountKey): string {
  const name = platform(account.platform).name.fr;
  return book.accounts.filter((one) => one.platform === account.platform).length > 1 ? `${name} (${account.account})` : name;
}

/** « deux fois plus de vues », "twice as many views", « 2,4 fois plus de vues ». */
export function timesMore(ratio: number, ofFrench: string, english: string, language: Language): string {
  const whole = Math.round(ratio);
  const near = Math.abs(ratio - whole) < 0.15 * whole && whole <= 4;
  if (language === 'fr') return `${near ? inWords(whole, 'fr') : figures.decimal(ratio, 'fr', 1)} fois plus ${ofFrench}`;
  if (near && whole === 2) return `twice as many ${english}`;
  return `${near ? inWords(whole, 'en') : figures.decimal(ratio, 'en', 1)} times as many ${english}`;
}

/** The beginning of a post's text, on one line, for a sentence; null when there is none. */
export function title(text: string | null, length = 48): string | null {
  const whole = text
    ?.split(/[\n\r\u2028]/)[0]
    ?.replace(/\s+/g, ' ')
    .trim();
  if (!whole) return null;
  // A first sentence that says enough stands alone.
  const line = /^.{12,}?[.!?…](?= )/.exec(whole)?.[0] ?? whole;
  if (line.length <= length) return line.replace(/[.!…]+$/, '');
  return `${line.slice(0, length).replace(/\s+\S*$/, '')}…`;
}

/** Quotation marks of each language, with their spaces. */
export const quoted = (text: string, language: Language): string => (language === 'fr' ? `« ${text} »` : `“${text}”`);
