/**
 * LinkedIn Page → Analytics → Visitors → Export: a .xls workbook. `Visitor metrics` has 25 columns: the date, then overview, life, jobs and
 * total, each as page views and unique visitors, each by desktop, mobile and total. The sheets behind it count visits, not people, of the
 * file's whole period: they are not read.
 */

import { day, type Export, number } from './_export.ts';
import { all, areDates, wide } from './_recognise.ts';

export default {
  id: 'linkedin-page-visitors',
  label: { fr: 'Visiteurs d’une Page LinkedIn', en: 'LinkedIn Page visitors' },
  platform: 'linkedin',
  accountInName: /^(.+)_visitors_\d{13}\b/,
  seen: null,
  tables: [
    {
      kind: 'days',
      recognise: ['profile_views', 'visitors'],
      day: day('mdy', 'Date'),
      fields: {},
      measures: {
        profile_views: number('Total page views (total)'),
        visitors: number('Total unique visitors (total)'),
      },
      byShape: {
        shape: all(wide(25), ({ workbook }) => workbook.length === 6, areDates(0)),
        columns: { day: 0, profile_views: 21, visitors: 24 },
      },
    },
  ],
} satisfies Export;
