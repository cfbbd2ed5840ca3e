/** The language of a header, by words that only one language writes. */

import { normalise } from './_header.ts';

const MARKS: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'vues',
    'couverture',
    'heure de publication',
    'commentaires',
    'réponses',
    'texte du tweet',
    'heure',
    'titre de la vidéo',
    'date de création',
  ],
  sv: ['visningar', 'publicerings-id', 'räckvidd', 'datum för publicering', 'kommentarer'],
  de: ['aufrufe', 'datum', 'abonnenten', 'videotitel', 'tabellendaten'],
  pt: ['impressões', 'curtidas', 'respostas', 'novos seguidores', 'texto do post'],
  en: [
    'date',
    'views',
    'post id',
    'impressions',
    'comments',
    'likes',
    'content',
    'video title',
    'post url',
    'permalink',
    'reach',
    'page',
    'gender',
  ],
};

/** The language whose marking words the header has most of, or null. */
export function languageOf(header: readonly string[]): string | null {
  const names = new Set(header.slice(0, 200).map(normalise));
  const scores = Object.entries(MARKS).map(([language, words]) => ({ language, score: words.filter((word) => names.has(word)).length }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.language : null;
}
