/** What a Mastodon server takes of a post, as the software comes; a server may set its own. */

import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const POSTING: Source = { name: 'Mastodon documentation, Posting', url: 'https://docs.joinmastodon.org/user/posting/', verified };
const INSTANCE: Source = {
  name: 'Mastodon documentation, Instance',
  url: 'https://docs.joinmastodon.org/entities/Instance/',
  verified,
};

export const mastodon: ChannelLimits = {
  channel: 'mastodon',
  counting: 'mastodon',
  countingSource: POSTING,
  text: { value: 500, source: POSTING },
  title: null,
  hashtags: null,
  mentions: null,
  media: { value: 4, source: INSTANCE },
  needsMedia: null,
  altText: {
    value: 1500,
    source: {
      name: 'Mastodon, media_attachment.rb',
      url: 'https://github.com/mastodon/mastodon/blob/main/app/models/media_attachment.rb',
      verified,
    },
  },
  fold: null,
  linkInText: { clickable: true, source: POSTING },
  ratios: [],
  lengths: [],
};
