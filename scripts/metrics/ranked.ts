/** Posts of a period, ranked by their interactions against what their own account usually obtains. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import type { FormatId } from '../model/format.ts';
import type { PlatformId } from '../model/platform.ts';
import { accountName, type Scope } from './book.ts';
import { metric } from './metric.ts';
import type { RankedPost } from './report.ts';
import { ask } from './rows.ts';

const SHOWN = 5;
/** Fewer posts than this in the twelve months before make no usual figure: the period's own median stands in for it. */
const HISTORY = 5;

/** The median of an account over the twelve months before each period, and each post against it. */
const SQL = (interactions: string) => `
WITH rows AS MATERIALIZED (
  SELECT platform, account, key, "day", (year("day") * 12 + month("day"))::INT AS m, value::DOUBLE AS value FROM (${interactions}) WHERE brand = $brand
), usual AS (
  SELECT platform, account, m + later AS m, median(value) AS middle FROM rows, range(1, 13) t(later) GROUP BY ALL HAVING count(*) >= ${HISTORY}
), own AS (
  SELECT platform, account, m, median(value) AS middle FROM rows GROUP BY ALL
), ranked AS (
  SELECT r.*, value / coalesce(u.middle, o.middle) AS ratio, u.middle IS NULL AS young
  FROM rows r JOIN own o USING (platform, account, m) LEFT JOIN usual u USING (platform, account, m)
  WHERE coalesce(u.middle, o.middle) > 0
), kept AS (
  SELECT *, count(*) OVER (PARTITION BY m) AS of_brand, count(*) OVER (PARTITION BY m, platform, account) AS of_account FROM ranked
  QUALIFY row_number() OVER (PARTITION BY m ORDER BY ratio DESC, "day", platform, account, key) <= ${SHOWN}
    OR row_number() OVER (PARTITION BY m ORDER BY ratio, "day", platform, account, key) <= ${SHOWN}
    OR row_number() OVER (PARTITION BY m, platform, account ORDER BY ratio DESC, "day", key) <= ${SHOWN}
    OR row_number() OVER (PARTITION BY m, platform, account ORDER BY ratio, "day", key) <= ${SHOWN}
)
SELECT strftime(k."day", '%Y-%m'), k.platform, k.account, k.key, p.text, p.permalink, p.format, k."day"::VARCHAR, p.views, p.impressions, p.reach, k.value,
  k.ratio, k.young, k.of_brand::INT, k.of_account::INT
FROM kept k JOIN posts p ON p.brand = $brand AND p.platform = k.platform AND p.account = k.account AND p.post_id = k.key
ORDER BY k.ratio DESC, k."day", k.platform, k.account, k.key`;

export interface Ranking {
  best: RankedPost[];
  last: RankedPost[];
  total: number;
  /** Whether some accounts are measured against the period itself, for want of a year before it. */
  young: boolean;
}

function rankedPost([
  ,
  platform,
  account,
  id,
  text,
  permalink,
  format,
  day,
  views,
  impressions,
  reach,
  interactions,
  ratio,
]: unknown[]): RankedPost {
  const bases = { views, reach, impressions } as Record<'views' | 'reach' | 'impressions', number | null>;
  const rateBase = (['views', 'reach', 'impressions'] as const).find((base) => (bases[base] ?? 0) > 0) ?? null;
  return {
    platform: platform as PlatformId,
    account: account as string,
    id: id as string,
    text: text as string | null,
    permalink: permalink as string | null,
    format: format as FormatId | null,
    day: day as string,
    views: views as number | null,
    impressions: impressions as number | null,
    interactions: interactions as number,
    rate: rateBase && (100 * (interactions as number)) / (bases[rateBase] as number),
    rateBase,
    ratio: ratio as number,
  };
}

/** The first and the last posts of every period, by scope. null where a period has fewer than two to rank. */
export async function rankings(connection: DuckDBConnection, brand: Brand): Promise<(scope: Scope, period: string) => Ranking | null> {
  const byMonth = new Map<string, { post: RankedPost; young: boolean; ofBrand: number; ofAccount: number }[]>();
  for (const row of await ask(connection, SQL(metric('interactions').sql), brand.folder)) {
    const period = row[0] as string;
    const one = { post: rankedPost(row), young: row[13] as boolean, ofBrand: row[14] as number, ofAccount: row[15] as number };
    const rows = byMonth.get(period);
    if (rows) rows.push(one);
    else byMonth.set(period, [one]);
  }
  return (scope, period) => {
    const rows = (byMonth.get(period) ?? []).filter(({ post }) => scope === null || accountName(scope) === accountName(post));
    const first = rows[0];
    if (!first || rows.length < 2) return null;
    const total = scope === null ? first.ofBrand : first.ofAccount;
    // Never the same post among the first and the last.
    const best = rows.slice(0, Math.min(SHOWN, Math.ceil(total / 2)));
    const last = rows.slice(-Math.min(SHOWN, Math.floor(total / 2)));
    return { best: best.map(({ post }) => post), last: last.map(({ post }) => post), total, young: rows.some(({ young }) => young) };
  };
}
