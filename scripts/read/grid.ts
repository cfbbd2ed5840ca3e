/**
 * What the read room hands on: grids of text cells, or a JSON value. Nothing is interpreted here: no header, no number, no date.
 */

import type { Remark } from '../model/problem.ts';

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

export type Content = { kind: 'grids'; grids: Grid[]; remarks: Remark[] } | { kind: 'json'; value: unknown; remarks: Remark[] };

/** One readable thing: a file of its own, or a member of an archive (`archive.zip!member`). */
export interface Member {
  /** '' for the file itself, the member's name inside an archive otherwise. */
  member: string;
  bytes: number;
  /** Modification time in ms since the epoch: of the file, or as the archive says. */
  modifiedAt: number;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
  /** Reads the content. Throws a Problem with the sentence to show. Synchronous: CSV streams from disk, the rest is held in memory. */
  read(): Content;
}
