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

/** Data rows of a bound table, in the order of the file. */
export function* dataRows(bound: Bound): Generator<DataRow> {
  const { grid, headerAt, header, table } = bound;
  let index = -1;
  for (const cells of grid.records()) {
    if (++index <= headerAt) continue;
    const filled = cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
    if (filled === 0) continue;
    if (filled === 1 && header.length > 2 && (cells[0] ?? '').trim() !== '' && !/^\d+$/.test((cells[0] as string).trim())) continue;
    if (cells[0] === header[0] && cells[1] === header[1] && cells.every((cell, at) => cell === header[at])) continue;
    if (index <= headerAt + 2 && (cells[0] ?? '').trim() === '' && cells.some((cell) => DESCRIPTION.test(cell))) continue;
    if (table.skip?.(cells, (field) => cellOf(bound, cells, field))) continue;
    yield { row: index + 1, cells };
  }
}
