/** Posts: one row of a file, one snapshot of a post. */

import { POST_MEASURES, type PostMeasure } from '../model/measure.ts';
import { Problem, type Remark } from '../model/problem.ts';
import type { PostRow } from '../model/row.ts';
import { dayIn } from '../model/zone.ts';
import { type FigureReader, formatReader, measureReader, readText } from './_cells.ts';
import { decideOrder, instantFrom, newSurvey, provenZone, survey } from './_date-column.ts';
import type { DateOrder, PostsTable, Setting, Sink } from './_export.ts';
import type { Bound } from './_recognise.ts';
import { cellOf, type DataRow, dataRows, headingOf } from './_rows.ts';
import { dateSnapshot } from './_snapshot-day.ts';
import { compareTotal } from './_total-row.ts';
import { dayOf, readDate, type WrittenDate } from './_values.ts';

/** What a first pass over the rows decides for all of them. */
interface Decisions {
  order: DateOrder | undefined;
  zone: string;
  /** Measures whose zeros mean "not exported" in this file. */
  zeroMeansMissing: Set<PostMeasure>;
  /** The account that the file is of, where it is of one only. */
  owner: string | null;
}

/** How many rows are enough to prove a zone. */
const PROOF_ROWS = 400;

/** Below this share of different posts among the rows, the rows are days of posts (0.036 in a daily breakdown, 0.996 in a file of posts). */
const SHARE_OF_POSTS = 0.5;

interface Readers {
  /** `heading` is the column's name as the file writes it. */
  measures: { name: PostMeasure; heading: string; read: FigureReader }[];
  duration: FigureReader;
  format: (cell: string) => PostRow['format'];
}

/** Maps every row of a posts table. Throws a Problem when the file as a whole cannot be trusted (ambiguous dates). */
export function mapPosts(bound: Bound, table: PostsTable, setting: Setting, sink: Sink): void {
  const readers: Readers = {
    measures: Object.entries(table.measures).flatMap(([name, field]) =>
      bound.columns.has(name)
        ? [{ name: name as PostMeasure, heading: headingOf(bound, name), read: measureReader(bound, name, field) }]
        : [],
    ),
    duration: table.fields.duration ? measureReader(bound, 'duration', table.fields.duration) : () => null,
    format: table.fields.format ? formatReader(table.fields.format) : () => null,
  };
  const absent = (table.expected ?? []).flatMap((name) => (bound.columns.has(name) ? [] : (table.measures[name]?.headers[0] ?? name)));
  if (absent.length > 0) sink.remark('columns-not-found', { columns: absent.join(', ') });
  const decisions = decide(bound, table, readers, setting, sink);
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

/** The rows that are posts: all data rows but the platform's total. */
function* postRows(bound: Bound, table: PostsTable): Generator<DataRow> {
  for (const row of dataRows(bound)) if (!table.total?.(row.cells)) yield row;
}

/** A row of another account than the file's, in a file that is of one account. */
function foreign(post: PostRow, owner: string | null): Remark | null {
  if (owner === null || post.account === null || post.account.toLowerCase() === owner.toLowerCase()) return null;
  return { code: 'row-of-another-account', with: { account: post.account, owner } };
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

/** First pass: order of dates, zone, columns of zeros that mean missing. */
function decide(bound: Bound, table: PostsTable, readers: Readers, setting: Setting, sink: Sink): Decisions {
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
  return { order, zone, zeroMeansMissing: new Set(suspects.keys()), owner: ownerOf(bound, table, setting) };
}

/** The zone of the file's times: the documented one, unless the ids prove another. */
function zoneOf(
  table: PostsTable,
  pairs: { date: WrittenDate; proof: number }[],
  order: DateOrder | undefined,
  setting: Setting,
  sink: Sink,
): string {
  const field = table.fields.published;
  const documented = field?.type === 'instant' ? field.zone : 'UTC';
  if (pairs.length === 0 || table.proof?.exact) return documented;
  const proven = provenZone(pairs, order, [documented, 'UTC', setting.timeZone]);
  if (proven === null) sink.remark('zone-not-proven', { zone: documented, rows: pairs.length });
  else if (proven !== documented) sink.remark('zone-proven', { zone: proven, documented, rows: pairs.length });
  return proven ?? documented;
}

/** An id that a spreadsheet rounded: `6.49E+17`. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** The id of a row, recovered from its permalink when a spreadsheet rounded it; null when there is none. */
function idOf(at: (field: string) => string, table: PostsTable): string | null {
  const id = table.fields.id && readText(at('id'), table.fields.id);
  if (id && !ROUNDED.test(id)) return id;
  const permalink = at('permalink');
  for (const pattern of table.idFromPermalink ?? []) {
    const part = pattern.exec(permalink)?.[1];
    if (part) return part;
  }
  return null;
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

/** The account by name and id: a Page's name changes, its id does not. */
function accountOf(at: (field: string) => string, table: PostsTable): Pick<PostRow, 'account' | 'accountId'> {
  const name = table.fields.account && readText(at('account'), table.fields.account);
  const id = table.fields.accountId && readText(at('accountId'), table.fields.accountId);
  return { account: name || id || null, ...(id && { accountId: id }) };
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
