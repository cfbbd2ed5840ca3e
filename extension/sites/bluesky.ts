/**
 * Bluesky. Test ids name a post by its author: `postThreadItem-by-<handle>` in a conversation, `feedItem-by-<handle>` in lists; its buttons
 * (`replyBtn`, `repostBtn`, `likeBtn`) say their counts exactly in their `aria-label` ("Like (1,204 likes)"; reposts with quotes). There is no `time`: the
 * permalink says a local date and time, the record key in it holds the moment to the second.
 */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { isEmbed, readEmbed } from './_bluesky-embed.ts';
import { addressOf, textOf } from './_dom.ts';
import { labelled } from './_figures.ts';
import { eachOnce, firstOf, formatOf, isHidden, languageOf, mediaOf, own, ownAll } from './_own.ts';
import type { Page, Site } from './_site.ts';
import { timeOfKey } from './_tid.ts';
import { exactTime, readTime } from './_times.ts';

const POST = '[data-testid^="postThreadItem-by-"], [data-testid^="feedItem-by-"]';
/** A quoted post: all of it is a link, which is a `div` where it holds links. */
const QUOTED = `${POST}, div[role="link"], a[href*="/post/"]`;
/** The same for what stands in a post's own links, as its counts do. */
const AROUND = `${POST}, div[role="link"]`;
const ADDRESS = /^\/profile\/([^/]+)\/post\/([2-7a-z]{13}|[\w.~-]+)(\/[\w-]+)?/;
const TEXT = '[data-testid="postText"], div[data-word-wrap="1"]';

interface Place {
  actor: string;
  key: string;
  /** `/liked-by` and the like. */
  below: boolean;
}

function placeOf(href: string | null | undefined, page: Page): Place | null {
  const address = addressOf(href, page);
  const url = address === null ? null : new URL(address);
  const match = url && /(^|\.)bsky\.app$/.test(url.hostname) ? ADDRESS.exec(url.pathname) : null;
  return match ? { actor: decodeURIComponent(match[1] as string), key: match[2] as string, below: match[3] !== undefined } : null;
}

const handleOf = (post: Element): string => (post.getAttribute('data-testid') ?? '').replace(/^\w+-by-/, '');

/** Links of a post to posts; its own permalink is the first that leads to the post itself. */
const postLinks = (post: Element, page: Page): { link: Element; place: Place }[] =>
  ownAll(post, 'a[href*="/post/"]', QUOTED)
    .filter((link) => link.closest(TEXT) === null)
    .flatMap((link) => {
      const place = placeOf(link.getAttribute('href'), page);
      return place ? [{ link, place }] : [];
    });

/** The post that a page is of has no permalink, as it would lead to itself; it has links below it ("12 likes") once it counts something. */
function isPageOf(post: Element, page: Page): boolean {
  const here = placeOf(page.url.href, page);
  if (!here || !(post.getAttribute('data-testid') ?? '').startsWith('postThreadItem')) return false;
  const places = postLinks(post, page).map(({ place }) => place);
  if (places.some(({ key }) => key === here.key)) return true;
  return places.length === 0 && (here.actor === handleOf(post) || here.actor.startsWith('did:'));
}

function keyOf(post: Element, page: Page): string | null {
  if (isPageOf(post, page)) return placeOf(page.url.href, page)?.key ?? null;
  return postLinks(post, page)[0]?.place.key ?? null;
}

const permalinkOf = (actor: string, key: string | null): string | null =>
  key === null ? null : `https://bsky.app/profile/${actor}/post/${key}`;

function nameOf(post: Element, page: Page): string | null {
  const links = ownAll(post, 'a[href*="/profile/"]', QUOTED).filter((link) => {
    const path = new URL(addressOf(link.getAttribute('href'), page) ?? page.url.href).pathname;
    return decodeURIComponent(path) === `/profile/${handleOf(post)}` || path.startsWith('/profile/did:');
  });
  const named = links.filter((link) => !link.querySelector('img') && !link.closest(TEXT));
  const names = named.map((link) => (textOf(link.querySelector('div, span') ?? link) ?? '').split('\n')[0]?.trim() ?? '');
  return names.find((name) => name !== '' && !/^[\s\u00a0]*@/.test(name) && name !== handleOf(post)) ?? null;
}

/** The moment in the key, where it agrees with the local date that the page shows (no zone is more than 14 hours off); else what is shown. */
function publishedOf(post: Element, page: Page): ClippedPost['published'] {
  const key = keyOf(post, page);
  const link = postLinks(post, page).find(({ place }) => place.key === key && !place.below)?.link;
  const shown = link?.getAttribute('data-tooltip') ?? link?.getAttribute('aria-label') ?? link?.getAttribute('title') ?? dateIn(post, page);
  const read = shown ? readTime(shown, page.now) : null;
  const made = key === null ? null : timeOfKey(key);
  const agrees = made !== null && read !== null && Math.abs(made - Date.parse(read.at)) < 26 * 3_600_000;
  return agrees ? exactTime(made, shown ?? undefined) : read;
}

/** On its own page a post's date is a line of text above its counts. */
function dateIn(post: Element, page: Page): string | null {
  const text = own(post, TEXT, QUOTED);
  const lines = ownAll(post, 'div', QUOTED).filter(
    (line) => line.children.length === 0 && !text?.contains(line) && !line.closest('a, button'),
  );
  return (
    lines.map((line) => textOf(line) ?? '').find((line) => /\d{4}.*\d{1,2}[:h]\d{2}/.test(line) && readTime(line, page.now) !== null) ??
    null
  );
}

const BUTTONS: Readonly<Record<string, MeasureId>> = { replyBtn: 'comments', repostBtn: 'shares', likeBtn: 'reactions' };
const EXPANDED: Readonly<Record<string, MeasureId | null>> = {
  'repostCount-expanded': 'shares',
  'quoteCount-expanded': null,
  'likeCount-expanded': 'reactions',
  'bookmarkCount-expanded': 'saves',
};

function figuresOf(post: Element): ClipFigure[] {
  const counted = (id: string, measure: MeasureId | null, from: (element: Element) => string): ClipFigure[] => {
    const element = own(post, `[data-testid="${id}"]`, AROUND);
    const figure = element && labelled(from(element));
    return figure ? [{ ...figure, measure }] : [];
  };
  return eachOnce([
    ...Object.entries(BUTTONS).flatMap(([id, measure]) =>
      counted(id, measure, (button) => insideParentheses(button.getAttribute('aria-label') ?? '')),
    ),
    ...Object.entries(EXPANDED).flatMap(([id, measure]) => counted(id, measure, (line) => (textOf(line) ?? '').replace(/\s+/g, ' '))),
  ]);
}

const insideParentheses = (label: string): string => /[(（]([^)）]*\d[^)）]*)[)）]/.exec(label)?.[1] ?? '';

const isCard = (link: Element, page: Page): boolean => {
  const address = addressOf(link.getAttribute('href'), page);
  return address !== null && !/(^|\.)bsky\.app$/.test(new URL(address).hostname) && link.closest(TEXT) === null;
};

function mediaIn(post: Element, page: Page): ClippedPost['media'] {
  const images = ownAll(post, 'img[src*="/feed_thumbnail/"], img[src*="/feed_fullsize/"], video', QUOTED).filter((image) => {
    const link = image.closest('a[href]');
    return link === null || !isCard(link, page);
  });
  const media = mediaOf(images, page);
  const unstarted =
    own(post, '[style*="video.bsky.app"], [style*="video.cdn.bsky.app"]', QUOTED) !== null && !media.some(({ kind }) => kind === 'video');
  return unstarted ? [...media, { kind: 'video', url: null, alt: null, width: null, height: null }] : media;
}

/** The post above in the conversation; in a list, the profile named between the date and the text ("Reply to Ana"). */
function parentOf(post: Element, page: Page): ClippedPost['parent'] {
  const screen = post.closest('[data-testid="postThreadScreen"]') ?? page.document;
  const items = [...screen.querySelectorAll('[data-testid^="postThreadItem-by-"]')].filter((item) => !item.parentElement?.closest(POST));
  const above = isPageOf(post, page) ? items[items.indexOf(post) - 1] : undefined;
  if (above) {
    const text = textOf(own(above, TEXT, QUOTED), true);
    return { permalink: permalinkOf(handleOf(above), keyOf(above, page)), author: handleOf(above), text };
  }
  const order = ownAll(post, `a[href], ${TEXT}`, QUOTED);
  const timed = order.findIndex((element) => placeOf(element.getAttribute('href'), page) !== null);
  const text = order.findIndex((element) => element.matches(TEXT));
  const between = timed < 0 ? [] : order.slice(timed + 1, text < 0 ? undefined : text);
  const answered = between
    .map((link) => /\/profile\/([^/]+)$/.exec(link.getAttribute('href') ?? '')?.[1])
    .find((actor) => actor !== undefined);
  return answered === undefined ? null : { permalink: null, author: decodeURIComponent(answered), text: null };
}

function read(post: Element, page: Page): ClippedPost | null {
  if (isEmbed(page)) return readEmbed(post, page);
  const handle = handleOf(post);
  const text = own(post, TEXT, QUOTED);
  const media = mediaIn(post, page);
  const key = keyOf(post, page);
  if (key === null && text === null) return null;
  const card = ownAll(post, 'a[href^="http"]', QUOTED).some((link) => isCard(link, page));
  return {
    permalink: permalinkOf(handle, key),
    postId: key,
    author: { name: nameOf(post, page), handle: handle.startsWith('did:') ? null : handle, url: `https://bsky.app/profile/${handle}` },
    published: publishedOf(post, page),
    title: null,
    text: textOf(text, true),
    format: formatOf(media, card ? 'link' : text ? 'text' : null),
    language: languageOf(text?.closest('[lang]:not(html)') ?? null),
    figures: figuresOf(post),
    rating: null,
    parent: parentOf(post, page),
    media,
  };
}

export const bluesky: Site = {
  id: 'bluesky',
  checked:
    '2026-11, the app’s own sources (PostFeedItem, ThreadItemAnchor, PostMeta, PostControls, bskyembed) and tests of public extensions; not the live site',
  matches: ({ url }) => /(^|\.)bsky\.app$/.test(url.hostname),
  posts: (page) => {
    if (isEmbed(page))
      return [...page.document.querySelectorAll('time[datetime]')]
        .slice(0, 1)
        .map((time) => time.closest('[lang]:not(html)') ?? (page.document.body as Element));
    const items = [...page.document.querySelectorAll(POST)].filter((item) => !item.parentElement?.closest(POST) && !isHidden(item));
    // Notifications use the same test ids, without the buttons of a post.
    const posts = items.filter((item) => own(item, '[data-testid="likeBtn"], [data-testid="replyBtn"]', QUOTED) !== null);
    return firstOf(posts, (post) => isPageOf(post, page));
  },
  read,
  // Who liked or reposted it is a list of people.
  expectsPost: ({ pathname, hostname }) => {
    const match = ADDRESS.exec(pathname);
    return hostname === 'embed.bsky.app' || (match !== null && match[3] === undefined);
  },
};
