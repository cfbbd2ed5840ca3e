/**
 * TikTok Studio → Analytics → Followers → Download data: `Followers_<handle>.zip!FollowerHistory.csv`. The size of the audience at the end of
 * each day and its change; days without a year. Days without data say `undefined` beside a change of 0: the row holds nothing.
 */

import { type Export, number } from './_export.ts';

export default {
  id: 'tiktok-studio-followers',
  label: { fr: 'Abonnés TikTok Studio', en: 'TikTok Studio followers' },
  platform: 'tiktok',
  accountInName: /^Followers_(.+?)(?:[- ]?\(?\d\)?)?(?:\.zip)?$/i,
  seen: '2026-02',
  tables: [
    {
      kind: 'days',
      recognise: ['followers', 'followers_net'],
      day: { type: 'day', headers: ['Date'], yearless: true },
      fields: {},
      measures: {
        followers: number('Followers'),
        followers_net: number('Difference in followers from previous day'),
      },
      each: ({ measures }) => (measures.followers === undefined ? { code: 'row-without-figures' } : null),
    },
  ],
} satisfies Export;
