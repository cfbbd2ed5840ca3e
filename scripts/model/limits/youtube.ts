/** What YouTube takes of a video. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const API: Source = { name: 'YouTube Data API, Videos', url: 'https://developers.google.com/youtube/v3/docs/videos', verified };
const SHORTS: Source = {
  name: 'YouTube Help, three-minute Shorts',
  url: 'https://support.google.com/youtube/answer/15424877',
  verified,
};
const HASHTAGS: Source = {
  name: 'YouTube Help, Hashtags',
  url: 'https://support.google.com/youtube/answer/6390658',
  verified,
};
const UPLOAD: Source = { name: 'YouTube Help, Upload videos', url: 'https://support.google.com/youtube/answer/71673', verified };
const INSERT: Source = {
  name: 'YouTube Data API, Videos: insert',
  url: 'https://developers.google.com/youtube/v3/docs/videos/insert',
  verified,
};
const GUIDE: Source = {
  name: 'Observation (Zernio, YouTube)',
  url: 'https://docs.zernio.com/platforms/youtube',
  verified,
};

export const youtube: ChannelLimits = {
  channel: 'youtube',
  counting: 'bytes',
  // The help counts characters, the API bytes: who keeps to the bytes keeps to both.
  countingSource: API,
  text: { value: 5000, source: API },
  title: { value: 100, source: API },
  hashtags: { value: 60, source: HASHTAGS, soft: true },
  mentions: null,
  media: { value: 1, source: INSERT },
  needsMedia: { source: INSERT },
  altText: null,
  fold: {
    value: 120,
    source: {
      name: 'Observation (Runsheet, YouTube)',
      url: 'https://glama.ai/mcp/servers/KalpeshMahida0212/runsheet-mcp/tools/runsheet_count_characters',
      verified,
    },
  },
  linkInText: { clickable: true, source: GUIDE },
  ratios: [{ formats: ['short-video'], least: 0, most: 1, source: SHORTS }],
  lengths: [
    { formats: ['short-video'], least: null, most: 180, source: SHORTS },
    { formats: ['video'], least: null, most: 43_200, source: UPLOAD },
  ],
};
