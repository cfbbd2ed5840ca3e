/** TikTok Business Suite → Analytics → Overview. UTF-8 with BOM; a header ends with a blank; `NAN` stands for no value. No account in the file. */

import { day, type Export, number } from './_export.ts';

export default {
  id: 'tiktok-business-overview',
  label: { fr: 'Vue d’ensemble TikTok Business', en: 'TikTok Business overview' },
  platform: 'tiktok',
  seen: '2026-01',
  tables: [
    {
      kind: 'days',
      recognise: ['views', 'reach', 'followers_net'],
      day: day('ymd', 'Date'),
      fields: {},
      measures: {
        views: number('Video views'),
        reach: number('Reached audience'),
        profile_views: number('Profile views'),
        reactions: number('Likes'),
        shares: number('Shares'),
        comments: number('Comments'),
        followers_net: number('Net growth'),
        followers_gained: number('New followers'),
        followers_lost: number('Lost followers'),
      },
    },
  ],
} satisfies Export;
