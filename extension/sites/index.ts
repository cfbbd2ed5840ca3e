/** Every site whose posts can be read, in the order in which they are asked. At most one claims a page: a test says so. */

import type { Site } from './_site.ts';
import { bluesky } from './bluesky.ts';
import { discourse } from './discourse.ts';
import { facebook } from './facebook.ts';
import { googleReviews } from './google-reviews.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { phpbb } from './phpbb.ts';
import { pinterest } from './pinterest.ts';
import { reddit } from './reddit.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { trustpilot } from './trustpilot.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export const ALL_SITES: readonly Site[] = [
  x,
  instagram,
  facebook,
  linkedin,
  tiktok,
  youtube,
  threads,
  bluesky,
  mastodon,
  reddit,
  pinterest,
  googleReviews,
  trustpilot,
  discourse,
  phpbb,
];
