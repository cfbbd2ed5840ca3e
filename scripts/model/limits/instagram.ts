/** What Instagram takes of a post. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const API: Source = {
  name: 'Meta, Instagram Platform: IG User Media',
  url: 'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
  verified,
};
const HASHTAGS: Source = {
  name: 'Instagram (Social Samosa, 2025-12-19)',
  url: 'https://www.socialsamosa.com/news-2/instagram-hashtags-five-per-post-10923075',
  verified,
};
const SEEN: Source = {
  name: 'Octopost, Instagram',
  url: 'https://octopost.ink/docs/platforms/instagram',
  verified,
};
const RATIO: Source = {
  name: 'Meta, Instagram Platform: IG User Media (4:5, 1.91:1) + observation (3:4)',
  url: 'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
  verified,
};

export const instagram: ChannelLimits = {
  channel: 'instagram',
  counting: 'utf-16',
  countingSource: { ...SEEN, name: 'Observation (Octopost, Instagram)' },
  text: { value: 2200, source: API },
  title: null,
  hashtags: { value: 5, source: HASHTAGS },
  mentions: { value: 20, source: API },
  media: { value: 20, source: { ...SEEN, name: 'Observation (application Instagram)' } },
  needsMedia: { source: SEEN },
  altText: {
    value: 2200,
    source: {
      name: 'Observation (Letmepost, Instagram)',
      url: 'https://docs.letmepost.dev/preflight/instagram-media-alt_text_max_graphemes',
      verified,
    },
  },
  fold: { value: 125, source: { ...SEEN, name: 'Observation (Octopost, Instagram)' } },
  linkInText: { clickable: false, source: SEEN },
  ratios: [{ formats: ['photo', 'carousel'], least: 3 / 4, most: 1.91, source: RATIO }],
  lengths: [
    { formats: ['short-video', 'video'], least: 3, most: 900, source: API },
    { formats: ['story'], least: 3, most: 60, source: API },
  ],
};
