/**
 * x.com → Premium → Analytics → Overview → download. No account and no dates in the name or the file. Days are UTC, written in English
 * in every language. `Video views` and `Media views` were 0 in every file seen: they are not read. Recent days are revised later.
 */

import { type Condition, day, type Export, number } from './_export.ts';
import { all, areDates, most } from './_recognise.ts';
import { readNumber } from './_values.ts';

/** A date with its weekday, and nothing but numbers beside it. */
const weekdays: Condition = ({ cells }) => most(cells(0), (cell) => /^\p{L}{2,}\.?,? /u.test(cell));
const figures: Condition = ({ rows }) =>
  rows.length > 0 && rows.every((row) => row.slice(1).every((cell) => typeof readNumber(cell) === 'number'));

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
        shape: all(({ header }) => header.length === 14, areDates(0), weekdays, figures),
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
