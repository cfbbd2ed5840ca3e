/** What Facebook takes of a post on a page. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const TEXT: Source = {
  name: 'Socialk, Facebook',
  url: 'https://socialk.it/fr/tools/facebook-character-counter',
  verified,
};
const MEDIA: Source = {
  name: 'Ayrshare, Media guidelines: Facebook Pages',
  url: 'https://www.ayrshare.com/docs/media-guidelines/facebook_pages.md',
  verified,
};

export const facebook: ChannelLimits = {
  channel: 'facebook',
  counting: 'utf-16',
  countingSource: TEXT,
  text: { value: 63206, source: TEXT },
  title: null,
  hashtags: null,
  mentions: null,
  media: null,
  needsMedia: null,
  altText: null,
  fold: { value: 477, source: { ...TEXT, name: 'Observation (Socialk, Facebook)' } },
  linkInText: { clickable: true, source: TEXT },
  ratios: [],
  lengths: [{ formats: ['video', 'short-video'], least: null, most: 14_400, source: MEDIA }],
};
