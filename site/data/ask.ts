/** Questions put to the store for one brand. */

import type { DuckDBConnection } from '@duckdb/node-api';

/** Asks in SQL, `$brand` bound, and gives the rows as objects. */
export type Ask = <T>(sql: string) => Promise<T[]>;

export const asking =
  (connection: DuckDBConnection, brand: string): Ask =>
  async <T>(sql: string) =>
    (await connection.runAndReadAll(sql, { brand })).getRowObjectsJS() as T[];

/** SQL of an instant as ISO text, UTC. */
export const iso = (column: string) => `strftime(${column}, '%Y-%m-%dT%H:%M:%SZ')`;
