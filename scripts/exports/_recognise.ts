/** Recognition: which export a file is, by its distinctive columns and never by the whole header. */

import type { Grid } from '../model/grid.ts';
import {
  type Condition,
  type Export,
  type Field,
  isOwn,
  type OwnExport,
  type Sample,
  type Setting,
  type Table,
  type TableExport,
} from './_export.ts';
import { columnOf, type Header, headerOf } from './_header.ts';
import { isMissing, readDate, readNumber } from './_values.ts';

/** A table of an export, found in a grid. */
export interface Bound {
  table: Table;
  grid: Grid;
  /** Position of the header among the grid's records (from 0). */
  headerAt: number;
  /** The header as written. */
  header: readonly string[];
  /** Position of each field and measure that the header has. */
  columns: ReadonlyMap<string, number>;
  /** Found by shape: the header's language was never seen. */
  byShape: boolean;
}

export type Match = { export: TableExport; bounds: Bound[] } | { export: OwnExport };

/** How far down a header may stand below notes and descriptions. */
const DEEPEST_HEADER = 40;

/** Every field and measure of a table, by name. */
export function fieldsOf(table: Table): [string, Field][] {
  const measures = 'measures' in table ? Object.entries(table.measures) : [];
  return [...Object.entries(table.fields), ...ownFields(table), ...measures] as [string, Field][];
}

function ownFields(table: Table): [string, Field][] {
  if (table.kind === 'days') return [['day', table.day]];
  if (table.kind === 'audience') return [['value', table.value]];
  return table.kind === 'posts' && table.check ? [['total', table.check.total]] : [];
}

/** The columns of a table that a header has. */
function columnsOf(table: Table, header: Header): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [name, field] of fieldsOf(table)) {
    const at = columnOf(header, field.headers, field.nth);
    if (at >= 0) columns.set(name, at);
  }
  return columns;
}

function sampleOf(grid: Grid, headerAt: number, columns: ReadonlyMap<string, number>, workbook: readonly Grid[]): Sample {
  const rows = grid.head.slice(headerAt + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  return {
    preamble: grid.head.slice(0, headerAt),
    header: grid.head[headerAt] as readonly string[],
    rows,
    sheet: grid.name,
    workbook,
    cells: (field) => {
      const at = typeof field === 'number' ? field : columns.get(field);
      return at === undefined ? [] : rows.map((row) => row[at] ?? '').filter((cell) => !isMissing(cell));
    },
  };
}

interface Candidate {
  at: number;
  header: Header;
}

/** Rows that may be a header: at least one cell that is neither empty nor a number. */
function candidateRows(grid: Grid): Candidate[] {
  return grid.head
    .slice(0, DEEPEST_HEADER)
    .flatMap((record, at) =>
      record.some((cell) => cell.trim() !== '' && !/^[\d.,\s-]*$/.test(cell)) ? [{ at, header: headerOf(record) }] : [],
    );
}

function bindByHeader(table: Table, grid: Grid, candidates: readonly Candidate[], workbook: readonly Grid[]): Bound | null {
  const needed = fieldsOf(table).filter(([name]) => table.recognise.includes(name));
  for (const { at, header } of candidates) {
    if (!needed.every(([, field]) => columnOf(header, field.headers, field.nth) >= 0)) continue;
    const columns = columnsOf(table, header);
    if (table.when && !table.when(sampleOf(grid, at, columns, workbook))) continue;
    return { table, grid, headerAt: at, header: grid.head[at] as readonly string[], columns, byShape: false };
  }
  return null;
}

function bindByShape(table: Table, grid: Grid, workbook: readonly Grid[]): Bound | null {
  if (!table.byShape) return null;
  for (let at = 0; at < Math.min(3, grid.head.length); at++) {
    const width = grid.head[at]?.length ?? 0;
    const columns = new Map(Object.entries(table.byShape.columns).map(([name, place]) => [name, place < 0 ? width + place : place]));
    if (table.byShape.shape(sampleOf(grid, at, columns, workbook)))
      return { table, grid, headerAt: at, header: grid.head[at] as readonly string[], columns, byShape: true };
  }
  return null;
}

/**
 * The exports that a file's grids are of. One is the rule; none means that a mapping is needed; two is a fault of the exports, which a
 * test looks for, and the file is refused rather than guessed at.
 */
export function recognise(exports: readonly Export[], grids: readonly Grid[], setting: Setting): Match[] {
  const candidates = grids.map(candidateRows);
  const find = (bind: (table: Table, grid: Grid, index: number) => Bound | null): Match[] =>
    exports.flatMap((one): Match[] => {
      if (isOwn(one)) return [];
      const bounds = one.tables.flatMap((table) => grids.flatMap((grid, index) => bind(table, grid, index) ?? []));
      return bounds.length > 0 ? [{ export: one, bounds }] : [];
    });
  const own = exports.flatMap((one): Match[] => (isOwn(one) && one.recognises?.(grids, setting) ? [{ export: one }] : []));
  const byHeader = [...own, ...find((table, grid, index) => bindByHeader(table, grid, candidates[index] as Candidate[], grids))];
  return byHeader.length > 0 ? byHeader : find((table, grid) => bindByShape(table, grid, grids));
}

/** The export that a JSON value is of, or none. */
export function recogniseJson(exports: readonly Export[], value: unknown, setting: Setting): Match[] {
  return exports.flatMap((one): Match[] => (isOwn(one) && one.recognisesJson?.(value, setting) ? [{ export: one }] : []));
}

/** The exports that come nearest to a file that none recognises: by the share of an export's columns that its header has. */
export function nearest(exports: readonly Export[], grid: Grid): { export: TableExport; table: Table; share: number; headerAt: number }[] {
  const candidates = candidateRows(grid);
  const scored = exports.flatMap((one) => {
    if (isOwn(one)) return [];
    return one.tables.flatMap((table) =>
      candidates.map(({ at, header }) => ({
        export: one,
        table,
        headerAt: at,
        share: columnsOf(table, header).size / Math.max(1, fieldsOf(table).length),
      })),
    );
  });
  const best = new Map<string, (typeof scored)[number]>();
  for (const guess of scored) if (guess.share > (best.get(guess.export.id)?.share ?? 0)) best.set(guess.export.id, guess);
  return [...best.values()].sort((one, other) => other.share - one.share || (one.export.id < other.export.id ? -1 : 1));
}

/** Condition: most sample cells of the field are addresses on one of these hosts. */
export function onHost(field: string | number, ...hosts: string[]): Condition {
  return (sample) => most(sample.cells(field), (cell) => hosts.some((host) => cell.includes(`${host}/`)));
}

/** Condition: most sample cells of the field are dates. */
export function areDates(field: string | number): Condition {
  return (sample) => most(sample.cells(field), (cell) => readDate(cell) !== null);
}

/** Condition: most sample cells of the field are days without a year (`February 28`, `28 février`). */
export function areYearless(field: string | number): Condition {
  return (sample) => most(sample.cells(field), (cell) => readDate(cell)?.form === 'yearless');
}

/** Condition: the header has this many columns. */
export function wide(...columns: number[]): Condition {
  return ({ header }) => columns.includes(header.length);
}

/** Condition: every cell from this column on is a number, or says that there is none. */
export function areFigures(from: number): Condition {
  return ({ rows }) => rows.length > 0 && rows.every((row) => row.slice(from).every((cell) => readNumber(cell) !== undefined));
}

/** Condition: the header has a column of one of these names. */
export function has(...headers: string[]): Condition {
  return (sample) => columnOf(headerOf(sample.header), headers) >= 0;
}

/** Condition: the header has none of these columns. */
export function lacks(...headers: string[]): Condition {
  return not(has(...headers));
}

/** Condition: the table has no row yet. */
export const isEmpty: Condition = (sample) => sample.rows.length === 0;

/** Condition: one of these holds. */
export function any(...conditions: Condition[]): Condition {
  return (sample) => conditions.some((condition) => condition(sample));
}

/** Condition: all of these hold. */
export function all(...conditions: Condition[]): Condition {
  return (sample) => conditions.every((condition) => condition(sample));
}

/** Condition: this does not hold. */
export function not(condition: Condition): Condition {
  return (sample) => !condition(sample);
}

/** Whether more than half of the cells (at least one) satisfy a test. */
export function most(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length * 2 > cells.length;
}
