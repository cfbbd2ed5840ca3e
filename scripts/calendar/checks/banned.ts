/** The rule on words that the brand does not use. */

import type { Phrase } from '../../model/phrase.ts';
import { hashtagsIn, publishedText } from '../../model/text-count.ts';
import type { Finding } from '../calendar.ts';
import { ofVariant, phrase, type Scene } from './finding.ts';

export const BANNED_RULES = {
  'banned-word': { fr: 'Aucun mot que la marque s’interdit.', en: 'No word that the brand does not use.' },
} as const satisfies Record<string, Phrase>;

/** One form of apostrophes and accents, so that a word is found however it was typed. */
const typed = (text: string): string => text.normalize('NFC').replaceAll('’', "'");

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

const patterns = new Map<string, RegExp>();

function patternOf(word: string): RegExp {
  const plain = typed(word).trim();
  const pattern = patterns.get(plain) ?? new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(plain)}(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
  patterns.set(plain, pattern);
  return pattern;
}

/** Whether a word stands in a text as a word of its own, capitals apart. Accents count: « marche » is not « marché ». */
const hasWord = (text: string, word: string): boolean => patternOf(word).test(typed(text));

/** Whether several words stand in a text run together as a hashtag: `#PasCher`. */
const hasTag = (text: string, word: string): boolean => {
  const together = typed(word)
    .toLowerCase()
    .replace(/[\s'-]+/g, '');
  return hashtagsIn(text).some((tag) => typed(tag).toLowerCase() === together);
};

/** Findings on words that the brand does not use, wherever they would be read. */
export function checkBanned(scene: Scene): Finding[] {
  const { variant, input } = scene;
  const places = [
    ['title', variant.title ?? ''],
    ['text', publishedText(variant)],
    ['firstComment', variant.firstComment ?? ''],
    ...variant.media.map(({ alt }, at) => [`media.${at}.alt`, alt ?? ''] as const),
  ] as const;
  return places.flatMap(([field, text]) =>
    input.brand.calendar.banned
      .filter((word) => hasWord(text, word) || hasTag(text, word))
      .map((word) =>
        ofVariant(scene, {
          rule: 'banned-word',
          level: 'warn',
          says: phrase(
            `« ${word} » est un mot que ${input.brand.name} s’interdit.`,
            `“${word}” is a word that ${input.brand.name} does not use.`,
          ),
          mend: phrase(
            'Dites-le autrement, ou retirez le mot de la liste de brand.yaml (calendar, banned).',
            'Say it in another way, or take the word off the list in brand.yaml (calendar, banned).',
          ),
          source: null,
          field,
        }),
      ),
  );
}
