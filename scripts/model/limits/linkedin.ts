/** What LinkedIn takes of a post of a page or a person. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const TEXT: Source = {
  name: 'LinkedIn Help, Post and share updates',
  url: 'https://www.linkedin.com/help/linkedin/answer/a528176',
  verified,
};
const COUNTING: Source = {
  name: 'Observation (Ayrshare, LinkedIn)',
  url: 'https://www.ayrshare.com/docs/apis/post/social-networks/linkedin.md',
  verified,
};
const PHOTOS: Source = {
  name: 'LinkedIn Help, Share photos',
  url: 'https://www.linkedin.com/help/linkedin/answer/a527229',
  verified,
};
const VIDEO: Source = {
  name: 'LinkedIn Help, Video sharing: 15 min; Videos API: 30 min',
  url: 'https://www.linkedin.com/help/linkedin/answer/a548372',
  verified,
};

export const linkedin: ChannelLimits = {
  channel: 'linkedin',
  counting: 'utf-16',
  countingSource: COUNTING,
  text: { value: 3000, source: TEXT },
  title: null,
  hashtags: null,
  mentions: null,
  media: {
    value: 20,
    source: {
      name: 'LinkedIn, MultiImage API',
      url: 'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/multiimage-post-api',
      verified,
    },
  },
  needsMedia: null,
  altText: {
    value: 4086,
    source: {
      name: 'LinkedIn, Images API',
      url: 'https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api',
      verified,
    },
  },
  fold: {
    value: 140,
    source: {
      name: 'Observation (Leadscribe, LinkedIn)',
      url: 'https://leadscribe.co/blog/linkedin-post-size-guide',
      verified,
    },
  },
  linkInText: { clickable: true, source: COUNTING },
  ratios: [
    { formats: ['photo', 'carousel'], least: 4 / 5, most: 3, source: PHOTOS },
    { formats: ['video', 'short-video'], least: 1 / 2.4, most: 2.4, source: VIDEO },
  ],
  lengths: [{ formats: ['video', 'short-video'], least: 3, most: 900, source: VIDEO }],
};
