/** Mapping: from the rows of a recognised table to rows of the model. */

import type { Grid } from '../model/grid.ts';
import { measureReader } from './_cells.ts';
import type { AudienceTable, PeriodsTable, Setting, Sink } from './_export.ts';
import { isOwn } from './_export.ts';
import { languageOf } from './_language.ts';
import { mapDays } from './_map-days.ts';
import { mapPosts } from './_map-posts.ts';
import type { Bound, Match } from './_recognise.ts';
import { cellOf, dataRows } from './_rows.ts';

/** Maps a whole file: every table that was found in it, in the order of its sheets. */
export function mapFile(match: Match, content: { grids: readonly Grid[]; json: unknown }, setting: Setting, sink: Sink): void {
  if (match.export.seen === null) sink.remark('never-seen-whole', { export: match.export.id });
  if (match.export.platform) sink.found({ platform: match.export.platform });
  if (isOwn(match.export)) {
    match.export.map(content, setting, sink);
    return;
  }
  for (const bound of (match as Extract<Match, { bounds: Bound[] }>).bounds) mapTable(bound, setting, sink);
}

function mapTable(bound: Bound, setting: Setting, sink: Sink): void {
  const language = languageOf(bound.header);
  if (language) sink.found({ language });
  if (bound.byShape) sink.remark('recognised-by-shape');
  switch (bound.table.kind) {
    case 'posts':
      mapPosts(bound, bound.table, setting, sink);
      break;
    case 'days':
      mapDays(bound, bound.table, setting, sink);
      break;
    case 'known':
      for (const _ of dataRows(bound)) sink.read();
      sink.remark(bound.table.reason);
      break;
    default:
      mapItems(bound, bound.table, sink);
  }
}

/** Tables of items (cities, ages, pages): shares of an audience, or figures of a period. */
function mapItems(bound: Bound, table: AudienceTable | PeriodsTable, sink: Sink): void {
  const fields = table.kind === 'audience' ? { value: table.value } : table.measures;
  const readers = Object.entries(fields).map(([name, field]) => ({ name, read: measureReader(bound, name, field) }));
  for (const { row, cells } of dataRows(bound)) {
    sink.read();
    const item = cellOf(bound, cells, 'item');
    for (const { name, read } of readers) {
      const value = read(cells);
      if (value === null) continue;
      if (value === undefined) {
        sink.reject(row, { code: 'cell-not-a-number', with: { column: name } });
        break;
      }
      if (table.kind === 'audience')
        sink.audience({
          row,
          account: null,
          day: null,
          dimension: table.dimension,
          item,
          part: cellOf(bound, cells, 'part'),
          value,
          unit: table.unit,
        });
      else sink.period({ row, account: null, from: null, to: null, dimension: table.dimension, item, measure: name, value });
    }
  }
}
