/** A report's section on the plan: what became of it, and its finding. */

import type { Entry } from '../scripts/calendar/calendar.ts';
import { type PlanOutcome, planOutcome } from '../scripts/calendar/outcome.ts';
import { count } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { type PostData, publishedPost } from './data.ts';
import { calendarReportWords } from './words-calendar-report.ts';

/** The plan beside the posts of the exports, from one day to another (YYYY-MM-DD, both included). `zone` is the brand's. */
export const planOf = (entries: readonly Entry[], posts: readonly PostData[], from: string, to: string, zone: string): PlanOutcome =>
  planOutcome(entries, posts.map(publishedPost), from, to, zone);

/** How much of the plan was published. */
export function planSentence({ planned, published }: Pick<PlanOutcome, 'planned' | 'published'>, language: Language): string {
  const t = calendarReportWords[language];
  if (published === 0) return t.keptNone(planned, count(planned, language));
  if (planned === 1) return t.keptOne;
  if (published === planned) return t.keptAll(count(planned, language));
  return t.kept(count(published, language), count(planned, language), published > 1);
}
