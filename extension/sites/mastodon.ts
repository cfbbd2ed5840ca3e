/**
 * Mastodon, on any host. In its web app a post's own page shows `.detailed-status`, lists show `.status[data-id]`; a boost and what a post answers stand in
 * `.status__prepend`, a quoted post in `.status__quote`. Class names are those of Mastodon's own sources (app/javascript/mastodon, 4.2 to 4.5; the
 * pages that servers rendered before 4.0 and embeds have `time[datetime]` inside).
 */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { addressOf, metaOf, textOf } from './_dom.ts';
import { figure, measureOf } from './_figures.ts';
import { eachOnce, firstOf, formatOf, isHidden, languageOf, mediaOf, own, ownAll } from './_own.ts';
import type { Page, Site } from './_site.ts';
import { exactTime, readTime } from './_times.ts';

const POST = '.detailed-status, .status[data-id]';
const QUOTE = '.status__quote, .status--is-quote';
const PERMALINK = 'a.detailed-status__datetime[href], a.status__relative-time[href]';
/** `/@nina/1157…`, `/@nina@other.example/1157…`, `/users/nina/statuses/1157…`, and the same under `/web` and `/deck`. */
const ADDRESS = /^\/(?:web\/|deck\/)?(?:@([\w.-]+(?:@[\w.-]+)?)|users\/([\w.-]+)\/statuses|web\/statuses|statuses)\/(\d+)/;

const statusOf = (post: Element): Element => (post.matches(POST) ? post : (post.querySelector(POST) ?? post));

function addressIn(post: Element, page: Page): { permalink: string; id: string } | null {
  const status = statusOf(post);
  const link = own(status, PERMALINK, QUOTE) ?? own(status, 'time', QUOTE)?.closest('a[href]') ?? null;
  const address = addressOf(link?.getAttribute('href'), page) ?? (status.matches('.detailed-status') ? page.url.href : null);
  const url = address === null ? null : new URL(address);
  const id = url === null ? undefined : (ADDRESS.exec(url.pathname)?.[3] ?? status.getAttribute('data-id') ?? undefined);
  return url === null || id === undefined ? null : { permalink: `${url.origin}${url.pathname.replace(/\/embed$/, '')}`, id };
}

function authorOf(post: Element, page: Page): ClippedPost['author'] {
  const status = statusOf(post);
  const link = own(
    status,
    'a.detailed-status__display-name[href], a.status__display-name[href], .status__info a[data-hover-card-account][href]',
    QUOTE,
  );
  const handle = textOf(own(status, '.display-name__account', QUOTE))
    ?.replace(/^@/, '')
    .split(/\s/)[0];
  const address = addressOf(link?.getAttribute('href'), page);
  const linked = address === null ? undefined : /\/@([\w.-]+(?:@[\w.-]+)?)$/.exec(new URL(address).pathname)?.[1];
  return { name: textOf(own(status, '.display-name__html, .display-name strong', QUOTE)), handle: handle ?? linked ?? null, url: address };
}

/** A page of the app gives a post's time in words only; what the server wrote in the head is of the page that was loaded first. */
function publishedOf(post: Element, page: Page, id: string | undefined): ClippedPost['published'] {
  const status = statusOf(post);
  const time = own(status, 'time[datetime]', QUOTE);
  const shown = textOf(time ?? own(status, PERMALINK, QUOTE));
  if (time) return exactTime(time.getAttribute('datetime') ?? '', shown ?? undefined);
  const loaded = metaOf(page.document, 'og:url') ?? '';
  const declared = id !== undefined && loaded.replace(/\/$/, '').endsWith(`/${id}`) ? metaOf(page.document, 'og:published_time') : null;
  return (declared === null ? null : exactTime(declared, shown ?? undefined)) ?? (shown === null ? null : readTime(shown, page.now));
}

function textIn(status: Element): { text: string | null; language: string | null } {
  const content = own(status, '.status__content__text, .e-content', QUOTE) ?? own(status, '.status__content', QUOTE);
  const copy = content?.cloneNode(true) as Element | undefined;
  for (const part of copy?.querySelectorAll('.quote-inline, .status__content__spoiler-link, .poll') ?? []) part.remove();
  const tags = ownAll(status, '.hashtag-bar a', QUOTE).map((tag) => textOf(tag)?.replace(/\s+/g, '') ?? '');
  const lines = [textOf(copy ?? null), tags.filter(Boolean).join(' ') || null].filter((line) => line !== null);
  return {
    text: lines.join('\n\n') || null,
    language: languageOf(content?.hasAttribute('lang') ? content : (content?.querySelector('[lang]') ?? null)),
  };
}

/** What links count, by where they lead: their labels are in the reader's language, and "favoris" means something else on other sites. */
const COUNTED: readonly (readonly [target: RegExp, measure: MeasureId | null])[] = [
  [/\/reblogs$/, 'shares'],
  [/\/favourites$/, 'reactions'],
  [/\/quotes$/, null],
];

function linked(link: Element): ClipFigure | null {
  const count = textOf(link.querySelector('.animated-number, .detailed-status__reblogs, .detailed-status__favorites')) ?? '';
  const label = (textOf(link) ?? '').replace(/\s+/g, ' ').replace(count, '').trim();
  const target = COUNTED.find(([pattern]) => pattern.test(link.getAttribute('href') ?? ''));
  return figure(target ? target[1] : measureOf(label), label, count);
}

/** What buttons count, by their icon. */
const ICONS: readonly (readonly [icon: string, measure: MeasureId])[] = [
  ['.icon-reply, .icon-reply-all, .fa-reply, .fa-reply-all', 'comments'],
  ['.icon-retweet, .fa-retweet', 'shares'],
  ['.icon-star, .fa-star', 'reactions'],
];

function pressed(button: Element): ClipFigure | null {
  const measure = ICONS.find(([icon]) => button.querySelector(icon) !== null)?.[1] ?? (button.matches('.star-icon') ? 'reactions' : null);
  const label = button.getAttribute('aria-label') ?? button.getAttribute('title') ?? '';
  return figure(measure, label, textOf(button.querySelector('.icon-button__counter')) ?? '');
}

function figuresOf(post: Element): ClipFigure[] {
  const wrapper = post.closest('.detailed-status__wrapper') ?? post;
  return eachOnce([
    ...ownAll(statusOf(post), 'a.detailed-status__link[href]', QUOTE).map(linked),
    ...ownAll(wrapper, '.status__action-bar button, .detailed-status__action-bar button', QUOTE).map(pressed),
  ]);
}

/** The post above on its own page, or whom a list says that it answers; a boost's line names who boosted, and is not that. */
function parentOf(post: Element, page: Page): ClippedPost['parent'] {
  const status = statusOf(post);
  if (status.matches('.detailed-status')) {
    const before = [...page.document.querySelectorAll('.status[data-id], .detailed-status')].filter((other) => !other.closest(QUOTE));
    const above = before[before.indexOf(status) - 1];
    if (!above?.matches('.status')) return null;
    return { permalink: addressIn(above, page)?.permalink ?? null, author: authorOf(above, page).handle, text: textIn(above).text };
  }
  const line = status.parentElement?.querySelector(':scope > .status__prepend') ?? own(status, '.status__prepend', QUOTE);
  if (!line || line.querySelector('.icon-reply, .fa-reply') === null) return null;
  const path = /\/@([\w.@-]+)$/.exec(line.querySelector('a[href]')?.getAttribute('href') ?? '')?.[1];
  const author = path ?? textOf(line.querySelector('bdi'));
  return author === null ? null : { permalink: null, author, text: null };
}

const MEDIA = '.media-gallery img, .media-gallery video, .video-player video, .audio-player audio, .attachment-list video';

function read(post: Element, page: Page): ClippedPost | null {
  const status = statusOf(post);
  const address = addressIn(post, page);
  const { text, language } = textIn(status);
  const author = authorOf(post, page);
  if (author.handle === null && text === null) return null;
  const media = mediaOf(ownAll(status, MEDIA, QUOTE), page);
  const other = own(status, '.poll', QUOTE) ? 'poll' : own(status, 'a.status-card[href]', QUOTE) ? 'link' : text === null ? null : 'text';
  return {
    permalink: address?.permalink ?? null,
    postId: address?.id ?? null,
    author,
    published: publishedOf(post, page, address?.id),
    // A content warning: what the author put above a text that is shown on request.
    title: textOf(own(status, '.content-warning p, .p-summary', QUOTE)),
    text,
    format: formatOf(media, other),
    language,
    figures: figuresOf(post),
    rating: null,
    parent: parentOf(post, page),
    media,
  };
}

function isMastodon(document: Document): boolean {
  const declared = `${metaOf(document, 'generator') ?? ''} ${metaOf(document, 'application-name', 'apple-mobile-web-app-title') ?? ''}`;
  if (/\bmastodon\b/i.test(declared)) return true;
  if (document.querySelector('#mastodon, #mastodon-status') !== null) return true;
  if (document.querySelector('script#initial-state')?.textContent?.includes('mastodon/mastodon')) return true;
  return document.querySelector('.detailed-status .display-name__account, .status[data-id] .display-name__account') !== null;
}

export const mastodon: Site = {
  id: 'mastodon',
  checked:
    '2026-11, Mastodon’s own sources (status.jsx, detailed_status.tsx, status_quoted.tsx, icon_button.tsx) and defuddle 0.19.4; no live server',
  matches: ({ document }) => isMastodon(document),
  posts: ({ document }) => {
    const statuses = [...document.querySelectorAll(POST)].filter((status) => !status.closest(QUOTE) && !isHidden(status));
    const wrappers = statuses.map((status) => status.closest('.detailed-status__wrapper, .status__wrapper') ?? status);
    return firstOf([...new Set(wrappers)], (post) => statusOf(post).matches('.detailed-status'));
  },
  read,
  expectsPost: ({ pathname }) => ADDRESS.test(pathname) && /\/\d+(?:\/embed)?\/?$/.test(pathname),
};
