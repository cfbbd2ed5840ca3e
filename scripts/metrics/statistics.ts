/**
 * Statistics of small samples of posts: medians, how sure they are, whether two differ. Everything drawn is drawn from a seed, so that the
 * same files always give the same report.
 */

/** Draws of a bootstrap: enough for a 95 % interval whose ends move by less than a rank. Efron & Tibshirani, An Introduction to the Bootstrap (1993), §13.3. */
export const DRAWS = 2000;

/** Draws of numbers in [0, 1). */
export type Random = () => number;

/**
 * A generator seeded by text (a metric, a period, an account): the same words give the same numbers on every machine.
 * FNV-1a for the seed, mulberry32 for the draws.
 */
export function randomFrom(...words: string[]): Random {
  let seed = 0x811c9dc5;
  for (const letter of words.join('\u0000')) seed = Math.imul(seed ^ (letter.codePointAt(0) as number), 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Numbers in ascending order. */
export type Sorted = Float64Array;
export const sorted = (values: Iterable<number>): Sorted => Float64Array.from(values).sort();

/** Quantile of sorted values, interpolated between neighbours (type 7 of Hyndman & Fan, The American Statistician 1996). NaN for none. */
export function quantile(values: Sorted, part: number): number {
  const at = (values.length - 1) * part;
  const low = Math.floor(at);
  const below = values[low] ?? Number.NaN;
  const above = values[Math.min(low + 1, values.length - 1)] ?? below;
  // Equal neighbours also where both are infinite.
  return above === below ? below : below + (above - below) * (at - low);
}

/** Median of sorted values; NaN for none. */
export const median = (values: Sorted): number => quantile(values, 0.5);

const logFactorials: number[] = [0];
function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k += 1) logFactorials.push((logFactorials[k - 1] as number) + Math.log(k));
  return logFactorials[n] as number;
}

/** P(Binomial(n, p) ≥ k), summed from the term that is greatest downwards until the rest is nothing. */
function atLeast(n: number, p: number, k: number): number {
  if (p <= 0) return k <= 0 ? 1 : 0;
  if (p >= 1) return 1;
  const term = (x: number) =>
    Math.exp(logFactorial(n) - logFactorial(x) - logFactorial(n - x) + x * Math.log(p) + (n - x) * Math.log1p(-p));
  const upper = k > n * p;
  let sum = 0;
  // The smaller tail is summed; its terms fall from the cut on.
  for (let x = upper ? k : k - 1, part = term(x); x >= 0 && x <= n; ) {
    sum += part;
    if (part < 1e-17) break;
    part *= upper ? ((n - x) / (x + 1)) * (p / (1 - p)) : (x / (n - x + 1)) * ((1 - p) / p);
    x += upper ? 1 : -1;
  }
  return upper ? sum : 1 - sum;
}

/** Where the k-th smallest of n draws with replacement from n ranked values falls: P(rank ≤ first + i) at i. */
interface RankTable {
  k: number;
  first: number;
  cumulated: Float64Array;
  /** P(the next rank lies above | this one), for even n. */
  apart: Float64Array;
}

const rankTables = new Map<number, RankTable>();

function rankTable(n: number): RankTable {
  const known = rankTables.get(n);
  if (known) return known;
  const k = Math.ceil(n / 2);
  // The rank's standard deviation is √n ÷ 2; beyond seven of them nothing is ever drawn.
  const reach = Math.ceil(3.5 * Math.sqrt(n)) + 1;
  const first = Math.max(1, k - reach);
  const last = Math.min(n, k + reach);
  const cumulated = Float64Array.from({ length: last - first + 1 }, (_, i) => atLeast(n, (first + i) / n, k));
  cumulated[cumulated.length - 1] = 1;
  // Exactly k draws at or below j, at least one of them at j: the next one lies above.
  const logChoose = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const apart = cumulated.map((upTo, i) => {
    const j = first + i;
    const here = upTo - (cumulated[i - 1] ?? 0);
    if (j === n || here <= 0) return 0;
    return (Math.exp(logChoose + k * Math.log(j / n) + (n - k) * Math.log1p(-j / n)) * (1 - ((j - 1) / j) ** k)) / here;
  });
  const table = { k, first, cumulated, apart };
  rankTables.set(n, table);
  return table;
}

/**
 * Medians of bootstrap samples (n draws with replacement from n values), without drawing the samples: the median is an order statistic,
 * or the mean of two adjacent ones when n is even, and their ranks have a known law, which is drawn from exactly.
 * P(rank ≤ j) = P(Binomial(n, j/n) ≥ k) (Efron, SIAM CBMS 38, 1982, §10.3). For the next one, given the k-th at rank j and no tie,
 * P(rank ≥ l) = ((n − l + 1) ÷ (n − j))^(n−k): the other n − k draws are uniform above j. The cost does not grow with n.
 */
export function bootstrapMedians(values: Sorted, random: Random, draws = DRAWS): Float64Array {
  const n = values.length;
  const medians = new Float64Array(draws);
  if (n === 0) return medians.fill(Number.NaN);
  const { k, first, cumulated, apart } = rankTable(n);
  const even = n % 2 === 0;
  for (let i = 0; i < draws; i += 1) {
    const u = random();
    let low = 0;
    let high = cumulated.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] as number) > u) high = middle;
      else low = middle + 1;
    }
    const j = first + low;
    const lower = values[j - 1] as number;
    if (!even || random() >= (apart[low] as number)) {
      medians[i] = lower;
      continue;
    }
    const next = n + 1 - Math.ceil((n - j) * (1 - random()) ** (1 / (n - k)));
    medians[i] = (lower + (values[Math.min(next, n) - 1] as number)) / 2;
  }
  return medians;
}

export interface Interval {
  low: number;
  high: number;
}

/** Puts the value of rank `at` (from 0) in its place, smaller ones before it, greater ones after it (Hoare, Algorithm 65, CACM 1961). */
function select(values: Float64Array, at: number, from = 0, to = values.length - 1): number {
  let [left, right] = [from, to];
  while (left < right) {
    const pivot = values[(left + right) >> 1] as number;
    let [i, j] = [left, right];
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i > j) break;
      const kept = values[i] as number;
      values[i] = values[j] as number;
      values[j] = kept;
      i += 1;
      j -= 1;
    }
    if (at <= j) right = j;
    else if (at >= i) left = i;
    else break;
  }
  return values[at] as number;
}

/** Median of values in any order, which it changes. */
function medianOf(values: Float64Array): number {
  const half = values.length >> 1;
  const upper = select(values, half);
  if (values.length % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < half; i += 1) lower = Math.max(lower, values[i] as number);
  return (lower + upper) / 2;
}

/** The middle 95 % of draws (percentile bootstrap; Efron & Tibshirani 1993, §13.3): the draws of rank 2.5 % and 97.5 %, none interpolated. */
export function middle95(draws: Float64Array): Interval {
  const values = Float64Array.from(draws);
  const at = Math.floor(0.025 * values.length);
  const low = select(values, at);
  return { low, high: select(values, values.length - 1 - at, at) };
}

/** 95 % interval of the differences of two sets of draws, one by one. */
export const differenceOfDraws = (one: Float64Array, other: Float64Array): Interval =>
  middle95(one.map((value, i) => value - (other[i] as number)));

/** 95 % interval of the ratios of two sets of draws, one by one. Infinite where the other draw is zero. */
export const ratioOfDraws = (one: Float64Array, other: Float64Array): Interval =>
  middle95(one.map((value, i) => ((other[i] as number) > 0 ? value / (other[i] as number) : Number.POSITIVE_INFINITY)));

/** 95 % interval of a median. */
export const medianInterval = (values: Sorted, random: Random): Interval => middle95(bootstrapMedians(values, random));

/** 95 % interval of (median of `values` − median of `others`), each resampled by post. */
export const differenceInterval = (values: Sorted, others: Sorted, random: Random): Interval =>
  differenceOfDraws(bootstrapMedians(values, random), bootstrapMedians(others, random));

/** 95 % interval of (median of `values` ÷ median of `others`), each resampled by post. Infinite where the other median can be zero. */
export const ratioInterval = (values: Sorted, others: Sorted, random: Random): Interval =>
  ratioOfDraws(bootstrapMedians(values, random), bootstrapMedians(others, random));

/** Two groups of values of one stratum (an account): labels are exchanged within it only. */
export interface Stratum {
  one: readonly number[];
  other: readonly number[];
}

/** Values handled by all permutations of one test; large samples get fewer permutations. */
const WORK = 150_000;

/**
 * p of a permutation test (two-sided) of the difference of two groups' medians, by post, labels exchanged within strata.
 * p = (1 + as extreme) ÷ (1 + permutations), never zero (Phipson & Smyth, SAGMB 2010). 1 when no stratum has both groups.
 * `least`: fewest permutations of a large sample; where p is multiplied by a number of pairs, it must be able to stay under 5 %.
 */
export function permutationTest(strata: readonly Stratum[], random: Random, least = 199): number {
  const fixed = { one: [] as number[], other: [] as number[] };
  const shuffled: { pool: Float64Array; ones: number }[] = [];
  for (const { one, other } of strata) {
    if (one.length > 0 && other.length > 0) shuffled.push({ pool: Float64Array.from([...one, ...other]), ones: one.length });
    else {
      fixed.one.push(...one);
      fixed.other.push(...other);
    }
  }
  if (shuffled.length === 0) return 1;
  const sizes = { one: fixed.one.length, other: fixed.other.length };
  for (const { pool, ones } of shuffled) {
    sizes.one += ones;
    sizes.other += pool.length - ones;
  }
  const one = new Float64Array(sizes.one);
  const other = new Float64Array(sizes.other);
  const difference = () => {
    one.set(fixed.one);
    other.set(fixed.other);
    let [a, b] = [fixed.one.length, fixed.other.length];
    for (const { pool, ones } of shuffled) {
      one.set(pool.subarray(0, ones), a);
      other.set(pool.subarray(ones), b);
      a += ones;
      b += pool.length - ones;
    }
    return Math.abs(medianOf(one) - medianOf(other));
  };
  const observed = difference() * (1 - 1e-12);
  const permutations = Math.min(DRAWS - 1, Math.max(least, Math.floor(WORK / (sizes.one + sizes.other))));
  let extreme = 0;
  for (let i = 0; i < permutations; i += 1) {
    for (const { pool, ones } of shuffled) {
      // Only the smaller group's places need a draw.
      const places = Math.min(ones, pool.length - ones);
      const from = ones <= pool.length - ones ? 0 : ones;
      for (let place = 0; place < places; place += 1) {
        const here = from === 0 ? place : pool.length - 1 - place;
        const span = pool.length - place;
        const there = from === 0 ? place + Math.floor(random() * span) : Math.floor(random() * span);
        const kept = pool[here] as number;
        pool[here] = pool[there] as number;
        pool[there] = kept;
      }
    }
    if (difference() >= observed) extreme += 1;
  }
  return (1 + extreme) / (1 + permutations);
}
