/** The contract of a platform's limits: what it takes of a post, with the page that says so and the day it was last looked at. */

import type { FormatId } from '../format.ts';
import type { ChannelId } from '../planned-post.ts';
import type { Counting } from '../text-count.ts';

/**
 * Where a rule or a limit comes from. `verified` is the day (YYYY-MM-DD) on which the figure was last held against it. Where the pages of a
 * platform disagree the name gives each with its figure; « Observation » means that no page of the platform gives one.
 */
export interface Source {
  name: string;
  url: string | null;
  verified: string;
}

export interface Limit {
  value: number;
  source: Source;
  /** Past it the platform takes the post all the same, and cuts or ignores what is too much. */
  soft?: true;
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

export interface ChannelLimits {
  channel: ChannelId;
  counting: Counting;
  countingSource: Source;
  text: Limit | null;
  /** Of formats whose text may have another length. */
  textOf?: Readonly<Partial<Record<FormatId, Limit>>>;
  title: Limit | null;
  hashtags: Limit | null;
  mentions: Limit | null;
  /** Images or videos of one post. */
  media: Limit | null;
  /** Where a post cannot be without an image or a video. */
  needsMedia: { source: Source } | null;
  altText: Limit | null;
  /** Characters shown before "see more"; what is seen, not a rule of the platform. */
  fold: Limit | null;
  /** Whether a link in the text can be pressed. */
  linkInText: { clickable: boolean; source: Source } | null;
  ratios: readonly RatioLimit[];
  lengths: readonly LengthLimit[];
}

export type { Counting };
