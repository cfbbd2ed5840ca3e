/**
 * Problems: what is said to the person at the desk. A problem is a code with its particulars; its sentence exists in both languages
 * and always says what happened, where, and what to do next.
 */

import { dayShortYear } from './figures.ts';
import type { Language, Phrase } from './phrase.ts';
import { CALENDAR_SENTENCES } from './sentences-calendar.ts';
import { CLIPS_SENTENCES } from './sentences-clips.ts';
import { DESK_SENTENCES } from './sentences-desk.ts';
import { DOCTOR_SENTENCES } from './sentences-doctor.ts';
import { EDIT_SENTENCES } from './sentences-edit.ts';
import { GATHER_SENTENCES } from './sentences-gather.ts';
import { PAIR_SENTENCES } from './sentences-pair.ts';
import { PANEL_SENTENCES } from './sentences-panel.ts';
import { READ_SENTENCES } from './sentences-read.ts';
import { REVIEW_SENTENCES } from './sentences-review.ts';
import { SHEETS_SENTENCES } from './sentences-sheets.ts';
import { WATCH_SENTENCES } from './sentences-watch.ts';
import { WORKSPACE_SENTENCES } from './sentences-workspace.ts';

export const SENTENCES = {
  ...READ_SENTENCES,
  ...GATHER_SENTENCES,
  ...WORKSPACE_SENTENCES,
  ...DESK_SENTENCES,
  ...DOCTOR_SENTENCES,
  ...CALENDAR_SENTENCES,
  ...EDIT_SENTENCES,
  ...REVIEW_SENTENCES,
  ...SHEETS_SENTENCES,
  ...CLIPS_SENTENCES,
  ...PAIR_SENTENCES,
  ...WATCH_SENTENCES,
  ...PANEL_SENTENCES,
} satisfies Record<string, Phrase>;
export type ProblemCode = keyof typeof SENTENCES;
/** What fills a sentence: words, figures, or another remark whose sentence goes inside. */
export type Particulars = { readonly [name: string]: string | number | Remark };

/** A remark about a file, kept in the store as JSON and written out in the reader's language. */
export interface Remark {
  code: ProblemCode;
  with?: Particulars;
}

/** Thrown when something cannot be done. Its message is the English sentence. */
export class Problem extends Error {
  readonly remark: Remark;
  constructor(code: ProblemCode, particulars: Particulars = {}) {
    super(sentence({ code, with: particulars }, 'en'));
    this.name = 'Problem';
    this.remark = { code, with: particulars };
  }
}

/**
 * The remark's sentence in one language. `{name}` is replaced by the particular of that name, numbers grouped; `{name|one|many}` by the
 * form that goes with the number of that name (in French, 0 and 1 go with the singular).
 */
export function sentence(remark: Remark, language: Language): string {
  const particulars = remark.with ?? {};
  return SENTENCES[remark.code][language].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, key: string, one?: string, many?: string) => {
    const value = particulars[key];
    if (value === undefined) return '?';
    if (one !== undefined && many !== undefined) return isOne(Number(value), language) ? one : many;
    if (typeof value === 'object') return sentence(value, language);
    if (isDay(value)) return dayShortYear(value as string, language);
    return typeof value === 'number' ? value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB') : value;
  });
}

/** Whether a particular is a day (YYYY-MM-DD), which a sentence writes as people do. */
export const isDay = (value: Particulars[string]): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));

const isOne = (count: number, language: Language) => (language === 'fr' ? Math.abs(count) < 2 : count === 1);
