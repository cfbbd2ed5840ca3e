/** Words of a preview, in both languages, with the exact spaces. Pure: the site, the desk and the review page show the same. */

import type { Language } from '../../model/phrase.ts';
import type { ChannelId } from '../../model/planned-post.ts';

const FIXED = '\u00a0';

export interface PreviewWords {
  /** Where the platform cuts: « coupe à 125 caractères ». */
  fold: (characters: string) => string;
  /** Place of an image in a carousel, as read aloud; the page shows 1/5. */
  of: (at: number, all: number) => string;
  images: string;
  firstComment: string;
  link: string;
  noAlt: string;
  missing: string;
  kinds: Record<'image' | 'video' | 'other', string>;
  /** Nothing is written yet. */
  empty: string;
  /** What a reader can do with the post there. */
  actions: Partial<Record<ChannelId, string>>;
}

const fr: PreviewWords = {
  fold: (characters) => `coupe à ${characters} caractères`,
  of: (at, all) => `Image ${at} sur ${all}`,
  images: 'Images, dans l’ordre',
  firstComment: 'Premier commentaire',
  link: 'Lien',
  noAlt: 'sans texte alternatif',
  missing: 'fichier introuvable',
  kinds: { image: 'image', video: 'vidéo', other: 'fichier' },
  empty: 'Pas encore de texte.',
  actions: {
    instagram: 'J’aime · Commenter · Partager',
    facebook: 'J’aime · Commenter · Partager',
    linkedin: 'J’aime · Commenter · Republier · Envoyer',
    x: 'Répondre · Reposter · J’aime',
    mastodon: 'Répondre · Partager · Favori',
    bluesky: 'Répondre · Republier · J’aime',
    threads: 'J’aime · Répondre · Republier',
    tiktok: 'J’aime · Commenter · Favori · Partager',
    youtube: 'J’aime · Partager · Enregistrer',
    pinterest: 'Enregistrer',
  },
};

const en: PreviewWords = {
  fold: (characters) => `cut at ${characters} characters`,
  of: (at, all) => `Image ${at} of ${all}`,
  images: 'Images, in order',
  firstComment: 'First comment',
  link: 'Link',
  noAlt: 'no alt text',
  missing: 'file not found',
  kinds: { image: 'image', video: 'video', other: 'file' },
  empty: 'No text yet.',
  actions: {
    instagram: 'Like · Comment · Share',
    facebook: 'Like · Comment · Share',
    linkedin: 'Like · Comment · Repost · Send',
    x: 'Reply · Repost · Like',
    mastodon: 'Reply · Boost · Favourite',
    bluesky: 'Reply · Repost · Like',
    threads: 'Like · Reply · Repost',
    tiktok: 'Like · Comment · Favourite · Share',
    youtube: 'Like · Share · Save',
    pinterest: 'Save',
  },
};

export const PREVIEW_WORDS: Readonly<Record<Language, PreviewWords>> = { fr, en };

/** A colon as the language sets it. */
export const colon = (language: Language): string => (language === 'fr' ? `${FIXED}: ` : ': ');
