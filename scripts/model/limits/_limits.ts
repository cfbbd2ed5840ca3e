/** The contract of a platform's limits: what it takes of a post, with the page that says so and the day it was last looked at. */

import type { FormatId } from '../format.ts';
import type { ChannelId } from '../planned-post.ts';

/** Where a rule or a limit comes from. `verified` is YYYY-MM-DD. */
export interface Source {
  name: string;
  url: string | null;
  verified: string;
}

export interface Limit {
  value: number;
  source: Source;
}

/** Width ÷ height that a format is shown in without a crop. */
export interface RatioLimit {
  formats: readonly FormatId[];
  least: number;
  most: number;
  source: Source;
}

/** Seconds of a video. */
export interface LengthLimit {
  formats: readonly FormatId[];
  least: number | null;
  most: number;
  source: Source;
}

/** How a platform counts a text: UTF-16 units, code points, user-perceived characters, or X's weights. */
export type Counting = 'utf-16' | 'code-points' | 'graphemes' | 'x-weighted' | 'mastodon' | 'bytes';

export interface ChannelLimits {
  channel: ChannelId;
  counting: Counting;
  countingSource: Source;
  text: Limit | null;
  title: Limit | null;
  hashtags: Limit | null;
  mentions: Limit | null;
  /** Images or videos of one post. */
  media: Limit | null;
  altText: Limit | null;
  /** Characters shown before "see more"; what is seen, not a rule of the platform. */
  fold: Limit | null;
  /** Whether a link in the text can be pressed. */
  linkInText: { clickable: boolean; source: Source } | null;
  ratios: readonly RatioLimit[];
  lengths: readonly LengthLimit[];
}
