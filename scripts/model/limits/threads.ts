/** What Threads takes of a post. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const POSTS: Source = { name: 'Meta, Threads posts', url: 'https://developers.facebook.com/documentation/threads/posts', verified };
const MEDIA: Source = {
  name: 'Ayrshare, Media guidelines: Threads',
  url: 'https://ayrshare.com/docs/media-guidelines/threads',
  verified,
};
const TAG: Source = {
  name: 'Meta (Zee News, 2025-12-20)',
  url: 'https://zeenews.india.com/technology/instagram-hashtag-feature-meta-owned-platform-limits-number-of-hashtags-for-reels-and-posts-know-why-and-follow-tips-for-optimal-use-2998262.html',
  verified,
};

export const threads: ChannelLimits = {
  channel: 'threads',
  counting: 'threads',
  countingSource: POSTS,
  text: { value: 500, source: POSTS },
  title: null,
  hashtags: { value: 1, source: TAG, soft: true },
  mentions: null,
  media: {
    value: 20,
    source: { name: 'Late, Media guidelines: Threads', url: 'https://docs.getlate.dev/resources/media-guidelines/threads', verified },
  },
  needsMedia: null,
  altText: null,
  fold: null,
  linkInText: { clickable: true, source: POSTS },
  ratios: [{ formats: ['photo', 'carousel', 'video', 'short-video'], least: 0.01, most: 10, source: MEDIA }],
  lengths: [{ formats: ['video', 'short-video'], least: null, most: 300, source: MEDIA }],
};
