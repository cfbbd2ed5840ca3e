/** Rules on a variant's words: length, title, hashtags, mentions, banned words. */

import { count } from '../../model/figures.ts';
import { limitsOf, textLimit } from '../../model/limits/index.ts';
import type { Phrase } from '../../model/phrase.ts';
import { channel } from '../../model/planned-post.ts';
import { countText, hashtagsIn, mentionsIn, publishedText } from '../../model/text-count.ts';
import type { Finding } from '../calendar.ts';
import { both, ofVariant, phrase, plural, type Scene } from './finding.ts';

export const TEXT_RULES = {
  'text-length': { fr: 'Le texte tient dans la longueur que le réseau accepte.', en: 'The text fits the length that the platform takes.' },
  'text-empty': { fr: 'Une déclinaison a un texte ou un média.', en: 'A variant has a text or media.' },
  'title-missing': { fr: 'Une vidéo YouTube et une épingle ont un titre.', en: 'A YouTube video and a pin have a title.' },
  'title-length': { fr: 'Le titre tient dans la longueur acceptée.', en: 'The title fits the length taken.' },
  'hashtag-limit': { fr: 'Pas plus de hashtags que le réseau n’en prend.', en: 'No more hashtags than the platform takes.' },
  'hashtag-form': { fr: 'Un hashtag est un seul mot, avec au moins une lettre.', en: 'A hashtag is one word with at least a letter.' },
  'mention-limit': { fr: 'Pas plus de mentions que le réseau n’en prend.', en: 'No more mentions than the platform takes.' },
  'banned-word': { fr: 'Aucun mot que la marque s’interdit.', en: 'No word that the brand does not use.' },
} as const satisfies Record<string, Phrase>;

/** Findings on the words of one variant. */
export function checkText(scene: Scene): Finding[] {
  return [...length(scene), ...title(scene), ...hashtags(scene), ...mentions(scene), ...banned(scene)];
}

/** What is counted, in words. */
const UNIT = { fr: (bytes: boolean) => (bytes ? 'octets' : 'caractères'), en: (bytes: boolean) => (bytes ? 'bytes' : 'characters') };

function length(scene: Scene): Finding[] {
  const { variant, idea } = scene;
  const { counting } = limitsOf(variant.channel);
  const text = publishedText(variant);
  if (!text.trim() && variant.media.length === 0 && !idea)
    return [
      ofVariant(scene, {
        rule: 'text-empty',
        level: 'block',
        says: phrase(
          'Cette déclinaison n’a ni texte ni média : il n’y a rien à publier.',
          'This variant has neither text nor media: there is nothing to publish.',
        ),
        mend: phrase('Écrivez son texte, ou supprimez la déclinaison.', 'Write its text, or remove the variant.'),
        source: null,
        field: 'text',
      }),
    ];
  const limit = textLimit(variant.channel, variant.format);
  const length = countText(counting, text);
  if (!limit || length <= limit.value) return [];
  return [
    ofVariant(scene, {
      rule: 'text-length',
      level: limit.soft ? 'warn' : 'block',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        const [is, most] = [count(length, language), count(limit.value, language)];
        const unit = UNIT[language](counting === 'bytes');
        return language === 'fr'
          ? `Le texte publié fait ${is} ${unit}, comme ${name} les compte ; le maximum est ${most}.`
          : `The published text is ${is} ${unit} long, as ${name} counts; the most is ${most}.`;
      }),
      mend: both((language) => {
        const over = count(length - limit.value, language);
        return language === 'fr'
          ? `Retirez ${over} ${UNIT.fr(counting === 'bytes')}. Les hashtags et le lien ajoutés au texte comptent.`
          : `Take out ${over} ${UNIT.en(counting === 'bytes')}. Hashtags and the link added to the text count.`;
      }),
      source: limit.source,
      field: 'text',
    }),
  ];
}

const TITLED: ReadonlySet<string> = new Set(['youtube', 'pinterest', 'newsletter', 'blog']);

function title(scene: Scene): Finding[] {
  const { variant, idea } = scene;
  const limit = limitsOf(variant.channel).title;
  const where = (language: 'fr' | 'en') => channel(variant.channel).name[language];
  if (variant.title === null) {
    if (idea || !TITLED.has(variant.channel)) return [];
    return [
      ofVariant(scene, {
        rule: 'title-missing',
        // Only YouTube refuses what has no title.
        level: variant.channel === 'youtube' ? 'block' : 'warn',
        says: both((language) =>
          language === 'fr' ? `Il manque le titre pour ${where('fr')}.` : `The title for ${where('en')} is missing.`,
        ),
        mend: phrase(
          'Écrivez un titre qui se comprend seul, dans une liste de résultats.',
          'Write a title that stands alone in a list of results.',
        ),
        source: limit?.source ?? null,
        field: 'title',
      }),
    ];
  }
  const length = countText('utf-16', variant.title);
  if (!limit || length <= limit.value) return [];
  return [
    ofVariant(scene, {
      rule: 'title-length',
      level: limit.soft ? 'warn' : 'block',
      says: both((language) =>
        language === 'fr'
          ? `Le titre fait ${count(length, 'fr')} caractères ; ${where('fr')} en prend ${count(limit.value, 'fr')}.`
          : `The title is ${count(length, 'en')} characters long; ${where('en')} takes ${count(limit.value, 'en')}.`,
      ),
      mend: both((language) => {
        const over = count(length - limit.value, language);
        return language === 'fr' ? `Retirez ${over} caractères du titre.` : `Take ${over} characters out of the title.`;
      }),
      source: limit.source,
      field: 'title',
    }),
  ];
}

function hashtags(scene: Scene): Finding[] {
  const { variant } = scene;
  const found: Finding[] = [];
  for (const [at, tag] of variant.hashtags.entries()) {
    if (hashtagsIn(`#${tag}`)[0] === tag) continue;
    found.push(
      ofVariant(scene, {
        rule: 'hashtag-form',
        level: 'warn',
        says: phrase(
          `« #${tag} » ne fera pas un hashtag : il s’arrête au premier signe, et un nombre seul n’en est pas un.`,
          `“#${tag}” will not be a hashtag: it ends at the first sign, and a number alone is none.`,
        ),
        mend: phrase(
          'Écrivez-le en un mot, avec des majuscules pour le lire : #RéparerSoiMême.',
          'Write it as one word, with capitals to read it: #RepairItYourself.',
        ),
        source: null,
        field: `hashtags.${at}`,
      }),
    );
  }
  const limit = limitsOf(variant.channel).hashtags;
  const used = hashtagsIn(publishedText(variant)).length;
  if (!limit || used <= limit.value) return found;
  const over = used - limit.value;
  return [
    ...found,
    ofVariant(scene, {
      rule: 'hashtag-limit',
      level: limit.soft ? 'warn' : 'block',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        return language === 'fr'
          ? `${count(used, 'fr')} hashtags ; ${name} en prend ${count(limit.value, 'fr')} au plus.`
          : `${count(used, 'en')} hashtags; ${name} takes ${count(limit.value, 'en')} at most.`;
      }),
      mend: both((language) =>
        language === 'fr'
          ? `Retirez-en ${count(over, 'fr')} : gardez ${plural(limit.value, 'fr', 'celui qui dit', 'ceux qui disent')} le sujet.`
          : `Take out ${count(over, 'en')}: keep ${plural(limit.value, 'en', 'the one that says', 'those that say')} what it is about.`,
      ),
      source: limit.source,
      field: 'hashtags',
    }),
  ];
}

function mentions(scene: Scene): Finding[] {
  const { variant } = scene;
  const limit = limitsOf(variant.channel).mentions;
  const used = mentionsIn(publishedText(variant)).length;
  if (!limit || used <= limit.value) return [];
  return [
    ofVariant(scene, {
      rule: 'mention-limit',
      level: limit.soft ? 'warn' : 'block',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        return language === 'fr'
          ? `${count(used, 'fr')} mentions ; ${name} en prend ${count(limit.value, 'fr')} au plus.`
          : `${count(used, 'en')} mentions; ${name} takes ${count(limit.value, 'en')} at most.`;
      }),
      mend: both((language) =>
        language === 'fr' ? `Retirez-en ${count(used - limit.value, 'fr')}.` : `Take out ${count(used - limit.value, 'en')}.`,
      ),
      source: limit.source,
      field: 'text',
    }),
  ];
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+');

const patterns = new Map<string, RegExp>();

function patternOf(word: string): RegExp {
  const plain = word.normalize('NFC').trim();
  const pattern = patterns.get(plain) ?? new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(plain)}(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
  patterns.set(plain, pattern);
  return pattern;
}

/** Whether a word stands in a text as a word of its own, capitals apart. Accents count: « marche » is not « marché ». */
export const hasWord = (text: string, word: string): boolean => patternOf(word).test(text.normalize('NFC'));

function banned(scene: Scene): Finding[] {
  const { variant, input } = scene;
  const places = [
    ['title', variant.title ?? ''],
    ['text', publishedText(variant)],
    ['firstComment', variant.firstComment ?? ''],
  ] as const;
  return places.flatMap(([field, text]) =>
    input.brand.calendar.banned
      .filter((word) => hasWord(text, word))
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
