/** A guess of the language of a message, from its smallest words. Pure. */

import { LANGUAGES, type Language } from '../../../scripts/model/phrase.ts';

/** Frequent words that the other language does not have. */
const SMALL: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les un une des du de et est à au aux en je j tu il elle on nous vous ils mon ma mes votre vos notre ce cette qui que quoi pas ne pour avec sur dans depuis mais où quand merci bonjour c d l n s qu'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an of and is are was to in i you he she we they my your our this that who what not for with on from but where when thanks hello hi it be have has do does can could please how'.split(
      ' ',
    ),
  ),
};

/** French or English, when one of them has clearly more of the words; null otherwise. */
export function languageOf(text: string): Language | null {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = LANGUAGES.map((language) => ({ language, hits: found.filter((word) => SMALL[language].has(word)).length }));
  const [first, second] = counts.toSorted((one, other) => other.hits - one.hits);
  return first && second && first.hits >= 2 && first.hits >= second.hits * 2 ? first.language : null;
}
