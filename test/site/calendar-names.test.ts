import { expect, test } from 'vitest';
import { cutAtNames } from '../../site/calendar-names.ts';

const own = (sentence: string, names: string[] = []) =>
  cutAtNames(sentence, names)
    .filter((piece) => piece.own)
    .map(({ text }) => text);

test('names that people chose are told apart, the longest first, and whole words only', () => {
  const names = ['Comité', 'Comité de validation (siège)', ''];
  expect(own('Approved by Inès Caron, Comité de validation (siège).', names)).toEqual(['Comité de validation (siège)']);
  expect(own('Le Comité attend.', names)).toEqual(['Comité']);
  expect(own('Comités', names)).toEqual([]);
});

test('what stands between quotes is told apart without its quotes', () => {
  expect(own('The text announces a reduction (“−50 %”).')).toEqual(['−50 %']);
  expect(own('En même temps que «\u00a0Réparer\u00a0» sur Facebook.')).toEqual(['Réparer']);
});

test('nothing of a sentence is lost, and a name that looks like a pattern is only a name', () => {
  const sentence = 'Pilier a.*b (c) et “d”.';
  const pieces = cutAtNames(sentence, ['a.*b (c)']);
  expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
  expect(pieces.filter((piece) => piece.own).map(({ text }) => text)).toEqual(['a.*b (c)', 'd']);
});
