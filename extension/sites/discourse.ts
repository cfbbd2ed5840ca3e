/**
 * Forums that run Discourse: a topic as the application shows it, and the plain page that crawlers and printers get. `/t/<slug>/<topic>/<n>`
 * is the post of that number. Replies that are unfolded under a post are not part of it.
 */

import { type ClippedPost, emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, firstText, imagesIn, metaOf, pageLanguage, textOf } from './_dom.ts';
import { figure, labelled } from './_figures.ts';
import { besideNumber, quotedPart, withoutQuotes } from './_forum.ts';
import { own } from './_own.ts';
import type { Page, Site } from './_site.ts';
import { exactTime, readTime } from './_times.ts';

const POSTS = 'article[data-post-id], .crawler-post';
const UNFOLDED = '.embedded-posts';
const QUOTES = 'aside.quote';
const TOPIC = /^(.*?\/t\/(?:[^/]+\/)?(\d+))(?:\/(\d+))?(?:\/print)?\/?$/;

export const discourse: Site = {
  id: 'discourse',
  checked:
    '2026-11, the components of discourse/discourse (post/article.gjs and those it holds) and crawler pages kept in public repositories',

  matches: ({ document }) =>
    /^Discourse\b/.test(metaOf(document, 'generator') ?? '') || document.querySelector('#data-discourse-setup') !== null,

  posts({ document, url }) {
    const posts = [...document.querySelectorAll(POSTS)].filter((post) => contentOf(post) !== null && !post.parentElement?.closest(POSTS));
    const wanted = TOPIC.exec(url.pathname)?.[3];
    const first = posts.find((post) => wanted !== undefined && numberOf(post) === wanted);
    return first === undefined ? posts : [first, ...posts.filter((post) => post !== first)];
  },

  read(element, page) {
    const content = contentOf(element);
    const number = numberOf(element);
    if (content === null) return null;
    const { own: written, firstQuote } = withoutQuotes(
      content,
      QUOTES,
      '.lightbox-wrapper .meta, .codeblock-button-wrapper, .cooked-selection-barrier',
    );
    for (const preview of [...written.querySelectorAll('aside.onebox')]) preview.replaceWith(preview.getAttribute('data-onebox-src') ?? '');
    const [, topicPath, topic] = TOPIC.exec(page.url.pathname) ?? [];
    const known = topicPath !== undefined && number !== null;
    return {
      ...emptyPost(),
      permalink: known ? addressOf(`${page.url.origin}${topicPath}/${number}`, page) : null,
      postId: known ? `${topic}/${number}` : null,
      author: author(element, page),
      published: published(element, page.now),
      title: firstText(page.document, '#topic-title .fancy-title') ?? firstText(page.document, '#topic-title h1 a'),
      text: textOf(written),
      language: content.getAttribute('lang') ?? pageLanguage(page.document),
      figures: figures(element, number, page),
      parent: parent(element, firstQuote, page),
      media: imagesIn(content, 'img:not(.emoji):not(.avatar):not(.site-icon):not(.thumbnail)', page),
    };
  },

  expectsPost: (url) => TOPIC.test(url.pathname),
};

/** The first that matches outside the replies that are unfolded above or below the post. */
const part = (post: Element, selector: string): Element | null => own(post, selector, UNFOLDED);

const contentOf = (post: Element): Element | null => part(post, '.cooked, .post[itemprop="text"]');

const numberOf = (post: Element): string | null => /^post_(\d+)$/.exec(post.id)?.[1] ?? null;

function author(post: Element, page: Page): ClippedPost['author'] {
  const link = part(post, '.names a[href], .creator a[href]')?.getAttribute('href') ?? null;
  const handle = part(post, '.names [data-user-card]')?.getAttribute('data-user-card') ?? /\/u\/([^/?#]+)/.exec(link ?? '')?.[1] ?? null;
  const name = part(post, '.names .full-name a') ?? part(post, '.names .first a') ?? part(post, '.creator [itemprop="name"]');
  return { name: textOf(name), handle, url: addressOf(link, page) };
}

/** `data-time` is in milliseconds. */
function published(post: Element, now: Date): ClippedPost['published'] {
  const date = part(post, '.post-date [data-time]');
  const time = part(post, '.crawler-post-meta time[datetime]');
  const text = textOf(date ?? time ?? part(post, '.post-date'));
  const stated = date ? Number(date.getAttribute('data-time')) : (time?.getAttribute('datetime') ?? null);
  return (stated === null ? null : exactTime(stated, text ?? undefined)) ?? (text === null ? null : readTime(text, now));
}

/** Likes and answers of the post; the topic’s views stand under its first post. */
function figures(post: Element, number: string | null, { document }: Page): ClippedPost['figures'] {
  const likes = part(post, '.like-count, .reactions-counter');
  const liked = likes?.getAttribute('title') ?? likes?.getAttribute('aria-label') ?? '';
  const views = number === '1' ? document.querySelector('.topic-map__views-trigger') : null;
  const found = [
    likes ? figure('reactions', besideNumber(liked).replace(/\..*$/, ''), textOf(likes) ?? '') : null,
    ...['.post-likes', '.show-replies'].map((selector) => labelled(textOf(part(post, selector)) ?? '')),
    views ? figure('views', firstText(views, '.topic-map__stat-label') ?? '', firstText(views, '.number') ?? '') : null,
  ];
  return found.filter((one) => one !== null);
}

/** The post that it answers: the one it quotes, or whose author it names at its head. */
function parent(post: Element, quote: Element | null, page: Page): ClippedPost['parent'] {
  if (quote === null) {
    const answered = textOf(part(post, '.reply-to-tab'));
    return answered === null ? null : { permalink: null, author: answered, text: null };
  }
  const [number, topic] = [quote.getAttribute('data-post'), quote.getAttribute('data-topic')];
  const own = TOPIC.exec(page.url.pathname);
  const path = topic === null || topic === own?.[2] ? own?.[1] : `/t/${topic}`;
  return {
    permalink: number === null || path === undefined ? null : addressOf(`${page.url.origin}${path}/${number}`, page),
    author: quote.getAttribute('data-username') ?? firstText(quote, '.title')?.replace(/\s*:$/, '') ?? null,
    text: textOf(quotedPart(quote, '.title', QUOTES)),
  };
}
