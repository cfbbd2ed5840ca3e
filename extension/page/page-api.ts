/**
 * What `page.js` offers to the background once a gesture has put it into a page: `globalThis.vigiePage`. Nothing of it runs before.
 * Everything that comes back is plain data.
 */

import type { ClippedPost, ReadingId, SiteId } from '../../scripts/model/clip.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import type { Draft, ListedClip } from '../messages.ts';

/** A rectangle of the page in CSS pixels, from the page's top left corner. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the gesture pointed at: from the context menu; the element under the pointer is found by `:hover`. */
export interface Pointed {
  selection?: string;
  link?: string;
  image?: string;
  /** The post's place among the page's posts, when several were chosen. */
  post?: number;
}

export interface PageReading {
  url: string;
  pageTitle: string | null;
  site: SiteId;
  reading: ReadingId;
  readerFailed: boolean;
  post: ClippedPost;
  selection: string | null;
  /** Posts that the page shows. */
  posts: number;
  /** The page's HTML with scripts, handlers and the like removed by DOMPurify. */
  html: string;
  /** Where the post is; null for a whole page. */
  rect: Rect | null;
  /** Where each medium of `post.media` is shown, in the same order; null when it is not in view. */
  mediaRects: (Rect | null)[];
}

export interface PageView {
  scrollX: number;
  scrollY: number;
  width: number;
  height: number;
  devicePixelRatio: number;
}

export interface PageApi {
  /** Needs `article.js` in the page too when no site reads it: `needsArticle` says so beforehand. */
  needsArticle(): boolean;
  read(pointed: Pointed): Promise<PageReading>;
  /** Bytes of a medium in the size shown, base64; null when the page may not fetch it. */
  fetchMedia(url: string): Promise<{ type: string; base64: string } | null>;
  /** Hides fixed and sticky elements, and the card, while pictures are taken; `end` puts everything back. */
  beginPictures(): PageView;
  scrollTo(y: number): Promise<PageView>;
  endPictures(): void;
  /** The small card after a capture, with its keys; in a closed shadow root. */
  showKept(kept: { clip: ListedClip; draft: Draft; language: Language }): void;
  /** A sentence where a capture could not be made. */
  showProblem(sentence: string): void;
  /** Lets the person choose several posts; sends `keep-several`. Returns how many posts the page shows. */
  chooseSeveral(language: Language): number;
  /** A copy of the page for a test: names, handles, texts and addresses replaced, structure kept. */
  scrubbed(): string;
}

declare global {
  var vigiePage: PageApi | undefined;
}
