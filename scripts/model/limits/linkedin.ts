/** What LinkedIn takes of a post of a page or a person. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const TEXT: Source = {
  name: 'Ayrshare, LinkedIn API',
  url: 'https://www.ayrshare.com/docs/apis/post/social-networks/linkedin.md',
  verified,
};
const MEDIA: Source = {
  name: 'Ayrshare, Media guidelines: LinkedIn',
  url: 'https://www.ayrshare.com/docs/media-guidelines/linkedin.md',
  verified,
};

export const linkedin: ChannelLimits = {
  channel: 'linkedin',
  counting: 'utf-16',
  countingSource: TEXT,
  text: { value: 3000, source: TEXT },
  title: null,
  hashtags: null,
  mentions: null,
  media: null,
  needsMedia: null,
  altText: {
    value: 4086,
    source: {
      name: 'Emplifi, LinkedIn Publishing',
      url: 'https://docs.emplifi.io/platform/latest/home/linkedin-publishing',
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
  linkInText: { clickable: true, source: TEXT },
  ratios: [{ formats: ['video', 'short-video'], least: 1 / 2.4, most: 2.4, source: MEDIA }],
  lengths: [{ formats: ['video', 'short-video'], least: 3, most: 1800, source: MEDIA }],
};
