/** Medians of resamples, drawn one by one and by a generator of another kind than the metrics’ own, and what an interval made of them allows. */

import { expect } from 'vitest';

/** Numbers in [0, 1) by Lehmer's generator (Park & Miller, CACM 1988). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Medians of resamples with replacement of values in ascending order: how often each was drawn is counted, then the middle is walked to. */
export function resampled(values: readonly number[], seed: number, draws = 20_000): number[] {
  const next = lehmer(seed);
  const n = values.length;
  const drawn = new Uint16Array(n);
  const middle = [Math.ceil(n / 2), Math.floor(n / 2) + 1] as const;
  return Array.from({ length: draws }, () => {
    drawn.fill(0);
    for (let i = 0; i < n; i += 1) (drawn[Math.floor(next() * n)] as number) += 1;
    const [low, high] = middle.map((rank) => {
      let at = 0;
      for (let seen = drawn[0] as number; seen < rank; seen += drawn[at] as number) at += 1;
      return values[at] as number;
    }) as [number, number];
    return (low + high) / 2;
  });
}

const at = (sorted: readonly number[], part: number) => sorted[Math.round(part * (sorted.length - 1))] as number;

/**
 * The ends of a 95 % interval lie where 1 to 4 % of other draws leave them: 2,000 draws are that sure of their own 2.5 %. `rounding`: half of
 * the last digit that they were written with.
 */
export function expectInterval({ low, high }: { low: number; high: number }, draws: readonly number[], what: string, rounding = 0): void {
  const sorted = [...draws].sort((a, b) => a - b);
  const near = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high)) + rounding;
  expect(low, `${what} low`).toBeGreaterThanOrEqual(at(sorted, 0.01) - near);
  expect(low, `${what} low`).toBeLessThanOrEqual(at(sorted, 0.04) + near);
  expect(high, `${what} high`).toBeGreaterThanOrEqual(at(sorted, 0.96) - near);
  expect(high, `${what} high`).toBeLessThanOrEqual(at(sorted, 0.99) + near);
}

const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] as number) + (sorted[Math.floor(sorted.length / 2)] as number)) / 2;
};

/** Values of two groups in one account. */
export interface TwoGroups {
  one: number[];
  other: number[];
}

/** Part of shuffles, within each account, after which the medians of two groups differ as much as they do. */
export function shuffledPart(accounts: readonly TwoGroups[], seed: number, shuffles = 4000): number {
  const next = lehmer(seed);
  const apart = (all: readonly TwoGroups[]) => Math.abs(median(all.flatMap(({ one }) => one)) - median(all.flatMap(({ other }) => other)));
  const observed = apart(accounts) * (1 - 1e-12);
  let asFar = 0;
  for (let i = 0; i < shuffles; i += 1) {
    const mixed = accounts.map(({ one, other }) => {
      const pool = [...one, ...other];
      for (let last = pool.length - 1; last > 0; last -= 1) {
        const place = Math.floor(next() * (last + 1));
        [pool[last], pool[place]] = [pool[place] as number, pool[last] as number];
      }
      return { one: pool.slice(0, one.length), other: pool.slice(one.length) };
    });
    if (apart(mixed) >= observed) asFar += 1;
  }
  return asFar / shuffles;
}
