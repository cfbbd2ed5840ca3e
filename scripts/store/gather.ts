/**
 * Gather: from the files of the brands to the store. The new store is made beside the old one and takes its place in one rename: a gather
 * that is killed leaves the store as it was, and a reader of the old one is never disturbed.
 */

import { constants, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import { Problem, type Remark } from '../model/problem.ts';
import type { SourceNote } from '../model/source-note.ts';
import type { Member } from '../read/grid.ts';
import { openFile } from '../read/read.ts';
import { BULK_BYTES, readInBulk } from './bulk-posts.ts';
import { CLIP_EXPORT } from './clip-posts.ts';
import { loadClips, matchClips } from './clips.ts';
import { type Lanes, withNextStore } from './next-store.ts';
import { storePath } from './open.ts';
import { type BrandInput, byPath, codeVersion, knownFiles, type ListedFile, type Plan, planOf } from './plan.ts';
import { readRows, recogniseMember } from './read-member.ts';
import { type Reading, refusedReading, withEarliestTime } from './reading.ts';
import { recordReplaced } from './replaced.ts';
import { type ReadFile, resolve, type Source } from './resolve.ts';
import { RowWriter } from './rows.ts';
import { deleteRows, dropForgottenBrands, formerHashes, type KnownFile, writeState } from './write-state.ts';

/** What is gathered, and what is told meanwhile. */
export interface GatherInput {
  dataDir: string;
  brands: BrandInput[];
  /** Every readable brand, gathered now or not: accounts of one must not be loaded under another. */
  all: readonly Brand[];
  /** Folders whose brand.yaml is broken: what was read of them stays. */
  broken: readonly string[];
  progress?: (done: number, of: number, path: string) => void;
  /** Files of at least so many bytes may be read in SQL; what is stored is the same. */
  bulkBytes?: number;
}

/** A source after the gather; `unchanged` when the file was not read again. */
export interface Gathered {
  brand: string;
  source: Source;
  unchanged: boolean;
}

/** Gathers the given brands. Throws a Problem when the store cannot be written; what was there stays. */
export async function gather(input: GatherInput): Promise<Gathered[]> {
  const path = storePath(input.dataDir);
  mkdirSync(dirname(path), { recursive: true });
  const version = codeVersion();
  const known = await knownFiles(path, version);
  const plans = input.brands.map((brand) => planOf(brand, known?.get(brand.brand.folder) ?? { files: [], clips: null }));
  const work = plans.some((plan) => plan.read.length > 0 || plan.gone.length > 0 || plan.restated || plan.clips !== null);
  if (known && !work) return plans.flatMap((plan) => resolved(plan, plan.kept, input.all, new Set()));
  const next = join(dirname(path), 'store.next.duckdb');
  try {
    for (const left of [next, `${next}.wal`]) rmSync(left, { force: true });
    if (known) copyFileSync(path, next, constants.COPYFILE_FICLONE);
    const gathered = await withNextStore(next, (connection, lanes) => fill(connection, lanes, plans, input, known ? null : version));
    renameSync(next, path);
    return gathered;
  } catch (error) {
    for (const left of [next, `${next}.wal`]) rmSync(left, { force: true });
    throw storeProblem(error, path);
  }
}

function resolved(plan: Plan, files: readonly ReadFile[], all: readonly Brand[], fresh: ReadonlySet<string>): Gathered[] {
  const { brand } = plan.input;
  const others = all.filter((other) => other.folder !== brand.folder);
  return resolve(brand, files, others).map((source) => ({ brand: brand.folder, source, unchanged: !fresh.has(source.path) }));
}

async function fill(
  connection: DuckDBConnection,
  lanes: Lanes,
  plans: readonly Plan[],
  input: GatherInput,
  version: string | null,
): Promise<Gathered[]> {
  if (version) {
    await connection.run(readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8'));
    await connection.run('INSERT INTO meta VALUES ($version)', { version });
  }
  const gathered: Gathered[] = [];
  const of = plans.reduce((sum, plan) => sum + plan.read.length, 0);
  let done = 0;
  for (const plan of plans) {
    const step = (path: string) => input.progress?.(++done, of, path);
    gathered.push(...(await fillBrand(connection, lanes, plan, input, step)));
  }
  await dropForgottenBrands(connection, [...input.all.map((brand) => brand.folder), ...input.broken]);
  await matchClips(connection);
  await connection.run(readFileSync(join(import.meta.dirname, 'derive.sql'), 'utf8'));
  return gathered;
}

async function fillBrand(
  connection: DuckDBConnection,
  lanes: Lanes,
  plan: Plan,
  gathering: GatherInput,
  step: (path: string) => void,
): Promise<Gathered[]> {
  const { input } = plan;
  const brand = input.brand.folder;
  const notes = input.notes();
  // The first name of each hash: later entries of a Map win, so the names go in from last to first.
  const hashes = new Map(
    plan.kept
      .toSorted(byPath)
      .toReversed()
      .map((one) => [one.reading.sha256, one.path]),
  );
  const former = await formerHashes(connection, brand);
  const stored = new Set(former.values());
  const clipped = plan.clips === null ? [] : await loadClips(connection, input, plan.context, plan.clips);
  const writer = new RowWriter(connection);
  await writer.open();
  const bulkBytes = gathering.bulkBytes ?? BULK_BYTES;
  const reader: Reader = { plan, notes, hashes, stored, writer, connection, lanes, bulkBytes };
  const reading: Promise<KnownFile>[] = [];
  try {
    for (const file of plan.read) {
      step(file.path);
      reading.push(...(await readFile(file, reader)));
    }
    for (const { owner, row } of clipped) writer.post(owner, row);
  } finally {
    await Promise.allSettled(reading);
    writer.close();
  }
  const fresh = [...(await Promise.all(reading)), ...clipped.map(({ file }) => file)];
  const files = withEarliestTime([...plan.kept, ...fresh], notes);
  const present = new Set(files.map((one) => one.reading.sha256));
  const sources = resolved(plan, files, gathering.all, new Set(fresh.map((one) => one.path)));
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

/** What reading the files of a brand needs. */
interface Reader {
  plan: Plan;
  notes: ReadonlyMap<string, SourceNote>;
  /** Under which name bytes were met first, by hash. */
  hashes: Map<string, string>;
  /** Hashes that have rows in the store. */
  stored: ReadonlySet<string>;
  writer: RowWriter;
  connection: DuckDBConnection;
  lanes: Lanes;
  bulkBytes: number;
}

/** Reads a file (every member of an archive), or takes over what is known of the same bytes under another name. What is read in SQL goes on meanwhile. */
async function readFile(file: ListedFile, reader: Reader): Promise<Promise<KnownFile>[]> {
  const { plan, hashes } = reader;
  const known = (path: string, reading: Reading): KnownFile => ({
    path,
    file: file.path,
    bytes: file.bytes,
    modifiedMs: file.modifiedMs,
    context: plan.context,
    reading,
  });
  let members: Member[];
  try {
    members = await openFile(file.location);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const facts = { bytes: file.bytes, exportedAt: Math.floor(file.modifiedMs / 1000) * 1000 };
    return [Promise.resolve(known(file.path, refusedReading(error.remark, facts)))];
  }
  const found: Promise<KnownFile>[] = [];
  for (const member of members) {
    const path = member.member ? `${file.path}!${member.member}` : file.path;
    const taken = hashes.get(member.sha256);
    if (taken !== undefined && taken < path) {
      found.push(Promise.resolve(known(path, copyReading(member))));
      continue;
    }
    hashes.set(member.sha256, path);
    if (reader.stored.has(member.sha256)) await forget(member.sha256, reader);
    const { done } = await readMember(file, member, path, reader);
    found.push(done.then((reading) => known(path, reading)));
    found.at(-1)?.catch(() => {});
  }
  return found;
}

const copyReading = ({ sha256, bytes, modifiedAt }: Member): Reading => ({
  ...refusedReading(null),
  sha256,
  bytes,
  seenAt: Math.floor(modifiedAt / 1000) * 1000,
  copy: true,
});

/** Reads a member; a large one as soon as a lane is free, beside what comes after it. `done` is wrapped, so that awaiting this does not await that. */
async function readMember(file: ListedFile, member: Member, path: string, reader: Reader): Promise<{ done: Promise<Reading> }> {
  const { brand } = reader.plan.input;
  const context = { brand, mappings: reader.plan.input.mappings, note: reader.notes.get(member.sha256) ?? null };
  const recognised = recogniseMember(member, path, context);
  if ('refused' in recognised) return { done: Promise.resolve(recognised.refused) };
  const rowByRow = async () => {
    const reading = readRows(recognised, context, reader.writer);
    if (reading.refused !== null && reading.rows > 0) await forget(member.sha256, reader);
    return reading;
  };
  if (member.member !== '' || member.bytes < reader.bulkBytes) return { done: Promise.resolve(await rowByRow()) };
  return reader.lanes.start(async (lane) => (await readInBulk(recognised, file, context, lane)) ?? (await rowByRow()));
}

async function forget(sha256: string, { writer, connection, plan }: Reader): Promise<void> {
  writer.flush();
  await deleteRows(connection, plan.input.brand.folder, sha256);
}

/** What sources.yaml keeps after a gather: one note per file that says something. */
function notesAfter(notes: ReadonlyMap<string, SourceNote>, gathered: readonly Gathered[]): Map<string, SourceNote> {
  const after = new Map(notes);
  for (const { source } of gathered) {
    const { reading } = source;
    if (reading.export === CLIP_EXPORT || (source.status !== 'loaded' && source.status !== 'recognised')) continue;
    const note: SourceNote = { ...notes.get(reading.sha256), path: source.path, exportedAt: iso(reading.exportedAt), known: reading.known };
    if (reading.year !== null) note.year = reading.year;
    if (!reading.export?.startsWith('mapping:') && source.platform && reading.platform === null) note.platform = source.platform;
    if (source.account && reading.unnamed) note.account = source.account;
    after.set(reading.sha256, note);
  }
  return after;
}

const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

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
