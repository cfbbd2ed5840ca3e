/**
 * Meta Business Suite → Insights → Content → Export, Facebook posts: 31 to 213 columns, ragged records, multi-line captions, one row per
 * post (a second row of the same post may fill what the first leaves blank). Times are Pacific. Headers seen whole in two English
 * wordings (2025) and Swedish (2026); in French known from a user's parser (2026), where « Couverture » is reach.
 */

import { day, type Export, format, instant, number, type PostsTable, text } from './_export.ts';
import { all, any, areDates, has, isEmpty, not, onHost } from './_recognise.ts';

/** From 2024 to the spring of 2025 `Impressions` and `Views` stood side by side, and `Views` meant views of the video. */
const viewsAreOfVideos = has('Impressions');

const table = {
  kind: 'posts',
  recognise: ['id', 'accountId', 'published', 'permalink', 'reactions'],
  fields: {
    id: text('Post ID', 'Publicerings-id', 'Identifiant de la publication'),
    account: text('Page name', 'Sidnamn', 'Nom de la page'),
    accountId: text('Page ID', 'Sid-id', 'ID de la Page'),
    permalink: text('Permalink', 'Permalänk', 'Permalien'),
    published: instant('America/Los_Angeles', 'mdy', 'Publish time', 'Publiceringstid', 'Heure de publication'),
    format: format(
      {
        Photos: 'photo',
        Foton: 'photo',
        'Multi-photo': 'carousel',
        Albums: 'carousel',
        // Since mid-2025 every video is written as a reel.
        Reels: 'short-video',
        Videos: 'video',
        Videor: 'video',
        Vidéos: 'video',
        Links: 'link',
        Länkar: 'link',
        Text: 'text',
        Stories: 'story',
      },
      'Post type',
      'Inläggstyp',
      'Type de publication',
    ),
    // Which of the two holds the caption depends on the kind of post.
    text: text('Title', 'Titel', 'Titre'),
    text2: text('Description', 'Beskrivning'),
    duration: number('Duration (sec)', 'Duration (secs)', 'Varaktighet (sek)', 'Durée*'),
    date: day('mdy', 'Date', 'Datum'),
  },
  measures: {
    reach: number('Reach', 'Räckvidd', 'Couverture'),
    reactions: number('Reactions', 'Reaktioner', 'Réactions'),
    comments: number('Comments', 'Kommentarer', 'Commentaires'),
    shares: number('Shares', 'Delningar', 'Partages'),
    clicks: number('Total clicks', 'Totalt antal klick', 'Total des clics'),
    link_clicks: number('Link Clicks', 'Länkklick', 'Clics sur un lien'),
    watch_time_s: number('Seconds viewed', 'Sekunder visad', 'Secondes regardé*'),
  },
  expected: ['reach', 'comments', 'shares'],
  check: {
    total: number('Reactions, Comments and Shares', 'Reaktioner, kommentarer och delningar', 'Réactions, commentaires et partages'),
    parts: ['reactions', 'comments', 'shares'],
  },
} satisfies PostsTable;

const posts = all(any(onHost('permalink', 'facebook.com', 'fb.watch'), isEmpty), not(areDates('date')));

export default {
  id: 'facebook-content',
  label: { fr: 'Publications Facebook (Meta Business Suite)', en: 'Facebook posts (Meta Business Suite)' },
  platform: 'facebook',
  seen: '2026-03',
  tables: [
    {
      ...table,
      when: all(posts, not(viewsAreOfVideos)),
      measures: {
        ...table.measures,
        // The preset with video metrics writes `Views` twice; the first one is the post's.
        views: number('Views', 'Visningar', 'Vues'),
        video_views: number('3-second video views', '3-sekunders videovisningar'),
      },
    },
    {
      ...table,
      when: all(posts, viewsAreOfVideos),
      measures: {
        ...table.measures,
        impressions: number('Impressions'),
        video_views: number('3-second video views', '3-sekunders videovisningar', 'Views', 'Visningar', 'Vues'),
      },
    },
  ],
} satisfies Export;
