/** What Instagram takes of a post. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const API: Source = {
  name: 'Meta, Instagram Platform: IG User Media',
  url: 'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
  verified,
};
const HASHTAGS: Source = {
  name: 'Instagram, @creators (2025-12-18): 5; IG User Media: 30',
  url: 'https://www.threads.com/@creators/post/DSalXGPCWM4',
  verified,
};
const SEEN: Source = {
  name: 'Observation (Octopost, Instagram)',
  url: 'https://octopost.ink/docs/platforms/instagram',
  verified,
};
const RATIO: Source = {
  name: 'Instagram Help, Image resolution of photos: 3:4; IG User Media: 4:5',
  url: 'https://help.instagram.com/1631821640426723',
  verified,
};

const REELS: Source = {
  name: 'Instagram Help, Reel size and aspect ratios',
  url: 'https://help.instagram.com/1038071743007909',
  verified,
};
const CAROUSEL: Source = {
  name: 'Instagram for Creators (2024-08): 20; IG User Media: 10',
  url: 'https://creators.instagram.com/blog/new-text-tools-to-help-you-personalize-your-content',
  verified,
};

export const instagram: ChannelLimits = {
  channel: 'instagram',
  counting: 'utf-16',
  countingSource: SEEN,
  text: { value: 2200, source: API },
  title: null,
  hashtags: { value: 5, source: HASHTAGS },
  mentions: { value: 20, source: API },
  media: { value: 20, source: CAROUSEL },
  needsMedia: { source: API },
  altText: { value: 1000, source: API },
  fold: { value: 125, source: SEEN },
  linkInText: { clickable: false, source: SEEN },
  ratios: [
    { formats: ['photo', 'carousel'], least: 3 / 4, most: 1.91, source: RATIO },
    { formats: ['short-video', 'video'], least: 9 / 16, most: 1.91, source: REELS },
  ],
  lengths: [
    { formats: ['short-video', 'video'], least: 3, most: 900, source: API },
    { formats: ['story'], least: 3, most: 60, source: API },
  ],
};
