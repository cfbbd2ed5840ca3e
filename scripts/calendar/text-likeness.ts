/** How alike two texts are: Dice over their trigrams of characters, which hold for any script, spaces or not. Pure. */

/** Trigrams with their number of times, as sorted numbers: one number per trigram. */
export type Shingles = Float64Array;

/** Links, also as people and shorteners write them: `https://…`, `www.…`, `lnkd.in/abc`. Names are as long as the web's are at most, so that a rule of dashes costs no time. */
const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+|(?<![\p{L}\p{N}@-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.[a-z]{2,24}\/\S*/giu;

/** A text without links, hashtags, emoji, case, accents and punctuation: platforms and people change these most. */
export const plainWords = (text: string): string => wordsAndTags(text.replace(LINK, ' ').replace(/#[\p{L}\p{N}_]+/gu, ' '));

/** The same with hashtags as words. */
export function wordsAndTags(text: string): string {
  return text
    .replace(LINK, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Three code points (21 bits each would pass 2⁵³) as one number, exact for all but the rarest planes. */
const packed = (one: number, two: number, three: number) => ((one & 0x1ffff) * 0x20000 + (two & 0x1ffff)) * 0x20000 + (three & 0x1ffff);

/** The trigrams of normalised words, a space before and after. */
export function shinglesOf(words: string): Shingles {
  const points = Array.from(` ${words} `, (letter) => letter.codePointAt(0) as number);
  const shingles = new Float64Array(Math.max(0, points.length - 2));
  for (let i = 0; i < shingles.length; i += 1) shingles[i] = packed(points[i] as number, points[i + 1] as number, points[i + 2] as number);
  return shingles.sort();
}

/**
 * Dice coefficient of two multisets of trigrams: 2·|A ∩ B| ÷ (|A| + |B|), 0–1 (L. R. Dice, Ecology 26, 1945). Below `least` the answer is
 * 0, often without a count: lengths alone can tell.
 */
export function likeness(one: Shingles, other: Shingles, least = 0): number {
  const all = one.length + other.length;
  if (all === 0 || (2 * Math.min(one.length, other.length)) / all < least) return 0;
  let common = 0;
  for (let i = 0, k = 0; i < one.length && k < other.length; ) {
    // What is left cannot make them alike any more.
    if (2 * (common + Math.min(one.length - i, other.length - k)) < least * all) return 0;
    const [left, right] = [one[i] as number, other[k] as number];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) k += 1;
  }
  const dice = (2 * common) / all;
  return dice < least ? 0 : dice;
}
