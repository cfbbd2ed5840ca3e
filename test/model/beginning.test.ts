/** The beginning of a text: never half a character. */

import { expect, test } from 'vitest';
import { beginning, cutText } from '../../scripts/model/beginning.ts';

test('a text that fits stays as it is, a longer one ends with an ellipsis and is no longer than asked', () => {
  expect(beginning('Bonjour', 7)).toBe('Bonjour');
  expect(beginning('Bonjour à vous', 9)).toBe('Bonjour…');
  expect(beginning('Bonjour à vous', 9).length).toBeLessThanOrEqual(9);
});

test('a character of two units is whole or left out, and never a sign of what is broken', () => {
  for (const most of [5, 6, 7]) expect(beginning('mer 🌊🌊🌊', most)).not.toMatch(/\ufffd|[\ud800-\udbff](?![\udc00-\udfff])/);
  expect(cutText('a🌊', 2)).toBe('a');
  expect(cutText('a🌊', 3)).toBe('a🌊');
});
