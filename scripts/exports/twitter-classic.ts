/**
 * analytics.twitter.com (until mid-2024) → Export data, by tweet. All quoted, comma in French too, time in UTC with its offset, counts as
 * `29.0`, `-` for what was not promoted. Re-saved files hold other people's tweets and shifted columns: rows are judged one by one.
 */

import { xInstant } from '../model/post-id.ts';
import { type Export, instant, number, text } from './_export.ts';
import { readDate } from './_values.ts';

export default {
  id: 'twitter-classic',
  label: { fr: 'Tweets (ancien Twitter Analytics)', en: 'Tweets (old Twitter Analytics)' },
  platform: 'x',
  seen: '2017-04',
  tables: [
    {
      kind: 'posts',
      recognise: ['id', 'permalink', 'published', 'engagements'],
      fields: {
        id: text('Tweet id', 'Identifiant du Tweet'),
        permalink: text('Tweet permalink', 'Permalien du Tweet'),
        account: { ...text('Tweet permalink', 'Permalien du Tweet'), part: [/(?:twitter|x)\.com\/(\w{1,15})\/status\//i] },
        published: instant('UTC', 'ymd', 'time', 'heure'),
        text: { ...text('Tweet text', 'Texte du Tweet'), entities: true },
      },
      measures: {
        impressions: number('impressions'),
        engagements: number('engagements'),
        shares: number('retweets'),
        comments: number('replies', 'réponses'),
        reactions: number('likes', 'favorites', "J'aime"),
        profile_visits: number('user profile clicks', "clics sur le profil de l'utilisateur"),
        link_clicks: number('url clicks', "clics sur l'URL"),
        follows: number('follows'),
      },
      idFromPermalink: [/\/status\/(\d+)/],
      proof: { instant: (id) => xInstant(id), exact: true },
      oneAccount: { inName: /^tweet_activity_metrics_(\w+?)_\d{8}_\d{8}/i },
      formatOf: ({ text: caption }) => (caption?.startsWith('@') ? 'reply' : null),
      each: (row, at) =>
        row.account !== null && readDate(at('published')) && row.permalink?.includes(`/status/${row.postId}`)
          ? null
          : { code: 'row-shifted' },
    },
  ],
} satisfies Export;
