/** Demographic snapshots of accounts, read once; a report shows the newest of each dimension at or before its end. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../../model/brand.ts';
import { lastDay } from '../../model/period.ts';
import { accountName, inScope, type Scope } from '../book.ts';
import type { AudienceSnapshot } from '../report.ts';
import { ask } from '../rows.ts';

/** Of two files that show the same day, the one exported last. */
const SQL = `
SELECT a.platform, a.account, a."day"::VARCHAR, a.dimension, a.unit, a.item, a.part, a.value::DOUBLE, s.path, a."row"::INT,
  strftime(a.exported_at, '%Y-%m-%dT%H:%M:%SZ')
FROM audience a JOIN sources s ON s.brand = a.brand AND s.sha256 = a.source AND s.status = 'loaded'
WHERE a.brand = $brand AND a.platform IS NOT NULL AND a.account IS NOT NULL AND a."day" IS NOT NULL
QUALIFY dense_rank() OVER (PARTITION BY a.platform, a.account, a.dimension, a."day" ORDER BY a.exported_at DESC, a.source) = 1
ORDER BY a.platform, a.account, a.dimension, a."day" DESC, a."row", a.part`;

/** What a platform itself calls the rest stands last. */
const isRest = (item: string) => /^(others?|autres?)$/i.test(item);

/** Ages stand in their own order, everything else greatest first. */
function inOrder({ dimension, items }: Pick<AudienceSnapshot, 'dimension' | 'items'>): AudienceSnapshot['items'] {
  if (!dimension.startsWith('age'))
    return items.toSorted(
      (one, other) => Number(isRest(one.item)) - Number(isRest(other.item)) || other.value - one.value || (one.item < other.item ? -1 : 1),
    );
  return items.toSorted((one, other) =>
    one.item < other.item ? -1 : one.item > other.item ? 1 : other.part.localeCompare(one.part, 'en'),
  );
}

async function readSnapshots(connection: DuckDBConnection, brand: Brand): Promise<AudienceSnapshot[]> {
  const found = new Map<string, AudienceSnapshot>();
  for (const [platform, account, day, dimension, unit, item, part, value, path, row, exportedAt] of await ask(
    connection,
    SQL,
    brand.folder,
  )) {
    const key = [platform, account, dimension, day].join('\n');
    const snapshot =
      found.get(key) ?? ({ platform, account, day, dimension, unit, items: [], path, row, exportedAt } as unknown as AudienceSnapshot);
    found.set(key, snapshot);
    snapshot.items.push({ item: item as string, part: part as string, value: value as number });
  }
  return [...found.values()].map((snapshot) => ({ ...snapshot, items: inOrder(snapshot) }));
}

/** The newest snapshot of each account and dimension at or before the end of a period. */
export async function audienceOf(
  connection: DuckDBConnection,
  brand: Brand,
): Promise<(scope: Scope, period: string) => AudienceSnapshot[]> {
  const byDimension = Map.groupBy(await readSnapshots(connection, brand), (one) => `${accountName(one)} ${one.dimension}`);
  return (scope, period) => {
    const end = lastDay(period);
    // Each list is newest first.
    return [...byDimension.values()].flatMap((snapshots) => snapshots.find((one) => one.day <= end && inScope(scope, one)) ?? []);
  };
}
