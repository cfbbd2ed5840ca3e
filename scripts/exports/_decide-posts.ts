/** What a first pass over the rows of a posts table decides for all of them: order of dates, zone, zeros that mean missing, the account. */

import { POST_MEASURES, type PostMeasure } from '../model/measure.ts';
import { Problem } from '../model/problem.ts';
import type { PostRow } from '../model/row.ts';
import { type FigureReader, formatReader, measureReader, readText } from './_cells.ts';
import { decideOrder, newSurvey, provenZone, survey } from './_date-column.ts';
import type { DateOrder, PostsTable, Setting, Sink } from './_export.ts';
import type { Bound } from './_recognise.ts';
import { cellOf, type DataRow, dataRows, headingOf } from './_rows.ts';
import { readDate, type WrittenDate } from './_values.ts';

export interface Decisions {
  order: DateOrder | undefined;
  zone: string;
  /** Rows whose ids prove an instant, as far as they were looked at: PROOF_ROWS at most. */
  proofs: number;
  /** Measures whose zeros mean "not exported" in this file. */
  zeroMeansMissing: Set<PostMeasure>;
  /** The account that the file is of, where it is of one only. */
  owner: string | null;
}

export interface Readers {
  /** `heading` is the column's name as the file writes it. */
  measures: { name: PostMeasure; heading: string; read: FigureReader }[];
  duration: FigureReader;
  format: (cell: string) => PostRow['format'];
}

/** How many rows are enough to prove a zone: the first ones. */
export const PROOF_ROWS = 400;

/** Below this share of different posts among the rows, the rows are days of posts (0.036 in a daily breakdown, 0.996 in a file of posts). */
export const SHARE_OF_POSTS = 0.5;

export function readersOf(bound: Bound, table: PostsTable): Readers {
  return {
    measures: Object.entries(table.measures).flatMap(([name, field]) =>
      bound.columns.has(name)
        ? [{ name: name as PostMeasure, heading: headingOf(bound, name), read: measureReader(bound, name, field) }]
        : [],
    ),
    duration: table.fields.duration ? measureReader(bound, 'duration', table.fields.duration) : () => null,
    format: table.fields.format ? formatReader(table.fields.format) : () => null,
  };
}

/** The rows that are posts: all data rows but the platform's total. */
export function* postRows(bound: Bound, table: PostsTable): Generator<DataRow> {
  for (const row of dataRows(bound)) if (!table.total?.(row.cells)) yield row;
}

/** Passes over all rows, and says what is worth saying of the file. Throws a Problem when the file as a whole cannot be trusted. */
export function decidePosts(bound: Bound, table: PostsTable, readers: Readers, setting: Setting, sink: Pick<Sink, 'remark'>): Decisions {
  const dates = newSurvey();
  const pairs: { date: WrittenDate; proof: number }[] = [];
  const suspects = new Map(readers.measures.filter(({ name }) => 'zeroMeansMissing' in POST_MEASURES[name]).map(({ name }) => [name, 0]));
  const reach = readers.measures.find(({ name }) => name === 'reach')?.read;
  const orderColumn = table.perDay ? 'date' : 'published';
  const posts = new Set<string>();
  let rows = 0;
  let example = '';
  for (const { cells } of postRows(bound, table)) {
    rows++;
    const post = idOf((field) => cellOf(bound, cells, field), table);
    posts.add(`${cellOf(bound, cells, 'accountId') || cellOf(bound, cells, 'account')} ${post ?? rows}`);
    const written = cellOf(bound, cells, 'published');
    const ordered = table.perDay ? cellOf(bound, cells, 'date') : written;
    if (ordered) survey(dates, ordered);
    example ||= ordered;
    if (table.proof && pairs.length < PROOF_ROWS) {
      const date = readDate(written);
      const proof = table.proof.instant(post ?? '', cellOf(bound, cells, 'permalink'));
      if (date?.time != null && proof) pairs.push({ date, proof });
    }
    const reached = (reach?.(cells) ?? 0) > 0;
    for (const { name, read } of readers.measures) {
      const zeros = suspects.get(name);
      if (zeros === undefined) continue;
      const value = read(cells);
      if (value) suspects.delete(name);
      else if (value === 0 && reached) suspects.set(name, zeros + 1);
    }
  }
  if (!table.perDay && posts.size < rows * SHARE_OF_POSTS) throw new Problem('posts-repeated', { posts: posts.size, rows });
  for (const { name, heading } of readers.measures) {
    const zeros = suspects.get(name);
    if (zeros === 0) suspects.delete(name);
    else if (zeros !== undefined) sink.remark('zeros-mean-missing', { measure: heading, rows: zeros });
  }
  const field = table.fields.published;
  const documented = table.perDay ? table.fields.date?.order : field?.order;
  const heading = headingOf(bound, orderColumn);
  const { order, rewritten } = decideOrder(dates, documented, heading, example);
  if (rewritten) sink.remark('dates-rewritten', { column: heading, example });
  const zone = zoneOf(table, pairs, order, setting, sink);
  return { order, zone, proofs: pairs.length, zeroMeansMissing: new Set(suspects.keys()), owner: ownerOf(bound, table, setting) };
}

/** The zone of the file's times: the documented one, unless the ids prove another. */
function zoneOf(
  table: PostsTable,
  pairs: { date: WrittenDate; proof: number }[],
  order: DateOrder | undefined,
  setting: Setting,
  sink: Pick<Sink, 'remark'>,
): string {
  const field = table.fields.published;
  const documented = field?.type === 'instant' ? field.zone : 'UTC';
  if (pairs.length === 0 || table.proof?.exact) return documented;
  const proven = provenZone(pairs, order, [documented, 'UTC', setting.timeZone]);
  if (proven === null) sink.remark('zone-not-proven', { zone: documented, rows: pairs.length });
  else if (proven !== documented) sink.remark('zone-proven', { zone: proven, documented, rows: pairs.length });
  return proven ?? documented;
}

/** The account that a file is of: as its name says, else the one that most rows name. */
function ownerOf(bound: Bound, table: PostsTable, setting: Setting): string | null {
  if (!table.oneAccount) return null;
  const named = table.oneAccount.inName?.exec(setting.fileName)?.[1];
  if (named) return named;
  const handles = new Map<string, { name: string; rows: number }>();
  for (const { cells } of postRows(bound, table)) {
    const name = accountOf((field) => cellOf(bound, cells, field), table).account;
    if (name) handles.set(name.toLowerCase(), { name, rows: (handles.get(name.toLowerCase())?.rows ?? 0) + 1 });
  }
  const [most] = [...handles.values()].sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1));
  return most?.name ?? null;
}

/** An id that a spreadsheet rounded: `6.49E+17`. */
export const ROUNDED = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** The id of a row, recovered from its permalink when a spreadsheet rounded it; null when there is none. */
export function idOf(at: (field: string) => string, table: PostsTable): string | null {
  const id = table.fields.id && readText(at('id'), table.fields.id);
  if (id && !ROUNDED.test(id)) return id;
  const permalink = at('permalink');
  for (const pattern of table.idFromPermalink ?? []) {
    const part = pattern.exec(permalink)?.[1];
    if (part) return part;
  }
  return null;
}

/** The account by name and id: a Page's name changes, its id does not. `at` gives trimmed cells. */
export function accountOf(at: (field: string) => string, table: PostsTable): Pick<PostRow, 'account' | 'accountId'> {
  const name = table.fields.account && readText(at('account'), table.fields.account);
  const id = table.fields.accountId && readText(at('accountId'), table.fields.accountId);
  return { account: name || id || null, ...(id && { accountId: id }) };
}
