/** The contract of a site: one file per site reads its posts from a document. Pure: a Document in, posts out; nothing of the browser's API. */

import type { ClippedPost, SiteId } from '../../scripts/model/clip.ts';

/** The page that is read. */
export interface Page {
  document: Document;
  url: URL;
  /** The moment of capture: relative times ("2 h") are counted from it. */
  now: Date;
}

/** A post on the page: the element that shows it, and what it says. */
export interface Site {
  id: SiteId;
  /** When its anchors were last checked, and on what: `2026-11, saved pages of …`. */
  checked: string;
  /** Whether this site reads the page: by its host, or for software that runs anywhere (Mastodon, Discourse, phpBB) by what the page declares. */
  matches(page: Page): boolean;
  /** Elements that show a post, a comment or a review, in the order of the page. On a post's own page its element comes first. */
  posts(page: Page): Element[];
  /** Reads one of them. Null when it is no post after all. A field that is not there stays null. */
  read(element: Element, page: Page): ClippedPost | null;
  /** Whether the address is one that always shows a post: finding none there means that the site has changed. */
  expectsPost(url: URL): boolean;
}
