/** Families of groups that posts are put in: days of the week, hours, lengths, links, hashtags, durations. What each is called in sentences. */

import type { Phrase } from '../../model/phrase.ts';
import { both } from '../findings/words.ts';
import type { RelativePost } from './relative-posts.ts';

export interface GroupOfPosts {
  id: string;
  /** As a row of a drawing: « Lundi », "Monday". */
  name: Phrase;
  /** After « publications » and "posts": « du lundi », "of Monday". */
  which: Phrase;
  has: (post: RelativePost) => boolean;
}

export interface Family {
  id: 'weekdays' | 'hours' | 'lengths' | 'links' | 'hashtags' | 'durations';
  /** What is compared: videos only, or posts of all kinds. */
  noun: Phrase;
  /** « jour », "day": what does not stand out, with its article in French. */
  none: Phrase;
  /** Said of the posts that belong in no group, counted. */
  left: (n: string, several: boolean) => Phrase;
  /** Posts that can be grouped. */
  known: (post: RelativePost) => boolean;
  groups: readonly GroupOfPosts[];
}

const POSTS: Phrase = both('publications', 'posts');
const DAYS = [
  ['Lundi', 'Monday'],
  ['Mardi', 'Tuesday'],
  ['Mercredi', 'Wednesday'],
  ['Jeudi', 'Thursday'],
  ['Vendredi', 'Friday'],
  ['Samedi', 'Saturday'],
  ['Dimanche', 'Sunday'],
] as const;

const weekdays: Family = {
  id: 'weekdays',
  noun: POSTS,
  none: both('Aucun jour ne se détache', 'No day stands out'),
  left: () => both('', ''),
  known: () => true,
  groups: DAYS.map(([fr, en], weekday) => ({
    id: en.toLowerCase(),
    name: both(fr, en),
    which: both(`du ${fr.toLowerCase()}`, `published on ${en}s`),
    has: (post) => post.weekday === weekday,
  })),
};

/** First hour of each band and the one after its last. */
const BANDS = [
  ['before-9', 0, 9, 'Avant 9 h', 'Before 9:00', 'publiées avant 9 h', 'published before 9:00'],
  ['9-12', 9, 12, '9 h à 12 h', '9:00 to 12:00', 'publiées de 9 h à 12 h', 'published from 9:00 to 12:00'],
  ['12-14', 12, 14, '12 h à 14 h', '12:00 to 14:00', 'publiées de 12 h à 14 h', 'published from 12:00 to 14:00'],
  ['14-17', 14, 17, '14 h à 17 h', '14:00 to 17:00', 'publiées de 14 h à 17 h', 'published from 14:00 to 17:00'],
  ['17-20', 17, 20, '17 h à 20 h', '17:00 to 20:00', 'publiées de 17 h à 20 h', 'published from 17:00 to 20:00'],
  ['after-20', 20, 24, 'Après 20 h', 'After 20:00', 'publiées après 20 h', 'published after 20:00'],
] as const;

/** A number and its unit on one line. */
const fixed = (text: string) => text.replace(/(\d) (h|s|min)\b/g, '$1\u00a0$2');

const hours: Family = {
  id: 'hours',
  noun: POSTS,
  none: both('Aucune heure ne se détache', 'No time of day stands out'),
  left: (n, several) =>
    both(
      `${n} publication${several ? 's' : ''} sans heure, non comptée${several ? 's' : ''}`,
      `${n} post${several ? 's' : ''} without an hour, not counted`,
    ),
  known: ({ hour }) => hour !== null,
  groups: BANDS.map(([id, from, to, fr, en, whichFr, whichEn]) => ({
    id,
    name: both(fixed(fr), fixed(en)),
    which: both(fixed(whichFr), fixed(whichEn)),
    has: ({ hour }) => hour !== null && hour >= from && hour < to,
  })),
};

/** Bands of a number, from the first of each up to the next. */
function bands(
  of: (post: RelativePost) => number | null,
  list: readonly (readonly [id: string, from: number, fr: string, en: string, whichFr: string, whichEn: string])[],
): GroupOfPosts[] {
  return list.map(([id, from, fr, en, whichFr, whichEn], at) => ({
    id,
    name: both(fixed(fr), fixed(en)),
    which: both(fixed(whichFr), fixed(whichEn)),
    has: (post) => {
      const value = of(post);
      return value !== null && value >= from && value < (list[at + 1]?.[1] ?? Number.POSITIVE_INFINITY);
    },
  }));
}

const withoutText: Family['left'] = (n, several) =>
  both(
    `${n} publication${several ? 's' : ''} sans texte, non comptée${several ? 's' : ''}`,
    `${n} post${several ? 's' : ''} without text, not counted`,
  );

const lengths: Family = {
  id: 'lengths',
  noun: POSTS,
  none: both('Aucune longueur de texte ne se détache', 'No length of text stands out'),
  left: withoutText,
  known: ({ length }) => length !== null,
  groups: bands(
    ({ length }) => length,
    [
      ['under-80', 0, 'Moins de 80 caractères', 'Under 80 characters', 'de moins de 80 caractères', 'of under 80 characters'],
      ['80-199', 80, '80 à 199', '80 to 199', 'de 80 à 199 caractères', 'of 80 to 199 characters'],
      ['200-499', 200, '200 à 499', '200 to 499', 'de 200 à 499 caractères', 'of 200 to 499 characters'],
      ['from-500', 500, '500 et plus', '500 and more', 'de 500 caractères et plus', 'of 500 characters and more'],
    ],
  ),
};

const links: Family = {
  id: 'links',
  noun: POSTS,
  none: both('', ''),
  left: withoutText,
  known: ({ link }) => link !== null,
  groups: [
    {
      id: 'with-link',
      name: both('Avec un lien', 'With a link'),
      which: both('avec un lien', 'with a link'),
      has: ({ link }) => link === true,
    },
    {
      id: 'without-link',
      name: both('Sans lien', 'Without a link'),
      which: both('sans lien', 'without a link'),
      has: ({ link }) => link === false,
    },
  ],
};

const hashtags: Family = {
  id: 'hashtags',
  noun: POSTS,
  none: both('', ''),
  left: withoutText,
  known: ({ hashtags: n }) => n !== null,
  groups: bands(
    ({ hashtags: n }) => n,
    [
      ['no-hashtag', 0, 'Sans hashtag', 'No hashtag', 'sans hashtag', 'without a hashtag'],
      ['1-3-hashtags', 1, '1 à 3 hashtags', '1 to 3 hashtags', 'avec 1 à 3 hashtags', 'with 1 to 3 hashtags'],
      ['4-hashtags', 4, '4 hashtags et plus', '4 hashtags and more', 'avec 4 hashtags et plus', 'with 4 hashtags and more'],
    ],
  ),
};

const durations: Family = {
  id: 'durations',
  noun: both('vidéos', 'videos'),
  none: both('', ''),
  left: () => both('', ''),
  known: ({ duration }) => duration !== null,
  groups: bands(
    ({ duration }) => duration,
    [
      ['under-30s', 0, 'Vidéos de moins de 30 s', 'Videos under 30 s', 'de moins de 30 s', 'of under 30 s'],
      ['30-89s', 30, 'Vidéos de 30 à 89 s', 'Videos of 30 to 89 s', 'de 30 à 89 s', 'of 30 to 89 s'],
      ['90-299s', 90, 'Vidéos de 90 s à 5 min', 'Videos of 90 s to 5 min', 'de 90 s à 5 min', 'of 90 s to 5 min'],
      ['from-300s', 300, 'Vidéos de 5 min et plus', 'Videos of 5 min and more', 'de 5 min et plus', 'of 5 min and more'],
    ],
  ),
};

/** Sections of a report and the families each compares. */
export const SECTIONS = {
  weekdays: [weekdays],
  hours: [hours],
  lengths: [lengths],
  media: [links, hashtags, durations],
} as const satisfies Record<string, readonly Family[]>;

export type SectionId = keyof typeof SECTIONS;
