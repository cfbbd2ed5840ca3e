/** The total row that a platform writes among its rows: dropped, and compared with their sum. */

import { POST_MEASURES, type PostMeasure } from '../model/measure.ts';
import type { FigureReader } from './_cells.ts';
import type { PostsTable, Sink } from './_export.ts';
import type { Bound } from './_recognise.ts';
import { dataRows } from './_rows.ts';

/** Hours are rounded row by row: this much per row says nothing. */
const ROUNDING = 0.0001;

const tidy = (value: number) => Math.round(value * 1e4) / 1e4;

/**
 * Says where the platform's total differs from the sum of the rows, in the column's own unit: once, for the first such column, since what is
 * missing from the rows is missing from all of them.
 */
export function compareTotal(
  bound: Bound,
  table: PostsTable,
  measures: readonly { name: PostMeasure; heading: string; read: FigureReader }[],
  sink: Sink,
): void {
  const rows = [...dataRows(bound)];
  const total = rows.find(({ cells }) => table.total?.(cells));
  if (!total) return;
  const posts = rows.filter((row) => row !== total);
  for (const { name, heading, read } of measures) {
    const written = read(total.cells);
    if (!POST_MEASURES[name].adds.posts || typeof written !== 'number') continue;
    const times = table.measures[name]?.times ?? 1;
    const sum = posts.reduce((added, { cells }) => added + (read(cells) ?? 0), 0);
    if (Math.abs(written - sum) <= (times === 1 ? 0 : posts.length * ROUNDING * times)) continue;
    sink.remark('total-differs', { column: heading, total: tidy(written / times), sum: tidy(sum / times) });
    return;
  }
}
