/** A sheet as an XLSX workbook: texts are texts, whatever they begin with; dates are dates. */

import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { Sheet, SheetCell } from './archive-sheet.ts';

/** Characters a cell of a workbook holds. */
const MOST = 32_767;
const WIDTHS = [17, 12, 22, 14, 60];

/** Days since the workbook's own beginning, 30 December 1899. */
const serial = (at: Date): number => at.getTime() / 86_400_000 + 25_569;

/** XML cannot hold these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, MOST);

function cellOf(value: SheetCell): CellObject | null {
  if (value === null) return null;
  if (value instanceof Date) {
    const day = serial(value);
    return { t: 'n', v: day, z: Number.isInteger(day) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
  }
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: clean(value) };
}

/** The bytes of the workbook. */
export function workbook({ name, head, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const sheet: WorkSheet = {};
  for (const [row, cells] of [head, ...rows].entries()) {
    for (const [column, value] of cells.entries()) {
      const cell = cellOf(value);
      if (cell) sheet[utils.encode_cell({ r: row, c: column })] = cell;
    }
  }
  const range = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: head.length - 1 } });
  sheet['!ref'] = range;
  sheet['!autofilter'] = { ref: range };
  sheet['!cols'] = head.map((_, column) => ({ wch: WIDTHS[column] ?? 14 }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}
