/** The calendar as CSV (RFC 4180, UTF-8 with its mark), separated as spreadsheets of the language open it: `;` in French, `,` in English. */

import type { Language } from '../../model/phrase.ts';
import type { Entry } from '../calendar.ts';
import { isFormula, MARK, REVERSIBLY, records } from './formula.ts';
import type { Exported } from './line.ts';
import { calendarSheet, sheetLacks } from './sheet.ts';

/** A double click opens a CSV by the system's list separator, which where the comma is for decimals is the semicolon. */
const SEPARATOR = { fr: ';', en: ',' } as const;

/** The sheet as text; a cell that a spreadsheet could run begins with an apostrophe, and that is told. */
export function calendarCsv(entries: readonly Entry[], language: Language): Exported {
  const { head, rows } = calendarSheet(entries, language);
  const cells = rows.flat().filter(isFormula).length;
  return {
    files: [MARK + records([head, ...rows], SEPARATOR[language], REVERSIBLY)],
    posts: entries.length,
    told: [...(cells > 0 ? [{ code: 'export-apostrophe', with: { n: cells } } as const] : []), ...sheetLacks(entries)],
  };
}
