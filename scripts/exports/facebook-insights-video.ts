/**
 * Facebook Page Insights (until about 2022) → Export data → Video posts: like the posts, with the views of the video. The second row
 * describes the columns. A repeated name is total first, then unique people.
 */

import { type Export, format, instant, number, text } from './_export.ts';

export default {
  id: 'facebook-insights-video',
  label: { fr: 'Statistiques de Page Facebook : vidéos', en: 'Facebook Page Insights: videos' },
  platform: 'facebook',
  accountInName: /^Facebook Insights Data Export \(Video Posts\) - (.+?) - \d{4}-\d\d-\d\d/i,
  seen: '2016-02',
  tables: [
    {
      kind: 'posts',
      recognise: ['id', 'permalink', 'text', 'video_views'],
      fields: {
        id: text('Post ID'),
        permalink: text('Permalink'),
        published: instant('America/Los_Angeles', 'mdy', 'Posted'),
        format: format({ Video: 'video', SharedVideo: 'share' }, 'Type'),
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
        video_views: number('Lifetime Total Video Views'),
      },
    },
  ],
} satisfies Export;
