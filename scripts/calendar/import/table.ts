/** A planner's file as one table: its header, and its rows with the number that the spreadsheet shows. */

import { createHash } from 'node:crypto';
import type { Grid } from '../../model/grid.ts';
import { Problem } from '../../model/problem.ts';
import { channelOfHeader, fieldOf } from './column-names.ts';
import { readDay } from './when.ts';
import { plain } from './words.ts';

export interface PlannerRow {
  /** As the spreadsheet shows it: `12`, or `Novembre!12` where several sheets have rows. */
  row: string;
  cells: readonly string[];
}

export interface PlannerTable {
  /** `1`, `2`, `3` when the file has none. A column without a name is called by its letter, `(C)`; a name that comes again has a number. */
  header: string[];
  /** Of the header, 12 hex digits. */
  signature: string;
  rows: PlannerRow[];
  /** Of a CSV, not of a workbook. */
  isCsv: boolean;
  /** Sheets with rows that are not of this table. */
  sheetsLeft: string[];
}

const isFilled = (cell: string) => cell.trim() !== '';
const knownNames = (record: readonly string[]): number =>
  record.filter((cell) => isFilled(cell) && (fieldOf(cell) ?? channelOfHeader(cell)) !== null).length;

const WEEKDAY =
  /^(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?(?=\s|$)/i;
/** Columns that are days make a planner drawn as a week or a month. */
const GRID_DAYS = 3;
const isDay = (cell: string): boolean => WEEKDAY.test(cell.trim()) || readDay(cell) !== null || /^\d{1,2}[/.]\d{1,2}$/.test(cell.trim());
const isDrawn = (record: readonly string[]): boolean => record.filter(isDay).length >= GRID_DAYS && knownNames(record) < 2;

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
 * a sheet per month). null when nothing has rows. Throws a Problem when days are its columns: where a post begins and ends is not said there.
 */
export function plannerTable(grids: readonly Grid[]): PlannerTable | null {
  let drawn: string | null = null;
  const found = grids.flatMap((grid) => {
    // A blank row of a workbook has no record of its own.
    const head = Array.from(grid.head, (record: readonly string[] | undefined) => record ?? []);
    const at = headerAt(head);
    if (at === null) return [];
    const grown = head.slice(Math.max(at, 0)).find((record) => record.filter(isFilled).length >= 2) ?? [];
    if (isDrawn(grown)) {
      drawn ??= grown.filter(isDay).slice(0, GRID_DAYS).join(', ');
      return [];
    }
    const width = Math.max(...head.map((record) => record.length));
    const header = at < 0 ? Array.from({ length: width }, (_, column) => String(column + 1)) : trimmed(head[at] as readonly string[]);
    return [{ grid, at, header, says: knownNames(header), signature: signatureOf(header) }];
  });
  const best = found.reduce<(typeof found)[number] | null>((one, other) => (one && one.says >= other.says ? one : other), null);
  if (!best || (drawn !== null && best.says < 2)) {
    if (drawn !== null) throw new Problem('sheet-drawn', { days: drawn });
    return null;
  }
  const alike = found.filter(({ signature }) => signature === best.signature);
  const rows = alike.flatMap(({ grid, at }) => rowsOf(grid, at, alike.length > 1));
  const taken = new Set(alike.map(({ grid }) => grid));
  const sheetsLeft = grids.filter((grid) => !taken.has(grid) && grid.head.filter((record) => record?.some(isFilled)).length > 1);
  const { signature } = best;
  return rows.length > 0
    ? {
        header: named(best.header, rows),
        signature,
        rows,
        isCsv: best.grid.csv !== undefined,
        sheetsLeft: sheetsLeft.map(({ name }) => name).filter(Boolean),
      }
    : null;
}

function rowsOf({ name, records, merged = [] }: Grid, header: number, several: boolean): PlannerRow[] {
  const rows: PlannerRow[] = [];
  const over = merged.filter(({ from }) => from > header);
  const first = new Map<(typeof over)[number], string>();
  let at = 0;
  for (const record of records()) {
    const cells = [...record];
    const isRow = at > header && cells.some(isFilled);
    for (const one of over) {
      if (at === one.from) first.set(one, cells[one.column] ?? '');
      else if (isRow && at > one.from && at <= one.to) put(cells, one.column, first.get(one) ?? '');
    }
    if (isRow) rows.push({ row: several ? `${name}!${at + 1}` : String(at + 1), cells });
    at++;
  }
  return rows;
}

function put(cells: string[], column: number, value: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = value;
}

function trimmed(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim());
  while (names.length > 0 && names.at(-1) === '') names.pop();
  return names;
}

/** A header in which every column with something in it has a name of its own. */
function named(header: readonly string[], rows: readonly PlannerRow[]): string[] {
  const filled = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []))));
  const width = Math.max(header.length, ...[...filled].map((column) => column + 1));
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => {
    const name = header[column] || (filled.has(column) ? `(${letters(column)})` : '');
    let n = times.get(name) ?? 1;
    const numbered = () => (n === 1 ? name : `${name} (${n})`);
    while (name && taken.has(numbered())) n++;
    times.set(name, n);
    taken.add(numbered());
    return name && numbered();
  });
}

/** A column as spreadsheets call it: A, B, …, Z, AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Identifies a header by what it says. */
const signatureOf = (header: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(header.map(plain)))
    .digest('hex')
    .slice(0, 12);
