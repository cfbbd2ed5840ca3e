/**
 * Facebook Page Insights (until about 2022) → Export data → Post level. UTF-8 with BOM, comma; the second row describes the columns.
 * Some names stand twice, total first, then unique people. Posted is Pacific time. « Stories » count actions, « Talking About This »
 * counts people: the first is what reactions, comments and shares are elsewhere.
 */

import { type Export, format, instant, number, text } from './_export.ts';
import { has, not } from './_recognise.ts';

export default {
  id: 'facebook-insights-post',
  label: { fr: 'Statistiques de Page Facebook : publications', en: 'Facebook Page Insights: posts' },
  platform: 'facebook',
  accountInName: /^Facebook Insights Data Export \(Post Level\) - (.+?) - \d{4}-\d\d-\d\d/i,
  seen: '2015-02',
  tables: [
    {
      kind: 'posts',
      recognise: ['id', 'permalink', 'text', 'reach'],
      when: not(has('Lifetime Total Video Views')),
      fields: {
        id: text('Post ID'),
        permalink: text('Permalink'),
        published: instant('America/Los_Angeles', 'mdy', 'Posted'),
        format: format({ Photo: 'photo', Link: 'link', Video: 'video', Status: 'text', SharedVideo: 'share' }, 'Type'),
        text: { ...text('Post Message'), entities: true },
        // Milliseconds.
        duration: { ...number('Lifetime Video length'), times: 0.001 },
      },
      measures: {
        impressions: number('Lifetime Post Total Impressions'),
        reach: number('Lifetime Post Total Reach'),
        reactions: number('Lifetime Post Stories by action type - like'),
        comments: number('Lifetime Post Stories by action type - comment'),
        shares: number('Lifetime Post Stories by action type - share'),
        clicks: number('Lifetime Post Consumptions'),
        link_clicks: number('Lifetime Post Consumptions by type - link clicks'),
        video_views: { ...number('Lifetime Organic Video Views'), plus: number('Lifetime Paid Video Views') },
      },
    },
  ],
} satisfies Export;
