/** The calendar as CSV (RFC 4180, UTF-8 with its mark). */

import type { Language } from '../../model/phrase.ts';
import type { Entry } from '../calendar.ts';
import { isFormula, MARK, records } from './formula.ts';
import type { Exported } from './line.ts';
import { calendarSheet } from './sheet.ts';

/** The sheet as text; a cell that a spreadsheet could run begins with an apostrophe, and that is told. */
export function calendarCsv(entries: readonly Entry[], language: Language): Exported {
  const { head, rows } = calendarSheet(entries, language);
  const cells = rows.flat().filter(isFormula).length;
  return {
    files: [MARK + records([head, ...rows])],
    posts: entries.length,
    told: cells > 0 ? [{ code: 'export-apostrophe', with: { n: cells } }] : [],
  };
}
