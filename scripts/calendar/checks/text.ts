/** Rules on a variant's words: length, title, hashtags, mentions. */

import { count } from '../../model/figures.ts';
import { limitsOf, textLimit } from '../../model/limits/index.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { channel, platformOfChannel } from '../../model/planned-post.ts';
import { countText, hashtagsIn, mentionsIn, publishedText } from '../../model/text-count.ts';
import type { Finding } from '../calendar.ts';
import { both, isCommunity, ofVariant, phrase, plural, type Scene } from './finding.ts';

export const TEXT_RULES = {
  'text-length': { fr: 'Le texte tient dans la longueur que le réseau accepte.', en: 'The text fits the length that the platform takes.' },
  'text-empty': { fr: 'Une déclinaison a un texte ou un média.', en: 'A variant has a text or media.' },
  'title-missing': { fr: 'Une vidéo YouTube et une épingle ont un titre.', en: 'A YouTube video and a pin have a title.' },
  'title-length': { fr: 'Le titre tient dans la longueur acceptée.', en: 'The title fits the length taken.' },
  'hashtag-limit': { fr: 'Pas plus de hashtags que le réseau n’en prend.', en: 'No more hashtags than the platform takes.' },
  'hashtag-form': { fr: 'Un hashtag est un seul mot, avec au moins une lettre.', en: 'A hashtag is one word with at least a letter.' },
  'mention-limit': { fr: 'Pas plus de mentions que le réseau n’en prend.', en: 'No more mentions than the platform takes.' },
} as const satisfies Record<string, Phrase>;

/** Findings on the words of one variant. */
export function checkText(scene: Scene): Finding[] {
  return [...length(scene), ...title(scene), ...hashtags(scene), ...mentions(scene)];
}

/** What is counted, in words. */
function unit(length: number, bytes: boolean, language: Language): string {
  const [one, many] = {
    fr: bytes ? ['octet', 'octets'] : ['caractère', 'caractères'],
    en: bytes ? ['byte', 'bytes'] : ['character', 'characters'],
  }[language] as [string, string];
  return plural(length, language, one, many);
}

function length(scene: Scene): Finding[] {
  const { variant, idea } = scene;
  const { counting } = limitsOf(variant.channel);
  const text = publishedText(variant);
  // An article or an event is written in its own place: here its title or its link is enough.
  const elsewhere = platformOfChannel(variant.channel) === null && (variant.title !== null || variant.link !== null);
  if (!text.trim() && variant.media.length === 0 && !idea && !elsewhere)
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
        const units = unit(length, counting === 'bytes', language);
        return language === 'fr'
          ? `Le texte publié fait ${is} ${units}, comme ${name} les compte ; le maximum est ${most}.`
          : `The published text is ${is} ${units} long, as ${name} counts; the most is ${most}.`;
      }),
      mend: both((language) => {
        const over = length - limit.value;
        const much = `${count(over, language)} ${unit(over, counting === 'bytes', language)}`;
        return language === 'fr'
          ? `Retirez ${much}. Les hashtags et le lien ajoutés au texte comptent.`
          : `Take out ${much}. Hashtags and the link added to the text count.`;
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
    if (idea || !TITLED.has(variant.channel) || isCommunity(variant)) return [];
    return [
      ofVariant(scene, {
        rule: 'title-missing',
        // Only YouTube refuses what has no title.
        level: variant.channel === 'youtube' ? 'block' : 'warn',
        says: both((language) => (language === 'fr' ? `${where('fr')} : il manque le titre.` : `${where('en')}: the title is missing.`)),
        mend: phrase('Écrivez un titre qui se comprend seul, dans une liste.', 'Write a title that stands alone in a list.'),
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
        const over = length - limit.value;
        const much = `${count(over, language)} ${unit(over, false, language)}`;
        return language === 'fr' ? `Retirez ${much} du titre.` : `Take ${much} out of the title.`;
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
