/** Sheets of text in which no cell can be a formula. */

import Papa from 'papaparse';

/** What makes a spreadsheet take a cell for a formula, also behind spaces, and in full-width signs. */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Whether a spreadsheet could run a cell. */
export const isFormula = (cell: string): boolean => FORMULA.test(cell);

/** RFC 4180 records; what a spreadsheet could run begins with an apostrophe. */
export const records = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: FORMULA },
  )}\r\n`;

/** The mark by which spreadsheets know UTF-8. */
export const MARK = '\ufeff';
