/** How posts are grouped to be compared: what a group is called alone, and in a sentence. */

import type { Phrase } from '../../model/phrase.ts';
import { both } from '../findings/words.ts';

/** What a post is grouped by; null where the file does not say. */
export interface GroupedPost {
  /** 1 (Monday) to 7. */
  weekday: number;
  /** Of the brand's zone, 0 to 23. */
  hour: number | null;
  /** Characters of its text. */
  letters: number | null;
  link: boolean | null;
  hashtags: number | null;
  /** Length of a video. */
  seconds: number | null;
}

export interface PostGroup {
  id: string;
  name: Phrase;
  /** After « les publications » and "posts". */
  says: Phrase;
  has: (post: GroupedPost) => boolean;
}

export type Kind = 'weekdays' | 'hours' | 'lengths' | 'media';

const DAYS = [
  ['lundi', 'Monday'],
  ['mardi', 'Tuesday'],
  ['mercredi', 'Wednesday'],
  ['jeudi', 'Thursday'],
  ['vendredi', 'Friday'],
  ['samedi', 'Saturday'],
  ['dimanche', 'Sunday'],
] as const;

const weekdays = DAYS.map(
  ([fr, en], at): PostGroup => ({
    id: en.toLowerCase(),
    name: both(`${fr.charAt(0).toUpperCase()}${fr.slice(1)}`, en),
    says: both(`du ${fr}`, `on ${en}s`),
    has: ({ weekday }) => weekday === at + 1,
  }),
);

/** Values of a measure from one bound up to, not including, the other. */
const between = (of: (post: GroupedPost) => number | null, from: number, to: number) => (post: GroupedPost) => {
  const value = of(post);
  return value !== null && value >= from && value < to;
};

const hourOf = ({ hour }: GroupedPost) => hour;
const HOURS = [0, 9, 12, 14, 17, 20, 24];
const hours = HOURS.slice(0, -1).map((from, at): PostGroup => {
  const to = HOURS[at + 1] as number;
  const name =
    from === 0
      ? both('avant 9\u00a0h', 'before 9:00')
      : to === 24
        ? both('à partir de 20\u00a0h', 'from 20:00')
        : both(`de ${from} à ${to}\u00a0h`, `${from}:00 to ${to}:00`);
  return {
    id: `hours-${from}`,
    name: both(name.fr.charAt(0).toUpperCase() + name.fr.slice(1), name.en.charAt(0).toUpperCase() + name.en.slice(1)),
    says: both(`publiées ${name.fr}`, from > 0 && to < 24 ? `published ${name.en}` : `published ${name.en}`),
    has: between(hourOf, from, to),
  };
});

const lettersOf = ({ letters }: GroupedPost) => letters;
const lengths: PostGroup[] = [
  {
    id: 'under-80',
    name: both('Moins de 80', 'Under 80'),
    says: both('de moins de 80 caractères', 'under 80 characters'),
    has: between(lettersOf, 0, 80),
  },
  {
    id: '80-199',
    name: both('80 à 199', '80 to 199'),
    says: both('de 80 à 199 caractères', 'of 80 to 199 characters'),
    has: between(lettersOf, 80, 200),
  },
  {
    id: '200-499',
    name: both('200 à 499', '200 to 499'),
    says: both('de 200 à 499 caractères', 'of 200 to 499 characters'),
    has: between(lettersOf, 200, 500),
  },
  {
    id: '500-more',
    name: both('500 et plus', '500 and more'),
    says: both('de 500 caractères et plus', 'of 500 characters and more'),
    has: between(lettersOf, 500, Number.POSITIVE_INFINITY),
  },
];

const links: PostGroup[] = [
  { id: 'link', name: both('Avec lien', 'With a link'), says: both('avec un lien', 'with a link'), has: ({ link }) => link === true },
  { id: 'no-link', name: both('Sans lien', 'Without link'), says: both('sans lien', 'without a link'), has: ({ link }) => link === false },
];
const hashtagsOf = ({ hashtags }: GroupedPost) => hashtags;
const hashtags: PostGroup[] = [
  {
    id: 'hashtags-0',
    name: both('Sans mot-dièse', 'No hashtag'),
    says: both('sans mot-dièse', 'without hashtags'),
    has: between(hashtagsOf, 0, 1),
  },
  {
    id: 'hashtags-1',
    name: both('1 à 3 mots-dièse', '1 to 3 hashtags'),
    says: both('de un à trois mots-dièse', 'with one to three hashtags'),
    has: between(hashtagsOf, 1, 4),
  },
  {
    id: 'hashtags-4',
    name: both('4 et plus', '4 and more'),
    says: both('de quatre mots-dièse et plus', 'with four hashtags and more'),
    has: between(hashtagsOf, 4, Number.POSITIVE_INFINITY),
  },
];
const secondsOf = ({ seconds }: GroupedPost) => seconds;
const videos: PostGroup[] = [
  {
    id: 'video-30',
    name: both('Vidéo, moins de 30\u00a0s', 'Video, under 30\u00a0s'),
    says: both('en vidéo de moins de 30\u00a0secondes', 'with a video under 30\u00a0seconds'),
    has: between(secondsOf, 0, 30),
  },
  {
    id: 'video-60',
    name: both('Vidéo, 30 à 59\u00a0s', 'Video, 30 to 59\u00a0s'),
    says: both('en vidéo de 30 à 59\u00a0secondes', 'with a video of 30 to 59\u00a0seconds'),
    has: between(secondsOf, 30, 60),
  },
  {
    id: 'video-more',
    name: both('Vidéo, 1\u00a0min et plus', 'Video, 1\u00a0min and more'),
    says: both('en vidéo d’une minute et plus', 'with a video of one minute and more'),
    has: between(secondsOf, 60, Number.POSITIVE_INFINITY),
  },
];

/** Groups of one family exclude each other and are compared with each other only. */
export const FAMILIES: Readonly<Record<Kind, { families: readonly (readonly PostGroup[])[]; none: Phrase; unknown: Phrase }>> = {
  weekdays: { families: [weekdays], none: both('Aucun jour ne se détache', 'No day stands out'), unknown: both('jour', 'a day') },
  hours: { families: [hours], none: both('Aucune heure ne se détache', 'No hour stands out'), unknown: both('heure', 'an hour') },
  lengths: {
    families: [lengths],
    none: both('Aucune longueur de texte ne se détache', 'No length of text stands out'),
    unknown: both('texte', 'text'),
  },
  media: {
    families: [links, hashtags, videos],
    none: both('Ni lien, ni mots-dièse, ni durée ne se détachent', 'Neither links, nor hashtags, nor length of video stand out'),
    unknown: both('texte', 'text'),
  },
};
