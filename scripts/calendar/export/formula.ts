/** Sheets of text in which no cell can be a formula. */

import Papa from 'papaparse';

/** What makes a spreadsheet take a cell for a formula, also behind spaces, and in full-width signs. */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Whether a spreadsheet could run a cell. */
export const isFormula = (cell: string): boolean => FORMULA.test(cell);

/** What separates cells in one program or another: a text that has one is quoted, so that none finds a second cell in it. */
const SEPARATORS = /[,;\t|']/;

/** The same, and what has an apostrophe before it already: one more, so that taking one away gives the text back. */
export const REVERSIBLY = /^'*[\s\u00a0]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/** RFC 4180 records; what a spreadsheet could run (or what `escaped` finds) begins with an apostrophe. */
export const records = (rows: readonly (readonly string[])[], delimiter: ',' | ';' = ',', escaped: RegExp = FORMULA): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', delimiter, escapeFormulae: escaped, quotes: (cell: unknown) => SEPARATORS.test(String(cell)) },
  )}\r\n`;

/** The mark by which spreadsheets know UTF-8. */
export const MARK = '\ufeff';
