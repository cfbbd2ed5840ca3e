/**
 * LinkedIn Page → Analytics → Competitors → Export: an .xlsx workbook with the period in row 1 and the header in row 2. The Page itself is
 * one of the rows. `Total Followers` is the audience's size here, unlike in the followers' export.
 */

import { type Export, number, text } from './_export.ts';
import { datesIn, periodOf } from './_period.ts';

const rowOf = (preamble: readonly (readonly string[])[]) => preamble.flat().join(' ');

export default {
  id: 'linkedin-page-competitors',
  label: { fr: 'Concurrents d’une Page LinkedIn', en: 'LinkedIn Page competitors' },
  platform: 'linkedin',
  accountInName: /^(.+)_competitor_analytics_\d{13}\b/,
  seen: null,
  tables: [
    {
      kind: 'periods',
      dimension: 'competitor',
      recognise: ['item', 'followers', 'engagements', 'posts_created'],
      fields: { item: text('Page') },
      measures: {
        followers: number('Total followers'),
        followers_gained: number('New followers'),
        engagements: number('Total post engagements'),
        posts_created: number('Total posts'),
      },
      period: (preamble) => periodOf(rowOf(preamble), 'mdy', 'dmy'),
      byShape: {
        shape: ({ preamble, header, rows, workbook }) =>
          workbook.length === 1 && preamble.length === 1 && datesIn(rowOf(preamble)).length === 2 && header.length === 5 && rows.length > 0,
        columns: { item: 0, followers: 1, followers_gained: 2, engagements: 3, posts_created: 4 },
      },
    },
  ],
} satisfies Export;
