/** What belongs to a post itself, and not to one that is quoted inside it or hangs below it. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import type { FormatId } from '../../scripts/model/format.ts';
import { mediumOf } from './_dom.ts';
import type { Page } from './_site.ts';

/** Elements of a post that match `selector`, without those inside another element of it that matches `nested` (a quoted post, an answer). */
export const ownAll = (post: Element, selector: string, nested: string): Element[] =>
  [...post.querySelectorAll(selector)].filter((element) => {
    const around = (element.matches(nested) ? element.parentElement : element)?.closest(nested) ?? null;
    return around === null || around === post || !post.contains(around);
  });

/** The first of `ownAll`. */
export const own = (post: Element, selector: string, nested: string): Element | null => ownAll(post, selector, nested)[0] ?? null;

/** Media of the elements, each once. */
export function mediaOf(elements: readonly Element[], page: Page): ClippedPost['media'] {
  const media = elements.flatMap((element) => mediumOf(element, page) ?? []);
  return media.filter(({ url }, place) => url === null || media.findIndex((other) => other.url === url) === place).slice(0, 20);
}

/** The format that a post's media make it; `other` says what it is when it shows none. */
export function formatOf(media: ClippedPost['media'], other: FormatId | null): FormatId | null {
  if (media.some(({ kind }) => kind === 'video')) return 'video';
  const images = media.filter(({ kind }) => kind === 'image').length;
  if (images > 0) return images > 1 ? 'carousel' : 'photo';
  return other;
}

/** Figures, one for each measure and label: the first that gives it, or a later one that gives it exactly. */
export function eachOnce(figures: readonly (ClipFigure | null)[]): ClipFigure[] {
  const kept: ClipFigure[] = [];
  for (const figure of figures) {
    if (figure === null) continue;
    const place = kept.findIndex(({ measure, label }) => measure === figure.measure && (measure !== null || label === figure.label));
    if (place < 0) kept.push(figure);
    else if (kept[place]?.approximate && !figure.approximate) kept[place] = figure;
  }
  return kept;
}

/** Whether a page holds an element in the background, as single-page sites do with the screen before. */
export const isHidden = (element: Element): boolean =>
  element.closest('[hidden], [inert], [aria-hidden="true"], [style*="display: none"], [style*="display:none"]') !== null;

/** The post that the address names comes first; the others keep their order. */
export const firstOf = (posts: readonly Element[], isNamed: (post: Element) => boolean): Element[] => {
  const named = posts.find(isNamed);
  return named ? [named, ...posts.filter((post) => post !== named)] : [...posts];
};

/** A language of a `lang` attribute that names one: `und`, `zxx` and sites' own codes do not. */
export function languageOf(element: Element | null): string | null {
  const written = element?.getAttribute('lang')?.trim().replace('_', '-');
  if (!written || /^(?:und|zxx|mul|mis|art|q[a-t][a-z])\b/i.test(written)) return null;
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null;
  } catch {
    return null;
  }
}
