/** LinkedIn: posts of the feed, of a page or on their own (logged in), public posts (logged out), and comments under them. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import { emptyPost } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { linkedinInstant } from '../../scripts/model/post-id.ts';
import { addressOf, attributeOf, imagesIn, textOf } from './_dom.ts';
import { exactFigure, figure, labelled } from './_figures.ts';
import { agreedTime } from './_id-time.ts';
import type { Page, Site } from './_site.ts';

const UPDATE = '.feed-shared-update-v2[data-urn], .feed-shared-update-v2[data-id]';
/** The shared post inside a share. */
const SHARED = '.update-components-mini-update-v2, .feed-shared-update-v2__update-content-wrapper';
const PUBLIC = '[data-activity-urn]';
const COMMENT = 'article.comments-comment-entity[data-id], article.comments-comment-item[data-id]';
const PUBLIC_COMMENT = 'section.comment';
const URN = /urn:li:(activity|ugcPost|share):(\d+)/;
const COMMENT_URN = /urn:li:comment:\((?:urn:li:)?(activity|ugcPost|share):(\d+),(\d+)\)/;

/** Elements that match and belong to this post alone: not to a comment under it, nor to a post that it shares. */
function own(root: Element, selector: string): Element[] {
  const owner = `${UPDATE}, ${SHARED}, ${PUBLIC}, ${COMMENT}, ${PUBLIC_COMMENT}`;
  return [...root.querySelectorAll(selector)].filter((one) => (one === root ? root : one.closest(owner)) === root);
}
const first = (root: Element, selector: string): Element | null => own(root, selector)[0] ?? null;

/** Text without what LinkedIn writes twice for screen readers. */
function seen(element: Element | null): string | null {
  if (element === null) return null;
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('.visually-hidden, .sr-only, [class*="see-more-less-toggle"]')) hidden.remove();
  return textOf(copy);
}

/** The page writes "3 j"; the id holds the time to the millisecond. */
function timeOf(text: string | null, id: string | null, page: Page): ClippedPost['published'] {
  const written = text?.split('•')[0]?.trim();
  return written ? agreedTime(written, id === null ? null : linkedinInstant(id), page.now) : null;
}

/** Who writes; the address is the profile's own, without what LinkedIn hangs on to it. */
function author(name: string | null, href: string | null | undefined, page: Page): ClippedPost['author'] {
  const url = addressOf(href, page);
  const found = url === null ? null : /^(https:\/\/[^/]+\/(?:in|company|school|showcase)\/([^/?#]+))/.exec(url);
  return { name, handle: found ? decoded(found[2] as string) : null, url: found?.[1] ?? url };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function count(element: Element | null, measure: MeasureId): ClipFigure | null {
  const text = seen(element);
  if (element === null || text === null) return null;
  const label = labelled((element.closest('[aria-label]') ?? element).getAttribute('aria-label') ?? text) ?? labelled(text);
  const bare = figure(measure, label?.label ?? measure, text);
  return bare ?? (label && { ...label, measure });
}

const FIGURES = [
  ['reactions', '.social-details-social-counts__reactions-count, .social-details-social-counts__social-proof-fallback-number'],
  ['comments', '.social-details-social-counts__comments button'],
  [
    'shares',
    '.social-details-social-counts__item button[aria-label*="repost"], .social-details-social-counts__item button[aria-label*="republication"]',
  ],
] as const satisfies readonly (readonly [MeasureId, string])[];

const permalinkOf = (kind: string, id: string): string => `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/`;

function readUpdate(root: Element, page: Page): ClippedPost | null {
  const shared = root.matches(SHARED);
  const link = shared ? attributeOf(root, 'a[class*="link-to-details-page"]', 'href') : null;
  const [, kind, id] = URN.exec(link ?? root.getAttribute('data-urn') ?? root.getAttribute('data-id') ?? '') ?? [];
  const title = first(root, '.update-components-actor__title') ?? first(root, '.update-components-actor__name');
  const name = title?.querySelector('span[aria-hidden="true"]') ?? title;
  const text = seen(first(root, '.update-components-update-v2__commentary') ?? first(root, '.update-components-text'));
  if (!name && text === null) return null;
  const when = first(root, '.update-components-actor__sub-description');
  return {
    ...emptyPost(),
    permalink: kind && id ? permalinkOf(kind, id) : null,
    postId: id ?? null,
    author: author(
      seen(name),
      first(root, 'a.update-components-actor__meta-link, a.update-components-actor__image')?.getAttribute('href'),
      page,
    ),
    published: timeOf(seen(when?.querySelector('span[aria-hidden="true"]') ?? when), id ?? null, page),
    text,
    format: formatOf(root),
    figures: FIGURES.map(([measure, selector]) => count(first(root, selector), measure)).filter((one) => one !== null),
    media: mediaOf(root, '.update-components-image img, .feed-shared-image img, .update-components-linkedin-video video', page),
  };
}

const FORMATS = [
  ['document', '.update-components-document, .feed-shared-document, iframe[data-id="feed-paginated-document-content"]'],
  ['poll', '.update-components-poll, .feed-shared-poll'],
  ['event', '.update-components-event'],
  ['video', '.update-components-linkedin-video, video'],
  ['photo', '.update-components-image img, .feed-shared-image img, [data-test-id="feed-images-content"] img'],
  ['link', '.update-components-article, .feed-shared-article, [data-test-id="article-content"]'],
] as const satisfies readonly (readonly [NonNullable<ClippedPost['format']>, string])[];

function formatOf(root: Element): ClippedPost['format'] {
  if (root.querySelector(SHARED)) return 'share';
  const found = FORMATS.find(([, selector]) => own(root, selector).length > 0);
  return found?.[0] === 'photo' && own(root, found[1]).length > 1 ? 'carousel' : (found?.[0] ?? 'text');
}

const mediaOf = (root: Element, selector: string, page: Page): ClippedPost['media'] => {
  const mine = new Set(own(root, selector));
  const parents = [...new Set([...mine].map((one) => one.parentElement as Element))];
  return parents.flatMap((parent) => imagesIn(parent, 'img, video', page)).slice(0, 20);
};

function readPublic(root: Element, page: Page): ClippedPost | null {
  const [, kind, id] = URN.exec(root.getAttribute('data-activity-urn') ?? '') ?? [];
  const name = first(root, 'a[data-tracking-control-name$="actor-name"]');
  const text = seen(first(root, '[data-test-id$="__commentary"]'));
  if (name === null && text === null) return null;
  const total = (testId: string, attribute: string, measure: MeasureId): ClipFigure | null => {
    const element = first(root, `[data-test-id="${testId}"]`);
    const exact = element?.getAttribute(attribute) ?? '';
    const label = labelled(element?.getAttribute('aria-label') ?? seen(element) ?? '')?.label;
    return /^\d+$/.test(exact) ? exactFigure(measure, label ?? attribute, Number(exact)) : count(element, measure);
  };
  return {
    ...emptyPost(),
    permalink: kind && id ? permalinkOf(kind, id) : null,
    postId: id ?? null,
    author: author(seen(name), name?.getAttribute('href'), page),
    published: timeOf(seen(first(root, 'time')), id ?? null, page),
    text,
    format: formatOf(root),
    figures: [
      total('social-actions__reactions', 'data-num-reactions', 'reactions'),
      total('social-actions__comments', 'data-num-comments', 'comments'),
    ].filter((one) => one !== null),
    media: own(root, '[data-test-id="feed-images-content"] img').flatMap((image) => {
      const url = addressOf(image.getAttribute('src') || image.getAttribute('data-delayed-url'), page);
      return url ? [{ kind: 'image' as const, url, alt: image.getAttribute('alt')?.trim() || null, width: null, height: null }] : [];
    }),
  };
}

function readComment(root: Element, page: Page): ClippedPost | null {
  const logged = root.matches(COMMENT);
  const [, kind, activity, id] = COMMENT_URN.exec(root.getAttribute('data-id') ?? '') ?? [];
  const name = first(root, logged ? '.comments-comment-meta__description-title' : '.comment__author');
  const link = logged ? first(root, 'a.comments-comment-meta__description-container') : name;
  const text = seen(first(root, logged ? '.update-components-text' : '.comment__text'));
  if (text === null && name === null) return null;
  const when = seen(first(root, logged ? 'time.comments-comment-meta__data' : '.comment__duration-since'));
  const answered = root.parentElement?.closest(COMMENT) ?? root.closest(`${UPDATE}, ${PUBLIC}`);
  const parent = answered ? linkedin.read(answered, page) : null;
  const reactions = logged ? count(first(root, '[class*="social-bar__reactions-count"]'), 'reactions') : null;
  return {
    ...emptyPost(),
    permalink: id
      ? `${permalinkOf(kind as string, activity as string)}?commentUrn=${encodeURIComponent(`urn:li:comment:(${kind}:${activity},${id})`)}`
      : null,
    postId: id ?? null,
    author: author(seen(name), link?.getAttribute('href'), page),
    published: timeOf(when, id ?? null, page),
    text,
    format: 'reply',
    figures: reactions ? [reactions] : [],
    parent: parent && { permalink: parent.permalink, author: parent.author.name, text: parent.text },
  };
}

export const linkedin: Site = {
  id: 'linkedin',
  checked: '2026-11, structure in public extensions and scrapers (defuddle among them); not on the live site',
  matches: ({ url }) => /(^|\.)linkedin\.com$/.test(url.hostname),
  posts: ({ document }) => {
    const found = [...document.querySelectorAll(`${UPDATE}, ${PUBLIC}, ${COMMENT}, ${PUBLIC_COMMENT}`)];
    const shared = [...document.querySelectorAll(SHARED)].filter(
      (one) => one.querySelector('.update-components-actor__title') && !one.querySelector(SHARED),
    );
    return [...found, ...shared];
  },
  read(element, page) {
    if (element.matches(`${COMMENT}, ${PUBLIC_COMMENT}`)) return readComment(element, page);
    return element.matches(PUBLIC) && !element.matches(UPDATE) ? readPublic(element, page) : readUpdate(element, page);
  },
  expectsPost: ({ pathname }) => /^\/(?:feed\/update\/|posts\/)/.test(pathname),
};
