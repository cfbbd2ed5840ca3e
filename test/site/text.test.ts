/** All text of all pages, of the demo and of every state that data can be in. */

import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Built, sharedSite } from './built.ts';
import { Faults } from './faults.ts';
import { type Kind, kindsOf, languageOf } from './kinds.ts';
import { runs, tellingPairs, tells } from './languages.ts';
import { FOREIGN, scan } from './scan.ts';
import { STATES } from './states.ts';

const MISSING = /\bNaN\b|\bundefined\b|\bnull\b|\[object|-?\bInfinity\b|Invalid Date|\bfunction\s*\(|=>|\$\{|\bTODO\b/;

/** What a line of the interface may not hold, by language, and the name of the fault. */
const BOTH: [RegExp, string][] = [
  [/ [,.)\]](?!\d)/, 'a space before , . or )'],
  [/[ \u00a0\u202f]{2}/, 'two spaces'],
  [/\p{L}'\p{L}/u, 'a straight apostrophe'],
  [/\.\.\./, 'three dots for an ellipsis'],
  [/(?<![\p{L}\d])-\d/u, 'a hyphen for a minus'],
  [/\(\s*\)|\[\s*\]|«\s*»|“\s*”/, 'empty brackets or quotes'],
];
const TYPOGRAPHY: Record<'fr' | 'en', [RegExp, string][]> = {
  fr: [
    ...BOTH,
    [/ [;:!?%»](?!\p{L})/u, 'a plain space before ; : ! ? % »'],
    [/[^\s\u00a0\u202f\ufffc;:!?%»(.…][;!?%»](?![\p{L}\d])/u, 'no space before ; ! ? % »'],
    [/« |«(?=[^\u00a0\u202f])/, 'no fixed space after «'],
    [/(?<![\d-])\d{1,3} \d{3}(?!\d)/, 'a plain space in thousands'],
    [/(?<!\d)[1-9]\d{0,2}(,\d{3})+(?!\d)/, 'English thousands'],
    [/\d\.\d+[\u202f\u00a0 ]?%/, 'a decimal point'],
    [/["“”]/, 'English quotes'],
  ],
  en: [
    ...BOTH,
    [/[ \u00a0\u202f][;:!?](?!\p{L})|\d[ \u00a0\u202f]%/u, 'a space before ; : ! ? %'],
    [/[«»]/, 'French quotes'],
    [/\d\u202f\d{3}/, 'French thousands'],
    [/\d,\d{1,2}(?!\d)/, 'a decimal comma'],
  ],
};

const TITLED_BY_PEOPLE = new Set<Kind>(['post', 'clip', 'planned post', 'calendar of a part', 'minutes', 'reply', 'competitor']);

/** What was found, with a little of what stands around it. */
const around = (line: string, at: RegExpExecArray) =>
  line.slice(Math.max(0, at.index - 30), at.index + at[0].length + 20).replaceAll(FOREIGN, '…');

/** A line without what it quotes: the words of a platform's screens and of posts. */
const unquoted = (line: string) => line.replace(/«[^»]*»|“[^”]*”/g, FOREIGN);

/** Reads every page once; what it finds is told by three tests. */
async function read(site: Built) {
  const telling = await tellingPairs();
  const found = { missing: new Faults(), language: new Faults(), typography: new Faults() };
  for (const [path, html] of site.pages) {
    const language = languageOf(path);
    const page = scan(html);
    const trace = MISSING.exec(page.everything);
    if (trace) found.missing.add(path, `shows ${trace[0]}`, around(page.everything, trace));
    for (const [pattern, what] of EMPTY) {
      const at = pattern.exec(html);
      if (at) found.missing.add(path, what, at[0].slice(0, 60));
    }
    if (page.language !== language) found.language.add(path, `says lang="${page.language}"`);
    // The title of these pages is, or names, what somebody wrote: a post, a pillar, a campaign, a review pack.
    const lines = TITLED_BY_PEOPLE.has(kindsOf(path)[0] as Kind) ? page.lines : [page.title, ...page.lines];
    for (const line of lines) {
      for (const pair of tells(unquoted(line), telling[language === 'fr' ? 'en' : 'fr']))
        found.language.add(path, `page in “${language}” says “${pair}”`, `“${line.slice(0, 90)}”`);
      for (const [pattern, what] of TYPOGRAPHY[language]) {
        const at = pattern.exec(line);
        if (at) found.typography.add(path, what, `“${around(line, at)}”`);
      }
    }
  }
  return found;
}

describe.each(['all', 'states'] as const)('the site “%s”', (name) => {
  let found: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    found = await read(await sharedSite(name));
  });

  it('shows no trace of a missing value, no empty figure, table or list', () => found.missing.none());
  it('speaks one language per page', () => found.language.none());
  it('sets spaces, quotes, apostrophes and figures as its language does', () => found.typography.none());
});

const EMPTY: [RegExp, string][] = [
  [/<figure\b[^>]*>\s*<\/figure>/, 'an empty figure'],
  [/<svg\b(?![^>]*aria-hidden)[^>]*>(?:\s|<(title|desc)\b[^>]*>[^<]*<\/\1>)*<\/svg>/, 'a drawing without marks'],
  [/<tbody\b[^>]*>\s*<\/tbody>/, 'a table without rows'],
  [/<(ul|ol|dl)\b[^>]*>\s*<\/\1>/, 'an empty list'],
  [/<(h[1-6]|p|caption|figcaption|summary|th|title|dt|dd)\b[^>]*>\s*<\/\1>/, 'an empty heading, paragraph or cell'],
];

describe('each state has its pages', () => {
  it.each(Object.entries(STATES))('%s: %s', async (folder) => {
    const { pages } = await sharedSite('states');
    for (const path of [
      `${folder}/index.html`,
      `en/${folder}/index.html`,
      `${folder}/data/index.html`,
      `${folder}/posts/index.html`,
      `${folder}/report/index.html`,
    ])
      expect(pages.has(path), path).toBe(true);
  });
});

test('the rules find what they are for', async () => {
  const telling = await tellingPairs();
  expect(telling.en.size).toBeGreaterThan(500);
  expect(telling.fr.size).toBeGreaterThan(500);
  expect(tells('Voir: skip to content, puis', telling.en)).toEqual(['skip to', 'to content']);
  expect(tells('Aller au contenu', telling.en)).toEqual([]);
  expect(tells('Aller au contenu', telling.fr).length).toBeGreaterThan(0);
  expect(runs('a b\u00a0c, d')).toEqual([['a', 'b', 'c'], ['d']]);
  const said = (line: string, language: 'fr' | 'en') =>
    TYPOGRAPHY[language].filter(([pattern]) => pattern.test(line)).map(([, what]) => what);
  expect(said('Vrai ? « oui » 12 000 à 5 %', 'fr').length).toBeGreaterThanOrEqual(3);
  expect(said('Vrai\u202f? «\u00a0oui\u00a0» 12\u202f000, 5,1\u202f%\u00a0: de 2,8 à 3\u202f%, le 24 nov. 2026', 'fr')).toEqual([]);
  expect(said('12,400 posts, 5.1%: “yes”; 2.8 to 3%', 'en')).toEqual([]);
  expect(said('5,1 % of 12\u202f400', 'en').length).toBe(3);
  const { lines } = scan('<p>a <b>b</b> <code>x  y</code></p><p title="t">c<br>d</p><i lang="en">z</i>');
  expect(lines).toEqual(['a b \ufffc', 't', 'c', 'd']);
  expect(tells(unquoted('Colonne « Link clicks »'), telling.en)).toEqual([]);
});
