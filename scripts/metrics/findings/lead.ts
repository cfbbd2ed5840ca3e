/** What a month is measured by, in words. */

import * as figures from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import type { Draft } from './rule.ts';

/** All three are feminine plurals in French, which the sentences rely on. */
export const LEADS = {
  views: { fr: 'vues', en: 'views' },
  impressions: { fr: 'impressions', en: 'impressions' },
  interactions: { fr: 'interactions', en: 'interactions' },
} as const;

export const leadName = (draft: Draft): Phrase => LEADS[draft.lead ?? 'interactions'];

/** « au 20 novembre », "by 20 November". */
export const soFar = (draft: Draft, language: Language): string =>
  language === 'fr' ? `au ${figures.dayAndMonth(draft.until, 'fr')}` : `by ${figures.dayAndMonth(draft.until, 'en')}`;
