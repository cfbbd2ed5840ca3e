/**
 * The fast way for a large CSV of posts: SQL over the file itself. The head of the file is mapped as any file is, and what that says of the
 * file as a whole holds for all of it once SQL has found every row written in the one plain way. Anything odd, and the file is left to the
 * other way (`readRows`), which gives the same rows and the same reading: the test compares the two.
 */

import { isUtf8 } from 'node:buffer';
import type { DuckDBConnection } from '@duckdb/node-api';
import { formatReader } from '../exports/_cells.ts';
import { accountOf, decidePosts, PROOF_ROWS, readersOf, SHARE_OF_POSTS } from '../exports/_decide-posts.ts';
import type { PostsTable, Sink } from '../exports/_export.ts';
import { isOwn } from '../exports/_export.ts';
import { mapFile } from '../exports/_map.ts';
import type { Bound } from '../exports/_recognise.ts';
import { cellOf, dataRows } from '../exports/_rows.ts';
import type { Grid } from '../model/grid.ts';
import { POST_MEASURES } from '../model/measure.ts';
import { Problem } from '../model/problem.ts';
import { plainRecords } from '../read/plain-records.ts';
import { fileSource } from '../read/source.ts';
import { type BulkTable, countSql, dateFormatOf, FORMATS_SQL, factsSql, hasSqlForm, NAMES_SQL, readSql, storeSql } from './bulk-sql.ts';
import type { ReadContext, Recognised } from './read-member.ts';
import type { Reading } from './reading.ts';
import { Tally } from './tally.ts';
import { stepsToInstant, stepsToWall } from './zone-steps.ts';

/** From this many bytes on, a file is worth the fast way. */
export const BULK_BYTES = 1 << 20;

/** Records of the head: enough to prove a zone. */
const HEAD_RECORDS = 600;

/** Zones changed at odd minutes long ago, and a year of two digits is read as one of the first century. */
const [EARLIEST, LATEST] = [Date.UTC(1990), Date.UTC(2100)];

/** Where the bytes lie. */
export interface BulkFile {
  location: Buffer;
  bytes: number;
  modifiedMs: number;
}

/** Reads a recognised file whole and stores its rows; null when the file is not of this kind, and nothing was stored. */
export async function readInBulk(
  known: Recognised,
  file: BulkFile,
  context: ReadContext,
  connection: DuckDBConnection,
): Promise<Reading | null> {
  const path = pathOf(file.location);
  const tally = new Tally(context.brand, known.facts.sha256 as string, known.match.export.platform, null, []);
  const head = path && unlessProblem(() => headOf(known));
  const decided = head && unlessProblem(() => mapHead(head, known, tally));
  if (!decided) return null;
  const bulk = { bound: head.bound, table: head.table, dates: decided.dates };
  const rows = await readRowsInSql(bulk, path, file, connection);
  if (!rows) return null;
  const toInstant = stepsToInstant(decided.zone, rows.first, rows.last);
  const toDay = stepsToWall(known.setting.timeZone, rows.first - DAY, rows.last + DAY);
  const named = await ask(connection, NAMES_SQL);
  const names = named.map(({ account, account_id }) => {
    const at = (field: string) => String(field === 'account' ? account : account_id).trim();
    const { account: name, accountId } = accountOf(at, head.table);
    return { account, account_id, handle: tally.account(name, accountId) };
  });
  const read = head.table.fields.format ? formatReader(head.table.fields.format) : () => null;
  const formats = (await ask(connection, FORMATS_SQL)).map(({ format }) => ({ cell: format, id: read((format as string).trim()) }));
  const stands = { names: JSON.stringify(names), formats: JSON.stringify(formats) };
  const [counted] = await ask(connection, countSql(toInstant, toDay), stands);
  const { posts, first, last } = counted as { posts: number; first: string; last: string };
  if (posts < rows.count * SHARE_OF_POSTS) return null;
  await connection.run(storeSql(bulk, toInstant, toDay), { ...stands, brand: context.brand.folder, source: known.facts.sha256 as string });
  tally.counted({ rows: rows.count, posts, firstDay: first, lastDay: last });
  if (rows.unequal > 0) tally.remark('parts-differ-from-total', { rows: rows.unequal });
  return tally.reading(known.match, known.setting, context.note, known.facts);
}

const DAY = 86_400_000;

/** The path as DuckDB takes it; null when it would read it as a pattern, or the name is no text. */
function pathOf(location: Buffer): string | null {
  const path = location.toString();
  return isUtf8(location) && !/[*?[\]{}\0]/.test(path) ? path : null;
}

interface Head {
  bound: Bound;
  table: PostsTable;
  /** The same table over the first records only. */
  start: Bound;
  whole: boolean;
}

/** The one table of posts of a plain UTF-8 CSV that has an SQL form. */
function headOf({ match, content }: Recognised): Head | null {
  if (content.kind !== 'grids' || content.remarks.length > 0 || isOwn(match.export) || !('bounds' in match)) return null;
  const [bound, ...others] = match.bounds;
  if (!bound || others.length > 0 || bound.table.kind !== 'posts' || !hasSqlForm(bound, bound.table)) return null;
  if (bound.grid.csv?.encoding !== 'utf-8' || !/^[,;\t|]$/.test(bound.grid.csv.delimiter)) return null;
  const records: (readonly string[])[] = [];
  let whole = true;
  for (const record of bound.grid.records()) {
    whole = records.push(record) < HEAD_RECORDS;
    if (!whole) break;
  }
  const grid: Grid = { ...bound.grid, records: () => records };
  return { bound, table: bound.table, start: { ...bound, grid }, whole };
}

/** Maps the head, for what it says of the whole file. Null when a row of it is odd, or more rows are needed to decide. */
function mapHead(
  { start, table, whole }: Head,
  { match, setting }: Recognised,
  tally: Tally,
): (Pick<BulkTable, 'dates'> & { zone: string }) | null {
  let odd = false;
  const spoil = () => {
    odd = true;
  };
  const sink: Sink = {
    post: () => {},
    read: () => {},
    reject: spoil,
    day: spoil,
    postDay: spoil,
    audience: spoil,
    period: spoil,
    found: (facts) => tally.found(facts),
    remark: (code, particulars) => {
      if (code === 'parts-differ-from-total') return;
      if (code === 'zeros-mean-missing' || code === 'dates-rewritten') odd = true;
      tally.remark(code, particulars);
    },
  };
  if (isOwn(match.export)) return null;
  mapFile({ export: match.export, bounds: [start] }, { grids: [start.grid], json: undefined }, setting, sink);
  const decisions = decidePosts(start, table, readersOf(start, table), setting, { remark: () => {} });
  const cells = [...dataRows(start)].map((row) => cellOf(start, row.cells, 'published'));
  const dates = decisions.order && dateFormatOf(cells, decisions.order);
  const records = [...start.grid.records()].length - 1;
  const enough = whole || !table.proof || decisions.proofs >= PROOF_ROWS;
  return odd || !dates || !enough || cells.length !== records ? null : { dates, zone: decisions.zone };
}

/** The head alone does not decide that a file is refused: then the other way says why, or that it is not. */
function unlessProblem<T>(work: () => T | null): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

interface BulkRows {
  count: number;
  /** Wall times, ms as if they were UTC. */
  first: number;
  last: number;
  /** Rows whose parts do not add up to their total. */
  unequal: number;
}

/** Reads the file into `bulk_rows`, and what its rows say together; null when the bytes or a row are odd. */
async function readRowsInSql(bulk: BulkTable, path: string, file: BulkFile, connection: DuckDBConnection): Promise<BulkRows | null> {
  const suspects = Object.entries(POST_MEASURES).flatMap(([name, measure]) =>
    'zeroMeansMissing' in measure && bulk.bound.columns.has(name) ? [name] : [],
  );
  try {
    const source = fileSource(file.location, file.bytes, file.modifiedMs);
    const records = plainRecords(source, bulk.bound.grid.csv?.delimiter as string);
    if (records === null) return null;
    await connection.run(readSql(bulk, path));
    const [facts] = await ask(connection, factsSql(bulk, suspects));
    const { odd, zeros, ...rows } = facts as unknown as BulkRows & { odd: number; zeros: boolean };
    // Opened once more: that the bytes are still those that were hashed.
    for (const _ of source.chunks()) break;
    const plain = rows.count === records - 1 && odd === 0 && !zeros && rows.first >= EARLIEST && rows.last < LATEST;
    return rows.count > 0 && plain ? rows : null;
  } catch {
    return null;
  }
}

async function ask(connection: DuckDBConnection, sql: string, values?: Record<string, string>): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql, values)).getRowObjects();
}
