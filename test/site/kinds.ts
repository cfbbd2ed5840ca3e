/** The kinds of pages, known by their addresses, so that tests find the pages of a kind instead of listing them. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../scripts/model/phrase.ts';
import type { Built } from './pages.ts';

const BRAND = '(?!dictionary/)[^/]+';
const ACCOUNT = '(?!report/|posts/|data/|calendar/|clips/|mentions/|replies/|watch/|review/|media/)[^/]+';

/** Each kind and its addresses, below the language and without index.html. */
const KINDS = {
  cockpit: /^$/,
  'not found': /^404(\.html|\/)$/,
  dictionary: /^dictionary\/$/,
  metric: /^dictionary\/[^/]+\/$/,
  home: new RegExp(`^${BRAND}/$`),
  'report index': new RegExp(`^${BRAND}/report/$`),
  month: new RegExp(`^${BRAND}/report/\\d{4}-\\d{2}/$`),
  week: new RegExp(`^${BRAND}/report/\\d{4}-w\\d{2}/$`),
  year: new RegExp(`^${BRAND}/report/\\d{4}/$`),
  'month of an account': new RegExp(`^${BRAND}/${ACCOUNT}/report/\\d{4}-\\d{2}/$`),
  'week of an account': new RegExp(`^${BRAND}/${ACCOUNT}/report/\\d{4}-w\\d{2}/$`),
  'year of an account': new RegExp(`^${BRAND}/${ACCOUNT}/report/\\d{4}/$`),
  provenance: new RegExp(`^${BRAND}/(${ACCOUNT}/)?report/[^/]+/.+/$`),
  archive: new RegExp(`^${BRAND}/posts/$`),
  'archive, further': new RegExp(`^${BRAND}/posts/page-\\d+/$`),
  post: new RegExp(`^${BRAND}/posts/(?!page-\\d+/)[^/]+/$`),
  calendar: new RegExp(`^${BRAND}/calendar/$`),
  'calendar of a month': new RegExp(`^${BRAND}/calendar/\\d{4}-\\d{2}/$`),
  'calendar of a week': new RegExp(`^${BRAND}/calendar/\\d{4}-w\\d{2}/$`),
  'hand-off sheet': new RegExp(`^${BRAND}/calendar/\\d{4}-\\d{2}-\\d{2}/$`),
  'calendar as a list': new RegExp(`^${BRAND}/calendar/list/(\\d{4}/)?$`),
  'calendar as a board': new RegExp(`^${BRAND}/calendar/board/$`),
  'best slots': new RegExp(`^${BRAND}/calendar/slots/$`),
  'calendar of a part': new RegExp(`^${BRAND}/calendar/(campaign|pillar|platform)/[^/]+/$`),
  minutes: new RegExp(`^${BRAND}/calendar/minutes/[^/]+/$`),
  'planned post': new RegExp(
    `^${BRAND}/calendar/(?!\\d{4}(-(\\d{2}|w\\d{2})(-\\d{2})?)?/|(list|board|slots|campaign|pillar|platform|minutes)/)[^/]+/$`,
  ),
  library: new RegExp(`^${BRAND}/clips/$`),
  'library, further': new RegExp(`^${BRAND}/clips/page-\\d+/$`),
  clip: new RegExp(`^${BRAND}/clips/(?!page-\\d+/)[^/]+/$`),
  'clipped page': new RegExp(`^${BRAND}/clips/[^/]+/page\\.html$`),
  mentions: new RegExp(`^${BRAND}/mentions/$`),
  'mentions, further': new RegExp(`^${BRAND}/mentions/page-\\d+/$`),
  replies: new RegExp(`^${BRAND}/replies/$`),
  reply: new RegExp(`^${BRAND}/replies/[^/]+/$`),
  watch: new RegExp(`^${BRAND}/watch/$`),
  competitor: new RegExp(`^${BRAND}/watch/[^/]+/$`),
  'review pack': new RegExp(`^${BRAND}/review/[^/]+/$`),
  data: new RegExp(`^${BRAND}/data/$`),
  source: new RegExp(`^${BRAND}/data/[^/]+/$`),
  'source, further': new RegExp(`^${BRAND}/data/[^/]+/\\d+/$`),
} as const;

export type Kind = keyof typeof KINDS;
export const ALL_KINDS = Object.keys(KINDS) as Kind[];

export const languageOf = (path: string): Language => (path.startsWith('en/') ? 'en' : 'fr');

/** Kinds that an address belongs to: one, in a site of all brands. */
export function kindsOf(path: string): Kind[] {
  const address = path.replace(/^en\//, '').replace(/(^|\/)index\.html$/, '$1');
  return ALL_KINDS.filter((kind) => KINDS[kind].test(address));
}

/** Paths of a site by the kinds that it has, the smallest page first. */
export function byKind({ folder, pages }: Built): Map<Kind, string[]> {
  const sized = pages.paths.map((path) => ({ path, bytes: statSync(join(folder, path)).size }));
  sized.sort((one, other) => one.bytes - other.bytes || (one.path < other.path ? -1 : 1));
  const found = new Map<Kind, string[]>(ALL_KINDS.map((kind) => [kind, []]));
  for (const { path } of sized) for (const kind of kindsOf(path)) found.get(kind)?.push(path);
  return new Map([...found].filter(([, paths]) => paths.length > 0));
}

export interface Example {
  kind: Kind;
  path: string;
}

/** Of each kind and language: the largest page, and with `two` the smallest French one as well, for what is almost empty. */
export function examples(site: Built, two: boolean): Example[] {
  return [...byKind(site)].flatMap(([kind, paths]) =>
    (['fr', 'en'] as const).flatMap((language) => {
      const own = paths.filter((path) => languageOf(path) === language);
      const chosen = new Set(two && language === 'fr' ? [own[0], own.at(-1)] : [own.at(-1)]);
      return [...chosen].flatMap((path) => (path === undefined ? [] : [{ kind, path }]));
    }),
  );
}
