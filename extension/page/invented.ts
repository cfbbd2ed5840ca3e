/** Invented words and numbers of the same shape as real ones, the same for the same within one copy. */

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfglmnprstv';

/** Shapes of times in ISO 8601, which are moved by a whole number of days so that they stay times. */
const ISO = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/g;
const DAY = 86_400_000;

export interface Invention {
  /** Letters by letters, digits by digits, times by times; everything else as it is. Words for which `keeps` holds are kept. */
  text(written: string, keeps?: (word: string) => boolean): string;
  number(value: number): number;
}

const randomBelow = (most: number): number => (crypto.getRandomValues(new Uint32Array(1))[0] as number) % most;
const one = (letters: string): string => letters[randomBelow(letters.length)] as string;

function cased(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return word.toUpperCase();
  const [first = ''] = like;
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** `real`: words, in lower case, that must not come out of the invention by chance. */
export function invention(real: ReadonlySet<string>): Invention {
  const words = new Map<string, string>();
  const numbers = new Map<string, string>();
  const moved = (30 + randomBelow(300)) * DAY;

  const inventWord = (length: number): string => {
    const vowelFirst = randomBelow(2);
    const word = () => Array.from({ length }, (_, at) => one((at + vowelFirst) % 2 ? VOWELS : CONSONANTS)).join('');
    let made = word();
    for (let tries = 0; real.has(made) && tries < 50; tries++) made = word();
    return made;
  };
  const wordFor = (written: string): string => {
    const key = written.toLowerCase();
    const known = words.get(key) ?? inventWord([...written].length);
    words.set(key, known);
    return cased(known, written);
  };
  const digitsFor = (written: string): string => {
    const known =
      numbers.get(written) ?? [...written].map((digit, at) => (digit === '0' && at === 0 ? '0' : String(1 + randomBelow(9)))).join('');
    numbers.set(written, known);
    return known;
  };
  const plain = (written: string, keeps?: (word: string) => boolean): string =>
    written.replace(/[\p{L}\p{M}]+|\d+/gu, (run) => (/\d/.test(run) ? digitsFor(run) : keeps?.(run) ? run : wordFor(run)));
  const time = (written: string): string => {
    const at = new Date(new Date(written).getTime() - moved);
    if (Number.isNaN(at.getTime())) return plain(written);
    const iso = at.toISOString();
    return written.length <= 10 ? iso.slice(0, 10) : `${iso.slice(0, 19)}${written.includes('.') ? '.000' : ''}Z`;
  };
  return {
    text(written, keeps) {
      let done = '';
      let from = 0;
      for (const match of written.matchAll(ISO)) {
        done += plain(written.slice(from, match.index), keeps) + time(match[0]);
        from = match.index + match[0].length;
      }
      return done + plain(written.slice(from), keeps);
    },
    number(value) {
      const isTime = Number.isInteger(value) && ((value > 1e9 && value < 4e9) || (value > 1e12 && value < 4e12));
      if (isTime) return value - (value > 1e11 ? moved : moved / 1000);
      // Zero and one say whether something is there.
      return value === 0 || value === 1 ? value : Number(plain(String(value)).replace(/[^\d.-]/g, '')) || value;
    },
  };
}
