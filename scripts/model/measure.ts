/**
 * Measures: what platforms count. One id per idea, the same in columns, metrics, pages and the dictionary.
 * Whether a measure adds up is a property of the measure, not of the page that shows it.
 */

import type { Phrase } from './phrase.ts';

export type Unit = 'count' | 'seconds' | 'people';

export interface Measure {
  name: Phrase;
  unit: Unit;
  /** Whether a sum over posts, over days, over platforms means something. Reach never adds up. */
  adds: { posts: boolean; days: boolean; platforms: boolean };
  /** The newest value is a level (followers), not a flow. */
  level?: true;
  /** A zero beside a positive reach was never written: it stands for "not exported" (seen on Facebook, 2025). */
  zeroMeansMissing?: true;
}

const flow = { posts: true, days: true, platforms: true };
const people = { posts: false, days: false, platforms: false };

/** Measures of a post, in the order of their columns in the store. */
export const POST_MEASURES = {
  views: { name: { fr: 'vues', en: 'views' }, unit: 'count', adds: flow, zeroMeansMissing: true },
  impressions: { name: { fr: 'impressions', en: 'impressions' }, unit: 'count', adds: flow, zeroMeansMissing: true },
  reach: { name: { fr: 'portée', en: 'reach' }, unit: 'people', adds: people },
  reactions: { name: { fr: 'réactions', en: 'reactions' }, unit: 'count', adds: flow },
  comments: { name: { fr: 'commentaires', en: 'comments' }, unit: 'count', adds: flow },
  shares: { name: { fr: 'partages', en: 'shares' }, unit: 'count', adds: flow },
  saves: { name: { fr: 'enregistrements', en: 'saves' }, unit: 'count', adds: flow },
  clicks: { name: { fr: 'clics', en: 'clicks' }, unit: 'count', adds: flow },
  link_clicks: { name: { fr: 'clics sur le lien', en: 'link clicks' }, unit: 'count', adds: flow },
  video_views: { name: { fr: 'vues de la vidéo', en: 'video views' }, unit: 'count', adds: flow },
  watch_time_s: { name: { fr: 'durée de visionnage', en: 'watch time' }, unit: 'seconds', adds: flow },
  follows: { name: { fr: 'abonnements obtenus', en: 'follows' }, unit: 'count', adds: flow },
  engagements: {
    name: { fr: 'engagements comptés par la plateforme', en: 'engagements as the platform counts them' },
    unit: 'count',
    adds: { posts: true, days: true, platforms: false },
  },
  profile_visits: { name: { fr: 'visites du profil', en: 'profile visits' }, unit: 'count', adds: flow },
  thumbnail_impressions: {
    name: { fr: 'impressions des miniatures', en: 'thumbnail impressions' },
    unit: 'count',
    adds: { posts: true, days: true, platforms: false },
  },
} as const satisfies Record<string, Measure>;

/** Measures that only exist for an account and a day. */
export const ACCOUNT_MEASURES = {
  followers: { name: { fr: 'abonnés', en: 'followers' }, unit: 'people', adds: { ...people, platforms: true }, level: true },
  followers_gained: { name: { fr: 'abonnés gagnés', en: 'followers gained' }, unit: 'count', adds: flow },
  followers_lost: { name: { fr: 'abonnés perdus', en: 'followers lost' }, unit: 'count', adds: flow },
  followers_net: { name: { fr: 'croissance nette', en: 'net growth' }, unit: 'count', adds: flow },
  profile_views: { name: { fr: 'visites du profil', en: 'profile views' }, unit: 'count', adds: flow },
  visitors: { name: { fr: 'visiteurs', en: 'visitors' }, unit: 'people', adds: people },
  viewers: { name: { fr: 'spectateurs', en: 'viewers' }, unit: 'people', adds: people },
  new_viewers: { name: { fr: 'nouveaux spectateurs', en: 'new viewers' }, unit: 'people', adds: people },
  returning_viewers: { name: { fr: 'spectateurs fidèles', en: 'returning viewers' }, unit: 'people', adds: people },
  engaged_people: { name: { fr: 'personnes qui ont interagi', en: 'people who engaged' }, unit: 'people', adds: people },
  posts_created: { name: { fr: 'publications créées', en: 'posts created' }, unit: 'count', adds: flow },
} as const satisfies Record<string, Measure>;

export const MEASURES = { ...POST_MEASURES, ...ACCOUNT_MEASURES } as const;

export type PostMeasure = keyof typeof POST_MEASURES;
export type MeasureId = keyof typeof MEASURES;
export const POST_MEASURE_IDS = Object.keys(POST_MEASURES) as PostMeasure[];
export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];
