/** Parts of a text that a platform shows apart: hashtags, mentions, addresses; and where it cuts. Pure. */

import { hashtagsIn, linksIn, mentionsIn } from '../../model/text-count.ts';

/** A part of a text, in UTF-16 units. */
export interface Mark {
  from: number;
  to: number;
  kind: 'tag' | 'mention' | 'link';
}

/** Hashtags, mentions and addresses of a text, in order, as they are counted; what lies inside an address is the address's. */
export function marksOf(text: string): Mark[] {
  const links = placesOf(text, linksIn(text), 'link');
  const rest = links.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
  const tags = placesOf(
    rest,
    hashtagsIn(rest).map((tag) => `#${tag}`),
    'tag',
  );
  const mentions = placesOf(
    rest,
    mentionsIn(rest).map((name) => `@${name}`),
    'mention',
  );
  return [...links, ...tags, ...mentions].sort((one, other) => one.from - other.from);
}

/** Where each of `said` stands, in their order; never right behind a letter, where it would be part of another word. */
function placesOf(text: string, said: readonly string[], kind: Mark['kind']): Mark[] {
  let from = 0;
  return said.flatMap((one): Mark[] => {
    let at = text.indexOf(one, from);
    while (at > 0 && /[\p{L}\p{N}_]/u.test(text.charAt(at - 1))) at = text.indexOf(one, at + 1);
    if (at < 0) return [];
    from = at + one.length;
    return [{ from: at, to: from, kind }];
  });
}

/** How far before the cut a space is looked for, so that no word is cut where there is one. In characters. */
const BACK = 24;

/**
 * Where a text is cut at so many user-perceived characters, in UTF-16 units; null when it is not. Never inside a character (an emoji of
 * several parts is one), and between words where it can be.
 */
export function foldAt(text: string, characters: number): number | null {
  if (text.length <= characters) return null;
  let seen = 0;
  let space: { at: number; seen: number } | null = null;
  for (const { index, segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    const blank = /^\s/u.test(segment);
    // What is hidden begins with a word, so a cut before spaces waits for their end.
    if (seen >= characters && !blank) return space && seen - space.seen <= BACK ? space.at : index;
    seen += 1;
    if (blank) space = { at: index + segment.length, seen };
  }
  return null;
}
