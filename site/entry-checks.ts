/** What of a variant is as it should be, said beside what is not. */

import type { Finding, MediaFacts } from '../scripts/calendar/calendar.ts';
import { count, decimal } from '../scripts/model/figures.ts';
import { limitsOf, textLimit } from '../scripts/model/limits/index.ts';
import type { Language } from '../scripts/model/phrase.ts';
import type { Variant } from '../scripts/model/planned-post.ts';
import { countText, hashtagsIn, publishedText } from '../scripts/model/text-count.ts';
import { entryWords } from './words-entry.ts';

/** Lines of what was checked and holds: length, hashtags, alternative texts, proportions, a video's length. What a finding speaks of is left to it. */
export function goodLines(
  variant: Variant,
  facts: Readonly<Record<string, MediaFacts | null>>,
  findings: readonly Pick<Finding, 'rule'>[],
  language: Language,
): string[] {
  const t = entryWords[language];
  const number = (value: number) => count(value, language);
  const wrong = (...rules: string[]) => findings.some(({ rule }) => rules.includes(rule));
  const limits = limitsOf(variant.channel);
  const most = textLimit(variant.channel, variant.format);
  const text = publishedText(variant);
  const length = countText(limits.counting, text);
  const tags = hashtagsIn(text).length;
  const images = variant.media.flatMap(({ file }) => (facts[file]?.kind === 'image' ? [facts[file]] : []));
  const video = variant.media.flatMap(({ file }) =>
    facts[file]?.kind === 'video' ? (facts[file].seconds ?? variant.seconds ?? []) : [],
  )[0];
  const lines = [
    text !== '' &&
      !wrong('text-length') &&
      (most ? t.characters(number(length), number(most.value)) : t.charactersAlone(length, number(length))),
    tags > 0 && !wrong('hashtag-limit', 'hashtag-form') && t.hashtags(tags, number(tags), limits.hashtags && number(limits.hashtags.value)),
    variant.media.length > 0 &&
      variant.media.every(({ alt }) => alt) &&
      !wrong('alt-missing', 'alt-length') &&
      t.altPresent(variant.media.length),
    images[0]?.width &&
      images[0].height &&
      !wrong('media-ratio') &&
      t.size(number(images[0].width), number(images[0].height), ratioName(images[0].width, images[0].height, language)),
    video !== undefined && !wrong('video-length') && t.video(Math.floor(Math.round(video) / 60), Math.round(video) % 60),
  ];
  return lines.filter((line): line is string => typeof line === 'string');
}

/** The ratios that people name. */
const NAMED: readonly (readonly [number, number])[] = [
  [1, 1],
  [4, 5],
  [3, 4],
  [2, 3],
  [9, 16],
  [5, 4],
  [4, 3],
  [3, 2],
  [16, 9],
];
/** How near a ratio is to be called by a name. */
const NEAR = 0.005;

/** 4:5 where it is one that people name, else 1,91:1. */
export function ratioName(width: number, height: number, language: Language): string {
  const ratio = width / height;
  const named = NAMED.find(([across, up]) => Math.abs(ratio - across / up) < NEAR * ratio);
  return named ? `${named[0]}:${named[1]}` : `${decimal(ratio, language, 2)}:1`;
}
