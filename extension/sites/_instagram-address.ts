/** What Instagram's addresses name: posts, comments, accounts. */

import { type ClippedPost, emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, textOf } from './_dom.ts';
import type { Page } from './_site.ts';

/** Kind and shortcode of a post's path. */
export const POST = /^\/(?:[\w.]+\/)?(p|reel|reels|tv)\/([\w-]+)/;
/** Ids of a comment and of a reply to it. */
export const COMMENT = /\/(?:p|reel|reels|tv)\/[\w-]+\/c\/(\d+)(?:\/r\/(\d+))?/;
/** The handle in an account's path. */
export const PROFILE = /^\/([\w.]+)\/?$/;

/** The path that a link leads to; empty when it leads nowhere. */
export function pathOf(link: Element | null, page: Page): string {
  const address = addressOf(link?.getAttribute('href'), page);
  return address === null ? '' : new URL(address).pathname;
}

/** The shortcode in a path; null when it names no post. */
export const codeIn = (path: string): string | null => POST.exec(path)?.[2] ?? null;

/** The account of a post or comment: the first link to one whose name is written out. */
export function authorOf(root: Element, page: Page): ClippedPost['author'] {
  for (const link of root.querySelectorAll('a[href]')) {
    const handle = PROFILE.exec(pathOf(link, page))?.[1];
    if (handle && textOf(link) === handle) return { name: null, handle, url: addressOf(link.getAttribute('href'), page) };
  }
  return emptyPost().author;
}
