/**
 * Facebook Page Insights (until about 2022) → Export data → Video posts: like the posts, with the views of the video. The second row
 * describes the columns. A repeated name is total first, then unique people.
 */

import { type Export, number } from './_export.ts';
import { POST, SEEN_AND_CLICKED, STORIES } from './_facebook-insights.ts';

export default {
  id: 'facebook-insights-video',
  label: { fr: 'Statistiques de Page Facebook\u00a0: vidéos', en: 'Facebook Page Insights: videos' },
  platform: 'facebook',
  accountInName: /^Facebook Insights Data Export \(Video Posts\) - (.+?) - \d{4}-\d\d-\d\d/i,
  seen: '2016-02',
  tables: [
    {
      kind: 'posts',
      recognise: ['id', 'permalink', 'text', 'video_views'],
      fields: POST,
      measures: { ...SEEN_AND_CLICKED, ...STORIES, video_views: number('Lifetime Total Video Views') },
    },
  ],
} satisfies Export;
