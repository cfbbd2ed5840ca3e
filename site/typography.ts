/** French spaces: sources are written with plain spaces, pages show the exact ones. */

const NARROW = '\u202f';
const FIXED = '\u00a0';

/** Sets the spaces that French typography asks for: narrow before ; ! ? % and in thousands, fixed before : and inside « ». Addresses and times stay. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?%])/g, `${NARROW}$1`)
    .replace(/ :(?=\s|$)/g, `${FIXED}:`)
    .replace(/(?<![\d,.-])(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/« /g, `«${FIXED}`)
    .replace(/ »/g, `${FIXED}»`);
}

// biome-ignore lint/suspicious/noExplicitAny: the texts of a page are strings, functions that make strings, or groups of them.
type Texts = Record<string, any>;

/** The same texts with French spaces, functions included. */
export function french<T extends Texts>(texts: T): T {
  const spaced = (value: unknown): unknown => {
    if (typeof value === 'string') return frenchSpaces(value);
    if (typeof value === 'function') return (...args: unknown[]) => spaced(value(...args));
    if (Array.isArray(value)) return value.map(spaced);
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spaced(one)]));
    return value;
  };
  return spaced(texts) as T;
}

/** First letter in capital. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
