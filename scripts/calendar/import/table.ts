/** A planner's file as one table: its header, and its rows with the number that the spreadsheet shows. */

import { createHash } from 'node:crypto';
import type { Grid } from '../../model/grid.ts';
import { readDay } from './when.ts';
import { channelOfHeader, fieldOf, plain } from './words.ts';

export interface PlannerRow {
  /** As the spreadsheet shows it: `12`, or `Novembre!12` where several sheets have rows. */
  row: string;
  cells: readonly string[];
}

export interface PlannerTable {
  /** `1`, `2`, `3` when the file has none. */
  header: string[];
  /** Of the header, 12 hex digits. */
  signature: string;
  rows: PlannerRow[];
}

const isFilled = (cell: string) => cell.trim() !== '';
const knownNames = (record: readonly string[]): number =>
  record.filter((cell) => isFilled(cell) && (fieldOf(cell) ?? channelOfHeader(cell)) !== null).length;

/** Position of the header among a grid's first records; -1 when the first row that says something is a post already, null when there is no table. */
function headerAt(head: readonly (readonly string[])[]): number | null {
  const known = head.findIndex((record) => knownNames(record) >= 2);
  if (known >= 0) return known;
  const first = head.findIndex((record) => record.filter(isFilled).length >= 2);
  if (first < 0) return null;
  return (head[first] as readonly string[]).some((cell) => readDay(cell) !== null) ? -1 : first;
}

/**
 * The table of a planner: of a workbook, the sheet whose header says most, with every other sheet of the same header (a planner often has
 * a sheet per month). null when nothing has rows.
 */
export function plannerTable(grids: readonly Grid[]): PlannerTable | null {
  const found = grids.flatMap((grid) => {
    // A blank row of a workbook has no record of its own.
    const head = Array.from(grid.head, (record: readonly string[] | undefined) => record ?? []);
    const at = headerAt(head);
    if (at === null) return [];
    const width = Math.max(...head.map((record) => record.length));
    const header = at < 0 ? Array.from({ length: width }, (_, column) => String(column + 1)) : trimmed(head[at] as readonly string[]);
    return [{ grid, at, header, says: knownNames(header), signature: signatureOf(header) }];
  });
  const best = found.reduce<(typeof found)[number] | null>((one, other) => (one && one.says >= other.says ? one : other), null);
  if (!best) return null;
  const alike = found.filter(({ signature }) => signature === best.signature);
  const rows = alike.flatMap(({ grid, at }) => rowsOf(grid, at, alike.length > 1));
  return rows.length > 0 ? { header: best.header, signature: best.signature, rows } : null;
}

function rowsOf({ name, records }: Grid, header: number, several: boolean): PlannerRow[] {
  const rows: PlannerRow[] = [];
  let at = 0;
  for (const cells of records()) {
    if (at > header && cells.some(isFilled)) rows.push({ row: several ? `${name}!${at + 1}` : String(at + 1), cells: [...cells] });
    at++;
  }
  return rows;
}

function trimmed(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim());
  while (names.length > 0 && names.at(-1) === '') names.pop();
  return names;
}

/** Identifies a header by what it says. */
const signatureOf = (header: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(header.map(plain)))
    .digest('hex')
    .slice(0, 12);
