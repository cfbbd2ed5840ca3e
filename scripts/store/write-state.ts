/** What the store keeps of a brand's files besides their rows: what each ended as, and what is remembered of the disk. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Reading } from './reading.ts';
import type { Source } from './resolve.ts';
import { RAW_TABLES } from './rows.ts';

/** A file as it was on the disk when it was read, and what it said. */
export interface KnownFile {
  path: string;
  /** The file that holds it: the path itself, or the archive of a member. */
  file: string;
  bytes: number;
  modifiedMs: number;
  context: string;
  reading: Reading;
}

/** Deletes the rows of a source of a brand. */
export async function deleteRows(connection: DuckDBConnection, brand: string, source: string): Promise<void> {
  for (const table of RAW_TABLES) await connection.run(`DELETE FROM ${table} WHERE brand = $brand AND source = $source`, { brand, source });
}

/** The hash that each path of a brand had at the last gather. */
export async function formerHashes(connection: DuckDBConnection, brand: string): Promise<Map<string, string>> {
  const rows = await connection.runAndReadAll('SELECT path, sha256 FROM files WHERE brand = $brand', { brand });
  return new Map(rows.getRows().map(([path, sha256]) => [path as string, sha256 as string]));
}

/** Rows as one JSON list, in one statement: a statement each takes a second for a thousand files. */
export const listOf = (row: Readonly<Record<string, string | readonly string[]>>) =>
  `SELECT r.* FROM (SELECT unnest(from_json($rows, '${JSON.stringify([row])}')) AS r)`;

const FILES = {
  path: 'VARCHAR',
  file: 'VARCHAR',
  bytes: 'BIGINT',
  modified_ms: 'DOUBLE',
  sha256: 'VARCHAR',
  context: 'VARCHAR',
  reading: 'VARCHAR',
};
const SOURCES = {
  path: 'VARCHAR',
  sha256: 'VARCHAR',
  bytes: 'BIGINT',
  export: 'VARCHAR',
  platform: 'VARCHAR',
  accounts: ['VARCHAR'],
  account: 'VARCHAR',
  status: 'VARCHAR',
  reason: 'VARCHAR',
  warnings: 'VARCHAR',
  rows: 'BIGINT',
  rejected: 'BIGINT',
  posts: 'BIGINT',
  account_days: 'BIGINT',
  language: 'VARCHAR',
  exported_at: 'BIGINT',
  exported_at_known: 'VARCHAR',
  first_day: 'DATE',
  last_day: 'DATE',
  signature: 'VARCHAR',
  replaced: 'VARCHAR',
};

/** Puts a brand's files and sources in place of the former ones, and drops the rows of bytes that are in no file any more. */
export async function writeState(
  connection: DuckDBConnection,
  brand: string,
  files: readonly KnownFile[],
  sources: readonly Source[],
  former: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): Promise<void> {
  for (const sha256 of new Set(former.values())) if (!present.has(sha256)) await deleteRows(connection, brand, sha256);
  for (const table of ['files', 'sources']) await connection.run(`DELETE FROM ${table} WHERE brand = $brand`, { brand });
  await connection.run(`INSERT INTO files BY NAME SELECT $brand AS brand, * FROM (${listOf(FILES)})`, {
    brand,
    rows: JSON.stringify(files.map(fileRow)),
  });
  await connection.run(
    `INSERT INTO sources BY NAME SELECT $brand AS brand, * REPLACE (epoch_ms(exported_at) AS exported_at) FROM (${listOf(SOURCES)})`,
    { brand, rows: JSON.stringify(sources.map((source) => sourceRow(source, former.get(source.path), present))) },
  );
}

const fileRow = ({ path, file, bytes, modifiedMs, context, reading }: KnownFile): Record<keyof typeof FILES, unknown> => ({
  path,
  file,
  bytes,
  modified_ms: modifiedMs,
  sha256: reading.sha256,
  context,
  reading: JSON.stringify(reading),
});

function sourceRow(source: Source, former: string | undefined, present: ReadonlySet<string>): Record<keyof typeof SOURCES, unknown> {
  const { path, reading, status, reason, warnings, platform, account, accounts } = source;
  const counted = status === 'duplicate' ? { rows: 0, rejected: 0, posts: 0, accountDays: 0 } : reading;
  return {
    path,
    sha256: reading.sha256,
    bytes: reading.bytes,
    export: reading.export,
    platform,
    accounts,
    account,
    status,
    reason: reason && JSON.stringify(reason),
    warnings: JSON.stringify(warnings),
    rows: counted.rows,
    rejected: counted.rejected,
    posts: counted.posts,
    account_days: counted.accountDays,
    language: reading.language,
    exported_at: reading.exportedAt,
    exported_at_known: reading.known,
    first_day: reading.firstDay,
    last_day: reading.lastDay,
    signature: reading.signature,
    replaced: former && former !== reading.sha256 && !present.has(former) ? former : null,
  };
}

/** Rows of brands whose folder is gone. A brand whose brand.yaml is broken keeps what was read of it. */
export async function dropForgottenBrands(connection: DuckDBConnection, known: readonly string[]): Promise<void> {
  const folders = JSON.stringify(known);
  for (const table of [...RAW_TABLES, 'sources', 'files', 'replaced_values', 'clips', 'clip_figures', 'clip_states']) {
    await connection.run(`DELETE FROM ${table} WHERE brand NOT IN (SELECT unnest(from_json($folders, '["VARCHAR"]')))`, { folders });
  }
}
