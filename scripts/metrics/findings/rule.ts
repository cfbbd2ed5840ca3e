/**
 * Rules of sentences. A rule looks at what was computed for a report and either says something that could be false, or nothing. Rules
 * stand in ranked lists; the first that speaks is heard.
 */

import type { PeriodKind } from '../../model/period.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { Book, Scope } from '../book.ts';
import type { Compared } from '../compare.ts';
import type { FormatContrast } from '../formats.ts';
import type { Ranking } from '../ranked.ts';
import type { AccountLine, Figure, Finding, FormatLine, Multiple, Point, Series } from '../report.ts';

/** A figure with the comparisons that were made. */
export interface Judged {
  figure: Figure;
  previous: Compared | null;
  lastYear: Compared | null;
  target: Compared | null;
}

/** A report before it speaks. */
export interface Draft {
  book: Book;
  scope: Scope;
  period: string;
  kind: PeriodKind;
  complete: boolean;
  /** Its posts are too recent for their totals to be compared. */
  young: boolean;
  /** First day of the data, YYYY-MM-DD, where they begin inside the year. */
  since: string | null;
  /** Last whole day of the data, YYYY-MM-DD. */
  until: string;
  /** The rate of the period, by views or by reach. */
  rate: 'engagement-rate-by-views' | 'engagement-rate-by-reach';
  /** What the period is measured by. */
  lead: 'views' | 'impressions' | 'interactions' | null;
  judged: (id: string) => Judged;
  series: Omit<Series, 'finding'> | null;
  /** Periods of the report's kind up to it, drawn or not. */
  past: readonly Point[];
  multiples: readonly Multiple[];
  accounts: readonly AccountLine[];
  formats: readonly FormatLine[];
  contrast: FormatContrast | null;
  ranking: Ranking | null;
}

export type Said = Omit<Finding, 'rule'>;

export interface Rule {
  id: string;
  find: (draft: Draft) => Said | null;
}

/** A finding without stress or note. */
export const plainly = (metric: string, says: Phrase, note: Phrase | null = null, stress: Phrase | null = null): Said => ({
  says,
  stress,
  note,
  metric,
});

/** Only what stands in the sentence, in both languages, can be stressed. */
const stands = (stress: Phrase, says: Phrase): boolean => says.fr.includes(stress.fr) && says.en.includes(stress.en);

/** What the first rule that applies says, or null. */
export function firstOf(rules: readonly Rule[], draft: Draft): Finding | null {
  for (const { id, find } of rules) {
    const said = find(draft);
    if (said) return { rule: id, ...said, stress: said.stress && stands(said.stress, said.says) ? said.stress : null };
  }
  return null;
}
