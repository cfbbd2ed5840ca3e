/** YouTube: a video or short on its page, comments and replies, and the videos of a search, a channel, a home page or beside another video. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import { emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, firstText, imagesIn, textOf } from './_dom.ts';
import { figure, labelled } from './_figures.ts';
import { preferExact } from './_json-tree.ts';
import type { Page, Site } from './_site.ts';
import { exactTime, readTime } from './_times.ts';
import { recordedVideo } from './_youtube-json.ts';

const WATCH = 'ytd-watch-flexy, ytd-watch-grid';
const SHORT = 'ytd-reel-video-renderer, ytd-shorts';
const COMMENT = 'ytd-comment-view-model, ytd-comment-renderer';
const CARD = [
  'ytd-video-renderer',
  'ytd-grid-video-renderer',
  'ytd-compact-video-renderer',
  'ytd-playlist-video-renderer',
  'ytd-rich-grid-media',
  'yt-lockup-view-model',
  'ytm-shorts-lockup-view-model',
  'ytm-shorts-lockup-view-model-v2',
].join(', ');
const AD = 'ytd-ad-slot-renderer, ytd-promoted-video-renderer, ytd-in-feed-ad-layout-renderer';
const CHANNEL = 'a[href^="/@"], a[href^="/channel/"], a[href*="youtube.com/@"]';

/** The video that an address shows, and whether it is a short. */
export function videoIn(url: URL): { id: string; short: boolean } | null {
  const named = url.pathname === '/watch' ? url.searchParams.get('v') : null;
  const [, kind, id] = /^\/(shorts|live|embed)\/([\w-]{11})/.exec(url.pathname) ?? [];
  const found = named ?? id ?? (url.hostname === 'youtu.be' ? url.pathname.slice(1) : '');
  return /^[\w-]{11}$/.test(found) ? { id: found, short: kind === 'shorts' } : null;
}

const permalink = ({ id, short }: { id: string; short: boolean }): string =>
  short ? `https://www.youtube.com/shorts/${id}` : `https://www.youtube.com/watch?v=${id}`;

function posts({ document, url }: Page): Element[] {
  const shown = videoIn(url);
  const shorts = [...document.querySelectorAll(SHORT)];
  const own = shown?.short
    ? (shorts.find((one) => one.hasAttribute('is-active')) ?? shorts.find((one) => !one.querySelector(SHORT)))
    : document.querySelector(WATCH);
  const cards = [...document.querySelectorAll(CARD)].filter((card) => !card.closest(AD) && !card.querySelector(CARD));
  return [...(shown && own ? [own] : []), ...document.querySelectorAll(COMMENT), ...cards];
}

function authorOf(link: Element | null, page: Page): ClippedPost['author'] {
  const url = addressOf(link?.getAttribute('href'), page);
  const handle = /\/@([^/?#]+)/.exec(url ?? '')?.[1];
  const name = textOf(link);
  return {
    name: name?.startsWith('@') ? null : name,
    handle: handle ? decodeURIComponent(handle) : null,
    url: handle ? `https://www.youtube.com/@${handle}` : url,
  };
}

/** "like this video along with 1,204 other people": they and the person who would like it are not yet counted together. */
function likesOf(root: ParentNode): ClipFigure | null {
  const button = root.querySelector('like-button-view-model button[aria-label], #like-button [aria-label]');
  const label = button?.getAttribute('aria-label') ?? '';
  const counted = /\d/.test(label) ? labelled(label) : null;
  const name = /j[’']aime/i.test(label) ? 'J’aime' : 'like';
  if (counted) return { ...counted, measure: 'reactions', label: name };
  return figure('reactions', name, textOf(button ?? null) ?? '');
}

const infoOf = (root: ParentNode): string[] =>
  [...root.querySelectorAll('ytd-watch-info-text #info span, #info-container #info span')].map((one) => textOf(one) ?? '').filter(Boolean);

const viewsIn = (texts: string[]): ClipFigure | null =>
  texts.map((text) => (/^\D{0,3}\d/.test(text) ? labelled(text) : null)).find((one) => one?.measure === 'views') ?? null;

function readVideo(root: Element, page: Page): ClippedPost | null {
  const shown = videoIn(page.url);
  if (shown === null) return null;
  const recorded = recordedVideo(page.document, shown.id);
  const title = firstText(root, 'h1.ytd-watch-metadata, ytd-watch-metadata h1, #title h1, yt-shorts-video-title-view-model h2');
  const info = infoOf(root);
  const when = info.find((text) => readTime(text, page.now) !== null && labelled(text)?.measure !== 'views');
  const comments = labelled(firstText(root, 'ytd-comments-header-renderer #count') ?? '');
  const figures = [viewsIn(info), likesOf(root), comments].filter((one) => one !== null);
  const channel = root.querySelector(
    `ytd-video-owner-renderer ytd-channel-name a, #owner ytd-channel-name a, yt-reel-channel-bar-view-model a`,
  );
  if (recorded === null && title === null) return null;
  const owner = authorOf(channel, page);
  const at = recorded?.publishedAt ?? null;
  return {
    ...emptyPost(),
    permalink: permalink(shown),
    postId: shown.id,
    author: {
      name: recorded?.author.name ?? owner.name,
      handle: recorded?.author.handle ?? owner.handle,
      url: recorded?.author.url ?? owner.url,
    },
    published: at !== null ? exactTime(at, when) : when === undefined ? null : readTime(when, page.now),
    title: recorded?.title ?? title,
    text:
      recorded?.text ??
      textOf(root.querySelector('#description-inline-expander yt-attributed-string, #description-inline-expander #snippet-text'), true),
    format: shown.short ? 'short-video' : recorded?.isLive ? 'live' : 'video',
    figures: preferExact(recorded?.figures ?? [], figures),
    media: [{ kind: 'video', url: null, alt: null, width: null, height: null }],
  };
}

function readComment(root: Element, page: Page): ClippedPost | null {
  const link = root.querySelector('a[href*="lc="]');
  const address = addressOf(link?.getAttribute('href'), page);
  const id = address === null ? null : new URL(address).searchParams.get('lc');
  const video = videoIn(page.url) ?? (address === null ? null : videoIn(new URL(address)));
  const votes = root.querySelector('#vote-count-middle');
  const spoken = labelled(votes?.getAttribute('aria-label') ?? '');
  const likes = spoken?.measure
    ? spoken
    : figure('reactions', /j[’']aime/i.test(votes?.getAttribute('aria-label') ?? '') ? 'J’aime' : 'like', textOf(votes) ?? '');
  const author = root.querySelector('#author-text[href], #header-author a[href^="/@"]');
  const handle = textOf(author);
  const text = textOf(root.querySelector('#content-text'), true);
  if (text === null && handle === null) return null;
  return {
    ...emptyPost(),
    permalink: id && video ? `${permalink({ ...video, short: false })}&lc=${encodeURIComponent(id)}` : null,
    postId: id,
    author: authorOf(author, page),
    published: readTime((textOf(link) ?? '').replace(/\s*\((?:edited|modifié)\)$/i, ''), page.now),
    text,
    format: 'reply',
    figures: likes ? [likes] : [],
    parent: parentOf(root, id, page),
  };
}

/** A reply's id begins with that of the comment that it answers. */
function parentOf(root: Element, id: string | null, page: Page): ClippedPost['parent'] {
  const [first, reply] = (id ?? '').split('.');
  const above = reply
    ? [...page.document.querySelectorAll(COMMENT)].find((one) => one !== root && one.querySelector(`a[href$="lc=${first}"]`))
    : undefined;
  const own = posts(page)[0];
  const parent = above ? readComment(above, page) : own?.matches(`${WATCH}, ${SHORT}`) ? readVideo(own, page) : null;
  return (
    parent && { permalink: parent.permalink, author: parent.author.name ?? parent.author.handle, text: above ? parent.text : parent.title }
  );
}

const TITLE =
  'a#video-title, a#video-title-link, #video-title, [class*="lockup-metadata-view-model"][class*="title"], [class*="LockupMetadataViewModelTitle"], [class*="MetadataTitle"]';

function readCard(card: Element, page: Page): ClippedPost | null {
  const link = [...card.querySelectorAll('a[href*="/watch?"], a[href*="/shorts/"]')].find((one) => videoOf(one, page) !== null);
  const video = link ? videoOf(link, page) : null;
  if (video === null) return null;
  const title = card.querySelector(TITLE);
  const line = [
    ...card.querySelectorAll(
      '#metadata-line span, [class*="content-metadata-view-model"][class*="metadata-text"], [class*="ContentMetadataViewModelMetadataText"], [class*="MetadataSubhead"]',
    ),
  ];
  const texts = line.map((one) => textOf(one) ?? '');
  const views = viewsIn(texts);
  const when =
    texts.map((text) => (labelled(text)?.measure === 'views' ? null : readTime(text, page.now))).find((one) => one !== null) ?? null;
  const channel = card.querySelector('#channel-name a, ytd-channel-name a') ?? card.querySelector(CHANNEL);
  const named = authorOf(channel, page);
  const here = /^\/(@[^/]+)/.exec(page.url.pathname)?.[1];
  return {
    ...emptyPost(),
    permalink: permalink(video),
    postId: video.id,
    author: named.url || !here ? named : { name: null, handle: decodeURIComponent(here.slice(1)), url: `https://www.youtube.com/${here}` },
    published: when,
    title: title?.getAttribute('title')?.trim() || textOf(title),
    text: textOf(card.querySelector('.metadata-snippet-text, #description-text')),
    format: video.short ? 'short-video' : 'video',
    figures: views ? [views] : [],
    media: imagesIn(card, 'ytd-thumbnail img, yt-thumbnail-view-model img, a[href*="/shorts/"] img', page).slice(0, 1),
  };
}

function videoOf(link: Element, page: Page): { id: string; short: boolean } | null {
  const address = addressOf(link.getAttribute('href'), page);
  return address === null ? null : videoIn(new URL(address));
}

export const youtube: Site = {
  id: 'youtube',
  checked: '2026-11, structure in public extensions and yt-dlp; not on the live site',
  matches: ({ url }) => /(^|\.)(?:youtube\.com|youtu\.be)$/.test(url.hostname) && url.hostname !== 'music.youtube.com',
  posts,
  read(element, page) {
    if (element.matches(COMMENT)) return readComment(element, page);
    return element.matches(`${WATCH}, ${SHORT}`) ? readVideo(element, page) : readCard(element, page);
  },
  expectsPost: (url) => videoIn(url) !== null,
};
