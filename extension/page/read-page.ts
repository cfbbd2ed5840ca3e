/** Reads one post of a page: by its site, else as an article, else by what the page declares, else the selection, else the page as such. Pure. */

import { CLIP_CAPS, type ClippedPost, emptyPost, type ReadingId, SITES } from '../../scripts/model/clip.ts';
import { pageKey, permalinkKey } from '../../scripts/model/permalink.ts';
import { addressOf, pageLanguage } from '../sites/_dom.ts';
import type { Page, Site } from '../sites/_site.ts';
import { ALL_SITES } from '../sites/index.ts';
import { readStructured } from '../sites/structured.ts';
import type { PageReading, Pointed } from './page-api.ts';

/** What was read, and the element that shows it: null for a whole page. */
export type ReadPage = Omit<PageReading, 'html' | 'rect' | 'mediaRects'> & { element: Element | null };

export interface Ways {
  sites?: readonly Site[];
  /** Reads an article: `readArticle`, when its script is in the page. */
  article?: ((page: Page) => ClippedPost | null) | undefined;
  /** Whether an element is in view: which post of a list is meant when none is pointed at. */
  inView?: (element: Element) => boolean;
}

/** What a reader gives, or nothing where it throws: a page that has changed costs its reading, not the capture. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The site that reads the page; null when none does. */
export const siteOf = (page: Page, sites: readonly Site[] = ALL_SITES): Site | null =>
  sites.find((site) => attempt(() => site.matches(page))) ?? null;

/** Posts that a site finds on the page, in their order. */
export const postsOf = (site: Site, page: Page): Element[] => attempt(() => site.posts(page)) ?? [];

/** The posts around an element, innermost first: a comment comes before the post that holds it. */
function around(element: Element | null, posts: ReadonlySet<Element>): Element[] {
  const found: Element[] = [];
  for (let at = element; at; at = at.parentElement) if (posts.has(at)) found.push(at);
  return found;
}

const isAt = (written: string | null, address: string, page: Page): boolean =>
  written !== null && URL.canParse(written, page.url.href) && new URL(written, page.url.href).href === address;

function pointedPosts(posts: Element[], page: Page, pointed: Pointed, element: Element | null): Element[] {
  if (pointed.post !== undefined) return posts.filter((_, place) => place === pointed.post);
  const set = new Set(posts);
  const under = around(element, set);
  if (under.length > 0) return under;
  const all = (selector: string) => [...page.document.querySelectorAll(selector)];
  const { link, image } = pointed;
  const links = link === undefined ? [] : all('a[href]').filter((one) => isAt(one.getAttribute('href'), link, page));
  const images = image === undefined ? [] : all('img, video').filter((one) => isShownAt(one, image, page));
  return [...images, ...links].map((one) => around(one, set)).find((found) => found.length > 0) ?? [];
}

const isShownAt = (element: Element, address: string, page: Page): boolean =>
  (element as HTMLImageElement).currentSrc === address || isAt(element.getAttribute('src'), address, page);

/** What tells a post of a site from the others, however its address is written; a network's extra parameters say nothing. */
const keyOf = (site: Site, address: string | null): string | null =>
  address === null ? null : SITES[site.id].platform === null && site.id !== 'reddit' ? pageKey(address) : permalinkKey(address);

/** The posts that may be the one at the address: reading every comment of a long thread would take seconds. */
function maybeAt(key: string, posts: Element[]): Element[] {
  const name = /[\w-]+$/.exec(key)?.[0] ?? '';
  return posts.filter((one, place) => place === 0 || one.outerHTML.includes(name));
}

interface Found {
  element: Element;
  post: ClippedPost;
}

function readOne(site: Site, elements: Element[], page: Page): Found | null {
  for (const element of elements) {
    const post = attempt(() => site.read(element, page));
    if (post) return { element, post };
  }
  return null;
}

function chosen(site: Site, posts: Element[], page: Page, pointed: Pointed, element: Element | null, inView: Ways['inView']): Found | null {
  const meant = pointedPosts(posts, page, pointed, element);
  const found = readOne(site, meant, page);
  // What is pointed at and is no post (an advertisement) is not answered with another post.
  if (found || pointed.post !== undefined || (meant.length > 0 && !site.expectsPost(page.url))) return found;
  if (site.expectsPost(page.url)) {
    const here = keyOf(site, page.url.href);
    for (const one of here === null ? [] : maybeAt(here, posts)) {
      const read = readOne(site, [one], page);
      if (read && keyOf(site, read.post.permalink) === here) return read;
    }
    return readOne(site, posts, page);
  }
  return readOne(site, inView ? posts.filter(inView) : [], page) ?? readOne(site, posts, page);
}

/** A post within what a clip holds: longer texts and lists are cut. */
function withinCaps(post: ClippedPost): ClippedPost {
  const line = <T extends string | null>(text: T): T => (text === null ? text : (text.slice(0, 2_000) as T));
  const long = (text: string | null): string | null => text?.slice(0, CLIP_CAPS.text) ?? null;
  return {
    ...post,
    author: { ...post.author, name: line(post.author.name), handle: line(post.author.handle) },
    published: post.published && { ...post.published, text: line(post.published.text) },
    title: line(post.title),
    text: long(post.text),
    figures: post.figures.slice(0, 40).map((figure) => ({ ...figure, label: line(figure.label), text: line(figure.text) })),
    parent: post.parent && { ...post.parent, author: line(post.parent.author), text: long(post.parent.text) },
    media: post.media.slice(0, CLIP_CAPS.media).map((medium) => ({ ...medium, alt: line(medium.alt) })),
  };
}

/** The page itself: its address and title; its text is what was selected, or nothing. */
function bare(page: Page, text: string | null): ClippedPost {
  const canonical = page.document.querySelector('link[rel="canonical"][href]')?.getAttribute('href');
  return {
    ...emptyPost(),
    permalink: addressOf(canonical, page) ?? addressOf(page.url.href, page),
    title: page.document.title.trim() || null,
    text,
    language: pageLanguage(page.document),
  };
}

function fallback(
  page: Page,
  site: Site | null,
  selection: string | null,
  article: Ways['article'],
): { reading: ReadingId; post: ClippedPost } {
  const selected = selection === null ? null : { reading: 'selection' as const, post: bare(page, selection) };
  // On a network's page that shows no post, what was selected is what was meant.
  if (site && selected && !site.expectsPost(page.url)) return selected;
  const read = article && attempt(() => article(page));
  if (read) return { reading: 'article', post: read };
  const declared = attempt(() => readStructured(page));
  if (declared) return { reading: 'structured', post: declared };
  return selected ?? { reading: 'page', post: bare(page, null) };
}

/** Reads the post that is meant. `pointedElement`: the one under the pointer. */
export function readPage(page: Page, pointed: Pointed, pointedElement: Element | null, ways: Ways = {}): ReadPage {
  const site = siteOf(page, ways.sites);
  const posts = site ? postsOf(site, page) : [];
  const selection = pointed.selection?.trim().slice(0, CLIP_CAPS.text) || null;
  const common = { url: page.url.href, pageTitle: page.document.title.trim().slice(0, 2_000) || null, selection, posts: posts.length };
  const found = site && chosen(site, posts, page, pointed, pointedElement, ways.inView);
  if (site && found)
    return { ...common, site: site.id, reading: 'site', readerFailed: false, post: withinCaps(found.post), element: found.element };
  const { reading, post } = fallback(page, site, selection, ways.article);
  return {
    ...common,
    site: site?.id ?? (reading === 'article' ? 'article' : 'page'),
    reading,
    readerFailed: site?.expectsPost(page.url) ?? false,
    post: withinCaps(post),
    element: null,
  };
}
