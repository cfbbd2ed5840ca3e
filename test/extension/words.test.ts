/** Every word of the extension is set as its language does, and no two actions share a key. */

import { describe, expect, it } from 'vitest';
import { KEYS, panelWords, words } from '../../extension/ui/words.ts';
import { LANGUAGES } from '../../scripts/model/phrase.ts';

/** Every text there is, functions called with a word or a number in each place, each singular and plural. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [0, 1, 2, 3000].flatMap((many) => texts(value(many, many)));
  return Object.values(value as object).flatMap(texts);
}

it('French has its spaces and apostrophes', () => {
  for (const text of texts([words('fr'), panelWords('fr')])) expect(text).not.toMatch(/ [;:!?%»](?![\p{L}\d])|« |\p{L}'\p{L}|\p{L}[;!?]/u);
});

it('English has its own', () => {
  for (const text of texts([words('en'), panelWords('en')]))
    expect(text).not.toMatch(/[ \u00a0\u202f][;:!?%](?![\p{L}\d])|\p{L}'\p{L}|[«»]/u);
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('no two actions share a key', () => {
    const { kinds, tones, ...rest } = KEYS[language];
    const all = [...Object.values(kinds), ...Object.values(tones), ...Object.values(rest)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('no two keys of the panel are the same', () => {
    const all = [...Object.values(panelWords(language).keys), KEYS[language].undo, '/'];
    expect(new Set(all).size).toBe(all.length);
  });
});
