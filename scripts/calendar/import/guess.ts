/** Guesses what the columns of a planner are, from their names and then from their cells. A person confirms. */

import type { ChannelId } from '../../model/planned-post.ts';
import { channelOfHeader, fieldOf, isBookkeeping, otherwise } from './column-names.ts';
import { type Planner, type PlannerField, SEVERAL } from './planner.ts';
import type { PlannerTable } from './table.ts';
import { firstOfSpan, readDay, readTime } from './when.ts';
import { channelsIn, markIn, plain } from './words.ts';

/** Rows that a guess looks at. */
const LOOKED_AT = 200;

/** What the columns seem to be. `name` is that of the file; a field that nothing speaks for is left out. */
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
    return !taken.has(at) && !isBookkeeping(header[at] as string) && cells.length > 0 && cells.every(test);
  };
  const first = (test: (cell: string) => boolean) => header.findIndex((_, at) => all(at, test));
  const fill = (field: PlannerField, test: (cell: string) => boolean) => {
    if (!columns[field]) give(field, first(test));
  };
  for (const field of ['date', 'status'] as const) for (const at of columns[field] ? [] : otherwise(field, header)) give(field, at);
  fill('date', (cell) => readDay(firstOfSpan(cell).first) !== null);
  fill('time', (cell) => readTime(cell) !== null);
  // Of a column with a name, an address may be anything: a design, the card on a board.
  if (header[0] === '1') fill('link', (cell) => /^https?:\/\/\S+$/.test(cell.trim()));
  const names = (cell: string) => channelsIn(cell).channels.length > 0;
  const accounts = header.indexOf(columns.account?.[0] ?? '');
  if (!columns.channels && !networks) {
    if (accounts >= 0 && cellsOf(accounts).every(names) && cellsOf(accounts).length > 0) {
      columns.channels = columns.account as string[];
      delete columns.account;
    } else fill('channels', names);
  }
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
