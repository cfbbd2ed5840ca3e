/** Other bytes under an old name: what the file said before is compared with what it says now, before it is forgotten. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { POST_MEASURE_IDS } from '../model/measure.ts';
import type { Source } from './resolve.ts';

/** A value that a file held before other bytes took its place, and its new value (null: no longer there). */
export interface ReplacedValue {
  path: string;
  platform: string;
  account: string;
  post_id: string | null;
  day: string | null;
  measure: string;
  old_value: number;
  new_value: number;
  old_source: string;
  new_source: string;
  row: number;
}

const LONG_POSTS = (source: string) => `
  UNPIVOT (SELECT platform, account, post_id, NULL::DATE AS "day", "row", ${POST_MEASURE_IDS.join(', ')} FROM raw_posts
    WHERE brand = $brand AND source = ${source})
  ON ${POST_MEASURE_IDS.join(', ')} INTO NAME measure VALUE value`;
const LONG_DAYS = (source: string) => `
  SELECT platform, account, NULL AS post_id, "day", "row", measure, value FROM raw_account_days WHERE brand = $brand AND source = ${source}`;
const VALUES = (source: string) =>
  `SELECT platform, account, post_id, "day", "row", measure, value FROM (${LONG_POSTS(source)}) UNION ALL BY NAME SELECT * FROM (${LONG_DAYS(source)})`;

/**
 * Finds what changed in files whose bytes were replaced since the last gather, remarks on files that took others' place, and fills
 * `replaced_values` with all that is kept. Returns every value to keep, former ones included.
 */
export async function recordReplaced(
  connection: DuckDBConnection,
  brand: string,
  former: ReadonlyMap<string, string>,
  sources: readonly Source[],
  present: ReadonlySet<string>,
  kept: readonly ReplacedValue[],
): Promise<ReplacedValue[]> {
  const values = [...kept];
  for (const source of sources) {
    const old = former.get(source.path);
    if (!old || old === source.reading.sha256 || present.has(old) || source.status !== 'loaded') continue;
    values.push(...(await changedValues(connection, brand, source, old)));
    const gone = await goneKeys(connection, brand, source.reading.sha256, old);
    if (gone > 0) source.warnings.push({ code: 'replaced-file', with: { gone } });
  }
  await connection.run('DELETE FROM replaced_values WHERE brand = $brand', { brand });
  if (values.length > 0) {
    await connection.run(
      `INSERT INTO replaced_values
       SELECT $brand, v.path, v.platform, v.account, v.post_id, v."day", v.measure, v.old_value, v.new_value, v.old_source, v.new_source, v."row"
       FROM (SELECT unnest(from_json($values, '[{"path":"VARCHAR","platform":"VARCHAR","account":"VARCHAR","post_id":"VARCHAR","day":"DATE","measure":"VARCHAR",
         "old_value":"DOUBLE","new_value":"DOUBLE","old_source":"VARCHAR","new_source":"VARCHAR","row":"BIGINT"}]')) AS v)`,
      { brand, values: JSON.stringify(values) },
    );
  }
  return values;
}

async function changedValues(connection: DuckDBConnection, brand: string, source: Source, old: string): Promise<ReplacedValue[]> {
  const rows = await connection.runAndReadAll(
    `SELECT coalesce(n.platform, $platform) AS platform, coalesce(n.account, $account, '') AS account, n.post_id, n."day"::VARCHAR AS "day", n.measure,
       o.value AS old_value, n.value AS new_value, n."row"::INTEGER AS "row"
     FROM (${VALUES('$old')}) o JOIN (${VALUES('$new')}) n
       ON o.measure = n.measure AND o.post_id IS NOT DISTINCT FROM n.post_id AND o."day" IS NOT DISTINCT FROM n."day"
         AND o.account IS NOT DISTINCT FROM n.account AND o.platform IS NOT DISTINCT FROM n.platform
     WHERE o.value <> n.value ORDER BY ALL`,
    { brand, old, new: source.reading.sha256, platform: source.platform, account: source.account },
  );
  return rows
    .getRowObjects()
    .map((row) => ({ ...row, path: source.path, old_source: old, new_source: source.reading.sha256 }) as unknown as ReplacedValue);
}

/** How many posts and days of the old bytes are in no file any more. */
async function goneKeys(connection: DuckDBConnection, brand: string, now: string, old: string): Promise<number> {
  const rows = await connection.runAndReadAll(
    `SELECT
       (SELECT count(*) FROM (SELECT DISTINCT post_id FROM raw_posts WHERE brand = $brand AND source = $old) o
         WHERE post_id NOT IN (SELECT post_id FROM raw_posts WHERE brand = $brand AND source <> $old))::INTEGER
     + (SELECT count(*) FROM (SELECT DISTINCT "day", measure FROM raw_account_days WHERE brand = $brand AND source = $old) o
         ANTI JOIN (SELECT "day", measure FROM raw_account_days WHERE brand = $brand AND source = $now) n USING ("day", measure))::INTEGER`,
    { brand, now, old },
  );
  return Number(rows.getRows()[0]?.[0] ?? 0);
}
