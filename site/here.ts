/**
 * Where a page stands, and relative links from there. A built page names the index.html it links to, so that the site also opens from
 * a folder on a disk; the dev server wants the bare folder.
 */

import { LANGUAGES, type Language } from '../scripts/model/phrase.ts';

export interface Here {
  language: Language;
  /** The page's path without its language: `/`, `/maison-copeau/data/`. */
  path: string;
}

/** The path of a page in a language: French at the root, English under /en/. */
export function address(language: Language, path: string): string {
  return language === 'fr' ? path : `/${language}${path}`;
}

/** The value of the optional first parameter of every page: absent for French. */
export const languageParam = (language: Language): string | undefined => (language === 'fr' ? undefined : language);

/** Every page exists in both languages: the paths of one page, for getStaticPaths. */
export function inEachLanguage<P>(pages: readonly { params: Record<string, string>; props: P }[]) {
  return LANGUAGES.flatMap((language) =>
    pages.map(({ params, props }) => ({ params: { ...params, lang: languageParam(language) }, props: { ...props, language } })),
  );
}

const up = (here: Here): string => {
  const depth = address(here.language, here.path).split('/').filter(Boolean).length;
  return '../'.repeat(depth) || './';
};

/** Relative address of a page, with its `#anchor` when it has one. `to` is a path without language, ending with a slash. */
export function link(here: Here, to: string, language: Language = here.language, bare = import.meta.env?.DEV ?? false): string {
  const [path = '/', anchor] = to.split('#');
  const target = address(language, path).slice(1).split('/').map(encodeURIComponent).join('/');
  return `${up(here)}${target}${bare ? '' : 'index.html'}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Relative address of a file of the site. */
export const asset = (here: Here, file: string): string => `${up(here)}${file}`;

/** Absolute address of a file of the site, which may lie in a subfolder of its host, named with or without a slash at its end. */
export const absolute = (site: URL, file: string): string => new URL(file, site.href.replace(/\/?$/, '/')).href;
