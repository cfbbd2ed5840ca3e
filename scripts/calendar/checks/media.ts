/** Rules on a variant's media: present, in number, shape, length, with alternative text and rights. */

import { count, dayLong, decimal, duration } from '../../model/figures.ts';
import type { FormatId } from '../../model/format.ts';
import { limitsOf } from '../../model/limits/index.ts';
import type { Phrase } from '../../model/phrase.ts';
import { channel } from '../../model/planned-post.ts';
import { countText } from '../../model/text-count.ts';
import type { Finding, MediaFacts } from '../calendar.ts';
import { both, dayOf, isCommunity, ofVariant, phrase, type Said, type Scene } from './finding.ts';

export const MEDIA_RULES = {
  'media-needed': {
    fr: 'Instagram, TikTok, YouTube et Pinterest ont besoin d’un média.',
    en: 'Instagram, TikTok, YouTube and Pinterest need media.',
  },
  'media-file': { fr: 'Chaque média est dans le dossier de la marque.', en: 'Every media file is in the brand’s folder.' },
  'media-count': { fr: 'Pas plus de médias que le réseau n’en prend.', en: 'No more media than the platform takes.' },
  'media-ratio': {
    fr: 'Une image ou une vidéo a un format que le réseau montre sans la couper.',
    en: 'An image or a video has a shape that the platform shows uncut.',
  },
  'video-length': { fr: 'Une vidéo a une durée que le réseau accepte.', en: 'A video is as long as the platform takes.' },
  'alt-missing': { fr: 'Chaque image a un texte alternatif.', en: 'Every image has an alternative text.' },
  'alt-length': { fr: 'Le texte alternatif tient dans la longueur acceptée.', en: 'The alternative text fits the length taken.' },
  'media-rights': {
    fr: 'Les droits d’un média courent encore le jour de la publication.',
    en: 'The rights to a media file still run on the day of the post.',
  },
} as const satisfies Record<string, Phrase>;

const ALT = {
  name: 'WCAG 2.2, 1.1.1 Non-text content',
  url: 'https://www.w3.org/TR/WCAG22/#non-text-content',
  verified: '2026-11-22',
};

/** Findings on the media of one variant. */
export function checkMedia(scene: Scene): Finding[] {
  return [...needed(scene), ...number(scene), ...scene.variant.media.flatMap((_, at) => ofFile(scene, at))];
}

/** What a file is: as it was read, else by its name. */
const isVideo = (file: string, facts?: MediaFacts | null): boolean =>
  facts ? facts.kind === 'video' : /\.(mp4|mov|m4v|webm|avi)$/i.test(file);
const isImage = (file: string, facts?: MediaFacts | null): boolean =>
  facts ? facts.kind === 'image' : !isVideo(file) && !/\.(pdf|pptx?|docx?|mp3|m4a|wav|srt|vtt)$/i.test(file);

function needed(scene: Scene): Finding[] {
  const { variant, idea, entry } = scene;
  const { needsMedia } = limitsOf(variant.channel);
  if (!needsMedia || idea || isCommunity(variant)) return [];
  const fit = variant.media.filter(({ file }) => variant.channel !== 'youtube' || isVideo(file, entry.media[file]));
  if (fit.length > 0) return [];
  return [
    ofVariant(scene, {
      rule: 'media-needed',
      level: 'block',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        return language === 'fr'
          ? `${name} ne publie rien sans ${variant.channel === 'youtube' ? 'vidéo' : 'image ni vidéo'}.`
          : `${name} publishes nothing without ${variant.channel === 'youtube' ? 'a video' : 'an image or a video'}.`;
      }),
      mend: phrase('Déposez le média dans le bureau, avec son texte alternatif.', 'Drop the media in the desk, with its alternative text.'),
      source: needsMedia.source,
      field: 'media',
    }),
  ];
}

function number(scene: Scene): Finding[] {
  const { variant } = scene;
  const limit = limitsOf(variant.channel).media;
  const used = variant.media.length;
  if (!limit || used <= limit.value) return [];
  return [
    ofVariant(scene, {
      rule: 'media-count',
      level: 'block',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        return language === 'fr'
          ? `${count(used, 'fr')} médias ; ${name} en prend ${count(limit.value, 'fr')} au plus.`
          : `${count(used, 'en')} media files; ${name} takes ${count(limit.value, 'en')} at most.`;
      }),
      mend: both((language) =>
        language === 'fr' ? `Retirez-en ${count(used - limit.value, 'fr')}.` : `Take out ${count(used - limit.value, 'en')}.`,
      ),
      source: limit.source,
      field: 'media',
    }),
  ];
}

function ofFile(scene: Scene, at: number): Finding[] {
  const { variant, entry } = scene;
  const { file } = variant.media[at] as (typeof variant.media)[number];
  const facts = entry.media[file];
  const found = [...alt(scene, at, facts ?? null), ...rights(scene, at)];
  // Not asked for is not missing: only null says that the file is not there.
  if (facts === null)
    found.unshift({
      rule: 'media-file',
      level: 'block',
      says: phrase(`Le fichier ${file} n’est pas dans le dossier de la marque.`, `The file ${file} is not in the brand’s folder.`),
      mend: phrase('Déposez-le de nouveau dans le bureau, ou corrigez son nom.', 'Drop it in the desk again, or mend its name.'),
      source: null,
      field: `media.${at}.file`,
    });
  if (facts) found.push(...ratio(scene, at, facts), ...length(scene, at, facts));
  return found.map((said) => ofVariant(scene, said));
}

/** The format that rules go by: the one written, else what the files show. */
function formatOf({ variant }: Scene, facts: MediaFacts): FormatId {
  if (variant.format) return variant.format;
  const short = variant.channel === 'instagram' || variant.channel === 'tiktok';
  if (facts.kind === 'video') return short ? 'short-video' : 'video';
  return variant.media.length > 1 ? 'carousel' : 'photo';
}

function ratio(scene: Scene, at: number, facts: MediaFacts): Said[] {
  const { variant } = scene;
  if (!facts.width || !facts.height) return [];
  const format = formatOf(scene, facts);
  const limit = limitsOf(variant.channel).ratios.find(({ formats }) => formats.includes(format));
  const is = facts.width / facts.height;
  // A pixel more or less is a rounding of the export, not a shape.
  const slack = 1.5 / Math.min(facts.width, facts.height);
  if (!limit || (is >= limit.least - slack && is <= limit.most + slack)) return [];
  const tall = is < limit.least;
  return [
    {
      rule: 'media-ratio',
      level: 'warn',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        const [own, bound] = [decimal(is, language, 2), decimal(tall ? limit.least : limit.most, language, 2)];
        const size = `${facts.width} × ${facts.height}`;
        if (language === 'fr')
          return `${size} pixels, rapport ${own} : ${tall ? 'trop haut' : 'trop large'} pour ${name}, qui coupe ${tall ? 'sous' : 'au-delà de'} ${bound}.`;
        return `${size} pixels, ratio ${own}: too ${tall ? 'tall' : 'wide'} for ${name}, which crops ${tall ? 'under' : 'over'} ${bound}.`;
      }),
      mend: both((language) => {
        const width = Math.round((tall ? limit.least : limit.most) * (facts.height as number));
        const height = Math.round((facts.width as number) / (tall ? limit.least : limit.most));
        const size = tall ? `${facts.width} × ${height}` : `${width} × ${facts.height}`;
        return language === 'fr' ? `Recadrez, par exemple à ${size} pixels.` : `Crop it, for instance to ${size} pixels.`;
      }),
      source: limit.source,
      field: `media.${at}.file`,
    },
  ];
}

function length(scene: Scene, at: number, facts: MediaFacts): Said[] {
  const { variant } = scene;
  const seconds = facts.seconds ?? (facts.kind === 'video' ? variant.seconds : null);
  if (facts.kind !== 'video' || seconds === null) return [];
  const format = formatOf(scene, facts);
  const limit = limitsOf(variant.channel).lengths.find(({ formats }) => formats.includes(format));
  if (!limit) return [];
  const short = limit.least !== null && seconds < limit.least;
  if (!short && seconds <= limit.most) return [];
  return [
    {
      rule: 'video-length',
      level: 'block',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        const [is, bound] = [duration(seconds, language), duration(short ? (limit.least as number) : limit.most, language)];
        if (language === 'fr')
          return `La vidéo dure ${is} ; ${name} ${short ? `demande au moins ${bound}` : `accepte ${bound} au plus`} dans ce format.`;
        return `The video lasts ${is}; ${name} ${short ? `asks for at least ${bound}` : `takes ${bound} at most`} in this format.`;
      }),
      mend: short
        ? phrase('Montez une version plus longue, ou publiez une image.', 'Cut a longer version, or post an image.')
        : phrase('Montez une version plus courte, ou changez de format.', 'Cut a shorter version, or choose another format.'),
      source: limit.source,
      field: `media.${at}.file`,
    },
  ];
}

function alt(scene: Scene, at: number, facts: MediaFacts | null): Said[] {
  const { variant, idea } = scene;
  const { alt, file } = variant.media[at] as (typeof variant.media)[number];
  if (!alt) {
    // A video, a sound, a PDF has none.
    if (!isImage(file, facts) || idea) return [];
    return [
      {
        rule: 'alt-missing',
        level: 'warn',
        says: phrase(
          `L’image ${file} n’a pas de texte alternatif : qui ne la voit pas n’en saura rien.`,
          `The image ${file} has no alternative text: who does not see it learns nothing of it.`,
        ),
        mend: phrase(
          'Décrivez en une phrase ce qu’elle montre et ce qui compte ici, sans « image de ».',
          'Say in one sentence what it shows and what matters here, without “image of”.',
        ),
        source: ALT,
        field: `media.${at}.alt`,
      },
    ];
  }
  const limit = limitsOf(variant.channel).altText;
  const length = countText('utf-16', alt);
  if (!limit || length <= limit.value) return [];
  return [
    {
      rule: 'alt-length',
      level: 'block',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        return language === 'fr'
          ? `Le texte alternatif fait ${count(length, 'fr')} caractères ; ${name} en prend ${count(limit.value, 'fr')}.`
          : `The alternative text is ${count(length, 'en')} characters long; ${name} takes ${count(limit.value, 'en')}.`;
      }),
      mend: phrase('Gardez l’essentiel ; le reste a sa place dans le texte.', 'Keep what matters; the rest belongs in the text.'),
      source: limit.source,
      field: `media.${at}.alt`,
    },
  ];
}

function rights(scene: Scene, at: number): Said[] {
  const { variant, input } = scene;
  const { rightsUntil, file } = variant.media[at] as (typeof variant.media)[number];
  const day = dayOf(variant) ?? input.today;
  if (!rightsUntil || rightsUntil >= day) return [];
  return [
    {
      rule: 'media-rights',
      level: 'block',
      says: both((language) =>
        language === 'fr'
          ? `Les droits de ${file} s’arrêtent le ${dayLong(rightsUntil, 'fr')}, avant la publication.`
          : `The rights to ${file} end on ${dayLong(rightsUntil, 'en')}, before the post.`,
      ),
      mend: phrase(
        'Prolongez les droits et corrigez la date, avancez la publication, ou changez de média.',
        'Renew the rights and mend the date, post earlier, or use other media.',
      ),
      source: null,
      field: `media.${at}.rightsUntil`,
    },
  ];
}
