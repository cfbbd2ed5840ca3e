/** Instagram: a post or reel on its page (logged in and logged out), over a grid, in the feed; comments; cells of a grid. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import { emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, imagesIn, textOf } from './_dom.ts';
import { figure, labelled } from './_figures.ts';
import { authorOf, COMMENT, codeIn, POST, PROFILE, pathOf } from './_instagram-address.ts';
import { mediaRecord, recordedPost } from './_instagram-json.ts';
import { fullerMedia, preferExact } from './_json-tree.ts';
import type { Page, Site } from './_site.ts';
import { exactTime } from './_times.ts';

const COMMENT_TIME = 'a[href*="/c/"] time[datetime]';
const POST_LINK = 'a[href*="/p/"], a[href*="/reel/"]';
const MORE = /\s*…\s*(?:more|plus|afficher la suite)$/i;

/** The smallest box around a comment's time that holds this comment alone. */
function commentBox(time: Element): Element {
  let box: Element = time;
  for (let up = time.parentElement; up && !/^(?:ARTICLE|MAIN|SECTION|BODY)$/.test(up.tagName); up = up.parentElement) {
    if (up.querySelectorAll('time[datetime]').length > 1 || up.querySelector('h1')) break;
    box = up;
    if (up.tagName === 'LI') break;
  }
  return box;
}

const commentsIn = (root: ParentNode): Element[] => [...root.querySelectorAll(COMMENT_TIME)].map(commentBox);
const isComment = (element: Element): boolean => element.querySelector(COMMENT_TIME) !== null && !element.matches('article, main');

/** Grid cells: a link to a post around its picture, outside the posts themselves. */
const cells = (page: Page): Element[] =>
  [...page.document.querySelectorAll(POST_LINK)].filter(
    (link) =>
      link.querySelector('img') !== null &&
      link.closest('article header') === null &&
      codeIn(pathOf(link, page)) !== codeIn(page.url.pathname),
  );

function posts(page: Page): Element[] {
  const { document } = page;
  const onPost = codeIn(page.url.pathname) !== null;
  const articles = [...document.querySelectorAll('article')].filter(
    (article) => article.querySelector('time[datetime], h1, video, img') !== null,
  );
  const main = document.querySelector('main');
  const roots = onPost
    ? [document.querySelector('[role="dialog"] article') ?? articles[0] ?? main]
    : articles.filter((one) => !isGrid(one, page));
  const found = roots.filter((root) => root !== null);
  return [...found, ...found.flatMap(commentsIn), ...cells(page)];
}

/** An old profile puts its whole grid into one article. */
const isGrid = (article: Element, page: Page): boolean =>
  new Set([...article.querySelectorAll(POST_LINK)].map((link) => codeIn(pathOf(link, page)))).size > 1 &&
  !article.querySelector('time[datetime]');

function readComment(element: Element, page: Page): ClippedPost | null {
  const time = element.querySelector(COMMENT_TIME);
  const permalink = addressOf(time?.closest('a')?.getAttribute('href'), page);
  const [, id, reply] = COMMENT.exec(permalink ?? '') ?? [];
  const said = [...element.querySelectorAll('span[dir="auto"]')].find(
    (span) => !span.closest('a, button') && !span.querySelector('a[role="link"], time'),
  );
  if (time === null || id === undefined) return null;
  const likes = [...element.querySelectorAll('button, [role="button"]')]
    .map((one) => textOf(one))
    .find((one) => one !== null && /^\d.*like|^\d.*J[’']aime/i.test(one));
  const shown = likes ? labelled(likes) : null;
  return {
    ...emptyPost(),
    permalink,
    postId: reply ?? id,
    author: authorOf(element, page),
    published: exactTime(time.getAttribute('datetime') ?? '', textOf(time) ?? undefined),
    text: textOf(said ?? null),
    format: 'reply',
    figures: shown === null ? [] : [shown],
    parent: parentOf(element, page, reply === undefined ? null : id),
  };
}

/** What a comment answers: the comment above it when it is a reply, or else the post. */
function parentOf(element: Element, page: Page, comment: string | null): ClippedPost['parent'] {
  const root = element.closest('article') ?? posts(page)[0];
  if (!root) return null;
  const above =
    comment === null
      ? undefined
      : commentsIn(root).find((one) => COMMENT.exec(pathOf(one.querySelector(COMMENT_TIME)?.closest('a') ?? null, page))?.[1] === comment);
  const post = above && above !== element ? readComment(above, page) : readPost(root, page);
  return post && { permalink: post.permalink, author: post.author.handle, text: post.text };
}

function inside(element: Element, boxes: ReadonlySet<Element>): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) if (boxes.has(up)) return true;
  return false;
}

/** Parts of a post that belong to none of its comments and to no other post's cell. */
const own = (root: Element, selector: string, page: Page): Element[] => {
  const others = new Set([...commentsIn(root), ...cells(page)]);
  return [...root.querySelectorAll(selector)].filter((one) => !inside(one, others));
};

function shownFigures(root: Element, page: Page): ClipFigure[] {
  const texts = own(root, 'section a, section span, a[href$="/comments/"], a[href*="/p/"], a[href*="/reel/"]', page).map(
    (one) => textOf(one) ?? '',
  );
  const likes = texts.find((one) => /^\d[\d\s.,]*[km]?\s*(?:likes?|J[’']aime|mentions? J[’']aime)$/i.test(one));
  const [, comments, label] =
    texts.map((one) => /(\d[\d\s.,]*(?:[km](?=\s))?)\s*(comments?|commentaires?)$/i.exec(one)).find((one) => one !== null) ?? [];
  const liked = likes ? labelled(likes) : null;
  return [liked, comments && label ? figure('comments', label, comments.trim()) : null].filter((one) => one !== null);
}

const NEXT = 'button[aria-label="Next"], button[aria-label="Suivant"]';

function readPost(root: Element, page: Page): ClippedPost | null {
  const time =
    own(root, 'time[datetime]', page).find((one) => codeIn(pathOf(one.closest('a'), page)) !== null) ??
    own(root, 'time[datetime]', page)[0] ??
    null;
  const linked =
    pathOf(time?.closest('a') ?? null, page) || pathOf(root.querySelector('a[href$="/liked_by/"], a[href$="/comments/"]'), page);
  const path = codeIn(linked) === null ? (isFeed(page) ? '' : page.url.pathname) : linked;
  const [, kind, code] = POST.exec(path) ?? [];
  const recorded = code ? recordedPost(mediaRecord(page.document, code)) : null;
  const images = own(root, '._aagv img', page).flatMap((one) => imagesIn(one.parentElement as Element, 'img', page));
  const videos = own(root, 'video', page).map((one) => ({
    kind: 'video' as const,
    url: videoAddress(one, page),
    alt: null,
    width: null,
    height: null,
  }));
  const caption =
    textOf(own(root, 'h1[dir="auto"]', page)[0] ?? own(root, 'span._ap3a._aacu', page)[0] ?? null)?.replace(MORE, '…') ?? null;
  const media = fullerMedia([...videos, ...images], recorded?.media ?? []);
  const author = authorOf(root, page);
  // An account's name alone is no post: the page has changed.
  if (caption === null && media.length === 0 && recorded === null) return null;
  const shown = { at: time?.getAttribute('datetime') ?? recorded?.takenAt ?? null, text: textOf(time) ?? undefined };
  return {
    ...emptyPost(),
    permalink: code ? `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${code}/` : null,
    postId: code ?? null,
    author: { name: recorded?.name ?? author.name, handle: recorded?.handle ?? author.handle, url: author.url ?? recorded?.url ?? null },
    published: shown.at === null ? null : exactTime(shown.at, shown.text),
    text: recorded?.text ?? caption,
    format: recorded?.format ?? shownFormat(kind, videos.length, images.length, root.querySelector(NEXT) !== null),
    figures: preferExact(
      recorded?.figures ?? [],
      shownFigures(root, page).filter(({ measure }) => !(recorded?.likesHidden && measure === 'reactions')),
    ),
    media: media.slice(0, 20),
  };
}

const isFeed = (page: Page): boolean => codeIn(page.url.pathname) === null;
const videoAddress = (video: Element, page: Page): string | null =>
  addressOf(video.getAttribute('src') ?? video.querySelector('source')?.getAttribute('src'), page);

function shownFormat(kind: string | undefined, videos: number, images: number, more: boolean): ClippedPost['format'] {
  if (kind === 'reel' || kind === 'reels') return 'short-video';
  if (more || videos + images > 1) return 'carousel';
  return videos > 0 ? 'video' : images > 0 ? 'photo' : null;
}

function readCell(link: Element, page: Page): ClippedPost {
  const [, kind, code] = POST.exec(pathOf(link, page)) ?? [];
  const icon = link.querySelector('svg[aria-label]')?.getAttribute('aria-label') ?? '';
  const handle = PROFILE.exec(`/${pathOf(link, page).split('/')[1] ?? ''}/`)?.[1] ?? null;
  const named = handle !== null && !/^(?:p|reel|reels|tv)$/.test(handle);
  return {
    ...emptyPost(),
    permalink: code ? `https://www.instagram.com/${kind}/${code}/` : null,
    postId: code ?? null,
    author: named ? { name: null, handle, url: `https://www.instagram.com/${handle}/` } : emptyPost().author,
    format: kind === 'reel' || /^(?:Clip|Reel)/.test(icon) ? 'short-video' : /^(?:Carousel|Carrousel)/.test(icon) ? 'carousel' : null,
    media: imagesIn(link, 'img', page),
  };
}

export const instagram: Site = {
  id: 'instagram',
  checked: '2026-11, structure in public scrapers and extensions; not on the live site',
  matches: ({ url }) => /(^|\.)instagram\.com$/.test(url.hostname),
  posts,
  read(element, page) {
    if (element.matches(POST_LINK) && element.querySelector('img')) return readCell(element, page);
    return isComment(element) ? readComment(element, page) : readPost(element, page);
  },
  expectsPost: (url) => POST.test(url.pathname),
};
