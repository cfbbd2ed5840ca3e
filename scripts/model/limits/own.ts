/** Limits of the places of the brand's own: none but what the form itself has. */

import type { ChannelId } from '../planned-post.ts';
import type { ChannelLimits, Source } from './_limits.ts';

const verified = '2026-11-22';
const UNICODE: Source = {
  name: 'Unicode, UAX 29',
  url: 'https://www.unicode.org/reports/tr29/',
  verified,
};
const SUBJECT: Source = {
  name: 'RFC 5322, 2.1.1',
  url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1',
  verified,
};

const without = (channel: ChannelId): ChannelLimits => ({
  channel,
  counting: 'graphemes',
  countingSource: UNICODE,
  text: null,
  title: null,
  hashtags: null,
  mentions: null,
  media: null,
  needsMedia: null,
  altText: null,
  fold: null,
  linkInText: null,
  ratios: [],
  lengths: [],
});

export const blog = without('blog');
export const forum = without('forum');
export const event = without('event');
export const newsletter: ChannelLimits = { ...without('newsletter'), title: { value: 78, source: SUBJECT, soft: true } };
