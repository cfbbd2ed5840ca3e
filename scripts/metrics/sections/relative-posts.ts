/** Posts with their interactions against what their own account usually obtains, read once for all periods and accounts of a brand. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Brand } from '../../model/brand.ts';
import { wallIn } from '../../model/zone.ts';
import { metric } from '../metric.ts';
import type { AccountKey } from '../report.ts';
import { ask } from '../rows.ts';

/** Of the groups compared here. */
export const RATIO = 'relative-interactions';

export interface RelativePost extends AccountKey {
  /** YYYY-MM-DD in the brand's zone. */
  day: string;
  /** 0 (Monday) to 6. */
  weekday: number;
  /** Hour of the brand's clock, 0 to 23; null where the file gives the day alone. */
  hour: number | null;
  /** Characters of its text; null where the file has none. */
  length: number | null;
  /** Whether its text holds an address; null without text. */
  link: boolean | null;
  hashtags: number | null;
  /** Seconds, of videos. */
  duration: number | null;
  ratio: number;
}

/** Letters, digits and marks after a #, not inside a word or an address. */
const SQL = `
SELECT r.platform, r.account, r."day"::VARCHAR, isodow(r."day")::INT - 1, epoch_ms(p.published_at)::DOUBLE, length(p.text)::INT,
  regexp_matches(p.text, '(?i)(https?://|www\\.)[^\\s]'), length(regexp_extract_all(p.text, '(?:^|[\\s(])#[\\p{L}\\p{N}_]'))::INT,
  CASE WHEN p.format IN ('video', 'short-video') AND p.duration_s > 0 THEN p.duration_s END, r.value
FROM (${metric(RATIO).sql}) r
JOIN posts p ON p.brand = r.brand AND p.platform = r.platform AND p.account = r.account AND p.post_id = r.key
WHERE r.brand = $brand ORDER BY r."day", r.platform, r.account, r.key`;

const HOUR = 3_600_000;

/** In the order of days. */
export async function readRelativePosts(connection: DuckDBConnection, brand: Brand): Promise<RelativePost[]> {
  return (await ask(connection, SQL, brand.folder)).map(
    ([platform, account, day, weekday, at, length, link, hashtags, duration, ratio]) =>
      ({
        platform,
        account,
        day,
        weekday,
        hour: at === null ? null : Math.floor(wallIn(brand.timeZone, at as number) / HOUR) % 24,
        length: length === 0 ? null : length,
        link: length === 0 ? null : link,
        hashtags: length === 0 ? null : hashtags,
        duration,
        ratio,
      }) as RelativePost,
  );
}
