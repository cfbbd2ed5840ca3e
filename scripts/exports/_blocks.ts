/** Stacked tables in one file: what the exports that no single table describes walk through. */

import type { Grid } from '../model/grid.ts';
import type { DataRow } from './_rows.ts';

const SEPARATOR_LINE = /^sep=/i;

/** The records of a grid that hold something, trimmed and without trailing empty cells; a first line `sep=,` is none. `null` stands for a blank one. */
export function* lines(records: Iterable<readonly string[]>): Generator<DataRow | null> {
  let row = 0;
  for (const record of records) {
    row++;
    const cells = record.map((cell) => cell.trim());
    while (cells.at(-1) === '') cells.pop();
    if (row === 1 && SEPARATOR_LINE.test(cells[0] ?? '')) continue;
    yield cells.length === 0 ? null : { row, cells };
  }
}

/** Tables separated by blank records. */
export function blocks(records: Iterable<readonly string[]>): DataRow[][] {
  const found: DataRow[][] = [];
  let block: DataRow[] = [];
  for (const line of lines(records)) {
    if (line) block.push(line);
    else if (block.length > 0) {
      found.push(block);
      block = [];
    }
  }
  if (block.length > 0) found.push(block);
  return found;
}

/** Whether a spreadsheet separated the cells by `;`: it then writes decimals with a comma. */
export const decimalComma = (grid: Grid) => grid.csv?.delimiter === ';';
