/**
 * X. A post is `article[data-testid=tweet]`; its name block, text, media and buttons have test ids, the permalink is the link around its time. The group of
 * buttons says all its counts exactly in its `aria-label` ("3 replies, 1 repost, 3 likes, 259 views"), each button its own ("3 Replies. Reply").
 */

import type { ClippedPost } from '../../scripts/model/clip.ts';
import { addressOf, textOf } from './_dom.ts';
import { figure, labelled, labelledAll } from './_figures.ts';
import { eachOnce, firstOf, formatOf, isHidden, languageOf, mediaOf, own, ownAll } from './_own.ts';
import type { Page, Site } from './_site.ts';
import { exactTime } from './_times.ts';

const POST = 'article[data-testid="tweet"]';
/** A quoted post inside a post: links of their own make it a `div` in place of an `a`. */
const QUOTED = `${POST}, div[role="link"]`;
const STATUS = /^\/(?:#!\/)?([\w]{1,20}|i\/web)\/status(?:es)?\/(\d+)/;
const HOST = /^(?:(?:www|m|mobile)\.)?(?:x|twitter)\.com$/;

/** Handle and id in the address of a post. */
function statusOf(href: string | null | undefined, page: Page): { handle: string | null; id: string } | null {
  const address = addressOf(href, page);
  const url = address === null ? null : new URL(address);
  const match = url && HOST.test(url.hostname) ? STATUS.exec(url.pathname) : null;
  if (!match) return null;
  return { handle: /^i(\/web)?$/.test(match[1] as string) ? null : (match[1] as string), id: match[2] as string };
}

function ownStatus(post: Element, page: Page): { handle: string | null; id: string } | null {
  const links = ownAll(post, 'a[href*="/status/"]', QUOTED);
  const timed = links.filter((link) => link.querySelector('time') !== null);
  const { handle } = nameOf(post, page);
  const others = links.filter(
    (link) => handle !== null && statusOf(link.getAttribute('href'), page)?.handle?.toLowerCase() === handle.toLowerCase(),
  );
  return [...timed, ...others].map((link) => statusOf(link.getAttribute('href'), page)).find((status) => status !== null) ?? null;
}

function nameOf(post: Element, page: Page): ClippedPost['author'] {
  const block = own(post, '[data-testid="User-Name"], [data-testid="User-Names"]', QUOTED);
  const links = block ? [...block.querySelectorAll('a[href]')].filter((link) => link.querySelector('time') === null) : [];
  const texts = links.map((link) => textOf(link)?.replace(/\s+/g, ' ') ?? '');
  const written = texts.find((text) => /^@\w+$/.test(text)) ?? /@(\w{1,20})/.exec(textOf(block)?.replace(/\s+/g, ' ') ?? '')?.[0];
  const linked = links.map((link) => /^\/(\w{1,20})$/.exec(pathOf(link, page))?.[1]).find((name) => name !== undefined);
  const handle = written?.slice(1) ?? linked ?? null;
  const name = texts.find((text) => text !== '' && !text.startsWith('@')) ?? null;
  return { name, handle, url: handle === null ? null : `https://x.com/${handle}` };
}

function pathOf(link: Element, page: Page): string {
  const address = addressOf(link.getAttribute('href'), page);
  return address === null ? '' : new URL(address).pathname;
}

const BUTTONS = ['reply', 'retweet', 'unretweet', 'like', 'unlike', 'bookmark', 'removeBookmark']
  .map((id) => `[data-testid="${id}"]`)
  .join(', ');

function figuresOf(post: Element): ClippedPost['figures'] {
  const groups = ownAll(post, '[role="group"][aria-label]', QUOTED).flatMap((group) => labelledAll(group.getAttribute('aria-label') ?? ''));
  const buttons = ownAll(post, `${BUTTONS}, a[href$="/analytics"][aria-label]`, QUOTED).map((button) =>
    labelled(button.getAttribute('aria-label') ?? ''),
  );
  return eachOnce([...groups, ...buttons, viewsShown(post)]);
}

/** On a post's own page the views stand beside its time: "98.3K Views". */
function viewsShown(post: Element) {
  const time = own(post, 'a[href*="/status/"] time', QUOTED)?.closest('a') ?? null;
  const line = time?.parentElement?.parentElement ?? null;
  const match = /·\s*([^·]*\d[^·]*?)\s*(views?|vues?)$/i.exec(textOf(line)?.replace(/\s+/g, ' ') ?? '');
  return match ? figure('views', match[2] as string, match[1] as string) : null;
}

/** X writes "Image" where nobody described a picture. */
const described = (medium: ClippedPost['media'][number]): ClippedPost['media'][number] =>
  medium.alt !== null && /^(?:image|gif|vidéo intégrée|embedded video)$/i.test(medium.alt) ? { ...medium, alt: null } : medium;

const PLAYER = '[data-testid="videoPlayer"], [data-testid="videoComponent"], [data-testid="previewInterstitial"]';

/** Pictures and videos; a video that was not started is a picture in a player. */
function mediaIn(post: Element, page: Page): ClippedPost['media'] {
  const media = mediaOf(mediumElements(post), page).map(described);
  const unstarted = own(post, PLAYER, QUOTED) !== null && !media.some(({ kind }) => kind === 'video');
  return unstarted ? [...media, { kind: 'video', url: null, alt: null, width: null, height: null }] : media;
}

function mediumElements(post: Element): Element[] {
  const pictures = ownAll(
    post,
    '[data-testid="tweetPhoto"] img, a[href*="/photo/"] img, [data-testid="tweetPhoto"] video, [data-testid="videoPlayer"] video',
    QUOTED,
  );
  return pictures.filter(
    (element) => !/\/(?:profile_images|emoji|card_img)\//.test(element.getAttribute('src') ?? '') && !isPosterOf(element),
  );
}

const isPosterOf = (element: Element): boolean => element.tagName.toUpperCase() === 'IMG' && element.closest(PLAYER) !== null;

/** The post that this one answers: the one above it in the conversation, or whom it says that it replies to. */
function parentOf(post: Element, page: Page): ClippedPost['parent'] {
  const above = isPageOf(post, page) ? answered(post) : null;
  if (above) {
    const status = ownStatus(above, page);
    const handle = status?.handle ?? nameOf(above, page).handle;
    return {
      permalink: permalinkOf(status?.id, handle),
      author: handle,
      text: textOf(own(above, '[data-testid="tweetText"]', QUOTED), true),
    };
  }
  const text = own(post, '[data-testid="tweetText"]', QUOTED);
  const said = ownAll(post, 'div', QUOTED).find(
    (line) =>
      !text?.contains(line) && !line.querySelector('[data-testid]') && /^(?:Replying to|En réponse à)\s+@\w+/i.test(textOf(line) ?? ''),
  );
  const handle = /@(\w{1,20})/.exec(textOf(said ?? null) ?? '')?.[1];
  return handle === undefined ? null : { permalink: null, author: handle, text: null };
}

/** The article in the cell before; a cell that says that a post is gone holds none, and the one before it is not what is answered. */
function answered(post: Element): Element | null {
  const cell = post.closest('[data-testid="cellInnerDiv"]');
  return (cell ?? post).previousElementSibling?.querySelector(POST) ?? null;
}

const isPageOf = (post: Element, page: Page): boolean => {
  const here = statusOf(page.url.href, page);
  return here !== null && ownStatus(post, page)?.id === here.id;
};

const permalinkOf = (id: string | undefined, handle: string | null): string | null =>
  id === undefined ? null : `https://x.com/${handle ?? 'i/web'}/status/${id}`;

function read(post: Element, page: Page): ClippedPost | null {
  const status = ownStatus(post, page);
  const author = nameOf(post, page);
  const text = own(post, '[data-testid="tweetText"]', QUOTED);
  const media = mediaIn(post, page);
  if (status === null && author.handle === null && text === null) return null;
  const time = own(post, 'a time[datetime], time[datetime]', QUOTED);
  const poll = own(post, '[data-testid="cardPoll"]', QUOTED) !== null;
  const card = own(post, '[data-testid="card.wrapper"]', QUOTED) !== null;
  return {
    permalink: permalinkOf(status?.id, status?.handle ?? author.handle),
    postId: status?.id ?? null,
    author,
    published: time && exactTime(time.getAttribute('datetime') ?? '', textOf(time) ?? undefined),
    title: null,
    text: textOf(text, true),
    format: poll ? 'poll' : formatOf(media, card ? 'link' : text ? 'text' : null),
    language: languageOf(text),
    figures: figuresOf(post),
    rating: null,
    parent: parentOf(post, page),
    media,
  };
}

export const x: Site = {
  id: 'x',
  checked:
    '2026-11, not on the live site: a tweet saved in a scraper’s repository (counts, name block, card), defuddle 0.19.4 and user scripts of 2024–2026; French labels unseen there',
  matches: ({ url }) => HOST.test(url.hostname),
  posts: (page) => {
    const all = [...page.document.querySelectorAll(POST)].filter((post) => !post.parentElement?.closest(POST) && !isHidden(post));
    return firstOf(all, (post) => isPageOf(post, page));
  },
  read,
  // Who liked or reposted it is a list of people.
  expectsPost: ({ pathname }) => STATUS.test(pathname) && /\/\d+(?:\/(?:photo|video)\/\d+)?\/?$/.test(pathname),
};
