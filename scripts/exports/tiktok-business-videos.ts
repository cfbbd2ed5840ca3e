/** TikTok Business Suite → Analytics → Videos. `Post time` is UTC, 2 to 8 s after the instant in the id (51 of 51 rows): the id's counts. */

import { tiktokInstant } from '../model/post-id.ts';
import { type Export, instant, number, text } from './_export.ts';

export default {
  id: 'tiktok-business-videos',
  label: { fr: 'Vidéos TikTok Business', en: 'TikTok Business videos' },
  platform: 'tiktok',
  seen: '2026-01',
  tables: [
    {
      kind: 'posts',
      recognise: ['permalink', 'published', 'views', 'saves'],
      fields: {
        permalink: text('Video link'),
        account: { ...text('Video link'), part: [/tiktok\.com\/@([^/?]+)\//i] },
        published: instant('UTC', 'ymd', 'Post time'),
        text: text('Video title'),
      },
      measures: {
        views: number('Video views'),
        reactions: number('Likes'),
        comments: number('Comments'),
        shares: number('Shares'),
        saves: number('Add to Favorites'),
      },
      idFromPermalink: [/\/(?:video|photo)\/(\d{15,20})/],
      proof: { instant: (id) => tiktokInstant(id), exact: true },
      formatOf: ({ permalink }) => (permalink?.includes('/photo/') ? 'photo' : 'short-video'),
    },
  ],
} satisfies Export;
