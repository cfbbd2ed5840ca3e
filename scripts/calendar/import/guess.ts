/** Guesses what the columns of a planner are, from their names and then from their cells. A person confirms. */

import type { ChannelId } from '../../model/planned-post.ts';
import { type Planner, type PlannerField, SEVERAL } from './planner.ts';
import type { PlannerTable } from './table.ts';
import { readDay, readTime } from './when.ts';
import { channelOfHeader, channelsIn, fieldOf, markIn, plain } from './words.ts';

/** Rows that a guess looks at. */
const LOOKED_AT = 200;

export function guessPlanner({ header, signature, rows }: PlannerTable, name: string): Planner {
  const columns: Partial<Record<PlannerField, string[]>> = {};
  const taken = new Set<number>();
  const cellsOf = (at: number) => rows.slice(0, LOOKED_AT).flatMap(({ cells }) => (cells[at]?.trim() ? [cells[at] as string] : []));
  const give = (field: PlannerField, at: number) => {
    const there = columns[field];
    if (at < 0 || taken.has(at) || (there && !SEVERAL.has(field))) return;
    taken.add(at);
    columns[field] = [...(there ?? []), header[at] as string];
  };
  const networks = networksOf(header, cellsOf);
  for (const at of networks?.taken ?? []) taken.add(at);
  const isBuffer = header.some((one) => plain(one) === 'posting time');
  header.forEach((one, at) => {
    // Buffer's tags are labels of the account's own, not hashtags.
    const field = isBuffer && plain(one) === 'tags' ? 'comment' : fieldOf(one);
    if (field) give(field, at);
  });
  const all = (at: number, test: (cell: string) => boolean) => {
    const cells = cellsOf(at);
    return !taken.has(at) && cells.length > 0 && cells.every(test);
  };
  const first = (test: (cell: string) => boolean) => header.findIndex((_, at) => all(at, test));
  if (!columns.date)
    give(
      'date',
      first((cell) => readDay(cell) !== null),
    );
  if (!columns.time)
    give(
      'time',
      first((cell) => readTime(cell) !== null),
    );
  if (!columns.link)
    give(
      'link',
      first((cell) => /^https?:\/\/\S+$/.test(cell.trim())),
    );
  if (!columns.channels && !networks)
    give(
      'channels',
      first((cell) => channelsIn(cell).channels.length > 0),
    );
  if (!columns.text && networks?.hold !== 'texts') give('text', longest(header, taken, cellsOf));
  return { name, signature, columns, ...(networks && { networks: { hold: networks.hold, columns: networks.columns } }) };
}

/** The columns that networks have of their own, when there are some: ticks, or a text for each. */
function networksOf(header: readonly string[], cellsOf: (at: number) => string[]) {
  const found = header.flatMap((name, at) => {
    const id = channelOfHeader(name);
    return id ? [{ id, name, at }] : [];
  });
  const distinct = found.filter(({ id }, at) => found.findIndex((one) => one.id === id) === at);
  if (distinct.length === 0) return null;
  const hold = distinct.every(({ at }) => cellsOf(at).every((cell) => markIn(cell) !== null)) ? ('marks' as const) : ('texts' as const);
  return {
    hold,
    columns: Object.fromEntries(distinct.map(({ id, name }) => [id, name])) as Partial<Record<ChannelId, string>>,
    taken: distinct.map(({ at }) => at),
  };
}

/** The column with the most to read. */
function longest(header: readonly string[], taken: ReadonlySet<number>, cellsOf: (at: number) => string[]): number {
  const lengths = header.map((_, at) => {
    const cells = taken.has(at) ? [] : cellsOf(at);
    return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  });
  const most = Math.max(0, ...lengths);
  return most === 0 ? -1 : lengths.indexOf(most);
}
