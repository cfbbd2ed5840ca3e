/**
 * What the read room hands on: grids of text cells, or a JSON value. Nothing is interpreted here: no header, no number, no date.
 */

import type { Grid } from '../model/grid.ts';
import type { Remark } from '../model/problem.ts';

export type { Grid };

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
