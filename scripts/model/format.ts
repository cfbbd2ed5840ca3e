/** Formats of a post, the same over platforms. */

import type { Phrase } from './phrase.ts';

export interface Format {
  one: Phrase;
  many: Phrase;
}

const format = (fr: string, frMany: string, en: string, enMany: string): Format => ({ one: { fr, en }, many: { fr: frMany, en: enMany } });

export const FORMATS = {
  photo: format('photo', 'photos', 'photo', 'photos'),
  carousel: format('carrousel', 'carrousels', 'carousel', 'carousels'),
  'short-video': format('vidéo courte', 'vidéos courtes', 'short video', 'short videos'),
  video: format('vidéo', 'vidéos', 'video', 'videos'),
  story: format('story', 'stories', 'story', 'stories'),
  link: format('lien', 'liens', 'link', 'links'),
  text: format('texte', 'textes', 'text', 'texts'),
  document: format('document', 'documents', 'document', 'documents'),
  poll: format('sondage', 'sondages', 'poll', 'polls'),
  event: format('évènement', 'évènements', 'event', 'events'),
  live: format('direct', 'directs', 'live', 'lives'),
  share: format('partage', 'partages', 'share', 'shares'),
  reply: format('réponse', 'réponses', 'reply', 'replies'),
} as const satisfies Record<string, Format>;

export type FormatId = keyof typeof FORMATS;
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];
