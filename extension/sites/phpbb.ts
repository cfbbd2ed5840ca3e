/**
 * Forums that run phpBB 3 with the prosilver style or one made from it: a topic, and the results of a search shown as posts. A quotation is
 * the post that is answered, not its text; the signature and the note of an edit belong to neither.
 */

import { type ClippedPost, emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, attributeOf, firstText, imagesIn, pageLanguage, textOf } from './_dom.ts';
import { figure } from './_figures.ts';
import { quotedPart, withoutQuotes } from './_forum.ts';
import type { Page, Site } from './_site.ts';
import { exactTime, readTime } from './_times.ts';

const POSTS = 'div.post[id^="p"], div.search.post';
const QUOTES = 'blockquote';
const AUTHOR = '.author .username, .author .username-coloured, .author strong';
/** `Alix a écrit :`, `Alix wrote:`, and the arrow and the date beside it. */
const WROTE = /\s+(?:a écrit|wrote|schrieb|escribió|ha scritto)\b[\s\S]*$/i;

export const phpbb: Site = {
  id: 'phpbb',
  checked: '2026-11, the templates viewtopic_body.html and search_results.html of phpbb/phpbb',

  matches({ document, url }) {
    if (document.querySelector('body#phpbb')) return true;
    const named = /\/(?:viewtopic|viewforum|search)\.php$/.test(url.pathname);
    return named && document.querySelector('link[href*="styles/"][href*="/theme/"], a[href*="//www.phpbb.com/"]') !== null;
  },

  posts({ document, url }) {
    const posts = [...document.querySelectorAll(POSTS)].filter((post) => post.querySelector('.content'));
    const wanted = url.hash.startsWith('#p') ? url.hash.slice(2) : url.searchParams.get('p');
    const first = posts.find((post) => wanted !== null && idOf(post) === wanted);
    return first === undefined ? posts : [first, ...posts.filter((post) => post !== first)];
  },

  read(element, page) {
    const content = element.querySelector('.postbody .content');
    const id = idOf(element);
    if (content === null || id === null) return null;
    const { own, firstQuote } = withoutQuotes(content, QUOTES, '.codebox > dt, .codebox > p, .notice, .signature');
    return {
      ...emptyPost(),
      permalink: addressOf(withoutSession(postLink(element, id), page), page),
      postId: id,
      author: {
        name: firstText(element, AUTHOR) ?? firstText(element, '.postprofile .username, .postprofile .username-coloured'),
        handle: null,
        url: addressOf(
          withoutSession(attributeOf(element, '.author a[href*="viewprofile"], .postprofile a[href*="viewprofile"]', 'href'), page),
          page,
        ),
      },
      published: published(element, page.now),
      title: firstText(element, '.postbody h3 a') ?? firstText(element, '.postbody h3') ?? firstText(page.document, 'h2.topic-title'),
      text: textOf(own),
      language: pageLanguage(page.document),
      figures: topicFigures(element),
      parent: firstQuote === null ? null : parent(firstQuote, page),
      media: imagesIn(element, '.content img:not(.smilies):not(.emoji), .attachbox img.postimage', page),
    };
  },

  expectsPost: (url) => /\/viewtopic\.php$/.test(url.pathname),
};

/** From the element in a topic, from the address of the post in results of a search. */
const idOf = (post: Element): string | null =>
  /^p(\d+)$/.exec(post.id)?.[1] ?? /[?&;]p=(\d+)/.exec(attributeOf(post, '.postbody h3 a', 'href') ?? '')?.[1] ?? null;

const postLink = (post: Element, id: string): string =>
  attributeOf(post, `.author a[href*="p=${id}"], .postbody h3 a[href*="p=${id}"]`, 'href') ?? `./viewtopic.php?p=${id}#p${id}`;

/** phpBB puts the session of whoever reads into every link. */
function withoutSession(href: string | null, page: Page): string | null {
  if (href === null) return null;
  const url = new URL(href, page.url);
  for (const name of ['sid', 'hilit']) url.searchParams.delete(name);
  return url.href;
}

function published(post: Element, now: Date): ClippedPost['published'] {
  const time = post.querySelector('.author time[datetime], .search-result-date time[datetime]');
  const exact = time?.getAttribute('datetime');
  if (exact) return exactTime(exact, textOf(time) ?? undefined);
  const written = firstText(post, '.search-result-date') ?? firstText(post, 'p.author')?.replace(/^[\s\S]*»\s*/, '') ?? null;
  return written === null ? null : readTime(written, now);
}

/** Results of a search say how many answers and views the topic has; a topic does not. */
function topicFigures(post: Element): ClippedPost['figures'] {
  return [...post.querySelectorAll('.postprofile dd')].flatMap((row) => {
    const [, label = '', count = ''] = /^(Réponses|Replies|Vues|Views)\s*:?\s*([\d\s.,\u00a0\u202f]+)$/i.exec(textOf(row) ?? '') ?? [];
    const found = count === '' ? null : figure(/^(?:vues|views)$/i.test(label) ? 'views' : 'comments', label, count.trim());
    return found === null ? [] : [found];
  });
}

function parent(quote: Element, page: Page): ClippedPost['parent'] {
  const cite = quote.querySelector('cite');
  const link = quote.getAttribute('cite') ?? (cite === null ? null : attributeOf(cite, 'a[href*="viewtopic"]', 'href'));
  return {
    permalink: addressOf(withoutSession(link, page), page),
    author: textOf(cite)?.replace(WROTE, '') ?? null,
    text: textOf(quotedPart(quote, 'cite', QUOTES)),
  };
}
