/** A sheet as CSV (RFC 4180, UTF-8 with its mark): what a spreadsheet could run as a formula begins with an apostrophe. */

import Papa from 'papaparse';
import { type Sheet, writtenDate } from './archive-sheet.ts';

/** What makes a spreadsheet take a cell for a formula, also behind spaces, and in full-width signs. */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

export const csv = ({ head, rows }: Sheet): string =>
  `\ufeff${Papa.unparse([head, ...rows.map((row) => row.map((cell) => (cell instanceof Date ? writtenDate(cell) : cell)))], {
    newline: '\r\n',
    escapeFormulae: FORMULA,
  })}\r\n`;
