/**
 * Facebook Page Insights (until about 2022) → Export data → Post level. UTF-8 with BOM, comma; the second row describes the columns.
 * Some names stand twice, total first, then unique people. Posted is Pacific time. « Stories » count actions, « Talking About This »
 * counts people: the first is what reactions, comments and shares are elsewhere.
 */

import { type Export, number } from './_export.ts';
import { POST, SEEN_AND_CLICKED, STORIES } from './_facebook-insights.ts';
import { has, not } from './_recognise.ts';

export default {
  id: 'facebook-insights-post',
  label: { fr: 'Statistiques de Page Facebook\u00a0: publications', en: 'Facebook Page Insights: posts' },
  platform: 'facebook',
  accountInName: /^Facebook Insights Data Export \(Post Level\) - (.+?) - \d{4}-\d\d-\d\d/i,
  seen: '2015-02',
  tables: [
    {
      kind: 'posts',
      recognise: ['id', 'permalink', 'text', 'reach'],
      when: not(has('Lifetime Total Video Views')),
      fields: POST,
      measures: {
        ...SEEN_AND_CLICKED,
        ...STORIES,
        video_views: { ...number('Lifetime Organic Video Views'), plus: number('Lifetime Paid Video Views') },
      },
    },
  ],
} satisfies Export;
