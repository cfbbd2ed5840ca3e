/**
 * x.com → Premium → Analytics → Content → download. UTF-8 without BOM, comma, newest first. The day is UTC and written in English in every
 * language; the id gives the instant. Two spellings in English, Portuguese seen in code. `Shares` is the share button, not reposts: it is not
 * read. `Engagements` holds clicks and expands too, and is no sum of the other columns.
 */

import { xInstant } from '../model/post-id.ts';
import { day, type Export, number, text } from './_export.ts';
import { all, onHost, wide } from './_recognise.ts';

export default {
  id: 'x-content',
  label: { fr: 'Publications X (Premium)', en: 'X posts (Premium)' },
  platform: 'x',
  seen: '2026-08',
  tables: [
    {
      kind: 'posts',
      recognise: ['permalink', 'text', 'impressions', 'saves'],
      fields: {
        id: text('Post id'),
        permalink: text('Post Link', 'Link', 'Postar link'),
        account: { ...text('Post Link', 'Link', 'Postar link'), part: [/(?:x|twitter)\.com\/(?!i\/)(\w{1,15})\/status\//i] },
        published: day(undefined, 'Date'),
        text: { ...text('Post text', 'Texto do post'), entities: true },
      },
      measures: {
        impressions: number('Impressions', 'Impressões'),
        reactions: number('Likes', 'Curtidas'),
        engagements: number('Engagements', 'Engajamentos'),
        saves: number('Bookmarks', 'Itens salvos'),
        follows: number('New follows', 'Novos seguidores'),
        comments: number('Replies', 'Respostas'),
        shares: number('Reposts'),
        profile_visits: number('Profile visits', 'Visitas ao perfil'),
        link_clicks: number('URL Clicks', 'Cliques de URL'),
      },
      idFromPermalink: [/\/status\/(\d+)/],
      proof: { instant: (id) => xInstant(id), exact: true },
      formatOf: ({ text: caption }) => (caption?.startsWith('@') ? 'reply' : null),
      byShape: {
        shape: all(onHost(3, 'x.com', 'twitter.com'), wide(12, 13, 14, 15, 16, 17)),
        // The first twelve columns have kept this order since November 2025; those behind them have not been seen in other lengths.
        columns: {
          id: 0,
          published: 1,
          text: 2,
          permalink: 3,
          account: 3,
          impressions: 4,
          reactions: 5,
          engagements: 6,
          saves: 7,
          follows: 9,
          comments: 10,
          shares: 11,
        },
      },
    },
  ],
} satisfies Export;
