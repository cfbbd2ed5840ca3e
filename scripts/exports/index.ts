/** Every export, one line each. The order has no meaning: a test fails when two claim the same file. */

import type { Export } from './_export.ts';
import facebookContent from './facebook-content.ts';
import facebookInsightsPage from './facebook-insights-page.ts';
import facebookInsightsPost from './facebook-insights-post.ts';
import facebookInsightsVideo from './facebook-insights-video.ts';
import facebookVideos from './facebook-videos.ts';
import ga4Pages from './ga4-pages.ts';
import ga4Report from './ga4-report.ts';
import instagramArchive from './instagram-archive.ts';
import instagramContent from './instagram-content.ts';
import linkedinArchive from './linkedin-archive.ts';
import linkedinCreator from './linkedin-creator.ts';
import linkedinPageCompetitors from './linkedin-page-competitors.ts';
import linkedinPageContent from './linkedin-page-content.ts';
import linkedinPageFollowers from './linkedin-page-followers.ts';
import linkedinPageVisitors from './linkedin-page-visitors.ts';
import mastodonArchive from './mastodon-archive.ts';
import metaAds from './meta-ads.ts';
import metaAudience from './meta-audience.ts';
import metaChart from './meta-chart.ts';
import metaDailyBreakdown from './meta-daily-breakdown.ts';
import other from './other.ts';
import tiktokBusinessAudience from './tiktok-business-audience.ts';
import tiktokBusinessOverview from './tiktok-business-overview.ts';
import tiktokBusinessVideos from './tiktok-business-videos.ts';
import tiktokStudioContent from './tiktok-studio-content.ts';
import tiktokStudioFollowers from './tiktok-studio-followers.ts';
import tiktokStudioOther from './tiktok-studio-other.ts';
import tiktokStudioOverview from './tiktok-studio-overview.ts';
import tiktokStudioViewers from './tiktok-studio-viewers.ts';
import twitterClassic from './twitter-classic.ts';
import xAds from './x-ads.ts';
import xContent from './x-content.ts';
import xOverview from './x-overview.ts';
import xVideo from './x-video.ts';
import youtubeChart from './youtube-chart.ts';
import youtubeTable from './youtube-table.ts';
import youtubeTotals from './youtube-totals.ts';

export const EXPORTS: readonly Export[] = [
  facebookContent,
  facebookInsightsPage,
  facebookInsightsPost,
  facebookInsightsVideo,
  facebookVideos,
  ga4Pages,
  ga4Report,
  instagramArchive,
  instagramContent,
  linkedinArchive,
  linkedinCreator,
  linkedinPageCompetitors,
  linkedinPageContent,
  linkedinPageFollowers,
  linkedinPageVisitors,
  mastodonArchive,
  metaAds,
  metaAudience,
  metaChart,
  metaDailyBreakdown,
  other,
  tiktokBusinessAudience,
  tiktokBusinessOverview,
  tiktokBusinessVideos,
  tiktokStudioContent,
  tiktokStudioFollowers,
  tiktokStudioOther,
  tiktokStudioOverview,
  tiktokStudioViewers,
  twitterClassic,
  xAds,
  xContent,
  xOverview,
  xVideo,
  youtubeChart,
  youtubeTable,
  youtubeTotals,
];
