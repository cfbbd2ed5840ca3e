/** What changed between two texts, word by word. Pure. */

import { diffWordsWithSpace } from 'diff';

/** A piece of text: in both, in the new one only, or in the old one only. */
export interface Change {
  kind: 'same' | 'ins' | 'del';
  text: string;
}

/** Texts further apart than so many words are shown whole, the old before the new: a diff of all of it says nothing. */
const FURTHEST = 2000;

/** The pieces that make `after` (same and ins) and `before` (same and del), in reading order. */
export function diffText(before: string, after: string): Change[] {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }];
  const parts = diffWordsWithSpace(before, after, { maxEditLength: FURTHEST });
  if (!parts) return whole(before, after);
  return parts.map(({ value, added, removed }): Change => ({ kind: added ? 'ins' : removed ? 'del' : 'same', text: value }));
}

const whole = (before: string, after: string): Change[] =>
  [
    { kind: 'del' as const, text: before },
    { kind: 'ins' as const, text: after },
  ].filter(({ text }) => text !== '');
