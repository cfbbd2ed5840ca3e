/**
 * Counts as pages write them, in French and English: "1,2 k", "1.2K", "12 345", "12,345", "3 M", "1,2 Md". A count is a whole number, so that a
 * mark before groups of exactly three digits groups them ("1.234" is 1,234), and what would be a fraction of a person ("4.5") is no count.
 * With a unit the mark is a decimal one; "1.234 k" could be either and is refused.
 */

import type { ClipFigure } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';

const SPACE = '[ \\u00a0\\u2009\\u202f]';
const GROUPED = `\\d{1,3}(?:(?:${SPACE}\\d{3})+|(?:,\\d{3})+|(?:\\.\\d{3})+|(?:['’]\\d{3})+)`;
const NUMBER = `(?:${GROUPED}(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)(?![\\d])`;
const UNIT_WORDS = 'k|mille|thousand|md|mds|mrd|milliards?|billions?|b|bn|m|mio|millions?';
const UNIT = `(?:${SPACE}?(?:${UNIT_WORDS})(?![\\p{L}\\p{N}'’]))`;
const COUNT = `(${NUMBER})(${UNIT})?(${SPACE}?\\+)?`;
const WHOLE = new RegExp(`^(?:~|≈)?${SPACE}?${COUNT}$`, 'iu');
const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}.,−–:/-])${COUNT}(?![\\p{L}\\p{N}:/%])`, 'giu');

/** Marks of writing direction, which YouTube and Facebook put around figures. */
const plain = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();

function factorOf(unit: string): number {
  if (/^(k|mille|thousand)$/i.test(unit)) return 1e3;
  return /^(md|mds|mrd|milliard|billion|b$|bn)/i.test(unit) ? 1e9 : 1e6;
}

function numberOf(written: string, hasUnit: boolean): number | null {
  const text = written.replace(/[\u00a0\u2009\u202f ’']/g, ' ');
  const marks = text.match(/[.,]/g) ?? [];
  if (/^0[., ]?\d{3}\b/.test(text) && text.length > 1) return null;
  const decimal = /([.,])(\d{1,2})$/.exec(text);
  if (decimal && hasUnit) {
    const whole = text.slice(0, decimal.index).replace(/[ .,]/g, '');
    return marks.length > 1 && marks[0] === decimal[1] ? null : Number(`${whole}.${decimal[2]}`);
  }
  if (decimal || !/^(?:\d+|\d{1,3}(?:[ .,]\d{3})+)$/.test(text)) return null;
  if (hasUnit && marks.length > 0) return null;
  return Number(text.replace(/[ .,]/g, ''));
}

/** Reads a text that is a count and nothing else. `approximate`: the page rounds it. Null when it is no count, or can be read in two ways. */
export function readCount(text: string): { value: number; approximate: boolean } | null {
  const match = WHOLE.exec(plain(text));
  return match ? countOf(match[1] as string, match[2], match[3], /^[~≈]/.test(plain(text))) : null;
}

function countOf(number: string, unit: string | undefined, plus: string | undefined, about = false) {
  const read = numberOf(number, unit !== undefined);
  if (read === null) return null;
  const value = Math.round(read * (unit === undefined ? 1 : factorOf(unit.trim())));
  return Number.isSafeInteger(value) ? { value, approximate: about || unit !== undefined || plus !== undefined } : null;
}

/** A figure whose text is a count: "1,2 k". Null when the text is none. */
export function figure(measure: MeasureId | null, label: string, text: string): ClipFigure | null {
  const count = readCount(text);
  return count && { measure, label: label.trim(), text: plain(text), ...count };
}

/** A figure that the page gives exactly, in its JSON or in an attribute. */
export const exactFigure = (measure: MeasureId | null, label: string, value: number): ClipFigure => ({
  measure,
  label,
  text: String(value),
  value,
  approximate: false,
});

/**
 * Labels of each measure, singular and plural, without accents. "Favoris" and "favorites" are missing on purpose: they are likes on Mastodon and
 * bookmarks on TikTok, so that the site says which; so are "points" (votes for less votes against) and "quotes".
 */
const LABELS: readonly (readonly [MeasureId, RegExp])[] = [
  ['reactions', /^(?:mentions? )?(?:likes?|j'aimes?|reactions?|upvotes?|votes? positifs?)$/],
  ['comments', /^(?:comments?|commentaires?|repl(?:y|ies)|reponses?)$/],
  ['shares', /^(?:shares?|partages?|reposts?|retweets?|republications?|boosts?)$/],
  ['saves', /^(?:saves?|bookmarks?|signets?|enregistrements?)$/],
  ['views', /^(?:views?|vues?|plays?|lectures?)$/],
  ['impressions', /^impressions?$/],
  ['followers', /^(?:followers?|abonnee?s?|subscribers?)$/],
];

const simple = (label: string): string =>
  plain(label)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[\s:.·•]+$/, '')
    .replace(/^(?:de |d')/, '');

/** The measure that a label names in French or English; null when it names none, or not the same one on every platform. */
export const measureOf = (label: string): MeasureId | null => LABELS.find(([, pattern]) => pattern.test(simple(label)))?.[0] ?? null;

const PEOPLE = /^(?:people|persons?|personnes?|others?|autres?)$/i;

/** The words after a count, up to the end of their phrase; "comments on Ana’s post" is "comments". */
function labelAfter(text: string): string {
  const phrase = (/^[^.,;:()·•|\n\d]*/.exec(text)?.[0] ?? '').trim().replace(/^(?:de\s|d[’'])\s*/i, '');
  const short = phrase.replace(/\s(?:on|of|to|sur|de|du|des|à)\s.*$/i, '');
  return measureOf(phrase) === null && measureOf(short) !== null ? short : phrase;
}

const labelBefore = (text: string): string =>
  (/([^.,;·•|()\n\d]*)[\s:(\u00a0\u202f]*$/.exec(text)?.[1] ?? '').replace(/[\s:\u00a0\u202f]+$/, '').trim();

function labelOf(before: string, after: string): string {
  const behind = labelAfter(after);
  const ahead = labelBefore(before);
  if (measureOf(behind) !== null) return behind;
  return behind === '' || (PEOPLE.test(behind) && ahead !== '') ? ahead : behind;
}

/** Every count of a sentence with its label: "12 replies, 3 reposts, 1,2 k J’aime". Counts without a label are left out. */
export function labelledAll(sentence: string): ClipFigure[] {
  const text = plain(sentence);
  return [...text.matchAll(ANYWHERE)].flatMap((match) => {
    const count = countOf(match[1] as string, match[2], match[3]);
    const label = labelOf(text.slice(0, match.index), text.slice(match.index + match[0].length));
    return count && label !== '' ? [{ measure: measureOf(label), label, text: match[0].trim(), ...count }] : [];
  });
}

/** The first count of a sentence with its label: "1,2 k J’aime", "12 replies. Reply", "J’aime : 3". A label that names no measure is kept as written. */
export const labelled = (sentence: string): ClipFigure | null => labelledAll(sentence)[0] ?? null;
