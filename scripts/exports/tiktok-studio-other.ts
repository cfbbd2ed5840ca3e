/**
 * TikTok Studio, the other files of `Followers_<handle>.zip`: gender and territories, as fractions (0.59) or as percent (73.7), and the hours
 * at which followers are active, which Vigie does not show.
 */

import { type AudienceTable, type Export, number, text } from './_export.ts';

const shares = (dimension: string, header: string): AudienceTable => ({
  kind: 'audience',
  dimension,
  recognise: ['item', 'value'],
  when: ({ header: columns }) => columns.length === 2,
  fields: { item: text(header) },
  value: number('Distribution'),
  unit: 'share',
});

export default {
  id: 'tiktok-studio-other',
  label: { fr: 'Audience TikTok Studio', en: 'TikTok Studio audience' },
  platform: 'tiktok',
  accountInName: /^Followers_(.+?)(?:[- ]?\(?\d\)?)?(?:\.zip)?$/i,
  seen: '2026-02',
  tables: [
    shares('gender', 'Gender'),
    shares('country', 'Top territories'),
    {
      kind: 'known',
      recognise: ['hour', 'active'],
      fields: { hour: text('Hour'), active: text('Active followers') },
      reason: 'dimension-left-out',
    },
  ],
} satisfies Export;
