/** Facebook: posts of the feed, of a page or group, or on their own; comments and replies under them. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import { emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, imagesIn, textOf } from './_dom.ts';
import { idIn, recordedStory } from './_facebook-json.ts';
import { figure, labelled } from './_figures.ts';
import { preferExact } from './_json-tree.ts';
import type { Page, Site } from './_site.ts';
import { exactTime, readTime } from './_times.ts';

const NAME = '[data-ad-rendering-role="profile_name"]';
const MESSAGE = '[data-ad-rendering-role="story_message"], [data-ad-comet-preview="message"], [data-ad-preview="message"]';
const UNIT =
  '[role="article"], [aria-posinset], [data-pagelet^="FeedUnit_"], [data-pagelet^="TimelineFeedUnit_"], [role="dialog"], [role="main"]';
const COMMENT = /^(?:Comment|Reply|Commentaire|Réponse)\s(?:by|from|de|d[’'])/;

const isComment = (element: Element | null): boolean => element !== null && COMMENT.test(element.getAttribute('aria-label') ?? '');
const comments = (root: ParentNode): Element[] => [...root.querySelectorAll('[role="article"][aria-label]')].filter(isComment);

/** Whether an element stands in one of the boxes: by its ancestors, as a long thread holds thousands of elements. */
function inside(element: Element, boxes: ReadonlySet<Element>): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) if (boxes.has(up)) return true;
  return false;
}

/** The outermost box that holds one post: the feed's unit around the message or the author's name. */
function unitOf(anchor: Element): Element | null {
  let unit = anchor.closest(UNIT);
  for (
    let up = unit?.parentElement?.closest(UNIT);
    up && up.querySelector('[role="feed"], [aria-posinset]') === null;
    up = up.parentElement?.closest(UNIT)
  ) {
    if (up.matches('[role="main"], [role="dialog"]')) break;
    unit = up;
  }
  return unit;
}

function posts({ document }: Page): Element[] {
  const threads = new Set(comments(document));
  const anchors = [...document.querySelectorAll(`${NAME}, ${MESSAGE}`)].filter((one) => !inside(one, threads));
  const units = anchors.map(unitOf).filter((unit) => unit !== null);
  const open = units.filter((unit) => unit.closest('[role="dialog"]') !== null);
  return [...new Set([...open, ...units]), ...threads];
}

/** Elements that match outside the comments, and before the name of whom this post shares. */
function own(root: Element, selector: string): Element[] {
  const inner = new Set(comments(root));
  const shared = root.querySelectorAll(NAME)[1] ?? null;
  const all = [...root.querySelectorAll(`${NAME}, ${selector}`)];
  return all.slice(0, shared === null ? undefined : all.indexOf(shared)).filter((one) => one.matches(selector) && !inside(one, inner));
}

/** Elements that match outside the comments: counts stand below what is shared. */
function around(root: Element, selector: string): Element[] {
  const inner = new Set(comments(root));
  return [...root.querySelectorAll(selector)].filter((one) => !inside(one, inner));
}

/** The link to the post, or else to its picture: Facebook writes the post's own only when the pointer comes near the time. */
function postLink(root: Element, page: Page): { link: Element; url: URL } | null {
  const found = own(root, 'a[href]').flatMap((link) => {
    const address = addressOf(link.getAttribute('href'), page);
    const url = address === null ? null : new URL(address);
    const leads = url && /(^|\.)facebook\.com$/.test(url.hostname) && !url.searchParams.has('comment_id') && idIn(url) !== null;
    return leads ? [{ link, url }] : [];
  });
  return found.find(({ url }) => !url.pathname.startsWith('/photo')) ?? found[0] ?? null;
}

/** An address that keeps only what names the post, or the comment. */
function permalink(url: URL, ...also: string[]): string {
  const clean = new URL(url.pathname, 'https://www.facebook.com');
  for (const name of ['story_fbid', 'fbid', 'id', 'v', ...also]) {
    const value = url.searchParams.get(name);
    if (value !== null) clean.searchParams.set(name, value);
  }
  return clean.href;
}

function authorOf(root: Element | null, page: Page): ClippedPost['author'] {
  const link = root?.querySelector('a[href]') ?? null;
  const address = addressOf(link?.getAttribute('href'), page);
  const url = address === null ? null : new URL(address);
  const isProfile = url !== null && /(^|\.)facebook\.com$/.test(url.hostname);
  const handle =
    isProfile && !/\.php$|^\/(?:groups|people|stories|watch|ads)\b/.test(url.pathname)
      ? /^\/([\w.]+)\/?$/.exec(url.pathname)?.[1]
      : undefined;
  return { name: textOf(link) ?? textOf(root), handle: handle ?? null, url: isProfile ? permalink(url) : null };
}

const ALL = /^(?:All reactions|Toutes les réactions)\s*:?$/i;
const WHO = /who reacted|qui a réagi/i;
const COUNTED = /^\d.*(?:comments?|commentaires?|shares?|partages?|views?|vues?)$/i;

function shownFigures(root: Element): ClipFigure[] {
  const all = around(root, 'span, div').find((one) => one.children.length === 0 && ALL.test(textOf(one) ?? ''));
  const who = around(root, '[aria-label]').find((one) => WHO.test(one.getAttribute('aria-label') ?? ''));
  const total = textOf(all?.nextElementSibling ?? null) ?? /^\D*(\d[\d\s.,]*[kKM]?)/.exec(textOf(who ?? null) ?? '')?.[1] ?? null;
  const label = all ? (textOf(all) as string).replace(/[\s:]+$/, '') : (who?.getAttribute('aria-label') ?? '');
  const reactions = total === null ? null : figure('reactions', label, total.trim());
  const texts = [...new Set(around(root, '[role="button"], a[role="link"]').map((one) => textOf(one) ?? ''))].filter((text) =>
    COUNTED.test(text),
  );
  return [reactions, ...texts.map(labelled)].filter((one) => one !== null);
}

function formatOf(root: Element, url: URL | null, images: number): ClippedPost['format'] {
  if (root.querySelectorAll(NAME).length > 1) return 'share';
  if (url?.pathname.startsWith('/reel/')) return 'short-video';
  if (own(root, 'video, [data-video-id]').length > 0) return 'video';
  if (images > 0) return images > 1 ? 'carousel' : 'photo';
  return own(root, '[data-ad-rendering-role="title"], [data-ad-rendering-role="description"]').length > 0 ? 'link' : 'text';
}

const PICTURE = 'a[href*="/photo"] img, a[href*="fbid="] img, [data-imgperflogname*="Photo"] img, [data-ad-rendering-role="image"] img';

function readPost(root: Element, page: Page): ClippedPost | null {
  const onPost = idIn(page.url) !== null;
  const mine = onPost && posts(page)[0] === root;
  const linked = postLink(root, page);
  const url = mine ? page.url : (linked?.url ?? null);
  const id = url === null ? null : idIn(url);
  const recorded = id === null ? null : recordedStory(page.document, id);
  const author = authorOf(own(root, NAME)[0] ?? root.querySelector(NAME), page);
  const text = textOf(own(root, MESSAGE)[0] ?? null);
  if (author.name === null && text === null) return null;
  const pictures = own(root, PICTURE).flatMap((image) => imagesIn(image.parentElement as Element, 'img', page));
  const videos = own(root, 'video').flatMap((video) => imagesIn(video.parentElement as Element, 'video', page));
  const written = linked ? (linked.link.getAttribute('aria-label') ?? textOf(linked.link)) : null;
  const exact = recorded?.createdAt ?? null;
  return {
    ...emptyPost(),
    permalink: url && permalink(url),
    postId: id,
    author,
    published: exact !== null ? exactTime(exact, written ?? undefined) : written === null ? null : readTime(written, page.now),
    text: text ?? recorded?.text ?? null,
    format: formatOf(root, url, pictures.length),
    figures: preferExact(recorded?.figures ?? [], shownFigures(root)),
    media: [...videos, ...pictures].slice(0, 20),
  };
}

function readComment(element: Element, page: Page): ClippedPost | null {
  const link =
    [...element.querySelectorAll('a[href*="comment_id="]')].find((one) => readTime(textOf(one) ?? '', page.now) !== null) ?? null;
  const address = addressOf(link?.getAttribute('href'), page);
  const url = address === null ? null : new URL(address);
  const names = [...element.querySelectorAll('a[href]')].find((one) => textOf(one) !== null);
  const said = [...element.querySelectorAll('div[dir="auto"]')].find((one) => !one.closest('a') && textOf(one) !== null);
  const reactions = [...element.querySelectorAll('[aria-label]')]
    .map((one) => one.getAttribute('aria-label') ?? '')
    .find((label) => WHO.test(label));
  const shown = reactions ? labelled(reactions) : null;
  if (!names && !said) return null;
  return {
    ...emptyPost(),
    permalink: url && permalink(url, 'comment_id', 'reply_comment_id'),
    postId: url?.searchParams.get('reply_comment_id') ?? url?.searchParams.get('comment_id') ?? null,
    author: names ? authorOf(names.parentElement, page) : emptyPost().author,
    published: readTime(textOf(link) ?? '', page.now),
    text: textOf(said ?? null),
    format: 'reply',
    figures: shown === null ? [] : [shown],
    parent: parentOf(element, url, page),
  };
}

function parentOf(element: Element, url: URL | null, page: Page): ClippedPost['parent'] {
  const above = url?.searchParams.get('reply_comment_id')
    ? comments(page.document).find(
        (one) => one !== element && one.querySelector(`a[href*="comment_id=${url.searchParams.get('comment_id')}"]`),
      )
    : null;
  const root = posts(page).find((post) => !isComment(post) && (post.contains(element) || idIn(page.url) !== null));
  const parent = above ? readComment(above, page) : root ? readPost(root, page) : null;
  return parent && { permalink: parent.permalink, author: parent.author.name, text: parent.text };
}

export const facebook: Site = {
  id: 'facebook',
  checked: '2026-11, structure in public scrapers and extensions; not on the live site',
  matches: ({ url }) => /(^|\.)facebook\.com$/.test(url.hostname),
  posts,
  read: (element, page) => (isComment(element) ? readComment(element, page) : readPost(element, page)),
  expectsPost: (url) => idIn(url) !== null,
};
