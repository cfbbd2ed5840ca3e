/** A seeded source of chance: the same seed gives the same demo on every machine. */

export type Random = () => number;

/** FNV-1a with a final mix, 32 bits, from a starting value. */
function hash(text: string, start: number): number {
  let h = start;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** SFC32 (C. Doty-Humphrey, PractRand, public domain), seeded with 64 bits of the phrase: uniform numbers in [0, 1). */
export function randomFrom(seed: string): Random {
  let [a, b, c, counter] = [hash(seed, 0x811c9dc5), hash(seed, 0x2f0b4c47), 0x9e3779b9, 1];
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 8; i += 1) next();
  return next;
}

/** A whole number from `low` to `high`, both included. */
export function between(r: Random, low: number, high: number): number {
  return low + Math.floor(r() * (high - low + 1));
}

export function pick<T>(r: Random, list: readonly T[]): T {
  if (list.length === 0) throw new Error('Nothing to pick from.');
  return list[Math.floor(r() * list.length)] as T;
}

/** One member, with a chance in proportion to its weight. */
export function weighted<T>(r: Random, list: readonly (readonly [T, number])[]): T {
  let left = r() * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [member, weight] of list) {
    left -= weight;
    if (left < 0) return member;
  }
  return (list[list.length - 1] as readonly [T, number])[0];
}

/** A standard normal draw (Box-Muller). */
export function normal(r: Random): number {
  return Math.sqrt(-2 * Math.log(1 - r())) * Math.cos(2 * Math.PI * r());
}

/** A log-normal draw around `median`: how reach is spread over posts. */
export function logNormal(r: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(r));
}

/** A whole number near `mean`, one of its two neighbours by chance, so that small means keep their average. */
export function near(r: Random, mean: number): number {
  const floor = Math.floor(mean);
  return floor + (r() < mean - floor ? 1 : 0);
}

export function digits(r: Random, length: number): string {
  let text = String(between(r, 1, 9));
  while (text.length < length) text += Math.floor(r() * 10);
  return text;
}

export function bits(r: Random, count: number): bigint {
  return BigInt(Math.floor(r() * 2 ** count));
}
