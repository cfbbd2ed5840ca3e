import { describe, expect, test } from 'vitest';
import {
  bootstrapMedians,
  differenceInterval,
  median,
  medianInterval,
  middle95,
  permutationTest,
  quantile,
  randomFrom,
  ratioInterval,
  sorted,
} from '../../scripts/metrics/statistics.ts';

/** A bootstrap as the textbook has it: every sample drawn. */
function bruteForce(values: Float64Array, random: () => number, draws: number): Float64Array {
  return Float64Array.from({ length: draws }, () =>
    median(sorted(Array.from(values, () => values[Math.floor(random() * values.length)] as number))),
  );
}

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('randomFrom', () => {
  test('same words, same draws; other words, other draws', () => {
    const draws = (...words: string[]) => Array.from({ length: 5 }, randomFrom(...words));
    expect(draws('views', '2026-10')).toEqual(draws('views', '2026-10'));
    expect(draws('views', '2026-10')).not.toEqual(draws('views', '2026-11'));
    expect(draws('a', 'bc')).not.toEqual(draws('ab', 'c'));
  });

  test('is uniform enough', () => {
    const random = randomFrom('uniform');
    const bins = new Array(10).fill(0);
    for (let i = 0; i < 100_000; i += 1) bins[Math.floor(random() * 10)] += 1;
    for (const bin of bins) expect(Math.abs(bin - 10_000)).toBeLessThan(500);
  });
});

describe('median and quantile', () => {
  test('known values', () => {
    expect(median(sorted([3, 1, 2]))).toBe(2);
    expect(median(sorted([4, 1, 2, 3]))).toBe(2.5);
    expect(median(sorted([7]))).toBe(7);
    expect(median(sorted([]))).toBeNaN();
    expect(quantile(sorted([1, 2, 3, 4, 5]), 0.1)).toBeCloseTo(1.4);
    expect(quantile(sorted([1, 2, 3, 4, 5]), 1)).toBe(5);
  });
});

describe('bootstrap of a median', () => {
  test.each([1, 2, 3, 4, 5, 6, 9, 10, 31, 64, 301])('has the law of the drawn samples, n = %i', (n) => {
    const source = randomFrom('values', String(n));
    const values = sorted(Array.from({ length: n }, () => Math.exp(normal(source))));
    const draws = 20_000;
    const ours = bootstrapMedians(values, randomFrom('ours', String(n)), draws).sort();
    const theirs = bruteForce(values, randomFrom('theirs', String(n)), draws).sort();
    // Kolmogorov–Smirnov distance of two samples; 2.3 × √(2/draws) is passed once in twenty thousand times.
    let distance = 0;
    const points = new Set([...ours, ...theirs]);
    const below = (sample: Float64Array, x: number) => {
      let low = 0;
      let high = sample.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sample[middle] as number) <= x) low = middle + 1;
        else high = middle;
      }
      return low / draws;
    };
    for (const x of points) distance = Math.max(distance, Math.abs(below(ours, x) - below(theirs, x)));
    expect(distance).toBeLessThan(2.3 * Math.sqrt(2 / draws));
  });

  test.each([2, 4, 5, 6])('has the exact law where all samples can be listed, n = %i', (n) => {
    const values = sorted(Array.from({ length: n }, (_, i) => 2 ** i));
    const exact = new Map<number, number>();
    for (let sample = 0; sample < n ** n; sample += 1) {
      const drawn = sorted(Array.from({ length: n }, (_, i) => values[Math.floor(sample / n ** i) % n] as number));
      exact.set(median(drawn), (exact.get(median(drawn)) ?? 0) + 1 / n ** n);
    }
    const ours = new Map<number, number>();
    for (const value of bootstrapMedians(values, randomFrom('exact', String(n)), 100_000)) ours.set(value, (ours.get(value) ?? 0) + 1e-5);
    for (const [value, p] of exact) expect(Math.abs((ours.get(value) ?? 0) - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / 100_000));
  });

  test('keeps ties', () => {
    expect(medianInterval(sorted([5, 5, 5, 5, 5, 5]), randomFrom('ties'))).toEqual({ low: 5, high: 5 });
  });

  test('covers the true median about 95 times in 100', () => {
    for (const n of [12, 25, 60]) {
      const source = randomFrom('coverage', String(n));
      let covered = 0;
      for (let i = 0; i < 600; i += 1) {
        const { low, high } = middle95(bootstrapMedians(sorted(Array.from({ length: n }, () => normal(source))), source, 500));
        if (low <= 0 && high >= 0) covered += 1;
      }
      expect(covered / 600).toBeGreaterThan(0.91);
      expect(covered / 600).toBeLessThan(0.99);
    }
  });

  test('costs the same for many posts', () => {
    const values = sorted(Array.from({ length: 100_000 }, (_, i) => i));
    const start = performance.now();
    const { low, high } = medianInterval(values, randomFrom('many'));
    expect(performance.now() - start).toBeLessThan(500);
    // √n ÷ 2 ranks on either side, times 1.96.
    expect(high - low).toBeGreaterThan(580);
    expect(high - low).toBeLessThan(660);
  });
});

describe('differences', () => {
  test('hold zero between samples of one law, not between far ones', () => {
    const random = randomFrom('two laws');
    const one = sorted(Array.from({ length: 40 }, () => normal(random)));
    const far = sorted(Array.from({ length: 40 }, () => normal(random) + 3));
    const near = differenceInterval(one, sorted(Array.from({ length: 40 }, () => normal(random))), random);
    expect(near.low).toBeLessThan(0);
    expect(near.high).toBeGreaterThan(0);
    const apart = differenceInterval(far, one, random);
    expect(apart.low).toBeGreaterThan(1.5);
    expect(apart.high).toBeLessThan(4.5);
  });

  test('a ratio over a median that can be zero has no upper end', () => {
    expect(ratioInterval(sorted([4, 5, 6]), sorted([0, 0, 1, 2]), randomFrom('zero')).high).toBe(Number.POSITIVE_INFINITY);
    const { low, high } = ratioInterval(sorted([20, 20, 20]), sorted([10, 10, 10]), randomFrom('twice'));
    expect([low, high]).toEqual([2, 2]);
  });
});

describe('permutation test', () => {
  test('known value: all of three above all of three', () => {
    // Of the 20 ways to share six values, 4 leave medians at least 9 apart: themselves, 3 11 12 against 1 2 10, and both the other way round.
    expect(Math.abs(permutationTest([{ one: [10, 11, 12], other: [1, 2, 3] }], randomFrom('known')) - 0.2)).toBeLessThan(0.03);
  });

  test('finds a large difference and leaves none alone', () => {
    const random = randomFrom('permutation');
    const sample = (n: number, shift: number) => Array.from({ length: n }, () => normal(random) + shift);
    expect(permutationTest([{ one: sample(16, 2), other: sample(27, 0) }], random)).toBeLessThan(0.01);
    let alarms = 0;
    for (let i = 0; i < 200; i += 1) if (permutationTest([{ one: sample(12, 0), other: sample(9, 0) }], random) < 0.05) alarms += 1;
    expect(alarms).toBeLessThan(22);
  });

  test('what an account explains is not a difference of formats', () => {
    const random = randomFrom('strata');
    const sample = (n: number, shift: number) => Array.from({ length: n }, () => normal(random) + shift);
    // Carousels are mostly on the account where everything obtains more.
    const strata = [
      { one: sample(18, 5), other: sample(3, 5) },
      { one: sample(3, 0), other: sample(18, 0) },
    ];
    const pooled = [{ one: strata.flatMap((s) => s.one), other: strata.flatMap((s) => s.other) }];
    expect(permutationTest(pooled, random)).toBeLessThan(0.01);
    expect(permutationTest(strata, random)).toBeGreaterThan(0.05);
  });

  test('without an account that has both there is nothing to exchange', () => {
    expect(
      permutationTest(
        [
          { one: [1, 2], other: [] },
          { one: [], other: [9, 8] },
        ],
        randomFrom('apart'),
      ),
    ).toBe(1);
  });
});
