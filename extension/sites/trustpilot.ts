/**
 * Reviews on Trustpilot, in every language of the site. What the page shows comes from its anchors; its own data (`__NEXT_DATA__`) gives the
 * whole text of a review that is cut, its language and its exact date, and is only used for the review of the same id.
 */

import { type ClippedPost, emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, attributeOf, firstText, jsonOf, textOf } from './_dom.ts';
import { figure } from './_figures.ts';
import { besideNumber } from './_forum.ts';
import type { Page, Site } from './_site.ts';
import { exactTime, readTime } from './_times.ts';

const CARDS = 'article[data-service-review-card-paper]';
const REVIEW = /\/reviews\/([0-9a-f]{24})/;
/** The link that unfolds a cut text stands inside it. */
const MORE = /\s*(?:…|\.\.\.)?\s*(?:voir plus|see more|read more|lire la suite)$/i;

/** A review in the page's own data, as far as it is used. */
interface Known {
  id?: unknown;
  text?: unknown;
  language?: unknown;
  dates?: { publishedDate?: unknown };
}

export const trustpilot: Site = {
  id: 'trustpilot',
  checked: '2026-11, data attributes that public scrapers of 2025 and 2026 hold on to; no live page',

  matches: ({ url }) => /(^|\.)trustpilot\.com$/.test(url.hostname) && /^\/(?:reviews?|users)\//.test(url.pathname),

  posts(page) {
    const cards = [...page.document.querySelectorAll(CARDS)];
    const wanted = REVIEW.exec(page.url.pathname)?.[1];
    const first = cards.find((card) => wanted !== undefined && linkedId(card) === wanted);
    return first === undefined ? cards : [first, ...cards.filter((card) => card !== first)];
  },

  read(element, page) {
    const stars = Number(attributeOf(element, '[data-service-review-rating]', 'data-service-review-rating') ?? Number.NaN);
    const title = firstText(element, '[data-service-review-title-typography]');
    const id = linkedId(element) ?? ownId(element, page);
    const known = knownReview(page, id);
    const text = ownText(element, known);
    if (!(stars >= 1) && title === null && text === null) return null;
    return {
      ...emptyPost(),
      permalink: id === null ? null : addressOf(`${page.url.origin}/reviews/${id}`, page),
      postId: id,
      author: {
        name: firstText(element, '[data-consumer-name-typography]'),
        handle: null,
        url: addressOf(attributeOf(element, 'a[href^="/users/"]', 'href'), page),
      },
      published: published(element, known, page.now),
      title,
      text,
      language: typeof known?.language === 'string' ? known.language : null,
      figures: useful(element),
      rating: stars >= 1 && stars <= 5 ? { value: stars, of: 5 } : null,
    };
  },

  expectsPost: (url) => REVIEW.test(url.pathname),
};

const linkedId = (card: Element): string | null => REVIEW.exec(attributeOf(card, 'a[href*="/reviews/"]', 'href') ?? '')?.[1] ?? null;

/** On a review's own page its title is no link: the page's address names it, when it is the only one there. */
const ownId = (card: Element, { document, url }: Page): string | null =>
  document.querySelectorAll(CARDS).length === 1 && document.querySelector(CARDS) === card ? (REVIEW.exec(url.pathname)?.[1] ?? null) : null;

function knownReview({ document }: Page, id: string | null): Known | null {
  const data = jsonOf(document.querySelector('#__NEXT_DATA__')) as { props?: { pageProps?: { review?: Known; reviews?: unknown } } } | null;
  const { review, reviews } = data?.props?.pageProps ?? {};
  const all: Known[] = [...(review ? [review] : []), ...(Array.isArray(reviews) ? reviews : [])];
  return id === null ? null : (all.find((one) => one?.id === id) ?? null);
}

/** The whole text where the page has it; a text that stays cut ends in `…`. */
function ownText(card: Element, known: Known | null): string | null {
  const shown = firstText(card, '[data-service-review-text-typography]');
  if (shown === null || !MORE.test(shown)) return shown;
  const start = shown.replace(MORE, '');
  return typeof known?.text === 'string' && known.text.startsWith(start) ? known.text.trim() : `${start}…`;
}

/** When it was written; the company's answer has a time of its own. */
function published(card: Element, known: Known | null, now: Date): ClippedPost['published'] {
  const times = [...card.querySelectorAll('time[datetime]')].filter(
    (time) => !time.hasAttribute('data-service-review-business-reply-date-time-ago'),
  );
  const time = times.find((one) => one.hasAttribute('data-service-review-date-time-ago')) ?? times[0];
  const text = textOf(time ?? null);
  const stated = known?.dates?.publishedDate;
  const exact = typeof stated === 'string' ? stated : (time?.getAttribute('datetime') ?? null);
  return (exact === null ? null : exactTime(exact, text ?? undefined)) ?? (text === null ? null : readTime(text, now));
}

/** How many found it useful: a figure of Trustpilot’s own. */
function useful(card: Element): ClippedPost['figures'] {
  const text = firstText(card, '[data-service-review-find-useful-button], button[name="find-useful"]');
  const count = /\d[\d\s.,\u00a0\u202f]*$/.exec(text ?? '')?.[0].trim();
  const found = text === null || count === undefined ? null : figure(null, besideNumber(text), count);
  return found === null ? [] : [found];
}
