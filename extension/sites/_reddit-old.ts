/** Posts and comments of old.reddit.com: `.thing.link` and `.thing.comment`, whose data attributes say most of what there is. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import type { FormatId } from '../../scripts/model/format.ts';
import { addressOf, textOf } from './_dom.ts';
import { exactFigure, readCount } from './_figures.ts';
import { eachOnce, formatOf, languageOf, mediaOf, own, ownAll } from './_own.ts';
import { redditAuthor, redditPermalink } from './_reddit-parts.ts';
import type { Page } from './_site.ts';
import { exactTime } from './_times.ts';

export const OLD = '.thing.link, .thing.comment';
/** Answers hang inside the comment that they answer. */
const NESTED = '.thing';

const countIn = (text: string | null): number | null => {
  const read = text === null ? null : readCount(text);
  return read !== null && !read.approximate ? read.value : null;
};

/** Upvotes less downvotes, as a `title` gives it exactly; hidden for an hour or more after posting, and left out below zero. */
function scoreOf(thing: Element): ClipFigure | null {
  const shown = own(thing, '.score.unvoted, .score', NESTED);
  const value = countIn(thing.getAttribute('data-score') ?? shown?.getAttribute('title') ?? null);
  const label = /\s(\p{L}{2,})$/u.exec(textOf(shown) ?? '')?.[1];
  return value === null ? null : exactFigure(null, label ?? 'score', value);
}

function commentsOf(thing: Element): ClipFigure | null {
  const value = countIn(thing.getAttribute('data-comments-count'));
  const label = /^\d[\d\s.,]*\s(\p{L}+)/u.exec(textOf(own(thing, 'a.comments', NESTED)) ?? '')?.[1];
  return value === null ? null : exactFigure('comments', label ?? 'comments', value);
}

function kindOf(thing: Element, media: ClippedPost['media']): FormatId | null {
  if (thing.matches('.comment')) return 'text';
  if (thing.getAttribute('data-is-gallery') === 'true') return 'carousel';
  const domain = thing.getAttribute('data-domain') ?? '';
  if (domain === 'v.redd.it') return 'video';
  if (domain === 'i.redd.it') return 'photo';
  return formatOf(media, /^self\./.test(domain) || thing.matches('.self') ? 'text' : 'link');
}

function mediaIn(thing: Element, page: Page): ClippedPost['media'] {
  const media = mediaOf(ownAll(thing, '.expando img, .expando video, .usertext-body .md img', NESTED), page);
  const address = addressOf(thing.getAttribute('data-url'), page);
  const isImage = address !== null && /^https:\/\/i\.redd\.it\//.test(address);
  return media.length === 0 && isImage ? [{ kind: 'image', url: address, alt: null, width: null, height: null }] : media;
}

function parentOf(thing: Element, page: Page): ClippedPost['parent'] {
  if (!thing.matches('.comment')) return null;
  const above = thing.parentElement?.closest('.thing.comment') ?? page.document.querySelector('.thing.link');
  if (!above) return null;
  const { handle } = redditAuthor(above.getAttribute('data-author'));
  const text = textOf(own(above, '.usertext-body .md', NESTED)) ?? textOf(own(above, 'a.title', NESTED));
  return { permalink: redditPermalink(above.getAttribute('data-permalink'), page), author: handle, text };
}

/** Reads a post or comment. */
export function readOld(thing: Element, page: Page): ClippedPost | null {
  const id = /^t[13]_(\w+)$/.exec(thing.getAttribute('data-fullname') ?? '')?.[1] ?? null;
  const permalink = redditPermalink(thing.getAttribute('data-permalink') ?? own(thing, 'a.bylink', NESTED)?.getAttribute('href'), page);
  if (id === null && permalink === null) return null;
  const body = own(thing, '.usertext-body .md', NESTED);
  const media = mediaIn(thing, page);
  const time = own(thing, '.tagline time[datetime], time[datetime]', NESTED);
  const stamp = time?.getAttribute('datetime') ?? thing.getAttribute('data-timestamp');
  return {
    permalink,
    postId: id,
    author: redditAuthor(thing.getAttribute('data-author')),
    published: stamp ? exactTime(stamp, textOf(time) ?? undefined) : null,
    title: textOf(own(thing, 'a.title', NESTED)),
    text: textOf(body),
    format: kindOf(thing, media),
    language: languageOf(body?.closest('[lang]:not(html)') ?? null),
    figures: eachOnce([scoreOf(thing), commentsOf(thing)]),
    rating: null,
    parent: parentOf(thing, page),
    media,
  };
}
