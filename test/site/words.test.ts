import { expect, test } from 'vitest';
import { french, frenchSpaces } from '../../site/typography.ts';
import { words } from '../../site/words.ts';
import { dataWords } from '../../site/words-data.ts';
import { homeWords } from '../../site/words-home.ts';
import { reportWords } from '../../site/words-report.ts';

/** Every text of a group, functions called with plain arguments, with the path that leads there. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const attempts = [
      ['12', true, 2, '3'],
      [3, true],
      [['A', 'B'], 2],
    ];
    for (const args of attempts) {
      try {
        return texts(value(...args), path);
      } catch {}
    }
    throw new Error(`${path} could not be called.`);
  }
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => texts(one, `${path}.${key}`));
  return [];
}

const groups = { words, homeWords, reportWords, dataWords };

test('French spaces', () => {
  expect(frenchSpaces('« Vrai ? » : 5 % ; oui !')).toBe('«\u00a0Vrai\u202f?\u00a0»\u00a0: 5\u202f%\u202f; oui\u202f!');
  expect(frenchSpaces('2 000 tirages, 1 234 567, le 3 mai 2026, 0,5 100')).toBe(
    '2\u202f000 tirages, 1\u202f234\u202f567, le 3 mai 2026, 0,5 100',
  );
  expect(frenchSpaces('https://a.example/?b=1;c 9:12')).toBe('https://a.example/?b=1;c 9:12');
  expect(french({ a: (n: number) => `${n} % ?`, b: ['x :'] }).a(3)).toBe('3\u202f%\u202f?');
});

test('French texts have the exact spaces and apostrophes', () => {
  for (const [name, group] of Object.entries(groups)) {
    for (const [path, text] of texts(group.fr, name)) {
      expect(text, path).not.toMatch(/ [;!?%:»]|« |'|\.\.\./);
    }
  }
});

test('English texts have no space before punctuation', () => {
  for (const [name, group] of Object.entries(groups)) {
    for (const [path, text] of texts(group.en, name)) {
      expect(text, path).not.toMatch(/[ \u00a0\u202f][;!?%:]|'|\.\.\./);
    }
  }
});

test('both languages have the same texts', () => {
  for (const [name, group] of Object.entries(groups)) {
    expect(texts(group.en, name).map(([path]) => path)).toEqual(texts(group.fr, name).map(([path]) => path));
  }
});
