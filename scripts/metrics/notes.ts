/** The files behind a report: which days of the period each covers, and what was said of it. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import { kindOf, type PeriodKind, periodOf } from '../model/period.ts';
import type { PlatformId } from '../model/platform.ts';
import type { Remark } from '../model/problem.ts';
import { accountName, type Scope } from './book.ts';
import type { DataNote } from './report.ts';
import { ask, periodSql } from './rows.ts';

/** `from` leaves out earlier days. */
const SQL = (kind: PeriodKind, from: string | null) => `
WITH rows AS (
  SELECT platform, account, source, "day" FROM posts WHERE brand = $brand AND "day" IS NOT NULL
  UNION ALL
  SELECT s.platform, s.account, s.source, s."day" FROM post_snapshots s
  SEMI JOIN (SELECT platform, account, post_id, exported_at FROM posts WHERE brand = $brand AND snapshots > 1) USING (platform, account, post_id, exported_at)
  WHERE s.brand = $brand AND s."day" IS NOT NULL
  UNION ALL
  SELECT platform, account, source, "day" FROM account_days WHERE brand = $brand
), days AS (
  SELECT ${periodSql(kind, '"day"')} AS period, platform, account, source, min("day") AS first, max("day") AS last FROM rows ${from === null ? '' : `WHERE "day" >= DATE '${from}'`} GROUP BY ALL
)
SELECT d.period, d.platform, d.account, f.path, f.export, d.first::VARCHAR, d.last::VARCHAR, f."rows"::DOUBLE, epoch_ms(f.exported_at)::DOUBLE, f.warnings
FROM days d JOIN sources f ON f.brand = $brand AND f.status = 'loaded' AND f.sha256 = d.source
ORDER BY d.period, d.platform, d.account, f.path`;

/** A remark about a day concerns the period of that day only. */
function concerns({ code, with: particulars }: Remark, period: string): boolean {
  return code !== 'last-day-partial' || periodOf(kindOf(period), String(particulars?.day)) === period;
}

/** The files that count for a scope and period of a kind (from a day on), by platform and path. */
export async function dataNotes(
  connection: DuckDBConnection,
  brand: Brand,
  of: PeriodKind,
  since: string | null,
): Promise<(scope: Scope, period: string) => DataNote[]> {
  const byPeriod = new Map<string, { name: string; note: DataNote }[]>();
  for (const [period, platform, account, path, kind, from, to, rows, exportedAt, warnings] of await ask(
    connection,
    SQL(of, since),
    brand.folder,
  )) {
    const note: DataNote = {
      platform: platform as PlatformId,
      path: path as string,
      export: kind as string | null,
      from: from as string,
      to: to as string,
      rows: rows as number,
      exportedAt: exportedAt === null ? null : new Date(exportedAt as number).toISOString(),
      remarks: JSON.parse(warnings as string) as Remark[],
    };
    const one = { name: accountName({ platform: platform as PlatformId, account: account as string }), note };
    const notes = byPeriod.get(period as string);
    if (notes) notes.push(one);
    else byPeriod.set(period as string, [one]);
  }
  return (scope, period) => {
    const notes = (byPeriod.get(period) ?? []).filter(({ name }) => scope === null || name === accountName(scope));
    // A file of several accounts of one platform is one file.
    const merged = new Map<string, DataNote>();
    for (const { note } of notes) {
      const known = merged.get(note.path);
      if (!known) merged.set(note.path, note);
      else
        merged.set(note.path, {
          ...known,
          from: [known.from, note.from].sort()[0] as string,
          to: [known.to, note.to].sort()[1] as string,
        });
    }
    return [...merged.values()].map((note) => ({ ...note, remarks: note.remarks.filter((remark) => concerns(remark, period)) }));
  };
}
