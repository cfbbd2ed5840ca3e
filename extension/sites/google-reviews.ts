/**
 * Reviews of a place on Google Maps and in the panel of Google Search. The list gives no address of a review: only the page that `Share` leads
 * to (`/maps/reviews/…`) has one. What a place's owner answers is not the review.
 */

import { type ClippedPost, emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, attributeOf, firstText, textOf } from './_dom.ts';
import { figure } from './_figures.ts';
import { own, ownAll } from './_own.ts';
import type { Page, Site } from './_site.ts';
import { readTime } from './_times.ts';

const CARDS = 'div[data-review-id], .gws-localreviews__google-review, .bwb7ce[data-id]';
/** The owner's answer: on Maps, and in the two panels of Search. */
const ANSWER = '.CDe7pd, .lororc, .KmCjbd';
const AUTHOR = '.d4r55, .TSUbDb, .Vpc5Fe';
const TEXT = '.MyEned .wiI7pd, .review-full-text, .Jtu6Td [data-expandable-section], .Jtu6Td, .OA1nbd';
const DATE = '.rsqaWe, .xRkPPb, .dehysf, .y3Ibjb';
const MORE = 'button[jsaction*="review.expandReview"], button.w8nwRe, .review-more-link, a.MtCSLb';
const STARS = /(\d(?:[.,]\d)?)\s*(?:étoiles?|stars?|(?:out of|sur|\/)\s*5)/i;

export const googleReviews: Site = {
  id: 'google-reviews',
  checked: '2026-11, class names of public scrapers verified by their authors in September 2026 (qodeca/revcli); no live page',

  matches({ url }) {
    if (!/^(?:www\.|maps\.)?google\.(?:com?\.)?[a-z]{2,3}$/.test(url.hostname)) return false;
    return url.hostname.startsWith('maps.') || url.pathname.startsWith('/maps') || isSearchPanel(url);
  },

  posts({ document }) {
    const cards = [...document.querySelectorAll(CARDS)].filter((card) => !card.parentElement?.closest(CARDS));
    return cards.filter((card) => rating(card) !== null || ownText(card) !== null);
  },

  read(element, page) {
    const stars = rating(element);
    const text = ownText(element);
    const id = element.getAttribute('data-review-id') ?? element.getAttribute('data-id');
    if (stars === null && text === null) return null;
    return {
      ...emptyPost(),
      permalink: id !== null && sharedAddress(page.url).includes(id) ? addressOf(page.url.href, page) : null,
      postId: id,
      author: author(element, page),
      published: published(element, page.now),
      text,
      language: attributeOf(element, '.MyEned[lang]', 'lang'),
      figures: thanks(element),
      rating: stars,
      media: photos(element, page),
    };
  },

  expectsPost: (url) => url.pathname.startsWith('/maps/reviews'),
};

/** `#lrd=…` opens the reviews of a place over the results. */
const isSearchPanel = (url: URL): boolean => url.pathname.startsWith('/search') && /\blrd=|\btbm=lcl\b/.test(url.href);

/** The address that `Share` gives, as it names the review; empty elsewhere. */
function sharedAddress(url: URL): string {
  if (!url.pathname.startsWith('/maps/reviews')) return '';
  try {
    return decodeURIComponent(url.href);
  } catch {
    return url.href;
  }
}

/** The first that matches outside the owner’s answer. */
const outsideAnswer = (card: Element, selector: string): Element | null => own(card, selector, ANSWER);

function rating(card: Element): ClippedPost['rating'] {
  for (const star of ownAll(card, '[role="img"][aria-label], .fzvQIb', ANSWER)) {
    const value = STARS.exec(star.getAttribute('aria-label') ?? textOf(star) ?? '')?.[1];
    if (value !== undefined) return { value: Number(value.replace(',', '.')), of: 5 };
  }
  return null;
}

/** The text as shown. A text that the page cuts ends in `…`. */
function ownText(card: Element): string | null {
  const full = outsideAnswer(card, '.review-full-text');
  const shown = full ?? outsideAnswer(card, TEXT);
  if (shown === null) return null;
  const copy = shown.cloneNode(true) as Element;
  for (const link of [...copy.querySelectorAll(`${MORE}, ${ANSWER}`)]) link.remove();
  const text = textOf(copy);
  const more = outsideAnswer(card, MORE);
  if (text === null || full || more === null || more.getAttribute('aria-expanded') === 'true') return text;
  return `${text.replace(/\s*(?:…|\.\.\.)$/, '')}…`;
}

function author(card: Element, page: Page): ClippedPost['author'] {
  const link = attributeOf(card, '[data-href*="/maps/contrib/"]', 'data-href') ?? attributeOf(card, 'a[href*="/maps/contrib/"]', 'href');
  const id = /\/maps\/contrib\/(\d+)/.exec(link ?? '')?.[1];
  return {
    name: firstText(card, AUTHOR) ?? card.getAttribute('aria-label'),
    handle: null,
    url: id === undefined ? null : addressOf(`https://www.google.com/maps/contrib/${id}`, page),
  };
}

/** `Modifié il y a 2 semaines` dates the review as it stands; Google no longer shows when it was first written. */
function published(card: Element, now: Date): ClippedPost['published'] {
  const written = textOf(outsideAnswer(card, DATE));
  return written === null ? null : readTime(written, now);
}

/** People who found the review useful; the reviewer's own count of reviews is no figure of the review. */
function thanks(card: Element): ClippedPost['figures'] {
  const button = outsideAnswer(card, 'button[jsaction*="toggleThumbsUp"], button.GBkF3d');
  const count = button === null ? null : firstText(button, '.pkWtMe');
  const label = button?.getAttribute('aria-label') ?? null;
  const found = count === null || label === null ? null : figure('reactions', label, count);
  return found === null ? [] : [found];
}

function photos(card: Element, page: Page): ClippedPost['media'] {
  return [...card.querySelectorAll('button[data-photo-index], button.Tya61d')].flatMap((button) => {
    const url = addressOf(/url\(["']?(.+?)["']?\)/.exec(button.getAttribute('style') ?? '')?.[1], page);
    return url === null ? [] : [{ kind: 'image' as const, url, alt: button.getAttribute('aria-label'), width: null, height: null }];
  });
}
