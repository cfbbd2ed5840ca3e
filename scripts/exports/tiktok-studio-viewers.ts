/**
 * TikTok Studio → Analytics → Viewers → Download data. People, who never add up over days; they can exceed the video views (115 of 340 days).
 * Days without data say `undefined` beside zeros: the row holds nothing.
 */

import { type Export, number } from './_export.ts';

export default {
  id: 'tiktok-studio-viewers',
  label: { fr: 'Spectateurs TikTok Studio', en: 'TikTok Studio viewers' },
  platform: 'tiktok',
  seen: '2026-02',
  tables: [
    {
      kind: 'days',
      recognise: ['viewers', 'new_viewers', 'returning_viewers'],
      day: { type: 'day', headers: ['Date'], yearless: true },
      fields: {},
      measures: {
        viewers: number('Total Viewers'),
        new_viewers: number('New Viewers'),
        returning_viewers: number('Returning Viewers'),
      },
      each: ({ measures }) => (measures.viewers === undefined ? { code: 'row-without-figures' } : null),
    },
  ],
} satisfies Export;
