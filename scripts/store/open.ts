/** The store on the disk: opened, asked, closed. It is never held open, so that a gather can always put a new one in its place. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Problem } from '../model/problem.ts';

/** Where the store of a data folder lies. */
export function storePath(dataDir: string): string {
  return join(dataDir, '.vigie', 'store.duckdb');
}

async function open(path: string, access: 'READ_ONLY' | 'READ_WRITE'): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, { access_mode: access });
  } catch (error) {
    if (access === 'READ_WRITE') throw error;
    throw new Problem('store-broken', { path });
  }
}

/** Opens a database file, runs, closes whatever happens. Throws a Problem when it is to be read and is no database. */
export async function withDatabase<T>(
  path: string,
  access: 'READ_ONLY' | 'READ_WRITE',
  run: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await open(path, access);
  try {
    const connection = await instance.connect();
    try {
      return await run(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** Asks the store of a data folder, read-only. Throws a Problem when nothing was gathered yet. */
export async function withStore<T>(dataDir: string, run: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const path = storePath(dataDir);
  if (!existsSync(path)) throw new Problem('no-store', { path: dataDir });
  return withDatabase(path, 'READ_ONLY', run);
}
