/** What Bluesky takes of a post. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const POST: Source = {
  name: 'AT Protocol, lexicon app.bsky.feed.post',
  url: 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
  verified,
};
const IMAGES: Source = {
  name: 'AT Protocol, lexicon app.bsky.embed.images',
  url: 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/images.json',
  verified,
};
const VIDEO: Source = {
  name: 'Bluesky, 2025-03-12',
  url: 'https://bsky.app/profile/bsky.app/post/3lk26lxn6sk2u',
  verified,
};

export const bluesky: ChannelLimits = {
  channel: 'bluesky',
  counting: 'graphemes',
  countingSource: POST,
  text: { value: 300, source: POST },
  title: null,
  hashtags: null,
  mentions: null,
  media: { value: 4, source: IMAGES },
  needsMedia: null,
  altText: {
    value: 2000,
    source: {
      name: 'Bluesky, social-app: constants.ts',
      url: 'https://github.com/bluesky-social/social-app/blob/main/src/lib/constants.ts',
      verified,
    },
  },
  fold: null,
  linkInText: { clickable: true, source: POST },
  ratios: [],
  lengths: [{ formats: ['video', 'short-video'], least: null, most: 180, source: VIDEO }],
};
