/** DuckDB's binary loads on this system, makes a store and reads it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, toMend, well } from './_check.ts';

export const checkDatabase: Check = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-doctor-'));
  try {
    const { withDatabase } = await import('../../store/open.ts');
    const counted = await withDatabase(join(folder, 'store.duckdb'), 'READ_WRITE', async (connection) => {
      await connection.run('CREATE TABLE seen AS SELECT range AS n FROM range(9)');
      return (await connection.runAndReadAll('SELECT count(*)::INT FROM seen')).getRows()[0]?.[0];
    });
    if (counted !== 9) throw new Error(`9 ≠ ${counted}`);
    return [well('database-works')];
  } catch (error) {
    return [toMend('database-fails', { why: `${(error as Error).message.split('\n')[0]}.`.replace(/\.\.$/, '.') })];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
