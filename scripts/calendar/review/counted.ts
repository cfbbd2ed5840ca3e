/** Counted nouns of a review, in both languages. Pure. */

import { count } from '../../model/figures.ts';
import type { Language } from '../../model/phrase.ts';

const FIXED = '\u00a0';

/** The figure and the form of the word that goes with it; French counts 0 and 1 as one. */
export function counted(value: number, one: string, many: string, language: Language): { figure: string; word: string } {
  return { figure: count(value, language), word: (language === 'fr' ? value < 2 : value === 1) ? one : many };
}

/** « 4 publications », "4 posts". */
export function posts(value: number, language: Language): string {
  const { figure, word } = language === 'fr' ? counted(value, 'publication', 'publications', 'fr') : counted(value, 'post', 'posts', 'en');
  return `${figure}${FIXED}${word}`;
}
