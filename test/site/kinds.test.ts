/** Every page is of one kind, and every kind has its pages in both languages: what the other tests of the site rest on. */

import { beforeAll, expect, test } from 'vitest';
import { type Built, sharedSite } from './built.ts';
import { ALL_KINDS, byKind, examples, kindsOf, languageOf } from './kinds.ts';

let site: Built;
beforeAll(async () => {
  site = await sharedSite('all');
});

test('a page belongs to one kind', () => {
  const lost = site.pages.paths.filter((path) => kindsOf(path).length !== 1);
  expect(lost.map((path) => `${path}: ${kindsOf(path).join(' and ') || 'no kind'}`)).toEqual([]);
});

// A review pack's page is there only where somebody made one and kept its file; the demo keeps what was sent, not the page.
test.each(ALL_KINDS.filter((kind) => kind !== 'review pack'))('there is a page of the kind “%s”, in both languages', (kind) => {
  const paths = byKind(site).get(kind) ?? [];
  const languages = new Set(paths.map(languageOf));
  // A static host has one page for what is not there; it holds both languages.
  expect([...languages].sort()).toEqual(kind === 'not found' ? ['fr'] : ['en', 'fr']);
});

test('every page has its sister in the other language, at the same address', () => {
  const alone = site.pages.paths.filter((path) => {
    const sister = path.startsWith('en/') ? path.slice(3) : `en/${path}`;
    // A static host has one page for what is not there; a review pack holds both languages in one file.
    return !['not found', 'review pack'].includes(kindsOf(path)[0] as string) && !site.pages.has(sister);
  });
  expect(alone).toEqual([]);
});

test('an address of no known kind is told apart, and examples are of their kind', () => {
  expect(kindsOf('maison-copeau/surprise/of/all/index.html')).toEqual([]);
  for (const { kind, path } of examples(site, true)) expect(kindsOf(path), path).toEqual([kind]);
});
