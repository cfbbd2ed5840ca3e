/** A report's section on the plan: what became of it, and its finding. */

import type { Entry } from '../scripts/calendar/calendar.ts';
import type { BrandAccounts } from '../scripts/calendar/match-texts.ts';
import { type KnownUntil, type PlanOutcome, planOutcome } from '../scripts/calendar/outcome.ts';
import { accountCalled } from '../scripts/model/brand.ts';
import { count } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { PlatformId } from '../scripts/model/platform.ts';
import { type BrandData, type PostData, publishedPost } from './data.ts';
import { calendarReportWords } from './words-calendar-report.ts';

/** The plan beside the posts of the exports, from one day to another (YYYY-MM-DD, both included). */
export const planOf = (entries: readonly Entry[], posts: readonly PostData[], from: string, to: string, data: PlanBrand): PlanOutcome =>
  planOutcome(entries, posts.map(publishedPost), from, to, data.brand.timeZone, knownUntil(data));

type PlanBrand = Pick<BrandData, 'brand' | 'accounts'>;

/** Up to which day the files of a variant's account show it: of several accounts that it may be, the one whose files are the oldest. */
const knownUntil =
  ({ brand, accounts }: PlanBrand): KnownUntil =>
  ({ channel, account }) => {
    const wanted = account === null ? null : accountCalled((brand.accounts as BrandAccounts)[channel as PlatformId] ?? [], account)?.handle;
    const days = accounts
      .filter(({ platform, account: own, until }) => platform === channel && until !== null && (!wanted || own === wanted))
      .flatMap(({ until }) => until ?? [])
      .sort();
    return days[0] ?? null;
  };

/** How much of the plan was published. */
export function planSentence(
  { planned, published, awaited = 0 }: Pick<PlanOutcome, 'planned' | 'published'> & Partial<Pick<PlanOutcome, 'awaited'>>,
  language: Language,
): string {
  const t = calendarReportWords[language];
  if (awaited === planned) return t.keptUnknown;
  if (published === 0) return t.keptNone(planned, count(planned, language));
  if (planned === 1) return t.keptOne;
  if (published === planned) return t.keptAll(count(planned, language));
  return t.kept(count(published, language), count(planned, language), published > 1);
}
