/** What X takes of a post of an account without a subscription. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const COUNTING: Source = { name: 'X, Counting characters', url: 'https://docs.x.com/fundamentals/counting-characters', verified };
const MEDIA: Source = {
  name: 'Ayrshare, Media guidelines: X',
  url: 'https://www.ayrshare.com/docs/media-guidelines/x-twitter',
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
      name: 'Letmepost, X: alt text',
      url: 'https://docs.letmepost.dev/preflight/twitter-media-alt_text_max_graphemes',
      verified,
    },
  },
  fold: null,
  linkInText: { clickable: true, source: COUNTING },
  ratios: [{ formats: ['video', 'short-video'], least: 1 / 3, most: 3, source: MEDIA }],
  lengths: [{ formats: ['video', 'short-video'], least: 0.5, most: 140, source: MEDIA }],
};
