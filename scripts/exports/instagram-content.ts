/**
 * Meta Business Suite → Insights → Content → Export, Instagram. UTF-8 with BOM, comma, multi-line captions, no total row.
 * Times are Pacific in every interface language (proved by 1,181 shortcodes); the order of columns changes from year to year.
 */

import { instagramInstant } from '../model/post-id.ts';
import { day, type Export, format, instant, number, text } from './_export.ts';
import { all, areDates, not, onHost } from './_recognise.ts';

export default {
  id: 'instagram-content',
  label: { fr: 'Contenus Instagram (Meta Business Suite)', en: 'Instagram content (Meta Business Suite)' },
  platform: 'instagram',
  seen: '2026-06',
  tables: [
    {
      kind: 'posts',
      recognise: ['id', 'published', 'permalink', 'format'],
      when: all(onHost('permalink', 'instagram.com'), not(areDates('date'))),
      fields: {
        id: text('Post ID', 'Publicerings-id', 'Identifiant de la publication'),
        account: text('Account username', 'Kontots användarnamn'),
        permalink: text('Permalink', 'Permalänk', 'Permalien'),
        published: instant('America/Los_Angeles', 'mdy', 'Publish time', 'Publiceringstid', 'Heure de publication'),
        format: format(
          {
            'IG image': 'photo',
            'IG-bild': 'photo',
            'IG carousel': 'carousel',
            'IG-carousel': 'carousel',
            'IG reel': 'short-video',
            'IG-reel': 'short-video',
            'IG story': 'story',
          },
          'Post type',
          'Inläggstyp',
          'Type de publication',
        ),
        text: text('Description', 'Beskrivning'),
        duration: number('Duration (sec)', 'Varaktighet (sek)'),
        date: day('mdy', 'Date', 'Datum'),
      },
      measures: {
        views: number('Views', 'Visningar', 'Vues'),
        impressions: number('Impressions'),
        reach: number('Reach', 'Räckvidd', 'Couverture'),
        reactions: number('Likes', 'Gilla-markeringar'),
        comments: number('Comments', 'Kommentarer', 'Commentaires'),
        shares: number('Shares', 'Delningar', 'Partages'),
        saves: number('Saves', 'Sparade objekt'),
        follows: number('Follows', 'Följer'),
      },
      proof: { instant: (_, permalink) => instagramInstant(permalink), exact: false },
    },
  ],
} satisfies Export;
