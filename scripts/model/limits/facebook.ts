/** What Facebook takes of a post on a page. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
/** Meta's own pages give no length: a Facebook engineer gave this one in 2011. */
const TEXT: Source = {
  name: 'Observation (Socialk, Facebook)',
  url: 'https://socialk.it/fr/tools/facebook-character-counter',
  verified,
};
/** Meta's own pages give none for a video since every video is a reel (June 2025); its API for reels still takes 90 s. */
const MEDIA: Source = {
  name: 'Observation (Ayrshare, Facebook Pages)',
  url: 'https://www.ayrshare.com/docs/media-guidelines/facebook_pages.md',
  verified,
};

const STORIES: Source = { name: 'Meta, Page Stories API', url: 'https://developers.facebook.com/docs/page-stories-api/', verified };

export const facebook: ChannelLimits = {
  channel: 'facebook',
  counting: 'utf-16',
  countingSource: TEXT,
  text: { value: 63206, source: TEXT, soft: true },
  title: null,
  hashtags: null,
  mentions: null,
  media: null,
  needsMedia: null,
  altText: null,
  fold: { value: 477, source: TEXT },
  linkInText: { clickable: true, source: TEXT },
  ratios: [],
  lengths: [
    { formats: ['video', 'short-video'], least: null, most: 14_400, source: MEDIA },
    { formats: ['story'], least: null, most: 60, source: STORIES },
  ],
};
