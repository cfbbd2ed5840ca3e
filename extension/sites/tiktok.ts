/** TikTok: a video or photo post on its page, its comments, videos of the feed, cells of a profile or a search. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import { emptyPost } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { tiktokInstant } from '../../scripts/model/post-id.ts';
import { addressOf, firstText, imagesIn, jsonOf, textOf } from './_dom.ts';
import { figure, labelled } from './_figures.ts';
import { agreedTime } from './_id-time.ts';
import { at, exactFigures, listAt, numberAt, preferExact, recordsIn, type Tree, textAt } from './_json-tree.ts';
import type { Page, Site } from './_site.ts';
import { exactTime, readTime } from './_times.ts';

const POST = /^\/@([\w.]+)\/(video|photo)\/(\d+)/;
const CARD =
  '[data-e2e="user-post-item"], [data-e2e="search_top-item"], [data-e2e="search_video-item"], [data-e2e="search-card-video-container"]';
const FEED = '[data-e2e="recommend-list-item-container"]';
const DETAIL = '[data-e2e="browse-video-desc"], [data-e2e="browse-username"], [data-e2e="video-desc"]';
const COMMENT = '[data-e2e^="comment-level-"]';

type Video = Record<'handle' | 'kind' | 'id', string>;

function videoIn(address: string | null): Video | null {
  const [, handle, kind, id] = (address === null ? null : POST.exec(new URL(address).pathname)) ?? [];
  return handle && kind && id ? { handle, kind, id } : null;
}

const linkOf = (root: Element, page: Page): Video | null =>
  [...(root.matches('a[href]') ? [root] : []), ...root.querySelectorAll('a[href*="/video/"], a[href*="/photo/"]')]
    .map((link) => videoIn(addressOf(link.getAttribute('href'), page)))
    .find((video) => video !== null) ?? null;

const permalink = ({ handle, kind, id }: Video): string => `https://www.tiktok.com/@${handle}/${kind}/${id}`;

/** The box of one comment: the widest around its text that holds the text of no other comment. */
function commentBox(text: Element): Element {
  let box = text;
  for (
    let up = text.parentElement;
    up && up.querySelectorAll(COMMENT).length === 1 && !up.querySelector(DETAIL) && up.tagName !== 'BODY';
    up = up.parentElement
  )
    box = up;
  return box;
}

/** The box of the post on its page: the smallest that holds the description and the counts. */
function detailBox(page: Page): Element | null {
  const anchor = page.document.querySelector(DETAIL);
  let box = anchor;
  while (
    box?.parentElement &&
    box.parentElement.tagName !== 'BODY' &&
    !(box.querySelector('[data-e2e$="like-count"]') && box.querySelector('[data-e2e="browse-username"], [data-e2e="browse-video-desc"]'))
  )
    box = box.parentElement;
  return box ?? page.document.querySelector('#main-content-video_detail, main');
}

function posts(page: Page): Element[] {
  const { document } = page;
  const own = videoIn(page.url.href) ? detailBox(page) : null;
  const cards = [...document.querySelectorAll(`${FEED}, ${CARD}`)].filter((card) => !card.querySelector(CARD));
  return [...(own ? [own] : []), ...[...document.querySelectorAll(COMMENT)].map(commentBox), ...cards];
}

/** The video's record in the page's data; null when that is of a video seen before. */
function recordOf(document: Document, id: string): Tree | null {
  const scripts = document.querySelectorAll('script#__UNIVERSAL_DATA_FOR_REHYDRATION__, script#SIGI_STATE');
  const isIt = (record: Tree) => record.id === id && (record.desc !== undefined || record.stats !== undefined);
  return [...scripts].flatMap((script) => recordsIn(jsonOf(script), isIt))[0] ?? null;
}

/** Counts stand beside icons: TikTok's words for them, where the button has no aria-label that says it. */
const SHOWN = [
  ['views', 'video-views', 'views'],
  ['reactions', 'like-count', 'likes'],
  ['comments', 'comment-count', 'comments'],
  ['saves', 'favorite-count', 'favorites'],
  // TikTok's own name for it, seen 2026.
  ['saves', 'undefined-count', 'favorites'],
  ['shares', 'share-count', 'shares'],
] as const satisfies readonly (readonly [MeasureId, string, string])[];

function counted(element: Element | null, measure: MeasureId, word: string): ClipFigure | null {
  const spoken = labelled(element?.closest('[aria-label]')?.getAttribute('aria-label') ?? '');
  return figure(measure, spoken?.measure === measure ? spoken.label : word, textOf(element) ?? '');
}

const shownFigures = (root: Element): ClipFigure[] =>
  SHOWN.flatMap(
    ([measure, name, word]) => counted(root.querySelector(`[data-e2e="${name}"], [data-e2e="browse-${name}"]`), measure, word) ?? [],
  );

function recordedFigures(record: Tree | null): ClipFigure[] {
  const count = (name: string) => numberAt(record, 'statsV2', name) ?? numberAt(record, 'stats', name);
  return exactFigures([
    ['views', 'playCount', count('playCount')],
    ['reactions', 'diggCount', count('diggCount')],
    ['comments', 'commentCount', count('commentCount')],
    ['saves', 'collectCount', count('collectCount')],
    ['shares', 'shareCount', count('shareCount')],
  ]);
}

/** The time beside the author's name ("3 j", "11-18"): the id holds it to the second. */
function timeOf(root: Element, video: Video, record: Tree | null, page: Page): ClippedPost['published'] {
  const names = root.querySelector('[data-e2e="browser-nickname"], [data-e2e="video-create-time"], [data-e2e="video-author-nickname"]');
  const text = [...(names?.querySelectorAll('span') ?? [])]
    .map((one) => textOf(one) ?? '')
    .findLast((one) => /\d/.test(one) && one !== '·');
  const created = numberAt(record, 'createTime');
  if (created !== null) return exactTime(created, text);
  return text === undefined ? null : agreedTime(text, tiktokInstant(video.id), page.now);
}

function mediaOf(root: Element, video: Video, record: Tree | null, page: Page): ClippedPost['media'] {
  const pictures = listAt(record, 'imagePost', 'images').flatMap((image) => {
    const url = addressOf(textAt(image, 'imageURL', 'urlList', 0), page);
    return url
      ? [{ kind: 'image' as const, url, alt: null, width: numberAt(image, 'imageWidth'), height: numberAt(image, 'imageHeight') }]
      : [];
  });
  if (pictures.length > 0) return pictures.slice(0, 20);
  if (video.kind === 'photo' || root.matches(CARD)) return imagesIn(root, 'picture img, a img', page).slice(0, 20);
  const size = (name: string) => numberAt(record, 'video', name);
  const address = addressOf(textAt(record, 'video', 'playAddr'), page);
  return [{ kind: 'video', url: address, alt: null, width: size('width'), height: size('height') }];
}

function readPost(root: Element, video: Video, page: Page): ClippedPost | null {
  const record = recordOf(page.document, video.id);
  const shownText = firstText(
    root,
    '[data-e2e="browse-video-desc"], [data-e2e="video-desc"], [data-e2e="search-card-video-caption"], [data-e2e="search-card-desc"]',
  );
  const name = firstText(root, '[data-e2e="browser-nickname"] > span:first-child, [data-e2e="video-author-nickname"]');
  if (record === null && shownText === null && name === null && !root.matches(`${CARD}, ${FEED}`)) return null;
  return {
    ...emptyPost(),
    permalink: permalink(video),
    postId: video.id,
    author: {
      name: textAt(record, 'author', 'nickname') ?? name,
      handle: textAt(record, 'author', 'uniqueId') ?? video.handle,
      url: `https://www.tiktok.com/@${video.handle}`,
    },
    published: timeOf(root, video, record, page),
    text: textAt(record, 'desc') ?? shownText,
    format: video.kind === 'photo' || at(record, 'imagePost') !== undefined ? 'carousel' : 'short-video',
    language: textAt(record, 'textLanguage'),
    figures: preferExact(recordedFigures(record), shownFigures(root)),
    media: mediaOf(root, video, record, page),
  };
}

/** TikTok gives a comment neither an id nor an address. */
function readComment(root: Element, page: Page): ClippedPost | null {
  const said = root.querySelector(COMMENT);
  const link = root.querySelector('[data-e2e^="comment-username-"] a[href], a[href*="/@"]');
  const url = addressOf(link?.getAttribute('href'), page);
  const likes = root.querySelector('[data-e2e="comment-like-count"]');
  const video = videoIn(page.url.href);
  const own = posts(page)[0];
  const post = video && own ? readPost(own, video, page) : null;
  const shown = counted(likes, 'reactions', 'likes');
  return {
    ...emptyPost(),
    author: {
      name: firstText(root, '[data-e2e^="comment-username-"]') ?? textOf(link),
      handle: /\/@([\w.]+)/.exec(url ?? '')?.[1] ?? null,
      url,
    },
    published: readTime(firstText(root, '[data-e2e^="comment-time-"]') ?? '', page.now),
    text: textOf(said),
    format: 'reply',
    figures: shown ? [shown] : [],
    parent: post && { permalink: post.permalink, author: post.author.name ?? post.author.handle, text: post.text },
  };
}

export const tiktok: Site = {
  id: 'tiktok',
  checked: '2026-11, structure in public scrapers and yt-dlp; not on the live site',
  matches: ({ url }) => /(^|\.)tiktok\.com$/.test(url.hostname),
  posts,
  read(element, page) {
    if (element.matches(`${CARD}, ${FEED}`)) {
      const video = linkOf(element, page);
      return video && readPost(element, video, page);
    }
    if (element.querySelectorAll(COMMENT).length === 1 && !element.querySelector(DETAIL)) return readComment(element, page);
    const shown = videoIn(page.url.href);
    return shown && readPost(element, shown, page);
  },
  expectsPost: (url) => POST.test(url.pathname),
};
