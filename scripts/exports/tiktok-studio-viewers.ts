/**
 * TikTok Studio → Analytics → Viewers → Download data. People, who never add up over days; they can exceed the video views (115 of 340 days).
 * Days without data say `undefined` beside zeros: the row holds nothing.
 */

import { type Condition, type Export, number } from './_export.ts';
import { all, areFigures, areYearless, most, wide } from './_recognise.ts';

/** New and returning viewers are all viewers. */
const addsUp: Condition = ({ rows }) =>
  most(
    rows.map((row) => `${row[1]} ${Number(row[2]) + Number(row[3])}`).filter((pair) => /^\d/.test(pair)),
    (pair) => pair.split(' ')[0] === pair.split(' ')[1],
  );

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
      byShape: {
        shape: all(wide(4), areYearless(0), areFigures(1), addsUp),
        columns: { day: 0, viewers: 1, new_viewers: 2, returning_viewers: 3 },
      },
      each: ({ measures }) => (measures.viewers === undefined ? { code: 'row-without-figures' } : null),
    },
  ],
} satisfies Export;
