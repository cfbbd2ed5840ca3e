/**
 * LinkedIn Page → Analytics → Followers → Export: a .xls workbook. `Total followers` of a day is the day's gain (sponsored + organic +
 * auto-invited), not the size of the audience; in the demographic sheets it is a number of followers. No file gives the audience's size.
 */

import { type AudienceTable, type Condition, day, type Export, number, text } from './_export.ts';
import { all, areDates, not } from './_recognise.ts';

/** Six sheets: the days, then five of two columns, in the same order in every language. */
const sheetOfSix =
  (place: number, ...columns: number[]): Condition =>
  ({ workbook, sheet, header }) =>
    workbook.length === 6 && workbook[place]?.name === sheet && columns.includes(header.length) && isFollowers(workbook[0]?.head[0]);

/** The visitors' workbook has six sheets too, and 25 columns in the first. */
const isFollowers = (header: readonly string[] | undefined) => header?.length === 4 || header?.length === 5;

const audience = (dimension: string, place: number, header: string): AudienceTable => ({
  kind: 'audience',
  dimension,
  recognise: ['item', 'value'],
  fields: { item: text(header) },
  value: number('Total followers'),
  unit: 'count',
  byShape: { shape: all(sheetOfSix(place, 2), not(areDates(0))), columns: { item: 0, value: 1 } },
});

export default {
  id: 'linkedin-page-followers',
  label: { fr: 'Abonnés d’une Page LinkedIn', en: 'LinkedIn Page followers' },
  platform: 'linkedin',
  accountInName: /^(.+)_followers_\d{13}\b/,
  seen: null,
  tables: [
    {
      kind: 'days',
      recognise: ['mark', 'followers_gained'],
      day: day('mdy', 'Date'),
      fields: { mark: text('Organic followers') },
      measures: { followers_gained: number('Total followers') },
      // Auto-invited followers are a column more since about 2025: the total stays the last one.
      byShape: { shape: all(sheetOfSix(0, 4, 5), areDates(0)), columns: { day: 0, followers_gained: -1 } },
    },
    audience('location', 1, 'Location'),
    audience('job_function', 2, 'Job function'),
    audience('seniority', 3, 'Seniority'),
    audience('industry', 4, 'Industry'),
    audience('company_size', 5, 'Company size'),
  ],
} satisfies Export;
