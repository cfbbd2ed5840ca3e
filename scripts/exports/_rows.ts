/** The data rows of a table: what is neither blank, nor a repeated header, nor a description, nor a footer. */

import type { Bound } from './_recognise.ts';

export interface DataRow {
  /** The row that a spreadsheet shows (1 = first). */
  row: number;
  cells: readonly string[];
}

/** A cell of a Facebook description row: `Lifetime: The total number of …`, in any language seen or supposed. */
const DESCRIPTION = /^(lifetime|daily|weekly|28 days|vie entière|quotidien|hebdomadaire|28 jours)\s?: /i;

/** The cell of a field in a record, trimmed; '' when the table or the (ragged) record has none. */
export function cellOf(bound: Bound, cells: readonly string[], field: string): string {
  const at = bound.columns.get(field);
  return at === undefined ? '' : (cells[at] ?? '').trim();
}

/** The name of a field's column as the file writes it. */
export function headingOf(bound: Bound, field: string): string {
  return bound.header[bound.columns.get(field) ?? -1]?.trim() || field;
}

/**
 * Whether a record is the row below the header that describes the columns: `Lifetime: The total number of …`. In a language never seen,
 * the words before the colons are the same few (a period), over and over.
 */
function isDescription(cells: readonly string[]): boolean {
  if ((cells[0] ?? '').trim() !== '') return false;
  if (cells.some((cell) => DESCRIPTION.test(cell))) return true;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const periods = filled.map((cell) => describedPeriod(cell));
  return filled.length > 3 && periods.every((period) => period !== null) && new Set(periods).size <= 4;
}

/** The period that a description begins with (`28 Days: …`), or null. */
export function describedPeriod(cell: string): string | null {
  return /^([\p{L}\d][\p{L}\d ]{2,20}?)\s?:\s/u.exec(cell.trim())?.[1]?.toLowerCase() ?? null;
}

/** Data rows of a bound table, in the order of the file. */
export function* dataRows(bound: Bound): Generator<DataRow> {
  const { grid, headerAt, header, table } = bound;
  let index = -1;
  for (const cells of grid.records()) {
    if (++index <= headerAt) continue;
    const filled = cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
    if (filled === 0) {
      if (table.endsAtBlank) return;
      continue;
    }
    if (filled === 1 && header.length > 2 && (cells[0] ?? '').trim() !== '' && !/^\d+$/.test((cells[0] as string).trim())) continue;
    if (cells[0] === header[0] && cells[1] === header[1] && cells.every((cell, at) => cell === header[at])) continue;
    if (index <= headerAt + 2 && isDescription(cells)) continue;
    if (table.skip?.(cells, (field) => cellOf(bound, cells, field))) continue;
    yield { row: index + 1, cells };
  }
}
