/** Formats and rates, in words. */

import { FORMATS, type FormatId } from '../../model/format.ts';
import type { Language, Phrase } from '../../model/phrase.ts';

/** A format, in the plural. */
export const many = (format: FormatId, language: Language) => FORMATS[format].many[language];

/** What a rate is taken of, as words: « par vue », "per view". */
export const PER: Record<string, Phrase> = {
  'engagement-rate-by-views': { fr: 'par vue', en: 'per view' },
  'engagement-rate-by-reach': { fr: 'par personne touchée', en: 'per person reached' },
};
