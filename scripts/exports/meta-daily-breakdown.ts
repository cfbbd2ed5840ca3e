/**
 * Meta Business Suite → Insights → Content → Export with days instead of lifetime totals: one row per post and day, `Date` holds the day,
 * `Views` is often absent. Read as posts it would give the figures of one day (2 to 7 times too low, 2026). The day is Meta's own.
 */

import { day, type Export, instant, number, type PostsTable, text } from './_export.ts';
import { all, areDates, has, not } from './_recognise.ts';

const table = {
  kind: 'posts',
  perDay: true,
  fields: {
    id: text('Post ID', 'Publicerings-id', 'Identifiant de la publication'),
    permalink: text('Permalink', 'Permalänk', 'Permalien'),
    published: instant('America/Los_Angeles', 'mdy', 'Publish time', 'Publiceringstid', 'Heure de publication'),
    date: day('mdy', 'Date', 'Datum'),
  },
  measures: {
    reach: number('Reach', 'Räckvidd', 'Couverture'),
    comments: number('Comments', 'Kommentarer', 'Commentaires'),
    shares: number('Shares', 'Delningar', 'Partages'),
  },
} satisfies Omit<PostsTable, 'recognise'>;

/** As in the export of posts: beside `Impressions`, `Views` meant views of the video. */
const viewsAreOfVideos = has('Impressions');

const instagram = {
  ...table,
  platform: 'instagram',
  recognise: ['id', 'published', 'permalink', 'date'],
  when: all(areDates('date'), not(has('Page ID', 'Sid-id', 'ID de la Page'))),
  fields: {
    ...table.fields,
    account: text('Kontots användarnamn', "Nom d'utilisateur du compte", 'Account username'),
    accountId: text('Konto-id', 'Identifiant du compte', 'Account ID'),
  },
  measures: {
    ...table.measures,
    views: number('Views', 'Visningar', 'Vues'),
    impressions: number('Impressions'),
    reactions: number('Likes', 'Gilla-markeringar', "Mentions J'aime", "J'aime"),
    saves: number('Saves', 'Sparade objekt', 'Enregistrements'),
    follows: number('Follows', 'Följer'),
  },
} satisfies PostsTable;

const facebook = {
  ...table,
  platform: 'facebook',
  recognise: ['id', 'accountId', 'published', 'date'],
  fields: {
    ...table.fields,
    account: text('Page name', 'Sidnamn', 'Nom de la page'),
    accountId: text('Page ID', 'Sid-id', 'ID de la Page'),
  },
  measures: {
    ...table.measures,
    reactions: number('Reactions', 'Reaktioner', 'Réactions'),
    clicks: number('Total clicks', 'Totalt antal klick', 'Total des clics'),
    link_clicks: number('Link Clicks', 'Länkklick', 'Clics sur un lien'),
    watch_time_s: number('Seconds viewed', 'Sekunder visad', 'Secondes regardé*'),
  },
} satisfies PostsTable;

const videoViews = ['3-second video views', '3-sekunders videovisningar'] as const;
const views = ['Views', 'Visningar', 'Vues'] as const;

export default {
  id: 'meta-daily-breakdown',
  label: { fr: 'Publications jour par jour (Meta Business Suite)', en: 'Posts day by day (Meta Business Suite)' },
  platform: null,
  seen: null,
  tables: [
    instagram,
    {
      ...facebook,
      when: all(areDates('date'), not(viewsAreOfVideos)),
      measures: { ...facebook.measures, views: number(...views), video_views: number(...videoViews) },
    },
    {
      ...facebook,
      when: all(areDates('date'), viewsAreOfVideos),
      measures: { ...facebook.measures, impressions: number('Impressions'), video_views: number(...videoViews, ...views) },
    },
  ],
} satisfies Export;
