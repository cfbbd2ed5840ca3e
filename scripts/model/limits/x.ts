/** What X takes of a post of an account without a subscription. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const COUNTING: Source = { name: 'X, Counting characters', url: 'https://docs.x.com/fundamentals/counting-characters', verified };
const MEDIA: Source = {
  name: 'X, Media best practices',
  url: 'https://docs.x.com/x-api/media/quickstart/best-practices',
  verified,
};

export const x: ChannelLimits = {
  channel: 'x',
  counting: 'x-weighted',
  countingSource: COUNTING,
  text: { value: 280, source: COUNTING },
  title: null,
  hashtags: null,
  mentions: null,
  media: { value: 4, source: MEDIA },
  needsMedia: null,
  altText: {
    value: 1000,
    source: {
      name: 'Observation (Letmepost, X)',
      url: 'https://docs.letmepost.dev/preflight/twitter-media-alt_text_max_graphemes',
      verified,
    },
  },
  fold: null,
  linkInText: { clickable: true, source: COUNTING },
  ratios: [{ formats: ['video', 'short-video'], least: 1 / 3, most: 3, source: MEDIA }],
  // 140 s, which most guides still give, is for a private message.
  lengths: [{ formats: ['video', 'short-video'], least: 0.5, most: 1200, source: MEDIA }],
};
