/**
 * x.com → Premium → Analytics → Overview → download. No account and no dates in the name or the file. Days are UTC, written in English
 * in every language. `Video views` and `Media views` were 0 in every file seen: they are not read. Recent days are revised later.
 */

import { type Condition, day, type Export, number } from './_export.ts';
import { all, areDates, areFigures, most, wide } from './_recognise.ts';

/** Dates begin with their weekday. */
const weekdays: Condition = ({ cells }) => most(cells(0), (cell) => /^\p{L}{2,}\.?,? /u.test(cell));

export default {
  id: 'x-overview',
  label: { fr: 'Vue d’ensemble X (Premium)', en: 'X overview (Premium)' },
  platform: 'x',
  seen: '2025-08',
  tables: [
    {
      kind: 'days',
      recognise: ['followers_lost', 'posts_created', 'saves'],
      day: day(undefined, 'Date', 'Data'),
      fields: {},
      measures: {
        impressions: number('Impressions', 'Impressões'),
        reactions: number('Likes', 'Curtidas'),
        engagements: number('Engagements', 'Engajamentos'),
        saves: number('Bookmarks', 'Itens salvos'),
        followers_gained: number('New follows', 'Novos seguidores'),
        followers_lost: number('Unfollows', 'Deixar de seguir'),
        comments: number('Replies', 'Respostas'),
        shares: number('Reposts'),
        profile_views: number('Profile visits', 'Visitas ao perfil'),
        posts_created: number('Create Post', 'Criar post'),
      },
      byShape: {
        shape: all(wide(14), areDates(0), weekdays, areFigures(1)),
        columns: {
          day: 0,
          impressions: 1,
          reactions: 2,
          engagements: 3,
          saves: 4,
          followers_gained: 6,
          followers_lost: 7,
          comments: 8,
          shares: 9,
          profile_views: 10,
          posts_created: 11,
        },
      },
    },
  ],
} satisfies Export;
