/**
 * TikTok Studio → Analytics → Overview → Download data. UTF-8 with BOM, all quoted, days without a year (`February 28`), no account. Days
 * without data are written 0, and comments can be negative (35 of 365 days): both are kept as written.
 */

import { type Export, number } from './_export.ts';
import { all, areFigures, areYearless, lacks, wide } from './_recognise.ts';

export default {
  id: 'tiktok-studio-overview',
  label: { fr: 'Vue d’ensemble TikTok Studio', en: 'TikTok Studio overview' },
  platform: 'tiktok',
  seen: '2026-02',
  tables: [
    {
      kind: 'days',
      recognise: ['views', 'profile_views', 'reactions', 'comments', 'shares'],
      when: lacks('Reached audience', 'Net growth'),
      day: { type: 'day', headers: ['Date'], yearless: true },
      fields: {},
      measures: {
        views: number('Video Views'),
        profile_views: number('Profile Views'),
        reactions: number('Likes'),
        comments: number('Comments'),
        shares: number('Shares'),
      },
      byShape: {
        shape: all(wide(6), areYearless(0), areFigures(1)),
        columns: { day: 0, views: 1, profile_views: 2, reactions: 3, comments: 4, shares: 5 },
      },
    },
  ],
} satisfies Export;
