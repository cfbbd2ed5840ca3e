/** What sentences are made of, in each language: months, accounts, numbers in words, agreement. */

import * as figures from '../../model/figures.ts';
import { LANGUAGES, type Language, type Phrase } from '../../model/phrase.ts';
import { platform } from '../../model/platform.ts';
import type { Book } from '../book.ts';
import { monthsBetween } from '../month.ts';
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

/** One thing or several: French counts 0 and 1 as one, English only 1. */
export const plural = (n: number, one: string, many: string, language: Language): string =>
  (language === 'fr' ? Math.abs(n) < 2 : Math.abs(n) === 1) ? one : many;

/** « 89 publications », "89 posts". */
export const postsCount = (n: number, language: Language): string =>
  `${figures.count(n, language)} ${language === 'fr' ? plural(n, 'publication', 'publications', language) : plural(n, 'post', 'posts', language)}`;

/** A month beside the report's: its year is said when it is not the same year, or a year away. */
export function month(one: string, report: string, language: Language): string {
  const plain = one.slice(0, 4) === report.slice(0, 4) || (one < report && monthsBetween(one, report) < 6);
  return plain ? figures.monthAlone(one, language) : figures.monthName(one, language);
}

/** « d’Instagram », « de TikTok »; X is read « ixe », and takes « de ». */
export const of = (name: string): string => (/^(?!you)[aeiouéèêàâ]/i.test(name) ? `d’${name}` : `de ${name}`);
/** « d’octobre », « de novembre ». */
export const ofMonth = (one: string, report: string): string => of(month(one, report, 'fr'));

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
