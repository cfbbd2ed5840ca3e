/** Images and videos of a preview: the platform's proportions, one beside the other in their order. Pure. */

import type { FormatId } from '../../model/format.ts';
import { limitsOf } from '../../model/limits/index.ts';
import type { PreviewInput, PreviewMedia } from './draw.ts';
import { spanOf } from './text.ts';
import type { PreviewWords } from './words.ts';

/** Proportions of a file whose own are not known: square, but for what is filmed. */
const SQUARE = 1;
const UPRIGHT = 9 / 16;
const UNKNOWN: Partial<Record<FormatId, number>> = { 'short-video': UPRIGHT, video: 16 / 9 };

/** The media of a variant; null when it has none. Several stand in a strip that scrolls by itself, each with its place. */
export function drawMedia(document: Document, input: PreviewInput, words: PreviewWords): HTMLElement | null {
  const { media } = input;
  if (media.length === 0) return null;
  const strip = spanOf(document, 'div', media.length > 1 ? 'meds many' : 'meds', '');
  if (media.length > 1) {
    strip.tabIndex = 0;
    strip.setAttribute('role', 'group');
    strip.setAttribute('aria-label', words.images);
  }
  // A carousel takes the proportions of its first image for all.
  const ratio = shownRatio(input, media[0] as PreviewMedia);
  for (const [index, one] of media.entries()) {
    const figure = spanOf(document, 'figure', '', '');
    figure.append(picture(document, one, ratio, words, input));
    if (media.length > 1) {
      const place = spanOf(document, 'figcaption', 'n dots', `${index + 1}/${media.length}`);
      place.setAttribute('aria-label', words.of(index + 1, media.length));
      figure.append(place);
    }
    strip.append(figure);
  }
  return strip;
}

/** Width ÷ height in which a platform shows the file: its own, as far as the format's limits let it be; a story fills an upright screen. */
export function shownRatio({ channel, format }: Pick<PreviewInput, 'channel' | 'format'>, { ratio }: Pick<PreviewMedia, 'ratio'>): number {
  if (format === 'story') return UPRIGHT;
  const limits = limitsOf(channel).ratios;
  const limit = limits.find(({ formats }) => format !== null && formats.includes(format)) ?? (format === null ? limits[0] : undefined);
  const own = ratio ?? (format === null ? SQUARE : (UNKNOWN[format] ?? SQUARE));
  return limit ? Math.min(limit.most, Math.max(limit.least, own)) : own;
}

function picture(
  document: Document,
  one: PreviewMedia,
  ratio: number,
  words: PreviewWords,
  { language, format }: Pick<PreviewInput, 'language' | 'format'>,
): HTMLElement {
  // A story shows the whole file, with bands where it is not upright.
  const style = `aspect-ratio:${Math.round(ratio * 1000) / 1000}${format === 'story' ? ';object-fit:contain' : ''}`;
  if (one.src !== null) {
    const image = document.createElement('img');
    image.className = 'med';
    image.setAttribute('src', one.src);
    image.setAttribute('alt', one.alt ?? '');
    if (one.alt) image.lang = language;
    image.setAttribute('loading', 'lazy');
    image.setAttribute('style', style);
    return image;
  }
  const box = spanOf(document, 'div', 'med none', '');
  box.setAttribute('style', style);
  box.append(spanOf(document, 'b', '', one.missing ? words.missing : words.kinds[one.kind]), spanOf(document, 'code', '', one.name));
  const alt = spanOf(document, 'span', 'n', one.alt ?? words.noAlt);
  // Somebody's words, in the language of the variant.
  if (one.alt) alt.setAttribute('translate', 'no');
  box.append(alt);
  return box;
}
