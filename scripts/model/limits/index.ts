/** Limits of every channel. One file per platform; `own.ts` has those of the brand's own places. */

import type { FormatId } from '../format.ts';
import type { ChannelId } from '../planned-post.ts';
import type { ChannelLimits, Limit } from './_limits.ts';
import { bluesky } from './bluesky.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { blog, event, forum, newsletter } from './own.ts';
import { pinterest } from './pinterest.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export const LIMITS: Readonly<Record<ChannelId, ChannelLimits>> = {
  instagram,
  facebook,
  linkedin,
  x,
  tiktok,
  youtube,
  mastodon,
  pinterest,
  threads,
  bluesky,
  blog,
  newsletter,
  forum,
  event,
};

/** What a channel takes of a post. */
export const limitsOf = (channel: ChannelId): ChannelLimits => LIMITS[channel];

/** The longest text that a channel takes in a format; null where none is known. */
export const textLimit = (channel: ChannelId, format: FormatId | null): Limit | null =>
  (format && LIMITS[channel].textOf?.[format]) || LIMITS[channel].text;
