/**
 * Gather: from the files of the brands to the store. The new store is made beside the old one and takes its place in one rename: a gather
 * that is killed leaves the store as it was, and a reader of the old one is never disturbed.
 */

import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import type { Mapping } from '../model/mapping.ts';
import { Problem, type Remark } from '../model/problem.ts';
import type { SourceNote } from '../model/source-note.ts';
import { openFile } from '../read/read.ts';
import { storePath, withDatabase } from './open.ts';
import { readMember } from './read-member.ts';
import { type Reading, refusedReading, withEarliestTime } from './reading.ts';
import { type ReplacedValue, recordReplaced } from './replaced.ts';
import { type ReadFile, resolve, type Source } from './resolve.ts';
import { RAW_TABLES, RowWriter } from './rows.ts';

/** A file as the workspace lists it. */
export interface ListedFile {
  path: string;
  location: Buffer;
  bytes: number;
  modifiedMs: number;
}

/** A brand with what gathering it needs. `keep` is called with what must be kept beside its files before the store changes. */
export interface BrandInput {
  brand: Brand;
  files: ListedFile[];
  mappings: readonly Mapping[];
  notes: () => Map<string, SourceNote>;
  replaced: () => ReplacedValue[];
  keep: (notes: Map<string, SourceNote>, replaced: readonly ReplacedValue[]) => void;
}

export interface GatherInput {
  dataDir: string;
  brands: BrandInput[];
  /** Every readable brand, gathered now or not: accounts of one must not be loaded under another. */
  all: readonly Brand[];
  /** Folders whose brand.yaml is broken: what was read of them stays. */
  broken: readonly string[];
  progress?: (done: number, of: number, path: string) => void;
}

/** A source after the gather; `unchanged` when the file was not read again. */
export interface Gathered {
  brand: string;
  source: Source;
  unchanged: boolean;
}

interface KnownFile {
  path: string;
  bytes: number;
  modifiedMs: number;
  context: string;
  reading: Reading;
}

/** Gathers the given brands. Throws a Problem when the store cannot be written; what was there stays. */
export async function gather(input: GatherInput): Promise<Gathered[]> {
  const path = storePath(input.dataDir);
  mkdirSync(dirname(path), { recursive: true });
  const version = codeVersion();
  const known = await knownFiles(path, version);
  const plans = input.brands.map((brand) => planOf(brand, known?.get(brand.brand.folder) ?? []));
  const work = plans.some((plan) => plan.read.length > 0 || plan.gone.length > 0 || plan.restated);
  if (known && !work) return plans.flatMap((plan) => resolved(plan, plan.kept, input.all, new Set()));
  const next = join(dirname(path), 'store.next.duckdb');
  try {
    for (const left of [next, `${next}.wal`]) rmSync(left, { force: true });
    if (known) copyFileSync(path, next, constants.COPYFILE_FICLONE);
    const gathered = await withDatabase(next, 'READ_WRITE', (connection) => fill(connection, plans, input, known ? null : version));
    renameSync(next, path);
    return gathered;
  } catch (error) {
    for (const left of [next, `${next}.wal`]) rmSync(left, { force: true });
    throw storeProblem(error, path);
  }
}

interface Plan {
  input: BrandInput;
  context: string;
  /** Readings that hold: the file, the brand's accounts and the code are the same. */
  kept: KnownFile[];
  /** Files to read. */
  read: ListedFile[];
  /** Files that were there at the last gather. */
  gone: KnownFile[];
  /** brand.yaml changed in a way that decides anew which files count. */
  restated: boolean;
}

/** What of a brand changes how its files are read. */
function contextOf({ brand, mappings }: BrandInput): string {
  return createHash('sha256')
    .update(JSON.stringify([brand.timeZone, brand.accounts, brand.files, mappings]))
    .digest('hex')
    .slice(0, 16);
}

const fileOf = (path: string) => path.split('!')[0] as string;

function planOf(input: BrandInput, known: readonly KnownFile[]): Plan {
  const context = contextOf(input);
  const byFile = Map.groupBy(known, (one) => fileOf(one.path));
  const kept: KnownFile[] = [];
  const read: ListedFile[] = [];
  const seen = new Set<string>();
  for (const file of input.files) {
    seen.add(file.path);
    const before = byFile.get(file.path) ?? [];
    const same =
      before.length > 0 && before.every((one) => one.bytes === file.bytes && one.modifiedMs === file.modifiedMs && one.context === context);
    if (same && !before.some((one) => retry(one.reading))) kept.push(...before);
    else read.push(file);
  }
  const orphans = withoutOriginal(kept);
  read.push(...input.files.filter((file) => orphans.has(file.path)));
  const gone = known.filter((one) => !seen.has(fileOf(one.path)));
  return {
    input,
    context,
    kept: kept.filter((one) => !orphans.has(fileOf(one.path))),
    read: read.sort(byPath),
    gone,
    restated: known.some((one) => one.context !== context),
  };
}

const byPath = (one: { path: string }, other: { path: string }) => (one.path < other.path ? -1 : 1);

/** Files of which only "same bytes as another" is known, now that the other is gone. */
function withoutOriginal(kept: readonly KnownFile[]): Set<string> {
  const whole = new Set(kept.filter((one) => !one.reading.copy).map((one) => one.reading.sha256));
  return new Set(kept.filter((one) => one.reading.copy && !whole.has(one.reading.sha256)).map((one) => fileOf(one.path)));
}

/** Refusals that lie with the disk, not with the bytes: the file may be readable now without its time having changed. */
const RETRIED = new Set(['file-forbidden', 'file-busy', 'file-vanished', 'file-changed', 'disk-error']);
const retry = (reading: Reading) => reading.refused !== null && RETRIED.has(reading.refused.code);

function resolved(plan: Plan, files: readonly ReadFile[], all: readonly Brand[], fresh: ReadonlySet<string>): Gathered[] {
  const { brand } = plan.input;
  const others = all.filter((other) => other.folder !== brand.folder);
  return resolve(brand, files, others).map((source) => ({ brand: brand.folder, source, unchanged: !fresh.has(source.path) }));
}

async function fill(connection: DuckDBConnection, plans: readonly Plan[], input: GatherInput, version: string | null): Promise<Gathered[]> {
  if (version) {
    await connection.run(readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8'));
    await connection.run('INSERT INTO meta VALUES ($version)', { version });
  }
  const gathered: Gathered[] = [];
  const of = plans.reduce((sum, plan) => sum + plan.read.length, 0);
  let done = 0;
  for (const plan of plans) {
    const step = (path: string) => input.progress?.(++done, of, path);
    gathered.push(...(await fillBrand(connection, plan, input.all, step)));
  }
  await dropForgottenBrands(connection, [...input.all.map((brand) => brand.folder), ...input.broken]);
  await connection.run(readFileSync(join(import.meta.dirname, 'derive.sql'), 'utf8'));
  await connection.run('CHECKPOINT');
  return gathered;
}

async function fillBrand(
  connection: DuckDBConnection,
  plan: Plan,
  all: readonly Brand[],
  step: (path: string) => void,
): Promise<Gathered[]> {
  const { input, context } = plan;
  const brand = input.brand.folder;
  const notes = input.notes();
  const keptHashes = new Map(plan.kept.map((one) => [one.reading.sha256, one.path]));
  const fresh: KnownFile[] = [];
  const former = await formerHashes(connection, brand);
  const stored = new Set(former.values());
  const writer = new RowWriter(connection);
  await writer.open();
  try {
    for (const file of plan.read) {
      step(file.path);
      fresh.push(...(await readFile(file, plan, notes, keptHashes, stored, writer, connection)).map((one) => ({ ...one, context })));
    }
  } finally {
    writer.close();
  }
  const files = withEarliestTime([...plan.kept, ...fresh], notes);
  const present = new Set(files.map((one) => one.reading.sha256));
  const sources = resolved(plan, files, all, new Set(fresh.map((one) => one.path)));
  const replaced = await recordReplaced(
    connection,
    brand,
    former,
    sources.map(({ source }) => source),
    present,
    input.replaced(),
  );
  input.keep(notesAfter(notes, sources), replaced);
  await writeState(
    connection,
    brand,
    files,
    sources.map(({ source }) => source),
    former,
    present,
  );
  return sources;
}

/** Reads a file (every member of an archive), or takes over what is known of the same bytes under another name. */
async function readFile(
  file: ListedFile,
  plan: Plan,
  notes: ReadonlyMap<string, SourceNote>,
  hashes: Map<string, string>,
  stored: ReadonlySet<string>,
  writer: RowWriter,
  connection: DuckDBConnection,
): Promise<Omit<KnownFile, 'context'>[]> {
  const forget = async (needed: boolean, sha256: string) => {
    if (!needed) return;
    writer.flush();
    await deleteRows(connection, plan.input.brand.folder, sha256);
  };
  const stat = { bytes: file.bytes, modifiedMs: file.modifiedMs };
  let members: Awaited<ReturnType<typeof openFile>>;
  try {
    members = await openFile(file.location);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [
      {
        path: file.path,
        ...stat,
        reading: refusedReading(error.remark, { bytes: file.bytes, exportedAt: Math.floor(file.modifiedMs / 1000) * 1000 }),
      },
    ];
  }
  const found: Omit<KnownFile, 'context'>[] = [];
  for (const member of members) {
    const path = member.member ? `${file.path}!${member.member}` : file.path;
    const taken = hashes.get(member.sha256);
    if (taken !== undefined && taken < path) {
      found.push({
        path,
        ...stat,
        reading: {
          ...refusedReading(null),
          sha256: member.sha256,
          bytes: member.bytes,
          seenAt: Math.floor(member.modifiedAt / 1000) * 1000,
          copy: true,
        },
      });
      continue;
    }
    hashes.set(member.sha256, path);
    await forget(stored.has(member.sha256), member.sha256);
    const note = notes.get(member.sha256) ?? null;
    const reading = readMember(member, path, { brand: plan.input.brand, mappings: plan.input.mappings, note }, writer);
    await forget(reading.refused !== null && reading.rows > 0, member.sha256);
    found.push({ path, ...stat, reading });
  }
  return found;
}

async function deleteRows(connection: DuckDBConnection, brand: string, source: string): Promise<void> {
  for (const table of RAW_TABLES) await connection.run(`DELETE FROM ${table} WHERE brand = $brand AND source = $source`, { brand, source });
}

async function formerHashes(connection: DuckDBConnection, brand: string): Promise<Map<string, string>> {
  const rows = await connection.runAndReadAll('SELECT path, sha256 FROM files WHERE brand = $brand', { brand });
  return new Map(rows.getRows().map(([path, sha256]) => [path as string, sha256 as string]));
}

/** What sources.yaml keeps after a gather: one note per file that says something. */
function notesAfter(notes: ReadonlyMap<string, SourceNote>, gathered: readonly Gathered[]): Map<string, SourceNote> {
  const after = new Map(notes);
  for (const { source } of gathered) {
    const { reading } = source;
    if (source.status !== 'loaded' && source.status !== 'recognised') continue;
    const note: SourceNote = { ...notes.get(reading.sha256), path: source.path, exportedAt: iso(reading.exportedAt), known: reading.known };
    if (reading.year !== null) note.year = reading.year;
    if (!reading.export?.startsWith('mapping:') && source.platform && reading.platform === null) note.platform = source.platform;
    if (source.account && reading.unnamed) note.account = source.account;
    after.set(reading.sha256, note);
  }
  return after;
}

const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

async function writeState(
  connection: DuckDBConnection,
  brand: string,
  files: readonly KnownFile[],
  sources: readonly Source[],
  former: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): Promise<void> {
  for (const sha256 of new Set(former.values())) {
    if (present.has(sha256)) continue;
    for (const table of RAW_TABLES)
      await connection.run(`DELETE FROM ${table} WHERE brand = $brand AND source = $sha256`, { brand, sha256 });
  }
  for (const table of ['files', 'sources']) await connection.run(`DELETE FROM ${table} WHERE brand = $brand`, { brand });
  const insertFile = await connection.prepare('INSERT INTO files VALUES ($1, $2, $3, $4, $5, $6, $7)');
  for (const one of files) {
    insertFile.bind([brand, one.path, BigInt(one.bytes), one.modifiedMs, one.reading.sha256, one.context, JSON.stringify(one.reading)]);
    await insertFile.run();
  }
  const insertSource = await connection.prepare(
    `INSERT INTO sources SELECT $1, $2, $3, $4, $5, $6, from_json($7, '["VARCHAR"]'), $8, $9, $10, $11, $12, $13, $14, $15, $16,
      epoch_ms($17::BIGINT), $18, $19::DATE, $20::DATE, $21, $22`,
  );
  for (const { path, reading, status, reason, warnings, platform, account, accounts } of sources) {
    const counts =
      status === 'duplicate' ? [0n, 0n, 0n, 0n] : [reading.rows, reading.rejected, reading.posts, reading.accountDays].map(BigInt);
    const replaced = former.get(path);
    insertSource.bind([
      brand,
      path,
      reading.sha256,
      BigInt(reading.bytes),
      reading.export,
      platform,
      JSON.stringify(accounts),
      account,
      status,
      reason && JSON.stringify(reason),
      JSON.stringify(warnings),
      ...counts,
      reading.language,
      BigInt(reading.exportedAt),
      reading.known,
      reading.firstDay,
      reading.lastDay,
      reading.signature,
      replaced && replaced !== reading.sha256 && !present.has(replaced) ? replaced : null,
    ]);
    await insertSource.run();
  }
}

/** Rows of brands whose folder is gone. A brand whose brand.yaml is broken keeps what was read of it. */
async function dropForgottenBrands(connection: DuckDBConnection, known: readonly string[]): Promise<void> {
  const folders = JSON.stringify(known);
  for (const table of [...RAW_TABLES, 'sources', 'files', 'replaced_values']) {
    await connection.run(`DELETE FROM ${table} WHERE brand NOT IN (SELECT unnest(from_json($folders, '["VARCHAR"]')))`, { folders });
  }
}

/** What the store remembers of each brand's files; null when there is no store or another version of the code wrote it. */
async function knownFiles(path: string, version: string): Promise<Map<string, KnownFile[]> | null> {
  if (!existsSync(path)) return null;
  try {
    return await withDatabase(path, 'READ_ONLY', async (connection) => {
      const written = await connection.runAndReadAll('SELECT version FROM meta');
      if (written.getRows()[0]?.[0] !== version) return null;
      const rows = await connection.runAndReadAll(
        'SELECT brand, path, bytes::DOUBLE, modified_ms, context, reading FROM files ORDER BY brand, path',
      );
      const files = rows.getRows().map(([brand, file, bytes, modifiedMs, context, reading]) => ({
        brand: brand as string,
        known: { path: file, bytes, modifiedMs, context, reading: JSON.parse(reading as string) } as KnownFile,
      }));
      return new Map([...Map.groupBy(files, (one) => one.brand)].map(([brand, list]) => [brand, list.map((one) => one.known)]));
    });
  } catch {
    return null;
  }
}

/** A hash of the code that reads and stores: another version reads every file anew. */
function codeVersion(): string {
  const hash = createHash('sha256');
  for (const room of ['model', 'read', 'exports', 'store']) {
    const folder = join(import.meta.dirname, '..', room);
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The sentence for an error of the store's disk; others are handed back. */
function storeProblem(error: unknown, path: string): unknown {
  const text = error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  if (/ENOSPC|EDQUOT|EFBIG|No space left|disk full|File too large|out of disk/i.test(text)) return new Problem('disk-full', { path });
  if (/EACCES|EROFS|EPERM|Permission denied|Read-only file system/i.test(text)) return new Problem('not-writable', { path });
  return error;
}

/** A remark about the brand's own files (brand.yaml, a mapping), as a refused source. */
export function refusedSource(path: string, remark: Remark): Source {
  return {
    path,
    reading: refusedReading(remark),
    status: 'refused',
    reason: remark,
    warnings: [],
    platform: null,
    account: null,
    accounts: [],
  };
}
