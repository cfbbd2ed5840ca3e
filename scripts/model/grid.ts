/** Tables of text as a file holds them, before anything is interpreted: no header, no number, no date. */

/** One table of a file: a CSV, a sheet of a workbook. */
export interface Grid {
  /** The sheet's name; '' for a CSV. */
  name: string;
  /** The first records (100 at most), blank ones included, so that index + 1 is the row a spreadsheet shows. */
  head: readonly (readonly string[])[];
  /**
   * All records from the first, as often as it is called, in bounded memory. Index + 1 is the row that a spreadsheet shows: a record is
   * one row, however many lines its text has, and blank lines count. Cells are not trimmed; a ragged record keeps its own length.
   */
  records(): Iterable<readonly string[]>;
  /** Of a workbook: cells merged over several rows, whose value stands in the first (rows and columns from 0, `to` included). */
  merged?: readonly { column: number; from: number; to: number }[];
  /** How the text was read; absent for a workbook. */
  csv?: {
    /** WHATWG name of the encoding. */
    encoding: string;
    delimiter: string;
    /** Bytes before the first record (a BOM, a `sep=` line is a record and is not counted). */
    byteOrderMark: boolean;
    newline: '\n' | '\r\n' | '\r';
  };
}
