/**
 * Meta Business Suite → Insights → Content → Export, Instagram. UTF-8 with BOM, comma, multi-line captions, no total row.
 * Times are Pacific in every interface language (proved by 1,181 shortcodes); the order of columns changes from year to year.
 * `Views` took the place of `Impressions` in 2024. French headers are known from parsers, not from a file (2026).
 */

import { instagramInstant } from '../model/post-id.ts';
import { day, type Export, format, instant, number, text } from './_export.ts';
import { all, any, areDates, has, isEmpty, not, onHost } from './_recognise.ts';

export default {
  id: 'instagram-content',
  label: { fr: 'Contenus Instagram (Meta Business Suite)', en: 'Instagram content (Meta Business Suite)' },
  platform: 'instagram',
  seen: '2026-06',
  tables: [
    {
      kind: 'posts',
      recognise: ['id', 'published', 'permalink', 'format'],
      when: all(any(onHost('permalink', 'instagram.com'), isEmpty), not(has('Page ID', 'Sid-id', 'ID de la Page')), not(areDates('date'))),
      fields: {
        id: text('Post ID', 'Publicerings-id', 'Identifiant de la publication'),
        // Files of several accounts repeat the three account columns in English at the end, and leave them empty (sv, 2026):
        // the local name comes first.
        account: text('Kontots användarnamn', "Nom d'utilisateur du compte", 'Account username'),
        accountId: text('Konto-id', 'Identifiant du compte', 'Account ID'),
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
        duration: number('Duration (sec)', 'Duration (secs)', 'Varaktighet (sek)', 'Durée (s)'),
        date: day('mdy', 'Date', 'Datum'),
      },
      measures: {
        views: number('Views', 'Visningar', 'Vues'),
        impressions: number('Impressions'),
        reach: number('Reach', 'Räckvidd', 'Couverture'),
        reactions: number('Likes', 'Gilla-markeringar', "Mentions J'aime", "J'aime"),
        comments: number('Comments', 'Kommentarer', 'Commentaires'),
        shares: number('Shares', 'Delningar', 'Partages'),
        saves: number('Saves', 'Sparade objekt', 'Enregistrements'),
        follows: number('Follows', 'Följer'),
      },
      expected: ['reach', 'reactions', 'comments', 'shares', 'saves'],
      proof: { instant: (_, permalink) => instagramInstant(permalink), exact: false },
    },
  ],
} satisfies Export;
