/** Mapping: from the rows of a recognised table to rows of the model. */

import type { Grid } from '../model/grid.ts';
import { type FigureReader, measureReader } from './_cells.ts';
import type { AudienceTable, PeriodsTable, Setting, Sink } from './_export.ts';
import { isOwn } from './_export.ts';
import { languageOf } from './_language.ts';
import { mapDays } from './_map-days.ts';
import { mapPosts } from './_map-posts.ts';
import type { Bound, Match } from './_recognise.ts';
import { cellOf, dataRows } from './_rows.ts';

/** Maps a whole file: every table that was found in it, in the order of its sheets. */
export function mapFile(match: Match, content: { grids: readonly Grid[]; json: unknown }, setting: Setting, sink: Sink): void {
  if (match.export.seen === null && loads(match)) sink.remark('never-seen-whole', { export: match.export.id });
  if (match.export.platform) sink.found({ platform: match.export.platform });
  const account = namedAccount(match.export.accountInName, setting);
  if (account) sink.found({ account });
  if (isOwn(match.export)) {
    match.export.map(content, setting, sink);
    return;
  }
  const { bounds } = match as Extract<Match, { bounds: Bound[] }>;
  if (bounds.some(({ byShape, table }) => byShape && table.kind !== 'known')) sink.remark('recognised-by-shape');
  for (const bound of bounds) mapTable(bound, setting, sink);
}

/** Whether anything is loaded: what is recognised and left out need not be compared with the platform. */
const loads = (match: Match) => isOwn(match.export) || (match as { bounds: Bound[] }).bounds.some(({ table }) => table.kind !== 'known');

/** The account that the file's name says, or the name of the archive that holds it (`Followers_<handle>.zip!FollowerHistory.csv`). */
function namedAccount(pattern: RegExp | undefined, setting: Setting): string | undefined {
  const archive = setting.path.split('!').at(-2)?.split('/').at(-1);
  for (const name of [setting.fileName, archive]) {
    const account = name && pattern?.exec(name)?.[1]?.trim();
    if (account) return account;
  }
  return undefined;
}

function mapTable(bound: Bound, setting: Setting, sink: Sink): void {
  const language = languageOf(bound.header);
  if (language) sink.found({ language });
  if (bound.table.platform) sink.found({ platform: bound.table.platform });
  if (bound.table.note) sink.remark(bound.table.note);
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
      mapItems(bound, bound.table, setting, sink);
  }
}

/** Tables of items (cities, ages, pages): shares of an audience, or figures of a period. */
function mapItems(bound: Bound, table: AudienceTable | PeriodsTable, setting: Setting, sink: Sink): void {
  const fields = table.kind === 'audience' ? { value: table.value } : table.measures;
  const readers = Object.entries(fields).map(([name, field]) => ({ name, read: measureReader(bound, name, field) }));
  const period = table.kind === 'periods' ? (table.period?.(bound.grid.head.slice(0, bound.headerAt), setting) ?? null) : null;
  if (table.kind === 'periods' && !period) sink.remark('period-unknown');
  const scale = table.kind === 'audience' && table.unit === 'share' ? shareScale(bound, readers[0]?.read) : 1;
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
          value: scale === 1 ? value : Math.round(value * scale * 1e6) / 1e6,
          unit: table.unit === 'count' ? 'count' : 'percent',
        });
      else
        sink.period({
          row,
          account: null,
          from: period?.from ?? null,
          to: period?.to ?? null,
          dimension: table.dimension,
          item,
          measure: name,
          value,
        });
    }
  }
}

/** The sum of shares above which they are percent, not fractions. */
const FRACTIONS = 1.5;

/** What turns a column of shares into percent. A column of fractions adds up to 1, one of percent to 100. */
function shareScale(bound: Bound, read: FigureReader | undefined): number {
  let sum = 0;
  for (const { cells } of dataRows(bound)) sum += read?.(cells) ?? 0;
  return sum > 0 && sum <= FRACTIONS ? 100 : 1;
}
