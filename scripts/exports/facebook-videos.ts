/**
 * Meta Business Suite → Insights → Content → Export, Facebook videos and reels. The id is the video's and not the post's, there is no
 * permalink, and the columns of intervals and audiences come in any order (212 in the file seen, wrapped by a spreadsheet).
 * A file with one row per video and day has a day in `Date`, and is refused by its repeated ids.
 */

import { type Export, instant, number, text } from './_export.ts';

export default {
  id: 'facebook-videos',
  label: { fr: 'Vidéos Facebook (Meta Business Suite)', en: 'Facebook videos (Meta Business Suite)' },
  platform: 'facebook',
  seen: '2026-01',
  tables: [
    {
      kind: 'posts',
      recognise: ['id', 'mark', 'published'],
      note: 'video-ids-differ',
      fields: {
        id: text('Video asset ID'),
        mark: text('Universal video ID'),
        account: text('Page name'),
        accountId: text('Page ID'),
        published: instant('America/Los_Angeles', 'mdy', 'Publish time'),
        text: text('Title'),
        text2: text('Description'),
        duration: number('Duration (sec)', 'Duration (secs)'),
      },
      measures: {
        reach: number('Reach'),
        reactions: number('Reactions'),
        comments: number('Comments'),
        shares: number('Shares'),
        video_views: number('3-second video views'),
        watch_time_s: number('Seconds viewed'),
      },
      expected: ['reach', 'reactions', 'comments', 'shares', 'video_views'],
      check: { total: number('Reactions, comments and shares'), parts: ['reactions', 'comments', 'shares'] },
      formatOf: () => 'video',
    },
  ],
} satisfies Export;
