/** What a period is measured by, in words. */

import * as figures from '../../model/figures.ts';
import { lastDay } from '../../model/period.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { earlier } from '../book.ts';
import type { Draft } from './rule.ts';

/** All three are feminine plurals in French, which the sentences rely on. */
export const LEADS = {
  views: { fr: 'vues', en: 'views' },
  impressions: { fr: 'impressions', en: 'impressions' },
  interactions: { fr: 'interactions', en: 'interactions' },
} as const;

export const leadName = (draft: Draft): Phrase => LEADS[draft.lead ?? 'interactions'];

/** « au 20 novembre », "by 20 November"; of a year whose data begin inside it, « du 5 octobre au 31 décembre », "from 5 October to 31 December". */
export function soFar(draft: Pick<Draft, 'until' | 'since' | 'period'>, language: Language): string {
  const day = (one: string) => figures.dayAndMonth(one, language);
  const until = earlier(draft.until, lastDay(draft.period));
  if (draft.since) return language === 'fr' ? `du ${day(draft.since)} au ${day(until)}` : `from ${day(draft.since)} to ${day(until)}`;
  return language === 'fr' ? `au ${day(until)}` : `by ${day(until)}`;
}
