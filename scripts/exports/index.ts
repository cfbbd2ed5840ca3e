/** Every export, one line each. The order has no meaning: a test fails when two claim the same file. */

import type { Export } from './_export.ts';
import facebookContent from './facebook-content.ts';
import facebookInsightsPage from './facebook-insights-page.ts';
import facebookInsightsPost from './facebook-insights-post.ts';
import facebookInsightsVideo from './facebook-insights-video.ts';
import facebookVideos from './facebook-videos.ts';
import instagramArchive from './instagram-archive.ts';
import instagramContent from './instagram-content.ts';
import metaAds from './meta-ads.ts';
import metaAudience from './meta-audience.ts';
import metaChart from './meta-chart.ts';
import metaDailyBreakdown from './meta-daily-breakdown.ts';
import other from './other.ts';

export const EXPORTS: readonly Export[] = [
  facebookContent,
  facebookInsightsPage,
  facebookInsightsPost,
  facebookInsightsVideo,
  facebookVideos,
  instagramArchive,
  instagramContent,
  metaAds,
  metaAudience,
  metaChart,
  metaDailyBreakdown,
  other,
];
