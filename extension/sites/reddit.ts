/**
 * Reddit, new and old. New: `shreddit-post` and `shreddit-comment` say author, permalink, score, comments and time in attributes; texts and media stand in
 * slots. The score is upvotes less downvotes: no measure of the model.
 */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import type { FormatId } from '../../scripts/model/format.ts';
import { addressOf, textOf } from './_dom.ts';
import { exactFigure, readCount } from './_figures.ts';
import { eachOnce, firstOf, formatOf, isHidden, languageOf, mediaOf, own, ownAll } from './_own.ts';
import { OLD, readOld } from './_reddit-old.ts';
import { redditAuthor, redditIds, redditPermalink } from './_reddit-parts.ts';
import type { Page, Site } from './_site.ts';
import { exactTime } from './_times.ts';

const NEW = 'shreddit-post, shreddit-ad-post, shreddit-comment';
const COMMENT = 'shreddit-comment';

const idOf = (post: Element): string | null =>
  /^t[13]_(\w+)$/.exec(attribute(post, 'thingid', 'thingId', 'id', 'post-id') ?? '')?.[1] ?? null;

function attribute(post: Element, ...names: string[]): string | null {
  return names.map((name) => post.getAttribute(name)?.trim()).find((value) => value) ?? null;
}

function counted(post: Element, name: string, measure: ClipFigure['measure']): ClipFigure | null {
  const read = readCount(attribute(post, name) ?? '');
  return read === null ? null : exactFigure(measure, name, read.value);
}

/** "2026-08-31T14:25:05.266000+0000": more digits than a time of the web has. */
const plainTime = (stamp: string): string => stamp.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d{2})(\d{2})$/, '$1:$2');

function publishedOf(post: Element): ClippedPost['published'] {
  const time = own(post, 'time[datetime]', NEW);
  const ago = own(post, 'faceplate-timeago', NEW);
  const stamp = attribute(post, 'created-timestamp', 'created') ?? time?.getAttribute('datetime') ?? ago?.getAttribute('ts');
  return stamp ? exactTime(plainTime(stamp), textOf(time ?? ago) ?? undefined) : null;
}

const FORMATS: Readonly<Record<string, FormatId>> = {
  text: 'text',
  image: 'photo',
  gif: 'photo',
  gallery: 'carousel',
  video: 'video',
  link: 'link',
  crosspost: 'share',
  poll: 'poll',
};

/** Slides of a gallery in the order of their pages; the blurred copy behind each is decoration. */
function picturesOf(post: Element): Element[] {
  const pictures = ownAll(
    post,
    'gallery-carousel img, [slot="post-media-container"] img, img#post-image, figure.rte-media img, [slot="comment"] img',
    NEW,
  ).filter(
    (image) =>
      !image.matches('[role="presentation"], .post-background-image-filter, [aria-hidden="true"]') &&
      !image.closest('shreddit-player, shreddit-player-2'),
  );
  const pageOf = (image: Element): number =>
    Number(/page-(\d+)/.exec(image.closest('[slot^="page-"]')?.getAttribute('slot') ?? '')?.[1] ?? 0);
  return [...pictures].sort((one, other) => pageOf(one) - pageOf(other));
}

function mediaIn(post: Element, page: Page): ClippedPost['media'] {
  const pictures = mediaOf(picturesOf(post), page);
  const players = ownAll(post, 'shreddit-player, shreddit-player-2', NEW).map((player) => {
    const address = addressOf(player.getAttribute('src'), page);
    // A playlist of parts is no file of a video.
    return { kind: 'video' as const, url: address?.includes('.m3u8') ? null : address, alt: null, width: null, height: null };
  });
  const own = [...pictures, ...players];
  const linked = post.getAttribute('post-type') === 'image' ? addressOf(post.getAttribute('content-href'), page) : null;
  return own.length === 0 && linked !== null ? [{ kind: 'image', url: linked, alt: null, width: null, height: null }] : own;
}

function parentOf(post: Element, page: Page): ClippedPost['parent'] {
  if (!post.matches(COMMENT)) return null;
  const id = post.getAttribute('parentid') ?? post.getAttribute('parentId');
  const around = post.parentElement?.closest(COMMENT) ?? null;
  const named =
    id === null
      ? null
      : [...page.document.querySelectorAll(NEW)].find((other) => `t${other.matches(COMMENT) ? 1 : 3}_${idOf(other)}` === id);
  const above =
    named ??
    (id === null || id.startsWith('t1_') ? around : null) ??
    (id?.startsWith('t1_') ? null : page.document.querySelector('shreddit-post'));
  if (!above) return null;
  const { handle } = redditAuthor(attribute(above, 'author'));
  return {
    permalink: redditPermalink(attribute(above, 'permalink'), page),
    author: handle,
    text: textIn(above) ?? attribute(above, 'post-title'),
  };
}

const bodyOf = (post: Element): Element | null =>
  own(post, '[slot="text-body"] .md, [slot="text-body"] [property="schema:articleBody"], [slot="comment"] .md', NEW) ??
  own(post, '[slot="text-body"], [slot="comment"]', NEW);

const textIn = (post: Element): string | null => textOf(bodyOf(post));

function read(post: Element, page: Page): ClippedPost | null {
  if (post.matches(OLD)) return readOld(post, page);
  const permalink = redditPermalink(attribute(post, 'permalink'), page);
  const title = attribute(post, 'post-title') ?? textOf(own(post, '[slot="title"]', NEW));
  const text = textIn(post);
  const id = idOf(post);
  if ((permalink === null && id === null) || (title === null && text === null)) return null;
  const media = mediaIn(post, page);
  const isComment = post.matches(COMMENT);
  return {
    permalink,
    postId: id,
    author: redditAuthor(attribute(post, 'author')),
    published: publishedOf(post),
    title,
    text,
    format: FORMATS[attribute(post, 'post-type') ?? ''] ?? formatOf(media, text !== null ? 'text' : null),
    language: languageOf(bodyOf(post)?.closest('[lang]:not(html)') ?? null),
    figures: eachOnce([counted(post, 'score', null), isComment ? null : counted(post, 'comment-count', 'comments')]),
    rating: null,
    parent: parentOf(post, page),
    media,
  };
}

function isPageOf(post: Element, page: Page): boolean {
  const here = redditIds(page.url.pathname);
  if (!here) return false;
  const id = post.matches(OLD) ? (post.getAttribute('data-fullname') ?? '').slice(3) : idOf(post);
  const isComment = post.matches(`${COMMENT}, .thing.comment`);
  return here.comment === null ? !isComment && id === here.post : isComment && id === here.comment;
}

export const reddit: Site = {
  id: 'reddit',
  checked:
    '2026-11, pages in the tests of defuddle and of public readers of 2025–2026 (shreddit attributes, gallery, player; old Reddit’s data attributes); not the live site',
  matches: ({ url }) => /(^|\.)reddit\.com$/.test(url.hostname),
  posts: (page) => {
    const all = [...page.document.querySelectorAll(`${NEW}, ${OLD}`)].filter((post) => !isHidden(post));
    return firstOf(all, (post) => isPageOf(post, page));
  },
  read,
  expectsPost: ({ pathname }) => redditIds(pathname) !== null,
};
