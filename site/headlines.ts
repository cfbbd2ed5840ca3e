/** The computed headlines of the home page and the cockpit: what is late, what is refused, or that nothing is. */

import { kindOf, type PeriodKind } from '../scripts/model/period.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { platform } from '../scripts/model/platform.ts';
import { type AccountData, type BrandData, LATE, type ReportData } from './data.ts';
import { homeWords } from './words-home.ts';

export const isLate = ({ age }: Pick<AccountData, 'age'>): boolean => age === null || age > LATE;

/** Accounts that the next exports should cover, oldest first. */
export const lateAccounts = (data: BrandData): AccountData[] =>
  data.accounts.filter(isLate).sort((one, other) => (other.age ?? Number.POSITIVE_INFINITY) - (one.age ?? Number.POSITIVE_INFINITY));

export const refusedSources = (data: BrandData) => data.sources.filter(({ status }) => status === 'refused');

/** The report a home page opens with: the newest complete one of its kind of the whole brand, else the newest. */
export function latestReport(data: BrandData, kind: PeriodKind = 'month'): ReportData | null {
  const own = data.reports.filter(({ slug, report }) => slug === null && kindOf(report.period) === kind);
  return own.find(({ report }) => report.complete) ?? own[0] ?? null;
}

const NAMED = 3;

/** The headline of a brand's home, with the id of its rule: who has waited too long, when somebody has, then the state of the data. */
export function homeHeadline(data: BrandData, language: Language, late: string | null = null): { rule: string; text: string } {
  const state = dataHeadline(data, language);
  if (late === null || state.rule === 'home-empty') return state;
  const refused = refusedSources(data).length;
  const then = (text: string) => `${late}${language === 'fr' ? '\u202f' : ''}; ${text}`;
  const rule = `home-waiting-${state.rule.replace('home-', '')}`;
  // That the data are recent is no news beside people who wait.
  if (data.accounts.length > 0 && lateAccounts(data).length === 0)
    return { rule, text: refused > 0 ? then(homeWords[language].refused(refused)) : late };
  // The name of a platform keeps its capital, the first word of a sentence does not.
  const named = data.accounts.some((one) => state.text.startsWith(platform(one.platform).name[language]));
  const text = named ? state.text : state.text.charAt(0).toLocaleLowerCase(language) + state.text.slice(1);
  return { rule, text: then(text) };
}

function dataHeadline(data: BrandData, language: Language): { rule: string; text: string } {
  const t = homeWords[language];
  const late = lateAccounts(data);
  const refused = refusedSources(data).length;
  if (data.sources.length === 0) return { rule: 'home-empty', text: t.empty(data.brand.name) };
  const names = [...new Set(late.map((one) => platform(one.platform).name[language]))];
  const everyone = late.length === data.accounts.length;
  const state =
    data.accounts.length === 0
      ? { rule: 'home-no-account', text: t.noAccount }
      : late.length === 0
        ? { rule: 'home-up-to-date', text: t.upToDate }
        : everyone
          ? { rule: 'home-all-late', text: t.allLate }
          : { rule: 'home-late', text: names.length > NAMED ? t.lateMany(names.length) : t.late(names) };
  if (refused === 0) return state;
  return { rule: `${state.rule}-refused`, text: `${state.text}${language === 'fr' ? '\u202f' : ''}; ${t.refused(refused)}` };
}

/** The title of the freshness chart. */
export function freshnessFinding(data: BrandData, language: Language): string {
  const t = homeWords[language];
  const late = lateAccounts(data);
  if (late.length === 0) return t.freshAll;
  if (late.length > NAMED) return t.freshLateMany(late.length);
  const names = late.map(({ name }) => name);
  return late.some(({ age }) => age === null) ? t.late(names) : t.freshLate(names);
}

/** How much a brand needs somebody: no data at all first, then old data, then refused files. */
export function urgency(data: BrandData): number {
  const oldest = Math.max(0, ...data.accounts.map(({ age }) => age ?? 0));
  const none = data.accounts.length === 0 || data.accounts.every(({ age }) => age === null) ? 1e6 : 0;
  return none + (oldest > LATE ? 1e3 + oldest : 0) + refusedSources(data).length;
}
