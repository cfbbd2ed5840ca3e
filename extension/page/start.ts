/** `page.js`: put into a page by a gesture. Offers `globalThis.vigiePage` to the background, once however often it is put there. */

import type { ClippedPost } from '../../scripts/model/clip.ts';
import type { ListedClip } from '../messages.ts';
import type { Page } from '../sites/_site.ts';
import { send } from '../ui/send.ts';
import { showKept, showProblem, showSeveral, veilCard } from './card.ts';
import { chooseSeveral } from './choose.ts';
import { cleanedHtml, fetchMedia, mediaRects, rectOf } from './evidence.ts';
import type { PageApi, Pointed } from './page-api.ts';
import { picturesOf } from './pictures.ts';
import { postsOf, readPage, siteOf } from './read-page.ts';
import { scrubbedCopy } from './scrubbed.ts';

declare global {
  /** Put there by `article.js`. */
  var vigieArticle: ((page: Page) => ClippedPost | null) | undefined;
}

const pageNow = (): Page => ({ document, url: new URL(location.href), now: new Date() });

/** The innermost element under the pointer. */
const underPointer = (): Element | null => [...document.querySelectorAll(':hover')].at(-1) ?? null;

function inView(element: Element): boolean {
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
}

function makeApi(): PageApi {
  const pictures = picturesOf(window);
  let shown: Element | null = null;
  let offered: Element[] = [];
  /** Where a post that was offered is by now: a feed takes posts out and puts others in while it is scrolled. */
  const placed = (pointed: Pointed, page: Page): Pointed => {
    const post = pointed.post === undefined ? undefined : offered[pointed.post];
    const site = post && siteOf(page);
    return site ? { ...pointed, post: postsOf(site, page).indexOf(post) } : pointed;
  };
  return {
    needsArticle: () => readPage(pageNow(), {}, underPointer(), { inView }).reading !== 'site',
    async read(pointed) {
      const page = pageNow();
      const selection = pointed.selection ?? getSelection()?.toString();
      const { element, ...reading } = readPage(page, { ...placed(pointed, page), selection }, underPointer(), {
        article: globalThis.vigieArticle,
        inView,
      });
      shown = element;
      const media = mediaRects(reading.post.media, element ?? document.documentElement, page);
      return { ...reading, html: cleanedHtml(document), rect: rectOf(element), mediaRects: media };
    },
    fetchMedia,
    beginPictures() {
      veilCard(true);
      return pictures.begin(shown?.isConnected ? shown : null);
    },
    scrollTo: (y) => pictures.scrollTo(y),
    endPictures() {
      pictures.end();
      veilCard(false);
    },
    showKept: (kept) => showKept(kept, send),
    showProblem: (sentence) => showProblem(sentence),
    chooseSeveral(language) {
      const page = pageNow();
      const site = siteOf(page);
      const posts = site ? postsOf(site, page) : [];
      if (posts.length > 0) {
        offered = posts;
        chooseSeveral(posts, language, (places) => {
          if (places.length === 0) return;
          const none = (): ListedClip[] => [];
          void send({ type: 'keep-several', posts: places })
            .catch(none)
            .then((kept) => showSeveral(kept, places.length, language, send));
        });
      }
      return posts.length;
    },
    scrubbed: () => scrubbedCopy(pageNow()),
  };
}

globalThis.vigiePage ??= makeApi();
