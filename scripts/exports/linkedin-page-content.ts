/**
 * LinkedIn Page → Analytics → Content → Export: a .xls workbook. `Metrics` holds days, `All posts` posts. A description stands above both
 * headers (a re-saved file has lost it). Days can be negative: withdrawn reactions. `Posted by` is a person's name and is never read.
 * Dates are month first in every interface language seen; the urn in the link gives the instant.
 */

import { linkedinInstant } from '../model/post-id.ts';
import { type Condition, type DaysTable, day, type Export, format, number, type PostsTable, text } from './_export.ts';
import { all, areDates, onHost } from './_recognise.ts';

/** Both sheets have 20 columns since at least 2023; column 2 of the posts is the link. */
const twentyColumns: Condition = ({ header, workbook }) => header.length === 20 && workbook.length >= 2;
const besidePosts: Condition = ({ workbook }) =>
  workbook.some((grid) => grid.head.some((record) => (record[1] ?? '').includes('linkedin.com/feed/update/')));

const metrics: DaysTable = {
  kind: 'days',
  recognise: ['impressions', 'clicks', 'reactions'],
  day: day('mdy', 'Date'),
  fields: {},
  measures: {
    impressions: number('Impressions (total)'),
    reach: number('Unique impressions (organic)'),
    clicks: number('Clicks (total)'),
    reactions: number('Reactions (total)'),
    comments: number('Comments (total)'),
    shares: number('Reposts (total)', 'Shares (total)'),
  },
  byShape: {
    shape: all(twentyColumns, areDates(0), besidePosts),
    columns: { day: 0, impressions: 3, reach: 4, clicks: 7, reactions: 10, comments: 13, shares: 16 },
  },
};

const allPosts: PostsTable = {
  kind: 'posts',
  recognise: ['text', 'permalink', 'impressions', 'reactions'],
  fields: {
    permalink: text('Post link', 'Update link'),
    published: day('mdy', 'Created date'),
    // The file seen leaves the column empty: only words that say the format themselves.
    format: format(
      { Image: 'photo', Carousel: 'carousel', Video: 'video', Article: 'link', Document: 'document', Poll: 'poll', Event: 'event' },
      'Content Type',
    ),
    text: text('Post title', 'Update title'),
  },
  measures: {
    impressions: number('Impressions'),
    reactions: number('Likes'),
    comments: number('Comments'),
    shares: number('Reposts', 'Shares'),
    clicks: number('Clicks'),
    video_views: number('Views', 'Views (excluding off-site video views)', 'Video views'),
    follows: number('Follows'),
  },
  idFromPermalink: [/urn(?::|%3A)li(?::|%3A)(?:activity|ugcPost|share)(?::|%3A)(\d+)/i],
  proof: { instant: (id) => linkedinInstant(id), exact: true },
  byShape: {
    shape: all(twentyColumns, onHost(1, 'linkedin.com/feed/update')),
    columns: {
      text: 0,
      permalink: 1,
      published: 5,
      impressions: 9,
      video_views: 10,
      clicks: 12,
      reactions: 14,
      comments: 15,
      shares: 16,
      follows: 17,
      format: 19,
    },
  },
};

export default {
  id: 'linkedin-page-content',
  label: { fr: 'Contenus d’une Page LinkedIn', en: 'LinkedIn Page content' },
  platform: 'linkedin',
  accountInName: /^(.+)_content_\d{13}\b/,
  seen: '2025-03',
  tables: [metrics, allPosts],
} satisfies Export;
