/** Posts: one row of a file, one snapshot of a post. */

import type { Remark } from '../model/problem.ts';
import type { PostRow } from '../model/row.ts';
import { dayIn } from '../model/zone.ts';
import { measureReader, readText } from './_cells.ts';
import { instantFrom } from './_date-column.ts';
import { accountOf, type Decisions, decidePosts, idOf, postRows, type Readers, ROUNDED, readersOf } from './_decide-posts.ts';
import type { PostsTable, Setting, Sink } from './_export.ts';
import type { Bound } from './_recognise.ts';
import { cellOf } from './_rows.ts';
import { dateSnapshot } from './_snapshot-day.ts';
import { compareTotal } from './_total-row.ts';
import { dayOf, readDate } from './_values.ts';

/** Maps every row of a posts table. Throws a Problem when the file as a whole cannot be trusted (ambiguous dates). */
export function mapPosts(bound: Bound, table: PostsTable, setting: Setting, sink: Sink): void {
  const readers = readersOf(bound, table);
  const absent = (table.expected ?? []).flatMap((name) => (bound.columns.has(name) ? [] : (table.measures[name]?.headers[0] ?? name)));
  if (absent.length > 0) sink.remark('columns-not-found', { columns: absent.join(', ') });
  const decisions = decidePosts(bound, table, readers, setting, sink);
  const checked = checker(bound, table);
  let unequal = 0;
  let newest = 0;
  let snapshot = '';
  for (const { row, cells } of postRows(bound, table)) {
    sink.read();
    const at = (field: string) => cellOf(bound, cells, field);
    const post = readPost(row, cells, at, table, readers, decisions, setting);
    const refused = 'code' in post ? post : (foreign(post, decisions.owner) ?? ofOneDay(at, table) ?? table.each?.(post, at) ?? null);
    if (refused) {
      sink.reject(row, refused);
      continue;
    }
    if (checked?.(cells, post as PostRow) === false) unequal++;
    if ((post as PostRow).publishedAt !== null) newest = Math.max(newest, (post as PostRow).publishedAt as number);
    snapshot ||= at('snapshot');
    emit(post as PostRow, at, table, decisions, sink);
  }
  if (unequal > 0) sink.remark('parts-differ-from-total', { rows: unequal });
  if (table.total) compareTotal(bound, table, readers.measures, sink);
  if (snapshot && newest > 0) dateSnapshot(snapshot, newest, setting, sink);
}

/** A row of another account than the file's, in a file that is of one account. */
function foreign(post: PostRow, owner: string | null): Remark | null {
  if (owner === null || post.account === null || post.account.toLowerCase() === owner.toLowerCase()) return null;
  return { code: 'row-of-another-account', with: { account: post.account, owner } };
}

/** Among lifetime totals, a row whose date is a day holds the figures of that day alone. */
function ofOneDay(at: (field: string) => string, table: PostsTable): Remark | null {
  return !table.perDay && table.fields.date && readDate(at('date')) ? { code: 'row-of-one-day', with: { day: at('date') } } : null;
}

function emit(post: PostRow, at: (field: string) => string, table: PostsTable, decisions: Decisions, sink: Sink): void {
  if (!table.perDay) {
    sink.post(post);
    return;
  }
  const written = readDate(at('date'));
  const day = written && dayOf(written, decisions.order);
  if (!day) {
    sink.reject(post.row, { code: 'row-without-day' });
    return;
  }
  sink.postDay({ row: post.row, account: post.account, postId: post.postId, day, measures: post.measures });
}

function readPost(
  row: number,
  cells: readonly string[],
  at: (field: string) => string,
  table: PostsTable,
  readers: Readers,
  decisions: Decisions,
  setting: Setting,
): PostRow | Remark {
  const { fields } = table;
  const postId = idOf(at, table);
  if (!postId) return ROUNDED.test(at('id')) ? { code: 'id-rounded', with: { id: at('id') } } : { code: 'row-without-id' };
  const permalink = (fields.permalink && readText(at('permalink'), fields.permalink)) || table.permalinkOf?.(postId) || null;
  const when = published(at('published'), postId, permalink, table, decisions, setting);
  if ('code' in when) return when;
  const post: PostRow = {
    row,
    ...accountOf(at, table),
    postId,
    ...when,
    permalink: permalink && /^https?:\/\//i.test(permalink) ? permalink : null,
    format: readers.format(at('format')),
    text: longer(fields.text && readText(at('text'), fields.text), fields.text2 && readText(at('text2'), fields.text2)),
    // A photo is written 0 s long.
    durationS: readers.duration(cells) || null,
    measures: {},
  };
  for (const { name, heading, read } of readers.measures) {
    const value = read(cells);
    if (value === undefined) return { code: 'cell-not-a-number', with: { column: heading } };
    if (value !== null && !(value === 0 && decisions.zeroMeansMissing.has(name) && reached(cells, readers))) post.measures[name] = value;
  }
  if (table.formatOf) post.format = table.formatOf(post) ?? post.format;
  return post;
}

function reached(cells: readonly string[], readers: Readers): boolean {
  return (readers.measures.find(({ name }) => name === 'reach')?.read(cells) ?? 0) > 0;
}

const longer = (one: string | null | undefined, other: string | null | undefined) =>
  ((other?.length ?? 0) > (one?.length ?? 0) ? other : one) ?? null;

const TWO_DAYS = 2 * 86_400_000;

/** When a post was published: by the id where the id proves it, by the cell otherwise. A day stays a day. */
function published(
  cell: string,
  id: string,
  permalink: string | null,
  table: PostsTable,
  decisions: Decisions,
  setting: Setting,
): Pick<PostRow, 'publishedAt' | 'day'> | Remark {
  const date = readDate(cell);
  const written = date && dayOf(date, decisions.order);
  const proof = table.proof?.exact ? table.proof.instant(id, permalink ?? '') : null;
  if (cell && !written && proof === null && date?.form !== 'yearless')
    return { code: 'date-unreadable', with: { cell: cell.slice(0, 40) } };
  const plausible = proof !== null && (!written || Math.abs(proof - Date.parse(`${written}T12:00:00Z`)) < TWO_DAYS);
  const instant = plausible ? proof : date && instantFrom(date, decisions.order, decisions.zone);
  return instant ? { publishedAt: instant, day: dayIn(setting.timeZone, instant) } : { publishedAt: null, day: written ?? null };
}

/** Compares a total column with the sum of its parts (missing parts count for nothing); null when the table has no such check. */
function checker(bound: Bound, table: PostsTable): ((cells: readonly string[], post: PostRow) => boolean) | null {
  if (!table.check) return null;
  const { total, parts } = table.check;
  const read = measureReader(bound, 'total', total);
  return (cells, post) => {
    const whole = read(cells);
    if (typeof whole !== 'number' || parts.some((part) => post.measures[part] === undefined)) return true;
    return whole === parts.reduce((sum, part) => sum + (post.measures[part] as number), 0);
  };
}
