/** What the two Reddits write alike. */

import type { ClippedPost } from '../../scripts/model/clip.ts';
import { addressOf } from './_dom.ts';
import type { Page } from './_site.ts';

/** Post and comment in an address: `/r/x/comments/1abc/a_title/k2f3/`, `/r/x/comments/1abc/comment/k2f3/`. */
export function redditIds(pathname: string): { post: string; comment: string | null } | null {
  const match = /^\/(?:(?:r|user|u)\/[^/]+\/)?comments\/(\w+)(?:\/[^/]*(?:\/(\w+))?)?/.exec(pathname);
  return match ? { post: match[1] as string, comment: match[2] ?? null } : null;
}

/** The address at www.reddit.com, the same for the old site and the new one. */
export function redditPermalink(href: string | null | undefined, page: Page): string | null {
  const address = addressOf(href, page);
  const path = address === null ? null : new URL(address).pathname;
  return path !== null && redditIds(path) !== null ? `https://www.reddit.com${path}` : null;
}

/** An account; none for `[deleted]`. */
export function redditAuthor(name: string | null): ClippedPost['author'] {
  const handle = /^[\w-]+$/.test(name ?? '') ? name : null;
  return { name: null, handle, url: handle === null ? null : `https://www.reddit.com/user/${handle}/` };
}
