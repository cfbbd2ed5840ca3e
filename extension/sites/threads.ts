/**
 * Threads. A post is a `[data-pressable-container]`, a quoted one such a container inside it; the permalink is the link around its `time[datetime]`. A pagelet
 * (`threads_post_page_1`) holds a post and what answers it below. Buttons are icons with a label and a count that may be rounded; the page's JSON is exact.
 */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { addressOf, textOf } from './_dom.ts';
import { exactFigure, figure, readCount } from './_figures.ts';
import { eachOnce, firstOf, formatOf, isHidden, languageOf, mediaOf, own, ownAll } from './_own.ts';
import type { Page, Site } from './_site.ts';
import { countsOf, type ThreadsCounts } from './_threads-json.ts';
import { exactTime } from './_times.ts';

const POST = '[data-pressable-container]';
const HOST = /(?:^|\.)threads\.(?:com|net)$/;
const ADDRESS = /^\/@([\w.]+)\/post\/([\w-]+)/;
const SHORT = /^\/t\/([\w-]+)/;

interface Place {
  handle: string | null;
  code: string;
}

function placeOf(href: string | null | undefined, page: Page): Place | null {
  const address = addressOf(href, page);
  const url = address === null ? null : new URL(address);
  if (url === null || !HOST.test(url.hostname)) return null;
  const long = ADDRESS.exec(url.pathname);
  if (long) return { handle: long[1] as string, code: long[2] as string };
  const code = SHORT.exec(url.pathname)?.[1];
  return code === undefined ? null : { handle: null, code };
}

function ownPlace(post: Element, page: Page): Place | null {
  const links = ownAll(post, 'a[href*="/post/"]', POST);
  const link =
    links.find((one) => one.querySelector('time') !== null) ??
    links.find((one) => placeOf(one.getAttribute('href'), page)?.handle === handleOf(post, page));
  return placeOf(link?.getAttribute('href'), page);
}

const PROFILE = /^\/@([\w.]+)\/?$/;

function handleOf(post: Element, page: Page): string | null {
  const links = ownAll(post, 'a[href*="/@"]', POST).map((link) => addressOf(link.getAttribute('href'), page));
  const paths = links.map((address) => (address === null ? '' : new URL(address).pathname));
  return paths.map((path) => PROFILE.exec(path)?.[1]).find((handle) => handle !== undefined) ?? null;
}

const permalinkOf = (handle: string | null, code: string | undefined): string | null =>
  code === undefined || handle === null ? null : `https://www.threads.com/@${handle}/post/${code}`;

/** Words beside the name, and the place in a series of posts. */
const ASIDE =
  /^(?:·|›|Author|Auteur|Autrice|Auteurice|Auteur·ice|First thread|Premier thread|Pinned|Épinglé|Edited|Modifié|Sponsored|Sponsorisé|Top|\d+\s*\/\s*\d+)$/i;

/** Texts of a post: the outermost `span[dir=auto]` that are no name, date, button, link or word beside the name. */
function textIn(post: Element, handle: string | null): { text: string | null; language: string | null } {
  const spans = ownAll(post, 'span[dir="auto"], div[dir="auto"]', POST).filter(
    (span) =>
      !span.closest('a, time, button, [role="button"], h1, h2') &&
      !span.querySelector('time') &&
      !post.contains(span.parentElement?.closest('[dir="auto"]') ?? null),
  );
  const written = (span: Element): string => textOf(span)?.replace(/\s+/g, ' ') ?? '';
  const kept = spans.filter((span) => !ASIDE.test(written(span)) && written(span) !== handle);
  const texts = kept.flatMap((span) => withoutButtons(span) ?? []);
  return { text: texts.join('\n\n') || null, language: languageOf(kept.find((span) => span.hasAttribute('lang')) ?? null) };
}

/** "Translate" and "See more" stand inside the text. */
function withoutButtons(span: Element): string | null {
  const copy = span.cloneNode(true) as Element;
  for (const button of copy.querySelectorAll('[role="button"], button')) button.remove();
  return textOf(copy, true);
}

const KINDS: readonly (readonly [kind: keyof ThreadsCounts, label: RegExp, measure: MeasureId | null])[] = [
  ['repost', /^(?:repost|republi|repartag|annuler la republication|undo repost)/i, 'shares'],
  ['reply', /^(?:repl|comment|répon)/i, 'comments'],
  ['like', /^(?:un)?liked?$|aime/i, 'reactions'],
  // Sent on to somebody: not the same as reposting.
  ['share', /^(?:share|partager|envoyer|send)/i, null],
];

function figuresOf(post: Element, counts: ThreadsCounts | null): ClipFigure[] {
  const icons = ownAll(post, 'svg[aria-label]', POST).flatMap((icon) => {
    const button = icon.closest('[role="button"], button, a');
    const label = icon.getAttribute('aria-label')?.trim() ?? '';
    const kind = KINDS.find(([, pattern]) => pattern.test(label));
    return button && post.contains(button) && kind ? [{ button, label, kind: kind[0], measure: kind[2] }] : [];
  });
  return eachOnce(icons.map(({ button, label, kind, measure }) => counted(button, label, measure, counts?.[kind] ?? null)));
}

/** The count in a button; the exact one where it is what the button rounds, and not of another moment. */
function counted(button: Element, label: string, measure: MeasureId | null, exact: number | null): ClipFigure | null {
  const texts = [...button.querySelectorAll('span, div')].map((part) => textOf(part) ?? '');
  const shown = texts.find((text) => readCount(text) !== null);
  const read = shown === undefined ? null : figure(measure, label, shown);
  if (read === null) return null;
  const rounds = exact !== null && read.approximate && Math.abs(exact - read.value) <= read.value / 10;
  return rounds ? exactFigure(measure, label, exact) : read;
}

/** Views stand above the post that the page is of. */
function viewsAbove(page: Page): ClipFigure | null {
  const lines = [...page.document.querySelectorAll('span, a')].filter((line) => line.children.length === 0 && !line.closest(POST));
  for (const line of lines) {
    const match = /^(\d[\d.,\s\u00a0\u202f]*(?:k|m|md|b)?)[\s\u00a0\u202f]*(views?|vues?)$/i.exec(textOf(line) ?? '');
    if (match) return figure('views', match[2] as string, (match[1] as string).trim());
  }
  return null;
}

function mediaIn(post: Element, page: Page): ClippedPost['media'] {
  const shown = ownAll(post, 'img, video', POST).filter((element) => {
    const path = addressOf(element.closest('a[href]')?.getAttribute('href'), page);
    const isOther = path !== null && placeOf(path, page) === null;
    return (
      !isOther &&
      !/profile picture|photo de profil/i.test(element.getAttribute('alt') ?? '') &&
      !(Number(element.getAttribute('width')) <= 48 && element.hasAttribute('width'))
    );
  });
  const inVideo = (element: Element): boolean =>
    element.tagName.toUpperCase() === 'IMG' && element.parentElement?.querySelector('video') != null;
  return mediaOf(
    shown.filter((element) => !inVideo(element) && element.closest('[dir="auto"]') === null),
    page,
  );
}

/** The post above: in the same pagelet, or in the one before on the page of a post that answers it. */
function parentOf(post: Element, page: Page): ClippedPost['parent'] {
  const pagelet = post.closest('[data-pagelet]');
  if (!pagelet || !post.ownerDocument) return null;
  const inside = topPosts(pagelet);
  const before = pagelet.previousElementSibling;
  const isConversation = (pagelet.getAttribute('data-pagelet') ?? '').startsWith('threads_post_page_');
  const above =
    inside[inside.indexOf(post) - 1] ?? (isConversation && before && isPageOf(post, page) ? topPosts(before).at(-1) : undefined);
  if (!above) return null;
  const handle = handleOf(above, page);
  return { permalink: permalinkOf(handle, ownPlace(above, page)?.code), author: handle, text: textIn(above, handle).text };
}

const topPosts = (root: ParentNode): Element[] => [...root.querySelectorAll(POST)].filter((post) => !post.parentElement?.closest(POST));

const isPageOf = (post: Element, page: Page): boolean => {
  const here = placeOf(page.url.href, page);
  return here !== null && ownPlace(post, page)?.code === here.code;
};

function read(post: Element, page: Page): ClippedPost | null {
  const place = ownPlace(post, page);
  const handle = place?.handle ?? handleOf(post, page);
  const { text, language } = textIn(post, handle);
  if (handle === null || (place === null && text === null)) return null;
  const time = own(post, 'time[datetime]', POST);
  const media = mediaIn(post, page);
  const card = own(post, 'a[href*="//l.threads."]', POST)?.closest('[dir="auto"]') === null;
  const views = isPageOf(post, page) ? viewsAbove(page) : null;
  return {
    permalink: permalinkOf(handle, place?.code),
    postId: place?.code ?? null,
    author: { name: null, handle, url: `https://www.threads.com/@${handle}` },
    published: time && exactTime(time.getAttribute('datetime') ?? '', textOf(time) ?? undefined),
    title: null,
    text,
    format: formatOf(media, card ? 'link' : text ? 'text' : null),
    language,
    figures: eachOnce([...figuresOf(post, place ? countsOf(page.document, place.code) : null), views]),
    rating: null,
    parent: parentOf(post, page),
    media,
  };
}

export const threads: Site = {
  id: 'threads',
  checked:
    '2026-11, defuddle 0.19.4 and the tests and readers of public extensions and scrapers of 2025–2026 (containers, pagelets, icons, JSON); not the live site',
  matches: ({ url }) => HOST.test(url.hostname),
  posts: (page) => {
    const posts = topPosts(page.document).filter((post) => !isHidden(post) && post.querySelector('a[href*="/@"]') !== null);
    return firstOf(posts, (post) => isPageOf(post, page));
  },
  read,
  expectsPost: ({ pathname }) => ADDRESS.test(pathname) || SHORT.test(pathname),
};
