/** The calendar as a workbook: every cell is a text, whatever it begins with; none is a formula. */

import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { Language } from '../../model/phrase.ts';
import type { Remark } from '../../model/problem.ts';
import type { Entry } from '../calendar.ts';
import type { Exported } from './line.ts';
import { calendarSheet, sheetLacks } from './sheet.ts';

/** Characters that a cell of a workbook holds (ECMA-376, and Excel's own limits). */
const MOST = 32_767;
const NAME = { fr: 'Calendrier', en: 'Calendar' } as const;
const WIDTH = 18;
const WIDTHS: Readonly<Record<number, number>> = { 0: 11, 1: 7, 2: 32, 8: 60, 9: 30 };

/** XML cannot hold these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** The workbook; a text longer than a cell holds is cut, and that is told. Days are ISO text, so that no program reads them its own way. */
export function calendarXlsx(entries: readonly Entry[], language: Language): Exported {
  const { head, rows } = calendarSheet(entries, language);
  const sheet: WorkSheet = {};
  let cut = 0;
  for (const [r, row] of [head, ...rows].entries()) {
    for (const [c, value] of row.entries()) {
      if (value === '') continue;
      const text = clean(value);
      if (text.length > MOST) cut++;
      sheet[utils.encode_cell({ r, c })] = { t: 's', v: text.slice(0, MOST), z: '@' } satisfies CellObject;
    }
  }
  const range = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: head.length - 1 } });
  sheet['!ref'] = range;
  sheet['!autofilter'] = { ref: range };
  sheet['!cols'] = head.map((_, column) => ({ wch: WIDTHS[column] ?? WIDTH }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, NAME[language]);
  // Shared strings: a text that stands in the cell itself would be written with the type of a formula's result.
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer);
  const told: Remark[] = cut > 0 ? [{ code: 'export-cell-cut', with: { n: cut, most: MOST } }] : [];
  return { files: [bytes], posts: entries.length, told: [...told, ...sheetLacks(entries)] };
}
