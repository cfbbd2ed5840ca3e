/** Posts of a period, ranked by their interactions against what their own account usually obtains. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../model/brand.ts';
import type { FormatId } from '../model/format.ts';
import type { PeriodKind } from '../model/period.ts';
import type { PlatformId } from '../model/platform.ts';
import { accountName, type Scope } from './book.ts';
import { metric } from './metric.ts';
import type { RankedPost } from './report.ts';
import { ask, periodSql } from './rows.ts';

const SHOWN = 5;
/** Fewer posts than this in the twelve months before make no usual figure: the period's own median stands in for it. */
const HISTORY = 5;

/** Number of the period of a day, one after the other, and how many of them the twelve months before one are. */
const PERIODS: Record<PeriodKind, { number: string; before: number }> = {
  week: { number: `date_diff('day', DATE '1970-01-05', date_trunc('week', "day")::DATE) // 7`, before: 52 },
  month: { number: 'year("day") * 12 + month("day")', before: 12 },
  year: { number: 'year("day")', before: 1 },
};

/** The median of an account over the twelve months before each period, and each post against it. `from` leaves out earlier periods. */
const SQL = (interactions: string, kind: PeriodKind, from: string | null) => `
WITH rows AS MATERIALIZED (
  SELECT platform, account, key, "day", (${PERIODS[kind].number})::INT AS m, value::DOUBLE AS value FROM (${interactions}) WHERE brand = $brand
), usual AS (
  SELECT platform, account, later.m, median(value) AS middle
  FROM (SELECT DISTINCT platform, account, m FROM rows ${from === null ? '' : `WHERE "day" >= DATE '${from}'`}) later
  JOIN rows USING (platform, account)
  WHERE rows.m BETWEEN later.m - ${PERIODS[kind].before} AND later.m - 1
  GROUP BY ALL HAVING count(*) >= ${HISTORY}
), own AS (
  SELECT platform, account, m, median(value) AS middle FROM rows GROUP BY ALL
), ranked AS MATERIALIZED (
  SELECT r.*, value / coalesce(u.middle, o.middle) AS ratio, u.middle IS NULL AS young
  FROM rows r JOIN own o USING (platform, account, m) LEFT JOIN usual u USING (platform, account, m)
  WHERE coalesce(u.middle, o.middle) > 0 ${from === null ? '' : `AND "day" >= DATE '${from}'`}
), ends AS (
  SELECT platform, account, m, list_last(max(ratio, ${SHOWN})) AS least, list_last(min(ratio, ${SHOWN})) AS most, count(*) AS of_account FROM ranked GROUP BY ALL
), totals AS (
  SELECT m, sum(of_account) AS of_brand FROM ends GROUP BY m
), kept AS (
  -- The first and last of each account have those of the brand among them: only these few are put in order.
  SELECT r.*, of_brand, of_account FROM ranked r JOIN ends USING (platform, account, m) JOIN totals USING (m)
  WHERE ratio >= least OR ratio <= most
  QUALIFY row_number() OVER (PARTITION BY m ORDER BY ratio DESC, "day", platform, account, key) <= ${SHOWN}
    OR row_number() OVER (PARTITION BY m ORDER BY ratio DESC, "day", platform, account, key) > count(*) OVER (PARTITION BY m) - ${SHOWN}
    OR row_number() OVER (PARTITION BY m, platform, account ORDER BY ratio DESC, "day", key) <= ${SHOWN}
    OR row_number() OVER (PARTITION BY m, platform, account ORDER BY ratio DESC, "day", key) > count(*) OVER (PARTITION BY m, platform, account) - ${SHOWN}
)
SELECT ${periodSql(kind, 'k."day"')}, k.platform, k.account, k.key, p.text, p.permalink, p.format, k."day"::VARCHAR, p.views, p.impressions, p.reach, k.value,
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

/** The first and the last posts of every period of a kind (from a day on), by scope. null where a period has fewer than two to rank. */
export async function rankings(
  connection: DuckDBConnection,
  brand: Brand,
  kind: PeriodKind,
  from: string | null,
): Promise<(scope: Scope, period: string) => Ranking | null> {
  const byPeriod = new Map<string, { post: RankedPost; young: boolean; ofBrand: number; ofAccount: number }[]>();
  for (const row of await ask(connection, SQL(metric('interactions').sql, kind, from), brand.folder)) {
    const period = row[0] as string;
    const one = { post: rankedPost(row), young: row[13] as boolean, ofBrand: row[14] as number, ofAccount: row[15] as number };
    const rows = byPeriod.get(period);
    if (rows) rows.push(one);
    else byPeriod.set(period, [one]);
  }
  return (scope, period) => {
    const rows = (byPeriod.get(period) ?? []).filter(({ post }) => scope === null || accountName(scope) === accountName(post));
    const first = rows[0];
    if (!first || rows.length < 2) return null;
    const total = scope === null ? first.ofBrand : first.ofAccount;
    // Never the same post among the first and the last.
    const best = rows.slice(0, Math.min(SHOWN, Math.ceil(total / 2)));
    const last = rows.slice(-Math.min(SHOWN, Math.floor(total / 2)));
    return { best: best.map(({ post }) => post), last: last.map(({ post }) => post), total, young: rows.some(({ young }) => young) };
  };
}
