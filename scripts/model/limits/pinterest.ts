/** What Pinterest takes of a pin. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const SPECS: Source = {
  name: 'Pinterest Help, product specs',
  url: 'https://help.pinterest.com/en/business/article/pinterest-product-specs',
  verified,
};
/** What the help says of pins that are not advertisements; its page of products gave 500 characters before 2026 and gives 15 min for a video. */
const PIN: Source = {
  name: 'Pinterest Help, Review Pin specs (organic)',
  url: 'https://help.pinterest.com/en/article/review-pin-specs',
  verified,
};
const GUIDE: Source = {
  name: 'Observation (Ayrshare, Pinterest)',
  url: 'https://www.ayrshare.com/docs/apis/post/social-networks/pinterest.md',
  verified,
};

export const pinterest: ChannelLimits = {
  channel: 'pinterest',
  counting: 'utf-16',
  countingSource: GUIDE,
  text: { value: 800, source: PIN },
  title: { value: 100, source: PIN },
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
  lengths: [
    {
      formats: ['video', 'short-video'],
      least: 4,
      most: 300,
      source: { ...PIN, name: 'Pinterest Help, Review Pin specs: 5 min; product specs (ads): 15 min' },
    },
  ],
};
