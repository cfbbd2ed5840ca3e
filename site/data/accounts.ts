/** The accounts of a brand and the days that its files cover. */

import type { AccountKey } from '../../scripts/metrics/report.ts';
import { accountsOn, type Brand } from '../../scripts/model/brand.ts';
import { PLATFORM_IDS, platform } from '../../scripts/model/platform.ts';
import { daysBetween } from '../numbers.ts';
import { accountKey, accountSlugs } from '../slugs.ts';
import type { Ask } from './ask.ts';

/** Spans of consecutive days, both ends included. */
export type Run = { from: string; to: string };

export interface AccountData extends AccountKey {
  /** In addresses; unique in the brand. */
  slug: string;
  /** As pages write it: the platform, and the account's name where the brand has several there. */
  name: string;
  handle: string;
  firstDay: string | null;
  lastDay: string | null;
  /** The day up to which its files show it: its last day with data, or the day before its posts were last exported. */
  until: string | null;
  /** Whole days since; null when there is no data. */
  age: number | null;
  posts: number;
  days: Run[];
  postDays: Run[];
}

interface AccountDays extends AccountKey {
  /** `clipped`: posts that only captures show, which say nothing of what exports cover. */
  kind: 'days' | 'posts' | 'periods' | 'clipped';
  from: string;
  to: string;
  posts: number;
}

/** The brand's accounts: those that have data, and those that brand.yaml names and no file has. */
export async function readAccounts(ask: Ask, brand: Brand, today: string): Promise<AccountData[]> {
  const spans = await ask<AccountDays>(`
    WITH shown AS (
      SELECT p.platform, p.account, p.post_id, bool_and(c.source IS NOT NULL) AS clipped
      FROM post_snapshots p LEFT JOIN clip_posts c USING (brand, source)
      WHERE p.brand = $brand AND p.post_id IN (SELECT post_id FROM clip_posts WHERE brand = $brand) GROUP BY ALL
    ), days AS (
      SELECT platform, account, 'days' AS kind, "day", 0 AS posts FROM account_days WHERE brand = $brand
      UNION ALL
      SELECT p.platform, p.account, CASE WHEN s.clipped THEN 'clipped' ELSE 'posts' END, p."day", 1
      FROM posts p LEFT JOIN shown s USING (platform, account, post_id) WHERE p.brand = $brand
    ), one AS (
      SELECT platform, account, kind, "day", sum(posts) AS posts FROM days WHERE "day" IS NOT NULL AND account IS NOT NULL GROUP BY ALL
    ), run AS (
      SELECT *, "day" - (row_number() OVER (PARTITION BY platform, account, kind ORDER BY "day"))::INT AS start FROM one
    )
    SELECT platform, account, kind, min("day")::VARCHAR AS "from", max("day")::VARCHAR AS "to", sum(posts)::INT AS posts
    FROM run GROUP BY platform, account, kind, start
    UNION ALL
    SELECT DISTINCT platform, account, 'periods', "from"::VARCHAR, "to"::VARCHAR, 0 FROM periods
    WHERE brand = $brand AND account IS NOT NULL AND "from" IS NOT NULL AND "to" IS NOT NULL
    ORDER BY "from"`);
  const exported = await ask<AccountKey & { until: string }>(`
    SELECT p.platform, p.account, (max(s.exported_at)::DATE - 1)::VARCHAR AS until
    FROM (
      SELECT brand, platform, account, source FROM posts
      UNION ALL SELECT brand, platform, account, source FROM post_snapshots SEMI JOIN repeated_posts USING (brand, platform, account, post_id)
    ) p JOIN sources s ON s.brand = p.brand AND s.sha256 = p.source AND s.status = 'loaded' AND s.exported_at_known <> 'first-seen'
      AND s.export <> 'clip'
    WHERE p.brand = $brand GROUP BY ALL`);
  const named: AccountKey[] = PLATFORM_IDS.flatMap((id) => accountsOn(brand, id).map(({ handle }) => ({ platform: id, account: handle })));
  const all = new Map(
    [...named, ...spans].map(({ platform: on, account }) => [accountKey({ platform: on, account }), { platform: on, account }]),
  );
  const keys = [...all.values()].sort(
    (one, other) =>
      PLATFORM_IDS.indexOf(one.platform) - PLATFORM_IDS.indexOf(other.platform) || one.account.localeCompare(other.account, 'fr'),
  );
  const slugs = accountSlugs(keys);
  return keys.map((key) => {
    const own = spans.filter((span) => span.platform === key.platform && span.account === key.account);
    const covering = own.filter(({ kind }) => kind !== 'clipped');
    const lastDay =
      covering
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null;
    const shown = exported.find((one) => one.platform === key.platform && one.account === key.account)?.until ?? '';
    const until = lastDay !== null && shown > lastDay ? shown : lastDay;
    const alone = keys.filter((other) => other.platform === key.platform).length === 1;
    const known = accountsOn(brand, key.platform).find(({ handle }) => handle === key.account);
    const handle = known?.name ?? key.account;
    const runs = (...kinds: AccountDays['kind'][]) => own.filter(({ kind }) => kinds.includes(kind)).map(({ from, to }) => ({ from, to }));
    return {
      ...key,
      slug: slugs.get(accountKey(key)) as string,
      name: alone ? platform(key.platform).name.fr : `${platform(key.platform).name.fr}, ${handle}`,
      handle,
      firstDay: covering.map(({ from }) => from).sort()[0] ?? null,
      lastDay,
      until,
      age: until === null ? null : Math.max(0, daysBetween(until, today)),
      posts: own.reduce((sum, { posts }) => sum + posts, 0),
      days: runs('days', 'periods'),
      postDays: runs('posts'),
    };
  });
}
