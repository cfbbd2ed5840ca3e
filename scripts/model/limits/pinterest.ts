/** What Pinterest takes of a pin. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const SPECS: Source = {
  name: 'Pinterest Help, product specs',
  url: 'https://help.pinterest.com/en/business/article/pinterest-product-specs',
  verified,
};
const GUIDE: Source = {
  name: 'Ayrshare, Pinterest API',
  url: 'https://www.ayrshare.com/docs/apis/post/social-networks/pinterest.md',
  verified,
};

export const pinterest: ChannelLimits = {
  channel: 'pinterest',
  counting: 'utf-16',
  countingSource: GUIDE,
  text: { value: 500, source: SPECS },
  title: { value: 100, source: SPECS },
  hashtags: null,
  mentions: null,
  media: { value: 5, source: GUIDE },
  needsMedia: { source: GUIDE },
  altText: { value: 500, source: GUIDE },
  fold: null,
  linkInText: { clickable: false, source: GUIDE },
  ratios: [
    { formats: ['photo', 'carousel'], least: 2 / 3, most: Number.POSITIVE_INFINITY, source: SPECS },
    { formats: ['video', 'short-video'], least: 1 / 2, most: 1.91, source: SPECS },
  ],
  lengths: [{ formats: ['video', 'short-video'], least: 4, most: 900, source: SPECS }],
};
