import { expect, test } from 'vitest';
import { shares } from '../../site/behind.ts';

test('a page shows at most so many rows of an account and of all; who has few leaves room to the others', () => {
  expect(shares([10, 20], 400, 800)).toEqual([10, 20]);
  expect(shares([1000, 5, 1000], 400, 800)).toEqual([397, 5, 398]);
  expect(shares([1000], 400, 800)).toEqual([400]);
  const many = shares(Array(50).fill(365), 400, 800);
  expect(many.reduce((sum, one) => sum + one, 0)).toBe(800);
  expect(shares([], 400, 800)).toEqual([]);
});
