/** What TikTok takes of a video or of a series of photos. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const VIDEO: Source = {
  name: 'TikTok for Developers, Direct Post',
  url: 'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post',
  verified,
};
const PHOTO: Source = {
  name: 'TikTok for Developers, Photo',
  url: 'https://developers.tiktok.com/doc/content-posting-api-reference-photo-post',
  verified,
};
const POST: Source = {
  name: 'TikTok Support, Making a post',
  url: 'https://support.tiktok.com/en/using-tiktok/creating-videos/making-a-post',
  verified,
};
const LENGTH: Source = {
  name: 'TikTok Support, Camera tools: 60 min; Content Posting API: 10 min',
  url: 'https://support.tiktok.com/en/using-tiktok/creating-videos/camera-tools',
  verified,
};
const ALT: Source = {
  name: 'TikTok Support, Accessibility for your videos',
  url: 'https://support.tiktok.com/en/using-tiktok/creating-videos/accessibility',
  verified,
};
const GUIDE: Source = {
  name: 'Observation (Zernio, TikTok)',
  url: 'https://docs.zernio.com/platforms/tiktok',
  verified,
};
const photos = { value: 4000, source: PHOTO };

export const tiktok: ChannelLimits = {
  channel: 'tiktok',
  counting: 'utf-16',
  countingSource: VIDEO,
  text: { value: 2200, source: VIDEO },
  textOf: { photo: photos, carousel: photos },
  title: { value: 90, source: PHOTO },
  hashtags: null,
  mentions: null,
  media: { value: 35, source: POST },
  needsMedia: { source: GUIDE },
  altText: { value: 300, source: ALT },
  fold: null,
  linkInText: { clickable: false, source: GUIDE },
  ratios: [],
  lengths: [{ formats: ['short-video', 'video'], least: 3, most: 3600, source: LENGTH }],
};
