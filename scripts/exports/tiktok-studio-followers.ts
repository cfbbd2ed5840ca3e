/**
 * TikTok Studio → Analytics → Followers → Download data: `Followers_<handle>.zip!FollowerHistory.csv`. The size of the audience at the end of
 * each day and its change; days without a year. Days without data say `undefined` beside a change of 0: the row holds nothing.
 */

import { type Condition, type Export, number } from './_export.ts';
import { all, areFigures, areYearless, wide } from './_recognise.ts';

/** The third column is how much the second changed since the row before: no mismatch on 340 days. */
const isChange: Condition = ({ rows }) => {
  const known = rows.map((row) => [Number(row[1]), Number(row[2])] as const).filter(([level]) => !Number.isNaN(level));
  return known.length > 1 && known.every(([level, change], at) => at === 0 || level - (known[at - 1]?.[0] ?? 0) === change);
};

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
      byShape: { shape: all(wide(3), areYearless(0), areFigures(1), isChange), columns: { day: 0, followers: 1, followers_net: 2 } },
      each: ({ measures }) => (measures.followers === undefined ? { code: 'row-without-figures' } : null),
    },
  ],
} satisfies Export;
