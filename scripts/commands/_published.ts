/** The calendar as the commands read it: beside the store's posts and the companion's events. */

import { existsSync } from 'node:fs';
import type { Calendar, PublishedPost } from '../calendar/calendar.ts';
import { readCalendar } from '../calendar/read.ts';
import type { Brand } from '../model/brand.ts';
import { storePath, withStore } from '../store/open.ts';
import { readClips } from '../workspace/clips.ts';

/** A brand's calendar with all that is known of what became of it. `now` is ms UTC. */
export async function knownCalendar(dataDir: string, brand: Brand, now: number): Promise<Calendar> {
  const { events } = readClips(dataDir, brand.folder);
  return readCalendar({ dataDir, brand, posts: await publishedPosts(dataDir, brand.folder), events, now });
}

/** A brand's published posts, as its exports show them; none when nothing was gathered yet. */
async function publishedPosts(dataDir: string, brand: string): Promise<PublishedPost[]> {
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
