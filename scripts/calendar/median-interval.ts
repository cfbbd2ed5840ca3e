/** A median and its interval by the percentile bootstrap. Pure, and the same values always give the same answer. */

/** Draws of the percentile bootstrap (Efron & Tibshirani, An Introduction to the Bootstrap, 1993, §13.3). */
export const MEDIAN_DRAWS = 2000;

/** The middle of sorted values; NaN of none. */
export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** mulberry32, seeded by words (FNV-1a): the same draws on every machine. */
function drawsOf(words: string): () => number {
  let seed = 0x811c9dc5;
  for (const letter of words) seed = Math.imul(seed ^ (letter.codePointAt(0) as number), 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The middle 95 % of medians of samples drawn from sorted values with replacement; the same `words`, the same draws. */
export function medianInterval(sorted: readonly number[], words: string): [low: number, high: number] {
  const random = drawsOf(words);
  const n = sorted.length;
  const times = new Uint32Array(n);
  const medians = new Float64Array(MEDIAN_DRAWS);
  for (let draw = 0; draw < MEDIAN_DRAWS; draw += 1) {
    times.fill(0);
    for (let i = 0; i < n; i += 1) {
      const drawn = Math.floor(random() * n);
      times[drawn] = (times[drawn] as number) + 1;
    }
    medians[draw] = medianOfTimes(sorted, times);
  }
  medians.sort();
  return [medians[Math.round(MEDIAN_DRAWS * 0.025)] as number, medians[Math.round(MEDIAN_DRAWS * 0.975) - 1] as number];
}

/** Median of sorted values of which each is held so many times. */
function medianOfTimes(sorted: readonly number[], times: Uint32Array): number {
  const [lower, upper] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  let low = Number.NaN;
  for (let i = 0, held = 0; i < sorted.length; i += 1) {
    held += times[i] as number;
    if (Number.isNaN(low) && held > lower) low = sorted[i] as number;
    if (held > upper) return (low + (sorted[i] as number)) / 2;
  }
  return low;
}
