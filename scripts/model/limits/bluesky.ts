/** What Bluesky takes of a post. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const POST: Source = {
  name: 'AT Protocol, lexicon app.bsky.feed.post',
  url: 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
  verified,
};
/** Up to four pictures go in app.bsky.embed.images, more in a gallery, since June 2026. */
const IMAGES: Source = {
  name: 'AT Protocol, lexicon app.bsky.embed.gallery',
  url: 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/gallery.json',
  verified,
};
const APP: Source = {
  name: 'Bluesky, social-app: constants.ts',
  url: 'https://github.com/bluesky-social/social-app/blob/main/src/lib/constants.ts',
  verified,
};

/** The app shortens an address as it posts it, and counts the shortened one. */
const SHOWN: Source = {
  name: 'Bluesky, social-app: url-helpers.ts (toShortUrl)',
  url: 'https://github.com/bluesky-social/social-app/blob/main/src/lib/strings/url-helpers.ts',
  verified,
};

export const bluesky: ChannelLimits = {
  channel: 'bluesky',
  counting: 'bluesky',
  countingSource: SHOWN,
  text: { value: 300, source: POST },
  title: null,
  hashtags: null,
  mentions: null,
  media: { value: 10, source: IMAGES },
  needsMedia: null,
  altText: { value: 2000, source: APP },
  fold: null,
  linkInText: { clickable: true, source: POST },
  ratios: [],
  lengths: [{ formats: ['video', 'short-video'], least: null, most: 600, source: APP }],
};
