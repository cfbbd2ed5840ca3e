/** What Threads takes of a post. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const POSTS: Source = { name: 'Meta, Threads posts', url: 'https://developers.facebook.com/documentation/threads/posts', verified };
/** Pages of Meta that are read in parts: media and tags stand at the end of the page on posts. */
const MEDIA: Source = { name: 'Meta, Threads posts: media specifications', url: `${POSTS.url}#media-specifications`, verified };
const TAG: Source = { name: 'Meta, Threads posts: topic tags', url: `${POSTS.url}#topic-tags--links--and-gifs`, verified };

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
    source: { name: 'Meta, Threads changelog (2024-09-19)', url: 'https://developers.facebook.com/docs/threads/changelog', verified },
  },
  needsMedia: null,
  altText: null,
  fold: null,
  linkInText: { clickable: true, source: POSTS },
  ratios: [{ formats: ['photo', 'carousel', 'video', 'short-video'], least: 0.01, most: 10, source: MEDIA }],
  lengths: [{ formats: ['video', 'short-video'], least: null, most: 300, source: MEDIA }],
};
