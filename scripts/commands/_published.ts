/** What the calendar needs of the store, for the commands. */

import { existsSync } from 'node:fs';
import type { PublishedPost } from '../calendar/calendar.ts';
import { storePath, withStore } from '../store/open.ts';

/** A brand's published posts, as its exports show them; none when nothing was gathered yet. */
export async function publishedPosts(dataDir: string, brand: string): Promise<PublishedPost[]> {
  if (!existsSync(storePath(dataDir))) return [];
  return withStore(dataDir, async (connection) => {
    const answer = await connection.runAndReadAll(
      `SELECT platform, account, post_id, permalink, epoch_ms(published_at)::DOUBLE AS published_at, "day"::VARCHAR AS "day", text, format
       FROM posts WHERE brand = $1 ORDER BY published_at, platform, post_id`,
      [brand],
    );
    return answer.getRowObjectsJson().map((row) => ({
      platform: row.platform as PublishedPost['platform'],
      account: String(row.account),
      postId: String(row.post_id),
      permalink: row.permalink as string | null,
      publishedAt: row.published_at as number | null,
      day: row.day as string | null,
      text: row.text as string | null,
      format: row.format as string | null,
    }));
  });
}
